#!/usr/bin/env bash
# Checks that a graph depends on its documents alone: two runs, one job and several, files put into
# their folder in another order, files named one by one backwards, another locale, time zone and folder.
# usage: check_determinism.sh YIMAI FOLDER
set -euo pipefail
yimai=$(cd "$(dirname "${1:?usage: check_determinism.sh YIMAI FOLDER}")" && pwd)/$(basename "$1")
source=$(cd "${2:?usage: check_determinism.sh YIMAI FOLDER}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/forward" "$work/backward"
cp -R "$source/." "$work/forward"
(cd "$source" && find . -type f | LC_ALL=C sort -r) | while read -r file; do
  mkdir -p "$work/backward/$(dirname "$file")"
  cp "$source/$file" "$work/backward/$file"
done

# Builds and exports under NAME with the rest as arguments of build.
make_graph() {
  local name=$1
  shift
  "$yimai" build "$@" -o "$work/$name.yimai" 2>/dev/null
  "$yimai" export "$work/$name.yimai" --format graphml -o "$work/$name.graphml"
  "$yimai" export "$work/$name.yimai" --format graphml --profile strict -o "$work/$name.strict.graphml"
  "$yimai" export "$work/$name.yimai" --format rdfxml -o "$work/$name.rdf"
  "$yimai" export "$work/$name.yimai" --format json -o "$work/$name.json"
}

make_graph first --jobs 1 "$source"
make_graph again --jobs 1 "$source"
make_graph jobs --jobs 2 "$source"
make_graph many --jobs 16 "$source"
make_graph forward "$work/forward"
make_graph backward --jobs 3 "$work/backward"
(cd / && LC_ALL=C TZ=Asia/Shanghai make_graph locale "$source")

for name in again jobs many forward backward locale; do
  for kind in yimai graphml strict.graphml rdf json; do
    cmp "$work/first.$kind" "$work/$name.$kind" || {
      echo "$name.$kind differs from the first run's" >&2
      exit 1
    }
  done
done
echo "seven builds of $(basename "$source") give the same bytes"
