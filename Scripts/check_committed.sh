#!/usr/bin/env bash
# Checks that generated files are what the repository holds, byte for byte. Pictures are left out:
# their bytes change with the version of Graphviz.
# usage: check_committed.sh FOLDER
set -euo pipefail
folder=${1:?usage: check_committed.sh FOLDER}
git diff --stat --exit-code -- "$folder" ':!*.svg' || {
  echo "$folder differs from the repository: run make demo and commit the result" >&2
  exit 1
}
new=$(git ls-files --others --exclude-standard -- "$folder" ':!*.svg')
if [ -n "$new" ]; then
  echo "not in the repository: $new" >&2
  exit 1
fi
echo "$folder is as committed"
