#!/usr/bin/env python3
"""Works out how sure each extraction rule may be, from annotated documents.

usage: calibrate.py [--check] YIMAI OPEN_GOLD_DIR FROZEN_GOLD_DIR

OPEN_GOLD_DIR holds documents by which rules were made, FROZEN_GOLD_DIR documents that nobody looked at
while they were. Of the frozen ones only how often each rule was right is used, and only that is shown.
Writes Ontology/lexicon/confidences.tsv and Tests/Gold/CALIBRATION.md; with --check it writes nothing, names
the rows whose estimate has moved by more than DRIFT hundredths, or which are missing, and exits with 1.

The estimate, for a rule or for a kind of entity:
1. Its precision on open documents, drawn to that of its family (what stands before the last point of its
   id) by KIN readings, and the family's to that of all by as many.
2. What that is worth on documents never seen: logit p' = a * logit p - b (Platt 1999), where a and b are
   those under which the frozen counts are likeliest; one pair for rules, one for entities.
A rule's own frozen counts go no further: readings of one document stand or fall together, so a few
documents say too little of one rule, and adding them (as a beta prior's) fitted left-out documents worse.
Reliability is measured with each frozen document left out in turn: step 2 never sees the document that
it is measured on. KIN is the best of 4, 8 and 16 by that measure, when there were ten frozen documents.
"""
import argparse
import json
import math
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "Ontology/lexicon/confidences.tsv"
REPORT = ROOT / "Tests/Gold/CALIBRATION.md"
RULES = ROOT / "Sources/Extraction/Rule.swift"
TYPES = ROOT / "Sources/OntologyModel/EntityType.swift"
KIN = 16
BINS = 10
DRIFT = 5


def rule_ids():
    return re.findall(r'^  case \w+ = "([a-z.-]+)"', RULES.read_text(encoding="utf-8"), re.M)


def entity_ids():
    types = re.findall(r'^  case \w+ = "(\w+)"', TYPES.read_text(encoding="utf-8"), re.M)
    flat = [t for t in types if t not in ("GovernmentBody", "PartyBody")]
    return [f"entity.{t}.{how}" for t in flat for how in ("alone", "once", "often")]


def counts(yimai, folder):
    """For each document {id: (right, all)}; what the gold leaves open does not count."""
    output = subprocess.run(
        [yimai, "eval", folder, "--format", "json", "--lang", "en"],
        check=True, stdout=subprocess.PIPE).stdout
    return [
        {row["rule"]: (row["right"], row["right"] + row["wrong"]) for row in document["rules"]}
        for document in json.loads(output)["documents"]
    ]


def total(documents, ids):
    return {
        i: tuple(sum(d.get(i, (0, 0))[n] for d in documents) for n in (0, 1)) for i in ids
    }


def family(rule):
    return rule.rsplit(".", 1)[0]


def drawn(count, to, by):
    return (count[0] + by * to) / (count[1] + by)


def precisions(opened):
    """Step 1."""
    every = [sum(c[n] for c in opened.values()) for n in (0, 1)]
    base = (every[0] + 1) / (every[1] + 2)
    kin = {}
    for rule, count in opened.items():
        old = kin.get(family(rule), (0, 0))
        kin[family(rule)] = (old[0] + count[0], old[1] + count[1])
    return {
        rule: drawn(count, drawn(kin[family(rule)], base, KIN), KIN) for rule, count in opened.items()
    }


def bent(p, a, b):
    return 1 / (1 + math.exp(b - a * math.log(p / (1 - p))))


def loss(estimate, count):
    return -sum(
        right * math.log(estimate[rule]) + (every - right) * math.log(1 - estimate[rule])
        for rule, (right, every) in count.items())


def fit(open_precision, frozen):
    """Step 2: the pair (a, b), to the twentieth."""
    pairs = [(a / 20, b / 20) for a in range(4, 25) for b in range(-60, 61)]
    return min(
        pairs,
        key=lambda ab: loss({r: bent(p, *ab) for r, p in open_precision.items()}, frozen))


def estimates(open_precision, frozen):
    a, b = fit(open_precision, frozen)
    estimate = {
        rule: min(max(round(bent(p, a, b), 2), 0.01), 0.99) for rule, p in open_precision.items()
    }
    return estimate, (a, b)


def predictions(estimate, documents):
    """(confidence, right, all) of each rule in each document."""
    return [
        (estimate[rule], *count)
        for document in documents for rule, count in document.items() if rule in estimate
    ]


