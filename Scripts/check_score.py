#!/usr/bin/env python3
"""Compares the scorer's figures with the floor below which they must not fall.

usage: score.py --json … | check_score.py FLOOR.json SET

FLOOR.json maps the name of an annotated set to floors: a name, which is the beginning of one of the
scorer's, and the least F1. Prints a line for each; exit 1 where a figure is below its floor, is
missing, or a document has no output.
"""
import json
import sys


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        floors = json.load(file)[sys.argv[2]]
    figures = json.load(sys.stdin)
    failed = False
    for name, floor in floors.items():
        found = [value for key, value in figures.items() if key == name or key.startswith(name + " ")]
        f1 = found[0]["f1"] if len(found) == 1 else None
        good = f1 is not None and f1 >= floor
        failed |= not good
        print(f"{sys.argv[2]:8}{name:12} F1 {f1 if f1 is not None else 'missing'} (floor {floor:.2f}): "
              f"{'ok' if good else 'TOO LOW'}")
    if missing := figures.get("missing documents"):
        failed = True
        print("no output for:", ", ".join(missing))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
