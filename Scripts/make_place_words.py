#!/usr/bin/env python3
"""Makes Ontology/lexicon/place-words.tsv: short names of places that are ordinary words as well.

usage: make_place_words.py DICTIONARY > Ontology/lexicon/place-words.tsv

DICTIONARY is HanLP's CoreNatureDictionary.txt (Apache-2.0): a word, then parts of speech with
counts. Kept are the short names of cities, counties and districts that it has at least ten times
and most often as something else than a place or a transcribed name.
"""
import pathlib
import sys

NAMES = {"ns", "nsf", "nr", "nrf", "nrj", "nz", "nt"}
LEAST = 10
ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    words = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        words[fields[0]] = [
            (int(fields[i + 1]), fields[i]) for i in range(1, len(fields) - 1, 2)
        ]
    kept = set()
    for line in (ROOT / "Ontology/lexicon/divisions.tsv").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("#") or fields[1] not in ("city", "county", "district"):
            continue
        short = fields[3]
        tags = words.get(short, [])
        if len(short) < 2 or short == fields[2] or not tags:
            continue
        if sum(count for count, _ in tags) >= LEAST and max(tags)[1] not in NAMES:
            kept.add(short)
    print("# Short names of places that are ordinary words as well. Made by Scripts/make_place_words.py")
    print("# from HanLP's core dictionary (Apache-2.0).")
    for word in sorted(kept):
        print(word)


main()
