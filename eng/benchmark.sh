#!/usr/bin/env bash
# Compares the tool with the usual way to read a solution, whole processes, medians of several runs, everything in one go so that the ratios mean something.
# usage: eng/benchmark.sh TOOL [SOLUTION...]   TOOL: the installed containerize, or "dotnet .../containerize.dll"; without solutions, synthetic ones are made and measured
set -euo pipefail
tool=$1; shift
runs=${RUNS:-3}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build "$here/tests/Containerize.Benchmarks" -c Release --nologo -v q >&2
usual="dotnet $here/tests/Containerize.Benchmarks/bin/Release/net10.0/Containerize.Benchmarks.dll"

# seconds and MiB of the median run
measure() {
  for _ in $(seq "$runs"); do /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>&1 || true; tail -1 "$work/time"; done | sort -n | awk '{ s[NR] = $1; m[NR] = $2 } END { i = int((NR + 1) / 2); printf "%.2f %.0f", s[i], m[i] / 1024 }'
}

compare() {
  local solution=$1 cold warm edited workspace
  export XDG_CACHE_HOME=$work/cache
  cold=$(measure $tool analyze "$solution" --no-cache)
  $tool analyze "$solution" >/dev/null 2>&1 || true
  warm=$(measure $tool analyze "$solution")
  (cd "$(dirname "$solution")" && dotnet restore "$solution" --nologo -v q >/dev/null 2>&1) || true
  workspace=$(measure $usual workspace "$solution")
  echo "$cold $warm $workspace" | awk -v name="$2" '{ printf "| %s | %.2f s | %d MiB | %.2f s | %.2f s | %.3f |\n", name, $1, $2, $3, $5, $1 / $5 }'
}

echo "| solution | cold | memory | warm | MSBuildWorkspace | cold / MSBuildWorkspace |"
echo "| --- | --- | --- | --- | --- | --- |"
if [ $# -gt 0 ]; then
  for solution in "$@"; do compare "$(realpath "$solution")" "$(basename "$solution")"; done
else
  for size in ${SIZES:-10:5 100:50 500:100}; do
    $usual make "$work/$size" "${size%:*}" "${size#*:}"
    compare "$work/$size/Synthetic.slnx" "${size%:*} projects, ${size#*:} MB"
    rm -rf "${work:?}/$size"
  done
fi
