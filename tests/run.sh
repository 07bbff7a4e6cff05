#!/usr/bin/env bash
# Runs every test, browser included: bash tests/run.sh [part of a project name]
# Installs what is missing on a bare machine with the .NET SDK. Last line: « N passed, N failed ».
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TZ=UTC
only=${1:-}

fail() { echo "$1" >&2; echo "0 passed, 1 failed"; exit 1; }

# The browser without windows is the same engine, and a lighter one.
find_browser() {
  for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
}

if [ -z "${UNIVASSO_CHROMIUM:-}" ]; then
  UNIVASSO_CHROMIUM=$(find_browser || true)
  if [ -z "$UNIVASSO_CHROMIUM" ]; then
    echo "No browser found: installing Debian's Chromium."
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium-headless-shell fonts-dejavu-core >/dev/null \
      || DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium fonts-dejavu-core >/dev/null \
      || fail "Chromium could not be installed; set UNIVASSO_CHROMIUM to a browser."
    UNIVASSO_CHROMIUM=$(find_browser) || fail "Chromium was installed but is not on the path."
  fi
fi
export UNIVASSO_CHROMIUM

dotnet build UnivAsso.sln -c Release --nologo -v quiet || fail "The build failed."

# What failed is told again at the very end, where the tail of a long log still shows it.
failures=$(mktemp)
passed=0 failed=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  case "$name" in *"$only"*) ;; *) continue ;; esac
  log=$(mktemp)
  echo "== $name"
  "$project/bin/Release/net10.0/$name" -noColor -noLogo 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  summary=$(grep -oE "$name +Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+" "$log" | tail -n 1)
  numbers=($(grep -oE '[0-9]+' <<<"${summary#*Total}"))
  grep -A 9 -F '[FAIL]' "$log" | cut -c 1-300 >> "$failures"
  rm -f "$log"
  if [ "${#numbers[@]}" -lt 5 ]; then
    echo "$name ended without a summary (exit $code)." | tee -a "$failures" >&2
    failed=$((failed + 1))
    continue
  fi

  bad=$((numbers[1] + numbers[2]))
  passed=$((passed + numbers[0] - bad - numbers[3] - numbers[4]))
  failed=$((failed + bad))
  # A runner that ends badly without naming a failure has still failed.
  if [ "$bad" = 0 ] && [ "$code" != 0 ]; then failed=$((failed + 1)); fi
done

if [ -s "$failures" ]; then echo; echo "== What failed"; head -n 80 "$failures"; fi
rm -f "$failures"
echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
