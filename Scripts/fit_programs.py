#!/usr/bin/env python3
"""Fits the model that decides which candidate is a program, and measures it.

usage: fit_programs.py PROGRAM_EXAMPLES [--sample GOLD_DIR DOCUMENTS_DIR] [--misses]

PROGRAM_EXAMPLES is the program of Tests/ProgramExamples, which scans texts with the code of the extraction
and prints each candidate with its traits. The examples are the candidates of Tests/Gold/open, labelled by
the graphs beside the documents, of the annotated sample that --sample names, and of
Tests/Gold/program-sentences.tsv. The committed table is fitted with the sample; without it the weights are others,
which is said. Tests/Gold/frozen is not read.
Writes Ontology/lexicon/program-weights.tsv and Ontology/lexicon/PROGRAM-MODEL.md; the same examples give
the same bytes. With --misses it writes nothing and prints the candidates of the examples that are judged wrongly.

The model is logistic regression, each weight drawn to 0 (the bias is not), fitted with Newton's method; weights are rounded
to tenths. How strongly they are drawn is what gives the least log loss on documents left out.
A candidate is a program where the graph has one of its names (names folded as the evaluation folds them), or one
that holds it or is held by it with at least 60 % of the longer one's characters. What the graph calls optional counts as a
program of little weight (OPTIONAL) while fitting, and not at all while measuring.
"""
import argparse
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "Ontology/lexicon/program-weights.tsv"
CARD = ROOT / "Ontology/lexicon/PROGRAM-MODEL.md"
OPEN = ROOT / "Tests/Gold/open"
SENTENCES = ROOT / "Tests/Gold/program-sentences.tsv"
OPTIONAL = 0.15
# A candidate that is no program weighs more: taken by mistake, it brings relations with it. 1.5 gave a better F1 of
# programs on documents left out than 1, 1.2, 1.75 and 2.
FALSE = 1.5
# How strongly weights are drawn to 0: each in the sum of losses as PULL / 2 times its square.
PULLS = (0.3, 0.6, 1.0, 1.5, 2.0, 3.0, 5.0)
# Sentences are left out in groups of this many, documents one by one.
GROUPS = 12
BINS = 10
STEPS = 12
DROP = re.compile(r"[\s“”‘’\"'《》〈〉「」『』()\[\]【】·•、,，。:：—\-]+")


class Example:
    """A candidate: its traits as indices, its label and weight, the program it is."""

    def __init__(self, group, name, traits, program, optional):
        self.group, self.name, self.traits = group, name, traits
        self.program, self.optional = program, optional
        self.label = 1 if program is not None else 0
        self.weight = FALSE if program is None else OPTIONAL if optional else 1.0


def fold(name):
    return DROP.sub("", unicodedata.normalize("NFKC", name)).lower()


def programs_of(graph):
    """(name, folded names, optional) of each program; those named in full are looked at first."""
    found = []
    for entity in graph["entities"]:
        if entity["type"] == "Program":
            names = [entity["name"], *entity.get("also", []), *entity.get("mentions", [])]
            found.append((entity["name"], [fold(n) for n in names], bool(entity.get("optional"))))
    return found


def holds(one, other):
    short, long_ = sorted((one, other), key=len)
    return len(short) >= 4 and short in long_ and len(short) >= 0.6 * len(long_)


def match(name, aliases, programs):
    """The program that a candidate is, and whether that is optional."""
    own = fold(name)
    forms = {own, *(fold(a) for a in aliases)}
    for program in programs:
        if forms & set(program[1]):
            return program[0], program[2]
    for program in programs:
        if any(holds(own, other) for other in program[1]):
            return program[0], program[2]
    return None, False


