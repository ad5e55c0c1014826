#!/usr/bin/env python3
"""Makes documents with gold of who holds which post and who leads what from files of short passages.

usage: passages.py FOLDER OUTPUT_FOLDER

Each file of FOLDER holds passages: a line "## 01 kind, place", the text, a line "--", and a line for each relation:
  H 周建明 > O:临泽县卫生健康局|临泽县卫健局 @ 局长
  L H:临泽县人民医院 > P:胸痛中心建设 @ 牵头医院
H is holdsPost, L is leads, "?" before it marks what careful readers may see differently; a person stands as is, a body
behind the letter of its type (O, H, G or P) and a colon; other right names follow behind |. "none" says there is none.
Writes NAME-01.txt and NAME-01.json in the evaluation's shape; a line that cannot be read ends the run with its place.
"""
import json
import pathlib
import re
import sys

TYPES = {"O": "Organization", "H": "Hospital", "G": "MedicalGroup", "P": "Program", "A": "Place"}
LINE = re.compile(r"(\?)?([HL]) +(.+?) *> *(.+?)(?: *@ *(.*))?$")


class Passage:
    def __init__(self, place, text, gold):
        self.place = place
        self.text = text.strip("\n") + "\n"
        self.entities = []
        self.relations = []
        lines = [line.strip() for line in gold.strip().splitlines()]
        lines = [line for line in lines if line and line != "none"]
        # What is certain says which bodies there are, before what readers may see differently.
        for line in sorted(lines, key=lambda line: line.startswith("?")):
            self.add(line)

    def add(self, line):
        match = LINE.match(line)
        if not match:
            sys.exit(f"{self.place}: cannot read «{line}»; see the head of passages.py for the form")
        readings = self.readings if match[1] else lambda spec: [self.entity(spec)]
        for subject in readings(match[3]):
            for target in readings(match[4]):
                relation = {
                    "subject": subject, "predicate": "holdsPost" if match[2] == "H" else "leads",
                    "object": target, "role": (match[5] or "").strip() or None, "evidence": "",
                }
                if match[1]:
                    relation["optional"] = True
                self.relations.append(relation)

    def readings(self, spec):
        """The entities that the names of an uncertain line may mean: 某局规划财务股|某局 means two bodies, not one of two names."""
        prefix, names = (spec[:2], spec[2:]) if spec[1:2] == ":" else ("", spec)
        known = {name for entity in self.entities for name in [entity["name"], *entity["also"]]}
        others = [name for name in names.split("|") if name.strip() in known]
        if not others or names.split("|")[0].strip() in known:
            return [self.entity(spec)]
        new = "|".join(name for name in names.split("|") if name not in others)
        return list(dict.fromkeys(self.entity(prefix + part) for part in [new, *others]))

    def entity(self, spec):
        match = re.match(r"([OHGPA]):(.*)", spec)
        kind = TYPES[match[1]] if match else "Official"
        names = [name.strip() for name in (match[2] if match else spec).split("|") if name.strip()]
        for entity in self.entities:
            known = [entity["name"], *entity["also"]]
            if entity["type"] == kind and set(names) & set(known):
                entity["also"] += [name for name in names if name not in known]
                return entity["id"]
        identifier = f"e{len(self.entities) + 1}"
        self.entities.append(
            {"id": identifier, "type": kind, "name": names[0], "also": names[1:], "mentions": names[:1]})
        return identifier


def main():
    source, output = map(pathlib.Path, sys.argv[1:3])
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        parts = re.split(r"^## *(\d+)[^\n]*\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
        for number, body in zip(parts[::2], parts[1::2]):
            place = f"{path}, passage {number}"
            if "\n--\n" not in body:
                sys.exit(f"{place}: no line «--» between text and gold")
            passage = Passage(place, *body.split("\n--\n", 1))
            stem = output / f"{path.stem}-{int(number):02d}"
            stem.with_suffix(".txt").write_text(passage.text, encoding="utf-8")
            graph = {"document": stem.name + ".txt", "context_place": None,
                     "entities": passage.entities, "relations": passage.relations}
            stem.with_suffix(".json").write_text(
                json.dumps(graph, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


main()
