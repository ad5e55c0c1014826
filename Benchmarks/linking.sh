#!/usr/bin/env bash
# Links archives of 100,000 and 1,000,000 mentions and prints what it takes; exit 1 where the cost of a mention
# doubles on the way.
# usage: linking.sh
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product LinkingBenchmark
"$(swift build -c release --show-bin-path)/LinkingBenchmark"
