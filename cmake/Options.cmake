# Flags every target shares. Presets switch them; nothing else in the tree sets a flag.

# Off outside the presets: a compiler that nobody here has seen may warn of what is right.
option(LIANES_WARNINGS_ARE_ERRORS "Stop at a warning" OFF)
option(LIANES_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(LIANES_FUZZ "Build the fuzz targets with libFuzzer (clang only)" OFF)
option(LIANES_HARDEN "Build with the hardening that Debian asks of its packages" OFF)

add_library(lianes_flags INTERFACE)
target_compile_options(lianes_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wswitch-enum -Wold-style-cast)
if(LIANES_WARNINGS_ARE_ERRORS)
  target_compile_options(lianes_flags INTERFACE -Werror)
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees uninitialised strings in every copied std::variant (GCC bug 105562 and its kin).
  target_compile_options(lianes_flags INTERFACE -Wno-maybe-uninitialized)
endif()

if(LIANES_SANITIZE)
  set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(lianes_flags INTERFACE ${sanitize})
  target_link_options(lianes_flags INTERFACE ${sanitize})
endif()

if(LIANES_HARDEN)
  # Not -fPIE: Debian's compilers make position-independent programs by themselves, and Qt's want -fPIC to stay the last word.
  # No path of this machine in what is shipped, so that the same sources give the same bytes anywhere.
  target_compile_options(lianes_flags INTERFACE
    -fstack-protector-strong -D_FORTIFY_SOURCE=2 -Werror=format-security
    -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
  target_link_options(lianes_flags INTERFACE -pie LINKER:-z,relro LINKER:-z,now)
endif()

if(LIANES_FUZZ)
  target_compile_options(lianes_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(LIANES_CCACHE ccache)
if(LIANES_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${LIANES_CCACHE})
endif()

find_program(LIANES_MOLD mold)
if(LIANES_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
