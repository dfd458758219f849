# What is installed, and the Debian package of it (cpack). `./dev package` runs both.
include(GNUInstallDirs)

set(packaging ${PROJECT_SOURCE_DIR}/packaging)
set(made ${CMAKE_CURRENT_BINARY_DIR}/packaging)
set(LIANES_RELEASE_DATE 1970-01-01 CACHE STRING "The day the package names as that of its version")
set(LIANES_MAINTAINER "Lianes maintainers <maintainers@lianes.invalid>" CACHE STRING "Who answers for the package")

install(TARGETS lianes lianes-cli)
install(FILES ${packaging}/org.lianescooperation.lianes.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${packaging}/lianes-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME lianes.xml)
configure_file(${packaging}/org.lianescooperation.lianes.metainfo.xml.in
  ${made}/org.lianescooperation.lianes.metainfo.xml @ONLY)
install(FILES ${made}/org.lianescooperation.lianes.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(DIRECTORY docs/guide docs/images DESTINATION ${CMAKE_INSTALL_DOCDIR}
  FILES_MATCHING PATTERN *.md PATTERN *-clair.png)

# --- what is made from sources at packaging time ------------------------------------------------------------------

find_program(LIANES_RSVG_CONVERT rsvg-convert)
set(package_files "")

# lianes_icon(SVG CONTEXT): an icon of the hicolor theme, as drawn and, for desktops that want pixels, in two sizes.
function(lianes_icon name context)
  set(drawn ${PROJECT_SOURCE_DIR}/resources/icons/${name}.svg)
  set(theme ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES ${drawn} DESTINATION ${theme}/scalable/${context})
  foreach(size 48 256)
    set(picture ${made}/${size}/${name}.png)
    add_custom_command(
      OUTPUT ${picture}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/${size}
      COMMAND ${LIANES_RSVG_CONVERT} -w ${size} -h ${size} ${drawn} -o ${picture}
      DEPENDS ${drawn}
      VERBATIM)
    list(APPEND package_files ${picture})
    install(FILES ${picture} DESTINATION ${theme}/${size}x${size}/${context})
  endforeach()
  set(package_files ${package_files} PARENT_SCOPE)
endfunction()

# lianes_manual(PAGE LANGUAGE FOLDER): a manual page, compressed the same way each time. A template PAGE.in gets the
# commands that the built program tells.
function(lianes_manual page language folder)
  set(source ${packaging}/man/${folder}${page})
  set(output ${made}/man/${folder}${page})
  cmake_path(GET output PARENT_PATH output_folder)
  if(EXISTS ${source}.in)
    set(source ${source}.in)
    set(write ${packaging}/man/command-manual $<TARGET_FILE:lianes-cli> ${language} < ${source} > ${output})
    set(needed lianes-cli ${packaging}/man/command-manual)
  else()
    set(write ${CMAKE_COMMAND} -E copy ${source} ${output})
    set(needed "")
  endif()
  add_custom_command(
    OUTPUT ${output}.gz
    COMMAND ${CMAKE_COMMAND} -E make_directory ${output_folder}
    COMMAND ${write}
    COMMAND gzip -9nf ${output}
    DEPENDS ${source} ${needed})
  list(APPEND package_files ${output}.gz)
  set(package_files ${package_files} PARENT_SCOPE)
  install(FILES ${output}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/${folder}man1)
endfunction()

lianes_icon(lianes apps)
lianes_icon(application-x-lianes mimetypes)
lianes_manual(lianes.1 en "")
lianes_manual(lianes-cli.1 en "")
lianes_manual(lianes.1 fr fr/)
lianes_manual(lianes-cli.1 fr fr/)

add_custom_command(
  OUTPUT ${made}/changelog.gz
  COMMAND ${packaging}/debian-changelog ${PROJECT_VERSION} ${LIANES_RELEASE_DATE} ${LIANES_MAINTAINER}
          < ${PROJECT_SOURCE_DIR}/CHANGELOG.md > ${made}/changelog
  COMMAND gzip -9nf ${made}/changelog
  DEPENDS CHANGELOG.md ${packaging}/debian-changelog
  VERBATIM)
list(APPEND package_files ${made}/changelog.gz)
install(FILES ${made}/changelog.gz ${packaging}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
add_custom_target(package-files DEPENDS lianes lianes-cli ${package_files})

# --- the Debian package -------------------------------------------------------------------------------------------

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lianes)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "${LIANES_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: the reader of icons, Qt's own French, the fonts of reports, the registers of types and icons.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "fonts-dejavu-core, fonts-liberation2 | fonts-liberation, hicolor-icon-theme, libqt6svg6, qt6-translations-l10n, shared-mime-info")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "breeze-icon-theme, qt6-wayland, xdg-utils")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "consortium of local authorities that cooperate with Mali")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Lianes keeps a consortium of French local authorities, its partners in Mali,
their projects and their money in one file: who has joined, what each
contribution brings under the ministry's call, what is still missing and why,
what was spent on what, and the reports that are owed.
.
Every figure is exact to the cent and says where it comes from; every action is
saved at once and can be undone. It works without a network.
.
The package holds the window (lianes), the command line (lianes-cli) and the
guide, in French and in English.")
include(CPack)
