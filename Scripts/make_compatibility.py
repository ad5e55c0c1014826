#!/usr/bin/env python3
"""Writes Ontology/lexicon/compatibility.tsv: characters whose compatibility form is another.

Usage: Scripts/make_compatibility.py
The forms are those of Unicode normalization form KC, as Python's unicodedata has them; the header
of the file names the version of Unicode. Hexadecimal code points, because some are blanks.
Source and licence: Ontology/lexicon/SOURCES.md.
"""

import os
import sys
import unicodedata
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "Ontology" / "lexicon" / "compatibility.tsv"


def main() -> None:
    lines = [
        "# Compatibility forms (NFKC) of single characters. Made by Scripts/make_compatibility.py.",
        f"# Unicode {unicodedata.unidata_version}. code point\tcode points of its form",
    ]
    for code in range(sys.maxunicode + 1):
        if 0xD800 <= code <= 0xDFFF:
            continue
        form = unicodedata.normalize("NFKC", chr(code))
        if form != chr(code):
            lines.append(f"{code:X}\t" + " ".join(f"{ord(c):X}" for c in form))
    temporary = OUT.with_suffix(".tmp")
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, OUT)
    print(f"{OUT.name}: {len(lines) - 2} characters")


if __name__ == "__main__":
    main()
