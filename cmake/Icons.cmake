# lianes_icons(LAYER): puts the icons that a layer's sources name into its library, as Qt's resource `icons`. Found on
# disk at run time, they would be sought in a hundred folders each, and parsed, whenever the window opens.
find_path(LIANES_ICON_THEMES NAMES breeze/index.theme PATHS /usr/share/icons REQUIRED)

add_executable(lianes-paint-icons src/main/paint_icons.cpp)
target_link_libraries(lianes-paint-icons PRIVATE Qt6::Svg lianes_flags)

function(lianes_icons layer)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/icons)
  set(script ${PROJECT_SOURCE_DIR}/cmake/gather_icons.cmake)
  set(logo ${PROJECT_SOURCE_DIR}/resources/icons/lianes.svg)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${layer}/*.cpp)
  add_custom_command(
    OUTPUT ${folder}/icons.cpp
    COMMAND ${CMAKE_COMMAND} "-DSOURCES=${sources}" -DBREEZE=${LIANES_ICON_THEMES} -DLOGO=${logo}
            -DOUTPUT=${folder}/icons.qrc -P ${script}
    COMMAND lianes-paint-icons ${folder}/icons.qrc.list
    COMMAND Qt6::rcc --no-compress --name icons --output ${folder}/icons.cpp ${folder}/icons.qrc
    DEPENDS lianes-paint-icons ${sources} ${script} ${logo}
    COMMENT "Gathering the icons of ${layer}"
    VERBATIM)
  target_sources(lianes_${layer} PRIVATE ${folder}/icons.cpp)
  set_source_files_properties(${folder}/icons.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
