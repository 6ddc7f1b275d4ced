#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything with AddressSanitizer and UBSan, and runs every test in a session of its own.
# Arguments go to ctest.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

"$root/packaging/install-deps.sh" test
cd "$root"
cmake --preset asan >&2
cmake --build build/asan >&2
"$root/tests/session.sh" ctest --test-dir build/asan --output-on-failure -j2 "$@"
