#!/usr/bin/env bash
# Packs the tool with its code compiled ahead of time, for the platform of this machine and for any other: without, a first run spends more time on compiling the tool than on the solution.
# usage: eng/pack.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet pack src/Containerize.Cli -c Release -p:CompiledPackages=true -o "${1:-artifacts/packages}"
