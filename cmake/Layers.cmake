# lianes_layer(NAME [USES layer...] [LIBRARIES target...])
# A static library from src/NAME/**.cpp. Its public headers are include/lianes/NAME/.
function(lianes_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LIBRARIES")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS src/${name}/*.cpp)
  add_library(lianes_${name} STATIC ${sources})
  target_include_directories(lianes_${name}
    PUBLIC ${PROJECT_SOURCE_DIR}/include
    PRIVATE ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM arg_USES PREPEND lianes_)
  target_link_libraries(lianes_${name} PUBLIC ${arg_USES} ${arg_LIBRARIES} PRIVATE lianes_flags)
endfunction()

# lianes_program(NAME MAIN file... USES layer...)
function(lianes_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "MAIN;USES")
  add_executable(${name} ${arg_MAIN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM arg_USES PREPEND lianes_)
  target_link_libraries(${name} PRIVATE ${arg_USES} lianes_flags)
endfunction()

# lianes_forms(LAYER): Qt's generators for a layer, the forms being in ui/, and the strict form of Qt's headers.
function(lianes_forms layer)
  set_target_properties(lianes_${layer} PROPERTIES
    AUTOMOC ON
    AUTOUIC ON
    AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/ui)
  target_compile_definitions(lianes_${layer} PRIVATE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
  file(GLOB headers CONFIGURE_DEPENDS include/lianes/${layer}/*.hpp)
  target_sources(lianes_${layer} PRIVATE ${headers})
endfunction()

# lianes_translation(LAYER FILE.ts): the window's texts in another language, compiled and embedded.
function(lianes_translation layer source)
  get_filename_component(stem ${source} NAME_WE)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${stem}.qm)
  add_custom_command(
    OUTPUT ${output}
    COMMAND Qt6::lrelease -silent ${PROJECT_SOURCE_DIR}/${source} -qm ${output}
    DEPENDS ${PROJECT_SOURCE_DIR}/${source}
    VERBATIM)
  lianes_embed(${layer} NAME translations GENERATED ${output})
endfunction()
