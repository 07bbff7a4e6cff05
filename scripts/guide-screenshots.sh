#!/usr/bin/env bash
# Takes the pictures of docs/guides again, from the demonstration data: bash scripts/guide-screenshots.sh
# Starts the portal in Development on a free port and a new data folder, walks through it with Chromium (or UNIVASSO_CHROMIUM), stops it.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/UnivAsso.Browser.Tests --nologo -v quiet
export UNIVASSO_GUIDE_PICTURES="$PWD/docs/images/guide"
mkdir -p "$UNIVASSO_GUIDE_PICTURES"
rm -f "$UNIVASSO_GUIDE_PICTURES"/*.png
tests/UnivAsso.Browser.Tests/bin/Debug/net10.0/UnivAsso.Browser.Tests -noLogo -noColor -namespace "UnivAsso.Browser.Tests.Guides"
ls -l "$UNIVASSO_GUIDE_PICTURES"
