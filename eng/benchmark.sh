#!/usr/bin/env bash
# Compares the tool with the usual way to read a solution and with a build, whole processes, medians of several runs, everything in one go so that the ratios mean something.
# usage: eng/benchmark.sh TOOL [SOLUTION...]   TOOL: the installed containerize, or "dotnet .../containerize.dll"; without solutions, synthetic ones are made and measured
# RUNS=3: how often each is run. SIZES="10:5 100:50 500:100": projects:megabytes of the synthetic solutions. BUILD=1: `dotnet build` too, once each.
set -euo pipefail
tool=$1; shift
runs=${RUNS:-3}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build "$here/tests/Containerize.Benchmarks" -c Release --nologo -v q >&2
dotnet build "$here/tests/Containerize.Benchmarks.UsualWay" -c Release --nologo -v q >&2
maker="dotnet $here/tests/Containerize.Benchmarks/bin/Release/net10.0/Containerize.Benchmarks.dll make"
usual="dotnet $here/tests/Containerize.Benchmarks.UsualWay/bin/Release/net10.0/Containerize.Benchmarks.UsualWay.dll"

once() { /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>&1 || true; tail -1 "$work/time"; }
# seconds and MiB of the median run
median() { sort -n | awk '{ s[NR] = $1; m[NR] = $2 } END { i = int((NR + 1) / 2); printf "%.2f %.0f", s[i], m[i] / 1024 }'; }
measure() { for _ in $(seq "$runs"); do once "$@"; done | median; }
# The same with an edit before each run: a number inside a method of the file changes.
edited() { for n in $(seq "$runs"); do sed -i "s/amount \* [0-9]*/amount * $((n + 10))/" "$1"; once $tool analyze "$2"; done | median; }

compare() {
  local solution=$1 folder; folder=$(dirname "$solution")
  local cold complete warm plain="- -" candidate="- -" workspace build="- -"
  export XDG_CACHE_HOME=$work/cache
  cold=$(measure $tool analyze "$solution" --no-cache)
  # Files and their checks on top of a cold analysis; --out keeps the sources as they are.
  complete=$(for _ in $(seq "$runs"); do rm -rf "$work/out"; once bash -c "$tool generate '$solution' --no-cache --out '$work/out' && cd '$work/out' && $tool validate ."; done | median)
  $tool analyze "$solution" >/dev/null 2>&1 || true
  warm=$(measure $tool analyze "$solution")
  if [ -f "$folder/Library0/Type7.cs" ]; then plain=$(edited "$folder/Library0/Type7.cs" "$solution"); candidate=$(edited "$folder/Service9/Type0.cs" "$solution"); fi
  (cd "$folder" && dotnet restore "$solution" --nologo -v q >/dev/null 2>&1) || true
  workspace=$(measure $usual "$solution")
  [ -z "${BUILD:-}" ] || build=$(cd "$folder" && once dotnet build "$solution" --nologo -v q | median)
  echo "$cold $complete $warm $plain $candidate $workspace $build" |
    awk -v name="$2" '{ printf "| %s | %s s | %s MiB | %s s | %s s | %s s | %s s | %s s | %.3f | %s s |\n", name, $1, $2, $3, $5, $7, $9, $11, $1 / $11, $13 }'
}

echo "| solution | cold | memory | generate, then validate | warm | a plain file edited | a file of interest edited | MSBuildWorkspace | cold / MSBuildWorkspace | dotnet build |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
if [ $# -gt 0 ]; then
  for solution in "$@"; do compare "$(realpath "$solution")" "$(basename "$solution")"; done
else
  for size in ${SIZES:-10:5 100:50 500:100}; do
    $maker "$work/$size" "${size%:*}" "${size#*:}"
    compare "$work/$size/Synthetic.slnx" "${size%:*} projects, ${size#*:} MB"
    rm -rf "${work:?}/$size"
  done
fi
