#!/usr/bin/env python3
"""Scores leads on short marked texts, each with a wording of its own.

usage: wordings.py YIMAI FILE [--show]

Texts stand between lines "==". In them <l1>…</l1> marks who leads and <o1>…</o1> what is led, a pair for each digit
that both have; a text without marks says of nobody that they lead a thing. A pair is found where a statement of
leading (or, for the head of a body, of a post) joins two entities that bear the marked names, or longer or shorter
ones that end alike or share more than half. Prints precision, recall and F1; --show adds each text with a fault, what
was missed (-) and what is read without a mark (+). Texts of a sealed file are not to be shown.
"""
import collections
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

MARK = re.compile(r"<([lo])(\d+)>([^<>]+)</\1\2>")
DROP = re.compile(r"[\s“”‘’\"'《》〈〉「」『』()\[\]【】·•、,，。:：—\-]+")


def fold(name):
    return DROP.sub("", unicodedata.normalize("NFKC", name)).lower()


def is_same(first, second):
    short, long = sorted((fold(first), fold(second)), key=len)
    if len(short) < 2:
        return short == long
    return short in long and len(short) >= 0.55 * len(long) or len(short) >= 3 and long.endswith(short)


def pairs(text):
    """The marked pairs of a text: (who leads, what is led)."""
    leaders, objects = collections.defaultdict(list), collections.defaultdict(list)
    for kind, digits, words in MARK.findall(text):
        for digit in digits:
            (leaders if kind == "l" else objects)[digit].append(words)
    return [(who, what) for digit in leaders for who in leaders[digit] for what in objects[digit]]


def statements(yimai, text):
    """The leads and posts read from a text: (predicate, names of the subject, names of the object)."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(MARK.sub(r"\3", text) + "\n")
        file.flush()
        run = subprocess.run([yimai, "extract", file.name], capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr.strip())
    graph = json.loads(run.stdout)
    names = {e["id"]: [e["name"], *e["aliases"], *e["mentions"]] for e in graph["entities"]}
    return [(r["predicate"], names[r["subject"]], names[r["object"]]) for r in graph["relations"]
            if r["predicate"] in ("leads", "holdsPost")]


def main():
    yimai, path = sys.argv[1], pathlib.Path(sys.argv[2])
    texts = [text.strip("\n=") for text in path.read_text(encoding="utf-8").split("\n==")]
    texts = [text for text in texts if text.strip()]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        read = list(pool.map(lambda text: statements(yimai, text), texts))
    found = missed = spurious = 0
    for text, claims in zip(texts, read):
        backed, faults = set(), []
        for who, what in pairs(text):
            hits = {number for number, (_, subject, target) in enumerate(claims)
                    if any(is_same(name, who) for name in subject) and any(is_same(name, what) for name in target)}
            backed |= hits
            found, missed = found + bool(hits), missed + (not hits)
            if not hits:
                faults.append(f"  - {who} → {what}")
        for number, (predicate, subject, target) in enumerate(claims):
            if predicate == "leads" and number not in backed:
                spurious += 1
                faults.append(f"  + {subject[0]} → {target[0]}")
        if faults and "--show" in sys.argv:
            print(text, *faults, sep="\n", end="\n\n")
    precision = found / (found + spurious) if found else 0
    recall = found / (found + missed) if found else 0
    print(f"{path.stem:<8} P {precision:.3f} R {recall:.3f} F1 {2 * found / (2 * found + spurious + missed):.3f}"
          f"  found {found} missed {missed} spurious {spurious}")


main()
