#!/usr/bin/env bash
# Draws the core of a graph as SVG through Graphviz.
# usage: picture.sh GRAPH.json OUT.svg
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
input=${1:?usage: picture.sh GRAPH.json OUT.svg}
output=${2:?usage: picture.sh GRAPH.json OUT.svg}
command -v dot >/dev/null 2>&1 || { echo "Graphviz is needed: apt install graphviz, brew install graphviz" >&2; exit 1; }
partial=$(mktemp "$output.XXXXXX")
trap 'rm -f "$partial"' EXIT
python3 "$here/picture.py" "$input" | dot -Tsvg | python3 "$here/picture.py" --finish >"$partial"
chmod 644 "$partial"
mv "$partial" "$output"
echo "  $output"
