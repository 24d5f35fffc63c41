#!/usr/bin/env bash
# Everything CI runs: tools, formatting, Release build with all analyzers, every test. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

say() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

say "Tools"
bash scripts/test-tools.sh
dotnet tool restore --verbosity quiet

say "Formatting"
dotnet csharpier check .

say "Release build with analyzers"
CI=true dotnet build Goldthread.slnx -c Release --nologo -v quiet

status=0
for suite in Goldthread.Statistics.Tests Goldthread.Calendar.Tests Goldthread.Improvement.Tests Goldthread.Tests Goldthread.BrowserTests; do
  say "$suite"
  dotnet "artifacts/bin/$suite/release/$suite.dll" --no-ansi --progress off \
    --report-xunit-trx --report-xunit-trx-filename "$suite.trx" --results-directory "$results" || status=1
done

say "Counted"
# The names of what failed stand last, so that the end of a long log says what to look at.
grep -ho '<UnitTestResult [^>]*outcome="Failed"' "$results"/*.trx | sed 's/.*testName="\([^"]*\)".*/failed: \1/' || true
awk '
  match($0, /<Counters [^>]*>/) {
    line = substr($0, RSTART, RLENGTH)
    passed += field(line, "passed"); failed += field(line, "failed") + field(line, "error"); files++
  }
  function field(text, name) { return match(text, " " name "=\"[0-9]+\"") ? substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
  END {
    if (files < 5) { failed++ }
    printf "%d passed, %d failed\n", passed, failed
  }' "$results"/*.trx
exit "$status"
