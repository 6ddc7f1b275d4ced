#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Chatelaine is built from and runs with; with "service" as argument also what the service's /docs shows, with "test"
# what the tests need besides, with "bench" what the benches need.
# Does nothing, fast, when everything is there. Debian and Ubuntu; elsewhere it says what is needed and stops.
set -eu

# One package a word; "a|b" is the first of them that the distribution has.
build_packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-svg-dev|libqt6svg6-dev qt6-tools-dev
    qt6-tools-dev-tools qt6-l10n-tools libgl-dev qtkeychain-qt6-dev libsodium-dev libicu-dev libsqlite3-dev libexpected-dev libcli11-dev
    libboost1.81-dev|libboost1.83-dev libboost-json1.81-dev|libboost-json1.83-dev libssl-dev"
run_packages="libqt6sql6-sqlite libqt6svg6|libqt6svg6t64 qt6-translations-l10n fonts-inter"
test_packages="lld xvfb xauth dbus-daemon|dbus gnome-keyring git openssl sqlite3 mandoc desktop-file-utils appstream
    nginx-light|nginx"
bench_packages="xvfb xauth dbus-daemon|dbus gnome-keyring wrk curl"

wanted="$build_packages $run_packages"
[ "${1:-}" = test ] && wanted="$wanted $test_packages"
[ "${1:-}" = bench ] && wanted="$wanted $bench_packages"
# npm comes from elsewhere to many, with a Node.js that the distribution's would not go with.
case ${1:-} in
service | test) command -v npm >/dev/null || wanted="$wanted npm" ;;
esac

# What the service's /docs shows, where there is an npm to fetch it with, and what the tests judge answers with.
fetch_from_npm() {
    [ "$1" != bench ] || return 0
    root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
    if [ "$1" = test ]; then
        "$root/packaging/fetch-npm.sh" "$root/tests/service/openapi"
    fi
    if command -v npm >/dev/null; then
        "$root/packaging/fetch-npm.sh" "$root/packaging/swagger-ui" || [ "$1" = build ]
    fi
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not a Debian or Ubuntu system. Install the equivalents of these packages, then build with CMake:" >&2
    echo "$wanted" | tr -s ' \n' '\n' >&2
    exit 1
fi

# shellcheck disable=SC2046
installed=" $(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' $(echo "$wanted" | tr '|' ' ') 2>/dev/null |
    sed -n 's/^ii //p' | tr '\n' ' ') "
missing=
for word in $wanted; do
    case $installed in
    *" ${word%%|*} "* | *" ${word##*|} "*) ;;
    *) missing="$missing $word" ;;
    esac
done
if [ -z "$missing" ]; then
    fetch_from_npm "${1:-build}"
    exit 0
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing; have an administrator install them:$missing" >&2
        exit 1
    fi
    as_root=sudo
fi

export DEBIAN_FRONTEND=noninteractive
echo "Installing:$missing" >&2
$as_root apt-get update -q >&2
chosen=
for word in $missing; do
    choice=
    for package in $(echo "$word" | tr '|' ' '); do
        [ -n "$choice" ] || { apt-cache show "$package" >/dev/null 2>&1 && choice=$package; } || true
    done
    [ -n "$choice" ] || { echo "This system's package archive has no $word." >&2; exit 1; }
    chosen="$chosen $choice"
done
# shellcheck disable=SC2086
$as_root apt-get install -q -y --no-install-recommends $chosen >&2
fetch_from_npm "${1:-build}"
