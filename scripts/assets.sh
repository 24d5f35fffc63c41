#!/usr/bin/env bash
# Copies the script, the typefaces and the published examples of components from their npm packages, as committed.
# With --check it changes nothing and exits 1 where a committed file differs from its package.
set -euo pipefail
cd "$(dirname "$0")/.."
npm ci --ignore-scripts --no-audit --no-fund --silent
dotnet run scripts/Assets.cs -- "$@"
