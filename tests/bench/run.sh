#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the preset "bench", measures, and prints the table of figures: each beside its baseline in the
# same run. Three quarters of an hour on two cores.
#   --json    prints one JSON object a line instead of the table
#   --quick   with 10,000 keys, in ten minutes: whether everything runs, not what it costs
#   --chart   measures with 1,000 to 1,000,000 keys instead, and draws performance.svg beside this script
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
benches=$root/build/bench/benches

json=
quick=
chart=
for argument in "$@"; do
    case $argument in
    --json) json=1 ;;
    --quick) quick=1 ;;
    --chart) chart=1 ;;
    *)
        sed -n 's/^#   //p' "$0" >&2
        exit 2
        ;;
    esac
done

"$root/packaging/install-deps.sh" bench
cd "$root"
cmake --preset bench >&2
cmake --build build/bench --target benches >&2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM
failed=0

# measure PROGRAM ARGUMENT…: its lines go to the others.
measure() {
    echo "$(basename "$1") ..." >&2
    "$root/tests/session.sh" "$@" >"$folder/answer" || failed=1
    cat "$folder/answer" >>"$folder/lines"
    [ -z "$json" ] || cat "$folder/answer"
}

# What the chart shows of them depends on how many keys there are.
sizes=
case $chart,$quick in
,1) sizes="10000" ;;
1,1) sizes="1000 10000" ;;
1,) sizes="1000 10000 100000 1000000" ;;
esac
for program in "$benches"/bench_*; do
    case $program in
    */bench_lasting*)
        [ -n "$chart" ] || measure "$program" --minutes "${quick:-10}"
        ;;
    *)
        for keys in $sizes; do
            measure "$program" --keys "$keys"
        done
        [ -n "$sizes" ] || measure "$program"
        ;;
    esac
done

[ -n "$json" ] || "$benches/figures" table <"$folder/lines"
[ -z "$chart" ] || "$benches/figures" chart "$root/tests/bench/performance.svg" <"$folder/lines"
exit "$failed"
