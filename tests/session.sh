#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# session.sh PROGRAM ARGUMENT…: runs it under an X server and a session bus of its own, with an unlocked keyring and an empty home
# directory.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 1' INT TERM
chmod 700 "$home"
mkdir -m 700 "$home/run"

env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS \
    HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/.config" XDG_DATA_HOME="$home/.local/share" \
    XDG_CACHE_HOME="$home/.cache" LANG=C.UTF-8 LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb \
    xvfb-run -a -s "-screen 0 1400x1000x24 -nolisten tcp" \
    dbus-run-session -- sh -eu -c '
        printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        "$@"' session "$@"
