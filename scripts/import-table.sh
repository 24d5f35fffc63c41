#!/usr/bin/env bash
# Imports every file of a folder into a new installation, one by one, and prints a table: what became of it, its rows, the
# rows kept, why others were not, seconds and peak memory. Usage: scripts/import-table.sh FOLDER [PROGRAM]
set -euo pipefail
folder=${1:?Name the folder of published files.}
program=${2:-artifacts/bin/Goldthread.Web/release/goldthread.dll}
cd "$(dirname "$0")/.."
GOLDTHREAD_DATA=$(mktemp -d)
export GOLDTHREAD_DATA
trap 'rm -rf "$GOLDTHREAD_DATA"' EXIT
dotnet "$program" migrate >/dev/null
echo "| File | Rows in | Kept | Not kept, and why | Seconds | Peak memory, MB |"
echo "|---|---:|---:|---|---:|---:|"
find "$folder" -type f ! -name '*.meta.csv' ! -name '*.md' | LC_ALL=C sort | while read -r file; do
  said=$(mktemp)
  spent=$(mktemp)
  /usr/bin/time -f '%e %M' -o "$spent" dotnet "$program" import statistics "$file" >"$said" 2>&1 || true
  read -r seconds kilobytes < <(tail -1 "$spent")
  name=$(basename "$file")
  # What is printed of a file begins with its name; a fault has row and column after it.
  kept=$(sed -n "s/^$(printf '%s' "$name" | sed 's/[][\.*^$/]/\\&/g'): \([0-9,]*\) rows\?, .*/\1/p" "$said" | head -1)
  why=$(sed -n "s/^$(printf '%s' "$name" | sed 's/[][\.*^$/]/\\&/g'): \([0-9,]* rows\? .* not kept\)\./\1/p" "$said" | paste -sd ';' | sed 's/;/; /g')
  if [ -z "$kept" ]; then
    kept=0
    faults=$(grep -c '^[^ ]*:[0-9]*:' "$said" || true)
    why="refused: $(head -1 "$said" | sed 's/^[^:]*:\([0-9]*\):\([^:]*\): /row \1, \2: /; s/|/\\|/g')"
    [ "$faults" -gt 1 ] && why="$why (and $((faults - 1)) more)"
  fi
  rows=–
  if [ "$kept" != 0 ]; then
    rows=$({ echo "$kept"; echo "$why" | tr ';' '\n'; } | sed 's/,//g' | awk '{ sum += $1 } END { print sum }')
  fi
  echo "| ${file#"$folder"/} | $rows | $kept | ${why:-–} | $seconds | $((kilobytes / 1024)) |"
  rm -f "$said" "$spent"
done
