#!/usr/bin/env bash
# Checks that imports go one way: each module imports only what Package.swift declares for it, only
# XMLIO sees libxml2, only the C modules' own readers see C, and nothing imports the command.
# usage: check_imports.sh      exit 1 where a rule is broken; each breach is one line
set -euo pipefail
cd "$(dirname "$0")/.."

# What each module of Sources/ may import of this package and its dependencies.
# The order is the order of the stages; a module imports only what stands above it.
allowed() {
  case "$1" in
  Digest) echo "CDigest" ;;
  LineEditing) echo "CLineEditing" ;;
  XMLIO) echo "CLibXML2 CXMLSupport" ;;
  RDF) echo "XMLIO" ;;
  OntologyModel) echo "COntology XMLIO" ;;
  Lexicon) echo "CLexicon OntologyModel" ;;
  KnowledgeGraph) echo "OntologyModel" ;;
  Cypher) echo "KnowledgeGraph OntologyModel" ;;
  Reading) echo "CEncoding Digest OntologyModel XMLIO" ;;
  TextNormalization) echo "Reading Lexicon OntologyModel" ;;
  Extraction) echo "TextNormalization Reading Lexicon OntologyModel" ;;
  Linking) echo "Extraction TextNormalization Reading Lexicon OntologyModel KnowledgeGraph Digest" ;;
  GraphStore) echo "KnowledgeGraph Linking OntologyModel GRDB" ;;
  GraphExchange) echo "KnowledgeGraph OntologyModel RDF XMLIO" ;;
  Audit) echo "Cypher KnowledgeGraph OntologyModel Lexicon" ;;
  Evaluation) echo "Reading Lexicon KnowledgeGraph OntologyModel" ;;
  Yimai) echo "Reading TextNormalization Extraction Linking KnowledgeGraph GraphStore GraphExchange OntologyModel Lexicon Digest XMLIO Cypher Audit Evaluation" ;;
  YimaiCommand) echo "Yimai Reading TextNormalization Extraction Linking KnowledgeGraph GraphStore GraphExchange OntologyModel RDF XMLIO Cypher Audit Evaluation LineEditing ArgumentParser" ;;
  *) return 1 ;;
  esac
}
system="Glibc Musl Darwin Foundation FoundationEssentials Synchronization"
# Foundation costs start-up time and is kept out of every module.
forbidden="Foundation FoundationEssentials"

failures=0
breach() { echo "$1" >&2; failures=$((failures + 1)); }
holds() { case " $1 " in *" $2 "*) return 0 ;; *) return 1 ;; esac; }

# FILE:MODULE for each import, whatever its attributes and access level.
imports() {
  grep -rEo --include='*.swift' \
    '^[[:space:]]*(@[A-Za-z_]+(\([a-zA-Z]*\))?[[:space:]]+)*((public|package|internal|fileprivate|private)[[:space:]]+)?import[[:space:]]+((struct|class|enum|protocol|func|var|let|typealias)[[:space:]]+)?[A-Za-z_0-9]+' \
    "$1" | sed -E 's/^([^:]*):.*[[:space:]]([A-Za-z_0-9]+)$/\1:\2/'
}

for folder in Sources/*/; do
  module=$(basename "$folder")
  [ -n "$(find "$folder" -name '*.swift' | head -n 1)" ] || continue
  may=$(allowed "$module") || {
    breach "$folder: the module has no rule in Scripts/check_imports.sh"
    continue
  }
  while IFS=: read -r file name; do
    [ -n "$name" ] || continue
    if holds "$forbidden" "$name"; then breach "$file: imports $name"; continue; fi
    holds "$system" "$name" || holds "$may" "$name" ||
      breach "$file: $module must not import $name"
  done < <(imports "$folder" || true)
done

while IFS=: read -r file name; do
  case "$name" in
  YimaiCommand)
    case "$file" in Tests/YimaiCommandTests/* | Tests/EndToEndTests/*) ;; *) breach "$file: only the command's tests import it" ;; esac ;;
  CLibXML2 | CXMLSupport)
    case "$file" in Tests/XMLIOTests/*) ;; *) breach "$file: only XMLIO sees libxml2" ;; esac ;;
  CDigest | CEncoding | CLexicon | CLineEditing | COntology)
    breach "$file: tests use the module that wraps $name" ;;
  esac
done < <(imports Tests || true)

# A rule above must not let a second module see a C module.
owner() {
  case "$1" in
  CDigest) echo Digest ;; CLexicon) echo Lexicon ;; COntology) echo OntologyModel ;; CEncoding) echo Reading ;;
  CLibXML2 | CXMLSupport) echo XMLIO ;; CLineEditing) echo LineEditing ;; GRDB) echo GraphStore ;; ArgumentParser) echo YimaiCommand ;;
  esac
}
for folder in Sources/*/; do
  module=$(basename "$folder")
  may=$(allowed "$module") || continue
  for name in $may; do
    only=$(owner "$name")
    [ -z "$only" ] || [ "$only" = "$module" ] || breach "Scripts/check_imports.sh: only $only may import $name"
  done
done

# The same order must stand in Package.swift, which the compiler holds only for declared modules.
package=$(swift package describe --type json 2>/dev/null || true)
if [ -n "$package" ]; then
  while IFS=' ' read -r module name; do
    may=$(allowed "$module") || continue
    holds "$may" "$name" ||
      breach "Package.swift: $module must not depend on $name"
  done < <(printf '%s' "$package" | python3 -c '
import json, sys
for target in json.load(sys.stdin)["targets"]:
    for name in target.get("target_dependencies", []):
        print(target["name"], name)')
fi

if [ "$failures" -gt 0 ]; then
  echo "import rules: $failures breaches" >&2
  exit 1
fi
echo "import rules hold"
