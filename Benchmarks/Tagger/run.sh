#!/usr/bin/env bash
# Trains a tagger of people's names, or measures taggers beside the rules.
# usage: run.sh train TAGGER DATA_DIR MODEL       writes MODEL; the same data and lexicons give the same bytes
#        run.sh measure TAGGER DATA_DIR WORK_DIR  trains on the training parts, tests on the development parts
#        run.sh compare TAGGER MODEL YIMAI SHARED  people by name: rules, tagger, and both
# TAGGER is the program TaggerBenchmark, DATA_DIR the folder data of the shared folder, SHARED that folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
case "${1:-}" in
train | measure)
  tagger=$2 data=$3
  if [ "$1" = measure ]; then
    parts=$4
  else
    parts=$(mktemp -d)
    trap 'rm -rf "$parts"' EXIT
  fi
  python3 "$here/prepare.py" "$data" "$parts"
  if [ "$1" = train ]; then
    "$tagger" train "$parts/people.train" "$parts/model" 8 3 1000000
    if cmp -s "$parts/model" "$4"; then echo "$4: as it was"; else echo "$4: changed"; fi
    mv "$parts/model" "$4"
  else
    # Corpus, rounds, how often a feature has to stand in it.
    while read -r train dev rounds cutoff; do
      for words in lexicon plain; do
        printf '\n%s, %s\n' "$train" "$words"
        "$tagger" train "$parts/$train" "$parts/$train.$words.model" "$rounds" "$cutoff" 100000000 "$words" |
          tail -1
        "$tagger" test "$parts/$train.$words.model" "$parts/$dev"
      done
    done <<'SETS'
resume.train resume.dev 12 1
cluener.train cluener.dev 12 1
msra.train msra.dev 12 2
people-part.train people.dev 8 3
SETS
  fi
  ;;
compare)
  tagger=$2 model=$3 yimai=$4 shared=$5
  python3 "$here/compare.py" "$yimai" "$tagger" "$model" \
    "sample=$shared/eval/gold:$shared/corpus" \
    "open=$root/Tests/Gold/open:$root/Tests/Gold/open" \
    "frozen=$root/Tests/Gold/frozen:$root/Tests/Gold/frozen"
  ;;
*)
  sed -n '2,6s/^# //p' "$0"
  exit 2
  ;;
esac
