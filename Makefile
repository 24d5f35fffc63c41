# Each target is a line or two; longer things are scripts.
.PHONY: run test quick watch assets bench crash mutants migration approve format

CONFIGURATION ?= Release
GOLDTHREAD := dotnet artifacts/bin/Goldthread.Web/release/goldthread.dll

run: ## Build, make the demonstration, serve it.
	dotnet build src/Goldthread.Web -c Release --nologo -v quiet
	$(GOLDTHREAD) demonstration
	$(GOLDTHREAD) serve

test: ## Everything CI runs.
	bash scripts/test.sh

quick: ## Debug build and the tests that need no browser and no PostgreSQL.
	dotnet run --project tests/Goldthread.Statistics.Tests -- --no-ansi --progress off
	dotnet run --project tests/Goldthread.Calendar.Tests -- --no-ansi --progress off
	dotnet run --project tests/Goldthread.Improvement.Tests -- --no-ansi --progress off
	dotnet run --project tests/Goldthread.Tests -- --no-ansi --progress off --filter-not-trait "Database=Postgres"

watch: ## Serve and rebuild on change.
	dotnet watch --project src/Goldthread.Web -- serve

assets: ## Rebuild what is committed under wwwroot from npm packages.
	bash scripts/assets.sh

bench: ## Measure against the targets and write bench/results.
	bash scripts/bench.sh

crash: ## Kill the product 100 times on each database while people write; nothing saved may be lost.
	bash scripts/crash.sh

mutants: ## Mutation tests of statistics, calendar and the rules of Improvement.
	bash scripts/mutants.sh

migration: ## make migration name=AddSomething
	dotnet tool restore && dotnet build src/Goldthread.Web --nologo -v quiet
	dotnet ef migrations add $(name) --no-build --project src/Goldthread.Migrations.Sqlite --startup-project src/Goldthread.Web -- sqlite
	dotnet ef migrations add $(name) --no-build --project src/Goldthread.Migrations.Postgres --startup-project src/Goldthread.Web -- postgres

approve: ## Accept what the approved-text tests received, after reading it.
	GOLDTHREAD_APPROVE=1 dotnet run --project tests/Goldthread.Tests -- --no-ansi --progress off

format:
	dotnet tool restore && dotnet csharpier format .
