#!/usr/bin/env bash
# Writes one migration for both databases: bash scripts/add-migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?"Name the change, for example: bash scripts/add-migration.sh AddResearchQuestions"}
dotnet tool restore
dotnet restore UnivAsso.sln
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --project "src/UnivAsso.Data.$provider" --startup-project "src/UnivAsso.Data.$provider" --output-dir Migrations
done
