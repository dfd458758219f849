# Writes OUTPUT: a C++ file holding the bytes of FILES as lianes::embedded::NAME().
set(arrays "")
set(entries "")
set(index 0)
foreach(file IN LISTS FILES)
  get_filename_component(stem ${file} NAME)
  file(READ ${file} bytes HEX)
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  # One literal a line: the compiler joins them, and no line grows beyond what an editor opens.
  string(REPEAT "[0-9a-f]" 32 sixteen_bytes)
  string(REGEX REPLACE "(${sixteen_bytes})" "\\1\n" lines "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" lines "${lines}")
  string(REGEX REPLACE "([^\n]+)" "    \"\\1\"" lines "${lines}")
  string(APPEND arrays "constexpr char kFile${index}[] =\n${lines}\n    \"\";\n")
  string(APPEND entries "    EmbeddedFile{\"${stem}\", {kFile${index}, ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT}
"#include \"lianes/base/embedded.hpp\"

#include <array>

// Longer literals than every compiler must take; those that build this do.
#pragma GCC diagnostic ignored \"-Woverlength-strings\"

namespace lianes::embedded {
namespace {
${arrays}
constexpr std::array<EmbeddedFile, ${index}> kFiles{{
${entries}}};
}  // namespace

std::span<const EmbeddedFile> ${NAME}() { return kFiles; }

}  // namespace lianes::embedded
")
