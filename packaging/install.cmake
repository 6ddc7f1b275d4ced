# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where.
include(GNUInstallDirs)
install(TARGETS chatelaine chatelainectl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/org.chatelaine.Chatelaine.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/org.chatelaine.Chatelaine.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/org.chatelaine.Chatelaine.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/man/chatelaine.1 packaging/man/chatelainectl.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
