#!/usr/bin/env python3
"""Writes labelled text in the one form that the tagger reads.

usage: prepare.py DATA_DIR OUT_DIR

DATA_DIR holds msra_ner, peoples_daily_1998_pos, resume_ner and cluener2020. A line is the text, a tab, START:END:TYPE
parted by blanks. Written are NAME.train and NAME.dev of MSRA, Resume and CLUENER with all their types, `people.train`
(MSRA and the People's Daily, with people alone), and `people-part.train` and `people.dev`, in which MSRA is cut in two.
A corpus without a development part of its own gives the end of its training part for that: MSRA the last 5,000
sentences, CLUENER the last 1,343. No test part is read. Of the People's Daily only people are taken, for in this copy the
marks of longer organisation names are lost.
"""
import json
import pathlib
import sys


def line(text, spans):
    marks = " ".join(f"{start}:{end}:{name}" for start, end, name in sorted(spans))
    return text.replace("\t", " ") + "\t" + marks


def msra(folder):
    lines = []
    for row in (folder / "msra_ner/train.jsonl").read_text(encoding="utf-8").split("\n"):
        if not row:
            continue
        item = json.loads(row)
        spans = [tuple(span) for span in item["e"]]
        lines.append(line(item["t"], spans))
    return lines[:-5000], lines[-5000:]


def people(lines):
    kept = []
    for row in lines:
        text, marks = row.split("\t")
        kept.append(text + "\t" + " ".join(m for m in marks.split(" ") if m.endswith(":PER")))
    return kept


def peoples_daily(folder):
    lines = []
    for row in (folder / "peoples_daily_1998_pos/199801.txt").read_text(encoding="utf-8").split("\n"):
        tokens = [token.rsplit("/", 1) for token in row.split()]
        text, spans, position = "", [], 0
        while position < len(tokens):
            word, tag = tokens[position][0], tokens[position][-1]
            end = position + 1
            # 江/nr 泽民/nr: a surname and a given name.
            if tag == "nr" and end < len(tokens) and tokens[end][-1] == "nr" and len(word) <= 2:
                if len(tokens[end][0]) <= 2:
                    word += tokens[end][0]
                    end += 1
            if tag == "nr":
                spans.append((len(text), len(text) + len(word), "PER"))
            text += word
            position = end
        if text:
            lines.append(line(text, spans))
    return lines


def resume(folder, part):
    lines, text, spans = [], "", []
    rows = (folder / f"resume_ner/{part}.char.bmes").read_text(encoding="utf-8").split("\n")
    for row in [*rows, ""]:
        if not row.strip():
            if text:
                lines.append(line(text, spans))
            text, spans = "", []
            continue
        character, tag = row.split(" ")
        if tag[0] in "BS":
            spans.append((len(text), len(text) + 1, tag[2:]))
        elif tag[0] in "ME" and spans:
            spans[-1] = (spans[-1][0], len(text) + 1, spans[-1][2])
        text += character
    return lines


def cluener(folder):
    content = (folder / "cluener2020/train.json").read_text(encoding="utf-8")
    decoder, position, lines = json.JSONDecoder(), 0, []
    while position < len(content):
        item, position = decoder.raw_decode(content, position)
        while position < len(content) and content[position].isspace():
            position += 1
        spans = [
            (start, end + 1, kind) for kind, names in item["label"].items()
            for places in names.values() for start, end in places
        ]
        lines.append(line(item["text"], spans))
    return lines[:-1343], lines[-1343:]


def main():
    data, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    parts = {}
    parts["msra.train"], parts["msra.dev"] = msra(data)
    parts["cluener.train"], parts["cluener.dev"] = cluener(data)
    parts["resume.train"], parts["resume.dev"] = resume(data, "train"), resume(data, "dev")
    daily = peoples_daily(data)
    parts["people.train"] = people(parts["msra.train"] + parts["msra.dev"]) + daily
    parts["people-part.train"] = people(parts["msra.train"]) + daily
    parts["people.dev"] = people(parts["msra.dev"])
    for name, lines in parts.items():
        (out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(lines)} texts")


if __name__ == "__main__":
    main()
