#!/usr/bin/env bash
# Before the first release there is one migration per provider, made anew whenever the model changes.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for provider in Sqlite Postgres; do
  rm -rf "src/Goldthread.Migrations.$provider/Migrations"
done
dotnet build src/Goldthread.Web --nologo -v quiet
for provider in Sqlite Postgres; do
  dotnet ef migrations add Initial --no-build --project "src/Goldthread.Migrations.$provider" \
    --startup-project src/Goldthread.Web -- "${provider,,}"
done
