#!/usr/bin/env bash
# Mutation tests of the statistics and of the calendar. The runner must be mtp: the default one kills nothing and says so to nobody.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore --verbosity quiet
(cd tests/Goldthread.Statistics.Tests && dotnet stryker --test-runner mtp)
(cd tests/Goldthread.Calendar.Tests && dotnet stryker --test-runner mtp)
