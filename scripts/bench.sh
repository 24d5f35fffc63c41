#!/usr/bin/env bash
# Measures against the targets and writes a table named after the commit.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build bench/Goldthread.Bench -c Release --nologo -v quiet
dotnet artifacts/bin/Goldthread.Bench/release/Goldthread.Bench.dll "$(git rev-parse --short HEAD)"
