#!/usr/bin/env python3
"""Counts how often each extraction rule is right on annotated documents.

usage: rule_precision.py SCORE.py YIMAI GOLD_DIR DOCS_DIR [GOLD_DIR DOCS_DIR ...]

SCORE.py is the evaluation's own scorer, whose alignment of entities is used. An edge counts under the
rule of its best statement, and is right where the gold has the relation between the aligned ends.
Prints rule, right, all, and the estimate (right + 1) / (all + 2) rounded to 0.05, which is what
Sources/Extraction/Rule.swift states as the rule's confidence.
"""
import collections
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile


def load(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    if len(sys.argv) < 5 or len(sys.argv) % 2 == 0:
        sys.exit(__doc__)
    score, yimai = load(sys.argv[1]), sys.argv[2]
    right, everything = collections.Counter(), collections.Counter()
    folders = list(zip(sys.argv[3::2], sys.argv[4::2]))
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "graph.json"
        for gold_folder, documents in folders:
            for path in sorted(pathlib.Path(gold_folder).glob("*.json")):
                gold = score.load(path)
                source = pathlib.Path(documents) / gold["document"]
                subprocess.run([yimai, "extract", str(source), "-o", str(output)], check=True)
                graph = score.load(output)
                ends = score.align(gold, graph, False)
                known = {
                    score.key(r["predicate"], r["subject"], r["object"]) for r in gold["relations"]
                }
                for relation in graph["relations"]:
                    a, b = ends.get(relation["subject"]), ends.get(relation["object"])
                    everything[relation["rule"]] += 1
                    if a and b and score.key(relation["predicate"], a, b) in known:
                        right[relation["rule"]] += 1
    for rule in sorted(everything, key=lambda rule: (-everything[rule], rule)):
        estimate = (right[rule] + 1) / (everything[rule] + 2)
        print(f"{rule:22} {right[rule]:4d} of {everything[rule]:4d}  {round(estimate * 20) / 20:.2f}")


if __name__ == "__main__":
    main()
