#!/usr/bin/env bash
# Fuzzes the importers of GraphML, RDF/XML and N-Triples with libFuzzer, which comes with the Swift toolchain on Linux.
# usage: run.sh [SECONDS]     a finding is a file in Fuzz/findings and exit status 1; the corpus grows in .build/fuzz
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
SHARED=${SHARED:-../shared}
PACKAGE=${PACKAGE:-.}
scratch=$PACKAGE/.build/fuzz
corpus=$scratch/corpus
mkdir -p "$corpus" Fuzz/findings

# The first byte of a seed picks the importer: see ImportFuzzer.swift.
seed() {
  local number=$1 prefix=$2 file=$3
  printf '%s' "$prefix" | cat - "$file" >"$corpus/seed-$number"
}
number=0
while IFS= read -r file; do
  number=$((number + 1))
  case "$file" in
  *.graphml) seed "$number" 0 "$file" ;;
  *.rdf) seed "$number" 1 "$file"; number=$((number + 1)); seed "$number" 2 "$file" ;;
  *.nt) seed "$number" 3 "$file" ;;
  esac
done < <(find "$SHARED/conformance" Tests/GraphExchangeTests/Golden Fuzz/findings \
  -size -16k \( -name '*.graphml' -o -name '*.rdf' -o -name '*.nt' \) 2>/dev/null | LC_ALL=C sort)
echo "fuzz: $number seeds, $seconds s"

swift build --package-path "$PACKAGE" -c release --product ImportFuzzer --scratch-path "$scratch" \
  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library -Xswiftc -DLIBFUZZER >"$scratch/build.log" 2>&1 ||
  { tail -n 20 "$scratch/build.log"; exit 1; }
SWIFT_BACKTRACE=enable=no "$scratch/release/ImportFuzzer" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=16384 \
  -artifact_prefix=Fuzz/findings/ -print_final_stats=1 -verbosity=0 "$corpus" 2>&1 | tail -n 25
exit "${PIPESTATUS[0]}"
