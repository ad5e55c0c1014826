#!/usr/bin/env python3
"""Compares the names that the tagger finds with those of the rules, on annotated documents.

usage: compare.py YIMAI TAGGER MODEL SET=GOLD_DIR:DOCUMENTS_DIR... [--names SET]

For each set precision, recall and F1 of people (Official and Person) and of bodies (all kinds, hospitals among them), by
name and document: a name is right where the gold has it as a name, another name or a mention. Names that the gold calls optional
count neither way. Then the ways to join both. With --names the names that differ are listed; not for frozen sets.
"""
import argparse
import json
import pathlib
import re
import subprocess
import unicodedata

DROP = re.compile(r"[\s“”‘’\"'《》〈〉「」『』()\[\]【】·•、,，。:：—\-]+")
PEOPLE = {"Official", "Person"}
BODIES = {"Organization", "Hospital", "MedicalGroup", "GovernmentBody", "PartyBody"}
SURNAMES = {
    line.split("\t")[0]
    for line in (pathlib.Path(__file__).parents[2] / "Ontology/lexicon/surnames.tsv")
    .read_text(encoding="utf-8").splitlines() if not line.startswith("#")
}


def fold(name):
    return DROP.sub("", unicodedata.normalize("NFKC", name)).lower()


class Document:
    """One document: the gold's names, the rules' and the tagger's, by kind."""

    def __init__(self, name, gold, found, tagged, text):
        self.name, self.text = name, text
        self.gold = {
            kind: [
                ({fold(n) for n in (e["name"], *e.get("also", []), *e.get("mentions", []))}, bool(e.get("optional")))
                for e in gold["entities"] if e["type"] in types
            ] for kind, types in (("people", PEOPLE), ("bodies", BODIES))
        }
        self.rules, self.forms, self.other = {}, {}, set()
        for kind, types in (("people", PEOPLE), ("bodies", BODIES)):
            mine = [e for e in found["entities"] if e["type"] in types]
            self.rules[kind] = {
                frozenset(fold(n) for n in (e["name"], *e.get("aliases", []), *e.get("mentions", []))) for e in mine
            }
            self.forms[kind] = {form for names in self.rules[kind] for form in names}
        self.every = {
            fold(n) for e in found["entities"] for n in (e["name"], *e.get("aliases", []), *e.get("mentions", []))
        }
        self.tagged = {"people": {}, "bodies": {}}
        for kind, margin, words in tagged:
            if kind in self.tagged:
                self.tagged[kind].setdefault(fold(words), []).append(margin)


def shaped(name):
    for length in (2, 1):
        if name[:length] in SURNAMES and 1 <= len(name) - length <= 2:
            return True
    return False


def score(documents, kind, choose):
    """Totals (right names, names, found, wanted) over documents."""
    right = names = found = wanted = 0
    for document in documents:
        chosen = choose(document, kind)
        gold = document.gold[kind]
        for forms in chosen:
            owners = [optional for own, optional in gold if own & forms]
            if owners and all(owners):
                continue
            names += 1
            right += bool(owners)
        for own, optional in gold:
            if not optional:
                wanted += 1
                found += any(own & forms for forms in chosen)
    return right, names, found, wanted


def rules(document, kind):
    return set(document.rules[kind])


def tagger(document, kind):
    return {frozenset([name]) for name in document.tagged[kind] if name}


def added(*tests):
    """The rules' names, and those of the tagger that no name of the rules is, holds or is held by, and that pass the tests."""

    def choose(document, kind):
        chosen = set(document.rules[kind])
        for name, margins in document.tagged[kind].items():
            if not name or any(name in other or other in name for other in document.every):
                continue
            if all(test(document, name, margins) for test in tests):
                chosen.add(frozenset([name]))
        return chosen

    return choose


