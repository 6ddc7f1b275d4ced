#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and starts Chatelaine with the given arguments.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

needs_display=yes
for argument; do
    case $argument in --help | -h | --version | -v) needs_display= ;; esac
done
if [ -n "$needs_display" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "chatelaine: there is no display to open a window on; start this from a desktop session, with ssh -X, or under xvfb-run." >&2
    exit 2
fi

"$root/packaging/install-deps.sh"
cd "$root"
if [ ! -f build/release/build.ninja ]; then
    cmake --preset release >&2
fi
cmake --build build/release --target chatelaine chatelainectl >&2
exec build/release/bin/chatelaine "$@"
