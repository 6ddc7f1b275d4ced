# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where.
include(GNUInstallDirs)
install(TARGETS chatelaine chatelainectl chatelained RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/org.chatelaine.Chatelaine.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/org.chatelaine.Chatelaine.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/org.chatelaine.Chatelaine.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/man/chatelaine.1 packaging/man/chatelainectl.1
    packaging/man/chatelained.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
configure_file(packaging/systemd/chatelained.service chatelained.service @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/chatelained.service DESTINATION lib/systemd/system)
install(FILES packaging/systemd/chatelained.sysusers DESTINATION lib/sysusers.d RENAME chatelained.conf)
install(FILES packaging/systemd/chatelained.tmpfiles DESTINATION lib/tmpfiles.d RENAME chatelained.conf)
# Swagger UI for the service's /docs, where packaging/install-deps.sh has fetched it.
set(swagger_ui ${PROJECT_SOURCE_DIR}/build/npm/swagger-ui/node_modules/swagger-ui-dist)
install(FILES ${swagger_ui}/swagger-ui.css ${swagger_ui}/swagger-ui-bundle.js ${swagger_ui}/LICENSE ${swagger_ui}/NOTICE
    DESTINATION ${CMAKE_INSTALL_DATADIR}/chatelaine/swagger-ui OPTIONAL)
foreach(sample nginx/chatelaine.conf caddy/Caddyfile traefik/chatelaine.yaml)
    cmake_path(GET sample PARENT_PATH proxy)
    install(FILES packaging/${sample} DESTINATION ${CMAKE_INSTALL_DOCDIR}/${proxy})
endforeach()
