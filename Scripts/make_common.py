#!/usr/bin/env python3
"""Makes Ontology/lexicon/common.tsv: common words that are no part of an institution's name.

usage: make_common.py DICTIONARY > Ontology/lexicon/common.tsv

DICTIONARY is HanLP's CoreNatureDictionary.txt (Apache-2.0): a word, then parts of speech with
counts. Kept are words of two to four characters, seen at least 120 times, whose commonest part of
speech is a verb, adverb, preposition, conjunction, pronoun or word of place in time; words that
this project's other lexicons list stay out.
"""
import pathlib
import re
import sys

KEPT = {"v", "vi", "vd", "vf", "vx", "vl", "d", "p", "c", "cc", "r", "rr", "ry", "rz", "f", "ad", "dl", "t"}
LEAST = 120


def listed():
    folder = pathlib.Path(__file__).resolve().parent.parent / "Ontology" / "lexicon"
    words = set()
    for path in folder.glob("*.tsv"):
        if path.stem in ("common", "divisions", "surnames", "traditional"):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                words.add(line.split("\t")[0])
    return words


def main():
    others = listed()
    kept = set()
    for line in open(sys.argv[1], encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        tags = [(fields[i], int(fields[i + 1])) for i in range(1, len(fields) - 1, 2)]
        if not tags or not re.fullmatch("[\u4e00-\u9fff]{2,4}", fields[0]):
            continue
        main_tag = max(tags, key=lambda tag: tag[1])[0]
        if main_tag in KEPT and sum(count for _, count in tags) >= LEAST and fields[0] not in others:
            kept.add(fields[0])
    print("# Common verbs, adverbs and function words, which no institution's name contains. Made by")
    print("# Scripts/make_common.py from HanLP's core dictionary (Apache-2.0).")
    for word in sorted(kept):
        print(word)


main()
