#!/usr/bin/env bash
# Packs the analyzers, and the tool with its code compiled ahead of time for the platform of this machine, and once for any other: without, a first run spends more time on compiling the tool than on the solution.
# usage: eng/pack.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
platform=$(dotnet --info | awk '/^ *RID:/ { print $2; exit }')
dotnet pack src/Containerize.Analyzers.Package -c Release -o "${1:-artifacts/packages}"
dotnet pack src/Containerize.Cli -c Release "-p:CompiledFor=$platform" -o "${1:-artifacts/packages}"