def agreed(least):
    """The rules' names of which the tagger marks a mention with a margin; others are dropped."""

    def choose(document, kind):
        return {
            forms for forms in document.rules[kind]
            if any(max(document.tagged[kind].get(form, [-9.0])) >= least for form in forms)
        }

    return choose


def union(document, kind):
    chosen = set(document.rules[kind])
    return chosen | {
        frozenset([n]) for n in document.tagged[kind] if n and n not in document.forms[kind]}


def in_name_shape(document, name, margins):
    return shaped(name)


def repeated(document, name, margins):
    return document.text.count(name) >= 2


def sure(least):
    return lambda document, name, margins: max(margins) >= least


WAYS = {
    "people": [
        ("rules", rules), ("tagger", tagger), ("both joined", union),
        ("rules + tagger's elsewhere", added()),
        ("… with surname and length of a name", added(in_name_shape)),
        ("… and repeated", added(in_name_shape, repeated)),
        ("… and margin 0.7", added(in_name_shape, sure(0.7))),
        ("… and margin 1.0", added(in_name_shape, sure(1.0))),
        ("… and margin 1.3", added(in_name_shape, sure(1.3))),
        ("rules where the tagger agrees", agreed(0.0)),
    ],
    "bodies": [
        ("rules", rules), ("tagger", tagger), ("both joined", union),
        ("rules + tagger's elsewhere", added()),
        ("… and margin 0.7", added(sure(0.7))),
        ("… and margin 1.0", added(sure(1.0))),
        ("… and repeated", added(repeated)),
        ("rules where the tagger agrees", agreed(0.0)),
    ],
}


def read(yimai, tool, model, gold_folder, document_folder):
    documents = []
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        source = document_folder / gold["document"]
        found = json.loads(subprocess.run(
            [yimai, "extract", source], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)
        output = subprocess.run(
            [tool, "tag", model, source], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        rows = [line.split("\t") for line in output.split("\n") if line]
        kinds = {"PER": "people", "ORG": "bodies"}
        tagged = [(kinds.get(row[1]), float(row[3]), row[4]) for row in rows]
        text = fold(source.read_text(encoding="utf-8", errors="replace"))
        documents.append(Document(path.stem, gold, found, tagged, text))
    return documents


def table(documents):
    for kind, ways in WAYS.items():
        if not any(document.tagged[kind] for document in documents):
            continue
        print(f"| {kind} | P | R | F1 | right | names | found | wanted |\n|---|--:|--:|--:|--:|--:|--:|--:|")
        for title, choose in ways:
            right, names, found, wanted = score(documents, kind, choose)
            precision, recall = right / max(1, names), found / max(1, wanted)
            mean = 2 * precision * recall / max(1e-9, precision + recall)
            print(
                f"| {title} | {precision:.3f} | {recall:.3f} | {mean:.3f} | {right} | {names} | {found} | {wanted} |")
        print()


def differences(documents):
    for document in documents:
        for kind in ("people", "bodies"):
            gold = document.gold[kind]
            for name, margins in sorted(document.tagged[kind].items()):
                owners = [own for own, _ in gold if name in own]
                if name in document.forms[kind]:
                    continue
                mark = "right" if owners else "wrong"
                print(f"{document.name} {kind} tagger alone, {mark}: {name} {max(margins):.1f}")
            for own, optional in gold:
                if not optional and not own & document.forms[kind] and not own & set(document.tagged[kind]):
                    print(f"{document.name} {kind} missed by both: {sorted(own)}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("yimai", "tagger", "model"):
        parser.add_argument(name)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--names")
    options = parser.parse_args()
    for item in options.sets:
        name, folders = item.split("=", 1)
        gold, documents = map(pathlib.Path, folders.split(":"))
        found = read(options.yimai, options.tagger, options.model, gold, documents)
        print(f"## {name}: {len(found)} documents\n")
        table(found)
        if options.names == name and "frozen" not in name:
            differences(found)


if __name__ == "__main__":
    main()
