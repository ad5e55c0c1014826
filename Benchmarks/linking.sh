#!/usr/bin/env bash
# Links archives of 100,000 and 1,000,000 mentions and prints what it takes; exit 1 where the cost of a mention
# doubles on the way.
# usage: linking.sh        (a release build of the tests: some minutes the first time)
set -eu
cd "$(dirname "$0")/.."
YIMAI_BENCHMARK=1 swift test -c release --disable-xctest --filter MillionMentions 2>&1 \
  | grep -E '^linking:|✘|Test run|error:'
exit "${PIPESTATUS[0]}"
