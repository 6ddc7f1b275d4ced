#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the npm packages that FOLDER's package-lock.json pins, each checked against its SHA-512 there, into
# build/npm/NAME (the folder's name). Runs none of their scripts. Does nothing, fast, when they are there.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
folder=$1
there=$root/build/npm/$(basename -- "$folder")

cmp -s "$folder/package-lock.json" "$there/node_modules/.fetched" && exit 0
mkdir -p "$there"
cp "$folder/package.json" "$folder/package-lock.json" "$there"
(cd "$there" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
cp "$folder/package-lock.json" "$there/node_modules/.fetched"
