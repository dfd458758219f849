# lianes_embed(LAYER NAME name [FILES glob...] [GENERATED file...])
# Puts the files' bytes into the layer's library, so that a program never looks for its data on disk.
# Declared in include/lianes/base/embedded.hpp style: `std::span<const EmbeddedFile> lianes::embedded::NAME()`.
function(lianes_embed layer)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME" "FILES;GENERATED")
  set(files "")
  if(arg_FILES)
    file(GLOB files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${arg_FILES})
  endif()
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_NAME}.cpp)
  list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE paths)
  list(APPEND paths ${arg_GENERATED})
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DNAME=${arg_NAME} "-DFILES=${paths}" -DOUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Embedding ${arg_NAME}"
    VERBATIM)
  target_sources(lianes_${layer} PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
