#!/usr/bin/env python3
"""Writes Ontology/lexicon/name-characters.tsv: how much a character speaks for a name.

Usage: Scripts/make_name_characters.py

Reads ../shared/data: HanLP's person_nr.txt (counts of characters as surname, single, first and
second character of a given name) and CoreNatureDictionary.txt (how often words are used), both
Apache-2.0, the People's Daily of January 1998 (MIT), and the project's own surnames.tsv.
The value is the log of (share among names / share in text) in tenths, plus 100.
"""

import collections
import math
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
OUT = ROOT / "Ontology" / "lexicon" / "name-characters.tsv"
# How often a character without any count in names must stand in words to have a row of its own.
OFTEN = 200
ROLES = {"B": 0, "E": 1, "C": 2, "D": 3}


def is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def shares(counts: dict, smoothing: float, whole: float):
    return lambda key: (counts.get(key, 0) + smoothing) / whole


def main() -> None:
    roles = [collections.Counter() for _ in range(4)]
    for line in open(DATA / "hanlp_dict" / "person_nr.txt", encoding="utf-8"):
        fields = line.split()
        if len(fields[0]) == 1 and is_han(fields[0]):
            for role, count in zip(fields[1::2], fields[2::2]):
                if role in ROLES:
                    roles[ROLES[role]][fields[0]] += int(count)
    words, news = collections.Counter(), collections.Counter()
    for line in open(DATA / "hanlp_dict" / "CoreNatureDictionary.txt", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        count = sum(int(number) for number in fields[2::2])
        for character in filter(is_han, fields[0]):
            words[character] += count
    path = DATA / "peoples_daily_1998_pos" / "199801.txt"
    for line in open(path, encoding="utf-8"):
        for token in line.split():
            word, _, tag = token.lstrip("[").rpartition("/")
            if not tag.startswith("nr"):
                news.update(filter(is_han, word))
    register = {}
    for line in open(ROOT / "Ontology" / "lexicon" / "surnames.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            surname, count = line.split()
            if len(surname) == 1:
                register[surname] = int(count)
    in_words = shares(words, 5, sum(words.values()))
    in_news = shares(news, 1, sum(news.values()))
    totals = [sum(role.values()) for role in roles]
    whole = sum(register.values())
    lines = [
        "# How much a character speaks for a name. Made by Scripts/make_name_characters.py.",
        "# character\tsurname\tsingle given\tfirst given\tsecond given (log odds against text, tenths + 100)",
    ]
    usual = {character for character, count in words.items() if count >= OFTEN}
    for character in sorted(set(register).union(usual, *roles)):
        text = (in_words(character) + in_news(character)) / 2
        values = []
        for index, role in enumerate(roles):
            if index == 0:
                share = role[character] / totals[0] / 2 + register.get(character, 0) / whole / 2 + 1e-6
            else:
                share = (role[character] + 0.5) / totals[index]
            values.append(min(199, max(0, round(10 * math.log(share / text)) + 100)))
        lines.append("\t".join([character, *map(str, values)]))
    temporary = OUT.with_suffix(".tmp")
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, OUT)
    print(f"{OUT.name}: {len(lines) - 2} characters")


if __name__ == "__main__":
    main()
