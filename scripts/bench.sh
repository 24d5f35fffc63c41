#!/usr/bin/env bash
# Measures against the targets and writes a table named after the commit.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build Goldthread.slnx -c Release --nologo -v quiet
mkdir -p bench/results
dotnet artifacts/bin/Goldthread.Bench/release/Goldthread.Bench.dll "bench/results/$(git rev-parse --short HEAD).md"