def left_out(opened, documents, ids):
    """The same, each document predicted from the others."""
    found = []
    for position, document in enumerate(documents):
        others = total(documents[:position] + documents[position + 1:], ids)
        found += predictions(estimates(precisions(opened), others)[0], [document])
    return found


def figures(predicted):
    """Bins of (count, mean confidence, share right), the calibration error, the Brier score."""
    bins = [[0, 0.0, 0] for _ in range(BINS)]
    squares = 0.0
    for p, right, every in predicted:
        cell = bins[min(int(p * BINS + 1e-9), BINS - 1)]
        cell[0] += every
        cell[1] += p * every
        cell[2] += right
        squares += right * (1 - p) ** 2 + (every - right) * p ** 2
    n = sum(cell[0] for cell in bins)
    error = sum(abs(cell[1] - cell[2]) for cell in bins) / n
    return bins, error, squares / n, n


def report_line(name, predicted):
    _, error, brier, n = figures(predicted)
    return f"| {name} | {n} | {error:.3f} | {brier:.3f} |"


def bin_lines(predicted):
    lines = ["| Confidence | Readings | Mean confidence | Right |", "|---|--:|--:|--:|"]
    for number, (count, confidence, right) in enumerate(figures(predicted)[0]):
        if count:
            lines.append(
                f"| {number / BINS:.1f}–{(number + 1) / BINS:.1f} | {count} "
                f"| {confidence / count:.3f} | {right / count:.3f} |")
    return lines


def write(path, lines):
    temporary = path.with_suffix(".tmp")
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, path)


def drift(table):
    """Rows of the table on disk that are no longer right."""
    written = {
        line.split("\t")[0]: line for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    }
    fresh = {line.split("\t")[0]: line for line in table if not line.startswith("#")}

    def hundredths(line):
        return int(line.split("\t")[-1])

    return [
        f"{i}: {written.get(i, 'no row')} should be {fresh.get(i, 'gone')}".replace("\t", " ")
        for i in sorted(written.keys() | fresh.keys())
        if i not in written or i not in fresh
        or abs(hundredths(written[i]) - hundredths(fresh[i])) > DRIFT
    ]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("yimai", "open_gold", "frozen_gold"):
        parser.add_argument(name)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    opened, frozen = (counts(options.yimai, f) for f in (options.open_gold, options.frozen_gold))
    table = [
        "# How often readings are right. Made by Scripts/calibrate.py (make calibrate), which explains it.",
        "# id\tright, all in open documents\tright, all in frozen documents\testimate in hundredths",
    ]
    lines = [
        "# Calibration", "",
        "Made by `make calibrate`; `Scripts/calibrate.py` tells how. A confidence comes from the counts on "
        f"{len(opened)} open documents, by which",
        f"rules were made, and on {len(frozen)} frozen ones, which nobody looked at. Shown is how well it fits "
        "the frozen ones, each of them predicted",
        "without its own counts: the expected calibration error (ECE, 10 bins) and the Brier score, of both "
        "of which 0 is best. A reading is a",
        "relation, once for each rule that read it, or an entity; what the gold leaves open is none.",
    ]
    for title, ids in (("Relations", rule_ids()), ("Entities", entity_ids())):
        one, other = total(opened, ids), total(frozen, ids)
        estimate, (a, b) = estimates(precisions(one), other)
        for rule in ids:
            numbers = (*one[rule], *other[rule], round(estimate[rule] * 100))
            table.append("\t".join([rule, *map(str, numbers)]))
        smoothed = {r: drawn(c, 0.5, 2) for r, c in one.items()}
        calibrated = left_out(one, frozen, ids)
        lines += ["", f"## {title}", "", "| Confidences | Readings | ECE | Brier |", "|---|--:|--:|--:|"]
        lines += [
            report_line("(right + 1) / (all + 2) on open documents", predictions(smoothed, frozen)),
            report_line("calibrated, each document left out in turn", calibrated),
            "", f"a = {a:.2f}, b = {b:.2f}. Calibrated, each document left out in turn:", "",
            *bin_lines(calibrated),
        ]
    if options.check:
        stale = drift(table)
        print("\n".join(stale) if stale else f"{TABLE.name}: as counted now")
        return 1 if stale else 0
    write(TABLE, table)
    write(REPORT, lines)
    print(f"{TABLE.name}: {len(table) - 2} rows; build again to embed it. {REPORT.name}:")
    print("\n".join(line for line in lines if line.startswith("| ")))


if __name__ == "__main__":
    sys.exit(main())
