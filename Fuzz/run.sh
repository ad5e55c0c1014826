#!/usr/bin/env bash
# Fuzzes the importers with libFuzzer, which comes with the Swift toolchain on Linux: GraphML and RDF (RDF/XML and
# N-Triples) side by side, a process each.
# usage: run.sh [SECONDS]     a finding is a file in Fuzz/findings and exit status 1; the corpus grows in .build/fuzz
# Short runs are of a debug build, which takes a third of the time to make; from 300 seconds on it is optimised.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
SHARED=${SHARED:-../shared}
PACKAGE=${PACKAGE:-.}
if [ "$seconds" -lt 300 ]; then configuration=debug; else configuration=release; fi
configuration=${FUZZ_CONFIGURATION:-$configuration}
scratch=$PACKAGE/.build/fuzz
mkdir -p "$scratch/corpus/graphml" "$scratch/corpus/rdf" Fuzz/findings

# The first byte of a seed picks what is run: see ImportFuzzer.swift.
number=0
seed() {
  number=$((number + 1))
  printf '%s' "$2" | cat - "$3" >"$scratch/corpus/$1/seed-$number"
}
while IFS= read -r file; do
  case "$file" in
  *.graphml) seed graphml 0 "$file" ;;
  *.rdf) seed rdf 1 "$file"; seed rdf 2 "$file" ;;
  *.nt) seed rdf 3 "$file" ;;
  esac
done < <(find "$SHARED/conformance" Tests/GraphExchangeTests/Golden \
  -size -16k \( -name '*.graphml' -o -name '*.rdf' -o -name '*.nt' \) 2>/dev/null | LC_ALL=C sort)
echo "fuzz: $number seeds, $seconds s for each importer, $configuration build"

swift build --package-path "$PACKAGE" -c "$configuration" --product ImportFuzzer --scratch-path "$scratch" \
  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library -Xswiftc -DLIBFUZZER >"$scratch/build.log" 2>&1 ||
  { tail -n 20 "$scratch/build.log"; exit 1; }

fuzz() {
  FUZZ_TARGET=$1 SWIFT_BACKTRACE=enable=no "$scratch/$configuration/ImportFuzzer" -max_total_time="$seconds" \
    -timeout=20 -rss_limit_mb=2048 -max_len=16384 -artifact_prefix="Fuzz/findings/$1-" -print_final_stats=1 \
    -verbosity=0 "$scratch/corpus/$1" >"$scratch/$1.log" 2>&1
}
fuzz graphml & graphml=$!
fuzz rdf & rdf=$!
status=0
report() {
  local outcome=0 count
  wait "$2" || outcome=$?
  count=$(awk '/stat::number_of_executed_units/ { print $2 }' "$scratch/$1.log")
  if [ "$outcome" -eq 0 ]; then
    echo "fuzz: $1: ${count:-?} executions, no finding"
  else
    status=1
    echo "fuzz: $1: ${count:-?} executions, a finding in Fuzz/findings"
    tail -n 30 "$scratch/$1.log"
  fi
}
report graphml "$graphml"
report rdf "$rdf"
exit "$status"
