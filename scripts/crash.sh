#!/usr/bin/env bash
# Kills the product while people write, and proves that nothing they were told is saved is lost.
# Options go to the rig: --kills N, --database sqlite|postgres|both, --seed N, --program FILE.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/Goldthread.Web -c Release --nologo -v quiet
dotnet build bench/Goldthread.Crash -c Release --nologo -v quiet
dotnet artifacts/bin/Goldthread.Crash/release/Goldthread.Crash.dll "$@"
