#!/usr/bin/env bash
# Mutation tests of the statistics, the calendar and the rules of Improvement; a name runs one: `scripts/mutants.sh Improvement`.
# The runner must be mtp: the default one kills nothing and says so to nobody.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore --verbosity quiet
# A mutant meets a few of the thousand random tables; `make test` tries them all.
export GOLDTHREAD_ATTACKS=5
for subject in ${1:-Statistics Calendar Improvement}; do
  (cd "tests/Goldthread.$subject.Tests" && dotnet stryker --test-runner mtp)
done