def read(tool, folders):
    """Names of traits, examples, and for each document its programs that are not optional."""
    graphs, names = {}, {}
    for gold, documents in folders:
        for path in sorted(gold.glob("*.json")):
            graph = json.loads(path.read_text(encoding="utf-8"))
            source = documents / graph["document"]
            source = source if source.exists() else gold / (path.stem + ".txt")
            names[str(source)] = f"{'open' if gold == OPEN else 'sample'}/{path.stem}"
            graphs[names[str(source)]] = programs_of(graph)
    sentences = {}
    for number, line in enumerate(SENTENCES.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            programs = [n for n in line.split("\t")[1].split("|") if n]
            sentences[str(number)] = [(n, [fold(n)], False) for n in programs]
    output = subprocess.run(
        [tool, SENTENCES, *names], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    traits, *lines = output.split("\n")
    order = {trait: index for index, trait in enumerate(traits.split(","))}
    examples = []
    for line in lines:
        if not line:
            continue
        place, name, aliases, own = line.split("\t")
        place = names.get(place, place)
        aliases = [a for a in aliases.split("|") if a]
        program, optional = match(name, aliases, graphs.get(place) or sentences.get(place, []))
        group = place if place in graphs else f"sentences {int(place) % GROUPS}"
        indices = [order[t] for t in own.split(",") if t]
        examples.append(Example(group, name, indices, program, optional))
    wanted = {
        place: [program[0] for program in programs if not program[2]]
        for place, programs in graphs.items()
    }
    return list(order), examples, wanted


def logistic(z):
    return 1 / (1 + math.exp(-min(max(z, -30.0), 30.0)))


def chance(weights, example):
    return logistic(weights[-1] + sum(weights[t] for t in example.traits))


def solved(matrix, vector):
    """The solution of a system of equations that is symmetric and positive, by Cholesky's method."""
    size = len(vector)
    lower = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = matrix[i][j] - math.fsum(lower[i][k] * lower[j][k] for k in range(j))
            lower[i][j] = math.sqrt(rest) if i == j else rest / lower[j][j]
    middle = []
    for i in range(size):
        middle.append((vector[i] - math.fsum(lower[i][k] * middle[k] for k in range(i))) / lower[i][i])
    result = [0.0] * size
    for i in reversed(range(size)):
        rest = math.fsum(lower[k][i] * result[k] for k in range(i + 1, size))
        result[i] = (middle[i] - rest) / lower[i][i]
    return result


def fitted(examples, traits, pull):
    """The weights of the traits and, last, the bias, each to the tenth."""
    size = len(traits) + 1
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [pull * w for w in weights[:-1]] + [0.0]
        curve = [[0.0] * size for _ in range(size)]
        for i in range(size):
            curve[i][i] = pull if i < size - 1 else 1e-9
        for example in examples:
            p = chance(weights, example)
            error = example.weight * (p - example.label)
            bend = example.weight * p * (1 - p)
            own = example.traits + [size - 1]
            for i in own:
                slope[i] += error
                for j in own:
                    curve[i][j] += bend
        weights = [w - step for w, step in zip(weights, solved(curve, slope))]
    return [round(w * 10) / 10 for w in weights]


def left_out(examples, traits, pull):
    """(chance, example) for each example, judged by a model that saw nothing of its group."""
    found = []
    for group in sorted({e.group for e in examples}):
        weights = fitted([e for e in examples if e.group != group], traits, pull)
        found += [(chance(weights, e), e) for e in examples if e.group == group]
    return found


def measured(judged):
    """Of documents only, and nothing that is optional."""
    return [(p, e) for p, e in judged if not e.group.startswith("sentences") and not e.optional]


def log_loss(judged):
    return -math.fsum(math.log(p if e.label else 1 - p) for p, e in judged) / len(judged)


def area(judged):
    """The share of pairs of a program and another candidate in which the program is the likelier."""
    right = [p for p, e in judged if e.label]
    wrong = [p for p, e in judged if not e.label]
    wins = sum((r > w) + 0.5 * (r == w) for r in right for w in wrong)
    return wins / (len(right) * len(wrong))


def bins(judged):
    """Of each bin of chances the count, the mean chance and the share that are programs."""
    cells = [[0, 0.0, 0] for _ in range(BINS)]
    for p, e in judged:
        cell = cells[min(int(p * BINS + 1e-9), BINS - 1)]
        cell[0] += 1
        cell[1] += p
        cell[2] += e.label
    return cells


def ratios(true, false, missed):
    precision, recall = true / (true + false), true / (true + missed)
    return f"{precision:.3f} | {recall:.3f} | {2 * precision * recall / (precision + recall):.3f}"


def figures(name, judged, wanted):
    """A row each for candidates and for programs; a program is found once, a wrong name counts once."""
    judged = measured(judged)
    taken = [(p, e) for p, e in judged if p >= 0.5]
    true = sum(e.label for _, e in taken)
    found = {(e.group, e.program) for _, e in taken if e.label}
    false = {(e.group, fold(e.name)) for _, e in taken if not e.label}
    reached = {(e.group, e.program) for _, e in judged if e.label}
    every = sum(len(set(names)) for names in wanted.values())
    error = sum(abs(c[1] - c[2]) for c in bins(judged)) / len(judged)
    brier = math.fsum((p - e.label) ** 2 for p, e in judged) / len(judged)
    total = sum(e.label for _, e in judged)
    return [
        f"| {name}, candidates | {len(judged)} | {total} | {ratios(true, len(taken) - true, total - true)} "
        f"| {area(judged):.3f} | {brier:.3f} | {error:.3f} |",
        f"| {name}, programs | | {every} | {ratios(len(found), len(false), every - len(found))} | | | |",
    ], len(reached), every


def card(traits, examples, pull, losses, judged, wanted, size):
    sentences = sum(1 for e in examples if e.group.startswith("sentences"))
    home = {d for d in wanted if d.startswith("open/")}
    parts = [
        ("all documents", judged, wanted),
        ("`Tests/Gold/open`", [(p, e) for p, e in judged if e.group in home],
         {d: names for d, names in wanted.items() if d in home}),
    ]
    if len(home) < len(wanted):
        away = {d: names for d, names in wanted.items() if d not in home}
        parts.append(("shared sample", [(p, e) for p, e in judged if e.group in away], away))
    rows = []
    for title, some, names in parts:
        own, reached, every = figures(f"{title} ({len(names)})", some, names)
        rows += own
        if title == "all documents":
            all_reached, all_programs = reached, every
    lines = [
        "# The model that decides what is a program", "",
        "Made by `make fit-programs`; `Scripts/fit_programs.py` tells how. The table is `program-weights.tsv`, which is "
        "embedded in the program.",
        "Candidates and their traits come from `ProgramScanner`, for fitting (through `Tests/ProgramExamples`) as for reading.", "",
        f"- **Model:** logistic regression over {len(traits)} traits that hold or do not (`ProgramTrait.swift`): "
        f"{len(traits) + 1} weights in tenths of",
        f"  log-odds, {size} bytes. Weights are drawn to 0 with a pull of {pull}, of the pulls tried the one with the least "
        "log loss on",
        "  documents left out: " + ", ".join(f"{p} {loss:.4f}" for p, loss in losses) + ".",
        f"- **Examples:** {len(examples)} candidates, {sum(e.label for e in examples)} of them programs. "
        f"{len(examples) - sentences} are from {len(wanted)} annotated documents ({len(home)} of `Tests/Gold/open`",
        f"  and {len(wanted) - len(home)} of the shared sample), {sentences} from sentences made up for it "
        "(`Tests/Gold/program-sentences.tsv`). What the graphs call optional",
        f"  ({sum(e.optional for e in examples)} candidates) weighs {OPTIONAL}, what is no program {FALSE}. No document of `Tests/Gold/frozen` is read.",
        "- **Licence:** `Tests/Gold` was written for this project and is under its licence. Of the shared sample nothing but "
        "these weights is kept. No",
        "  trait is a name: the model knows forms, heads and what stands around, no particular program.",
        "- **Meant for:** candidates of this scanner in Chinese texts on health reform; in other fields the trait `field` is amiss.",
        "- **Again:** `make fit-programs`: the same examples give the same bytes. A rule that changes candidates or traits "
        "changes the examples.", "",
        "## Figures", "",
        "Each document is judged by a model that was fitted without it. Taken is what is at least as likely as not. A candidate is "
        "a stretch of text; a",
        "program is what it names, counted once a document. What the graphs call optional does not count. Area: under the "
        "receiver's curve; of the Brier",
        f"score and the expected calibration error (10 bins) 0 is best. {all_reached} of the {all_programs} programs have a "
        "candidate at all.", "",
        "| | Candidates | Programs | P | R | F1 | Area | Brier | Calibration error |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|", *rows, "",
        "| Chance | Candidates | Mean chance | Programs |", "|---|--:|--:|--:|",
    ]
    for number, (count, total, right) in enumerate(bins(measured(judged))):
        if count:
            lines.append(
                f"| {number / BINS:.1f}–{(number + 1) / BINS:.1f} | {count} | {total / count:.3f} | {right / count:.3f} |")
    return lines


def table(traits, weights):
    return [
        "# What speaks for and against some words being a program that somebody runs: trait (ProgramTrait.swift), weight in tenths "
        "of log-odds.",
        "# Made by Scripts/fit_programs.py (make fit-programs), which explains it; see PROGRAM-MODEL.md.",
        f"bias\t{round(weights[-1] * 10)}",
        *(f"{trait}\t{round(weight * 10)}" for trait, weight in zip(traits, weights)),
    ]


def write(path, lines):
    content = "\n".join(lines) + "\n"
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    temporary = path.with_suffix(".tmp")
    temporary.write_text(content, encoding="utf-8")
    os.replace(temporary, path)
    print(f"{path.name}: {'as it was' if content == old else 'changed'}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program_examples")
    parser.add_argument("--sample", nargs=2, type=pathlib.Path, metavar=("GOLD_DIR", "DOCUMENTS_DIR"))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    folders = [(OPEN, OPEN)]
    if options.sample and options.sample[0].is_dir():
        folders.append(tuple(options.sample))
    else:
        print("no annotated sample: the weights will be others than with it", file=sys.stderr)
    traits, examples, wanted = read(options.program_examples, folders)
    trials = [(left_out(examples, traits, pull), pull) for pull in PULLS]
    losses = [(pull, log_loss(measured(judged))) for judged, pull in trials]
    pull = min(losses, key=lambda pair: pair[1])[0]
    judged = next(judged for judged, other in trials if other == pull)
    weights = fitted(examples, traits, pull)
    if options.misses:
        for p, e in sorted(judged, key=lambda pair: (pair[1].group, pair[1].name)):
            if (p >= 0.5) != bool(e.label) and not e.optional:
                own = ",".join(traits[t] for t in e.traits)
                print(f"{p:.2f} {e.label} {e.group} {e.name} {own}")
        return
    lines = table(traits, weights)
    write(TABLE, lines)
    write(CARD, card(traits, examples, pull, losses, judged, wanted, len("\n".join(lines).encode()) + 1))
    print("build again to embed it")


if __name__ == "__main__":
    sys.exit(main())
