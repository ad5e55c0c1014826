#!/usr/bin/env bash
# Writes a graph in every format and profile, for check_exports.py.
# usage: write_matrix.sh YIMAI GRAPH FOLDER
set -euo pipefail

yimai=$1
graph=$2
folder=$3
rm -rf "$folder"
mkdir -p "$folder"
write() { "$yimai" export "$graph" "${@:2}" -o "$folder/$1"; }

for profile in gephi strict cytoscape yed neo4j full; do
  write "examples.$profile.graphml" --profile "$profile"
done
layout=()
if command -v sfdp >/dev/null 2>&1; then layout=(--layout); else echo "no layout: Graphviz is missing"; fi
write evidence.graphml --include-evidence --documents ${layout[@]+"${layout[@]}"}
write evidence.gexf --format gexf --include-evidence --documents ${layout[@]+"${layout[@]}"}
write examples.gexf --format gexf
write examples.rdf --format rdfxml
write examples.flat.rdf --format rdfxml --flat
write examples.ttl --format turtle
write examples.nt --format ntriples
write examples.jsonld --format jsonld
write examples.ftm.json --format ftm
write examples.dot --format dot
write examples.json --format json
write examples.csv --format csv
write examples.neo4j --format neo4j
