#!/usr/bin/env bash
# Installs the system libraries that the build needs, where they are missing, and says so.
# usage: setup.sh      exit 1 where something is missing and may not be installed
set -euo pipefail

missing=()
if ! command -v swift >/dev/null 2>&1; then
  echo "Swift 6.2 or later is needed: https://www.swift.org/install" >&2
  exit 1
fi

install() {
  echo "set-up: installing $*"
  "$@" || { echo "set-up failed; run it by hand: $*" >&2; exit 1; }
}

case "$(uname -s)" in
Darwin)
  command -v pkg-config >/dev/null 2>&1 || missing+=(pkg-config)
  [ -d "$(brew --prefix libxml2 2>/dev/null || true)/include" ] || missing+=(libxml2)
  [ ${#missing[@]} -eq 0 ] && exit 0
  if ! command -v brew >/dev/null 2>&1; then
    echo "missing: ${missing[*]}; install Homebrew (https://brew.sh), then: brew install ${missing[*]}" >&2
    exit 1
  fi
  install brew install "${missing[@]}"
  ;;
Linux)
  has() { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1"; }
  command -v pkg-config >/dev/null 2>&1 || missing+=(pkg-config)
  has libxml-2.0 || missing+=(libxml2-dev)
  has sqlite3 || missing+=(libsqlite3-dev)
  has libmd || missing+=(libmd-dev)
  has libedit || missing+=(libedit-dev)
  [ ${#missing[@]} -eq 0 ] && exit 0
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "missing: ${missing[*]} (names of Debian and Ubuntu); install them with your package manager" >&2
    exit 1
  fi
  sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    # No password prompt where nobody can answer it.
    if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      sudo=(sudo)
    else
      echo "missing: ${missing[*]}; this needs root: sudo apt-get install -y ${missing[*]}" >&2
      exit 1
    fi
  fi
  install ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  install ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${missing[@]}"
  ;;
*)
  echo "this system is not known; libxml2, SQLite, libmd, libedit and pkg-config are needed" >&2
  exit 1
  ;;
esac
