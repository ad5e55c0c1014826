#!/usr/bin/env python3
"""Writes Ontology/lexicon/surnames.tsv from ../shared/data/names. Needs openpyxl (PyPI).

Usage: Scripts/make_surnames.py [FILE.xlsx]
Source and licence: Ontology/lexicon/SOURCES.md.
"""

import os
import sys
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "Ontology" / "lexicon" / "surnames.tsv"
# Slips of the pen in the source, each beside the surname that is meant.
SLIPS = {"殴阳", "夏候", "冷狐", "刘傅"}


def main() -> None:
    source = ROOT.parent / "shared" / "data" / "names" / "Chinese_Family_Name_1k.xlsx"
    if len(sys.argv) > 1:
        source = Path(sys.argv[1])
    sheet = openpyxl.load_workbook(source, read_only=True).worksheets[0]
    rows = [row[:2] for row in sheet.iter_rows(min_row=2, values_only=True)]
    weights = {name: round(weight * 10) for name, weight in rows if name not in SLIPS}
    lines = [
        "# Surnames with their relative frequency. Made by Scripts/make_surnames.py.",
        "# surname\tcount (ten times the weight in the source)",
    ]
    for name, weight in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"{name}\t{weight}")
    temporary = OUT.with_suffix(".tmp")
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, OUT)
    print(f"{OUT.name}: {len(weights)} surnames")


if __name__ == "__main__":
    main()
