#!/usr/bin/env python3
"""ask.py YIMAI WORK [--python PYTHON] [--runs N] : the same questions to Yimai and to other programs.

WORK is a folder for data; the first run makes the graph in it with ../shared/peers/graph/gen.py (100,000
nodes, 500,000 edges, seed 20240607) and make_graph.py. PYTHON is an interpreter with the other programs
(pip install networkx igraph duckdb kuzu pyoxigraph); one that is missing is named and left out.

Prints a table: cold is the time from the start of a process to its answer, the least of N runs, with the
processor time of that run in brackets; warm is the median time of a question to a process that is open.
Every answer is compared with that of plain dictionaries; exit status 1 where one differs.
"""
import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time

arguments = argparse.ArgumentParser()
arguments.add_argument("yimai")
arguments.add_argument("work")
arguments.add_argument("--python", default=sys.executable)
arguments.add_argument("--runs", type=int, default=7)
arguments.add_argument("--only", default="")
given = arguments.parse_args()
here = os.path.dirname(os.path.abspath(__file__))
folder = f"{given.work}/graph"
graph = f"{given.work}/graph.yimai"
kinds = ["one-hop", "two-hop", "path", "top"]
modules = {"networkx": "networkx", "igraph": "igraph", "sqlite": "sqlite3", "duckdb": "duckdb", "kuzu": "kuzu", "oxigraph": "pyoxigraph"}
queries = {
    "one-hop": "MATCH (o)-[:leads]->(:Program {name: $x}) RETURN o.id AS id",
    "two-hop": "MATCH (h:Hospital {name: $x})-[*1..2]-(y) WHERE y <> h RETURN count(DISTINCT y) AS n",
    "path": "MATCH p = shortestPath(({name: $x})-[*]-({name: $y})) RETURN length(p) AS n",
    "top": "MATCH (o:Official)-[:leads]->(p:Program) RETURN o.id AS id, count(DISTINCT p) AS n ORDER BY n DESC LIMIT 20",
}


def make_data():
    os.makedirs(given.work, exist_ok=True)
    if not os.path.exists(f"{folder}/graph.graphml"):
        generator = os.path.join(here, "../../../shared/peers/graph/gen.py")
        if not os.path.exists(generator):
            sys.exit("skipped, because ../shared/peers/graph/gen.py is missing")
        subprocess.check_call([sys.executable, generator, "small", f"{given.work}/raw"])
        subprocess.check_call([sys.executable, f"{here}/make_graph.py", f"{given.work}/raw", folder])
    choose_questions()
    if not os.path.exists(graph):
        subprocess.check_call([given.yimai, "import", f"{folder}/graph.graphml", "-o", graph])


def choose_questions():
    names, types = {}, {}
    with open(f"{folder}/nodes.tsv", encoding="utf-8") as lines:
        for line in lines:
            number, kind, name = line.split("\t")[:3]
            names[number], types[number] = name, kind
    with open(f"{folder}/edges.tsv", encoding="utf-8") as lines:
        led = sorted({row[2] for row in (line.split("\t", 4) for line in lines) if row[3] == "LEADS"})
    hospitals = sorted(number for number in types if types[number] == "Hospital")
    chance = random.Random(7)
    questions = {
        "one-hop": [[names[number]] for number in chance.sample(led, 50)],
        "two-hop": [[names[number]] for number in chance.sample(hospitals, 20)],
        "path": [[names[chance.choice(led)], names[chance.choice(hospitals)]] for _ in range(10)],
        "top": [[]] * 3,
    }
    with open(f"{folder}/questions.json", "w", encoding="utf-8") as out:
        json.dump(questions, out, ensure_ascii=False)


def timed(command):
    """The output of a command, its seconds by the clock and those of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    seconds = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode != 0:
        raise RuntimeError(result.stderr.strip().splitlines()[-1:] or result.returncode)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return result.stdout, seconds, cpu


def cold(command_for):
    """By kind: the least time of some runs and the processor's, and the answer's text."""
    found = {}
    for kind in kinds:
        runs = []
        for _ in range(given.runs):
            output, seconds, cpu = timed(command_for(kind))
            runs.append((seconds, cpu))
            if seconds > 5:
                break
        found[kind] = (*min(runs), output)
    return found


class Shell:
    """`yimai shell`, which tells the time of every query."""

    def __init__(self):
        command = [given.yimai, "shell", graph, "--format", "csv", "--lang", "en"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, bufsize=1)
        self.ask(":timing on", False)

    def ask(self, line, is_timed=True):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        if not is_timed:
            return None, None
        while not (words := self.process.stderr.readline().split()) or words[0] != "time:":
            if self.process.poll() is not None:
                raise RuntimeError("the shell has ended")
        # The rows are written before the time is told, and a stop is asked for behind them.
        self.process.stdin.write("RETURN 'stop' AS stop\n")
        self.process.stdin.flush()
        rows = []
        while (row := self.process.stdout.readline().rstrip("\n")) != "stop":
            rows.append(row)
        self.process.stdout.readline()
        self.process.stderr.readline()
        return rows[1:], float(words[1]) / 1000

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def literal(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def filled(kind, values):
    query = queries[kind]
    for name, value in zip(("$x", "$y"), values):
        query = query.replace(name, literal(value))
    return query


def answer(kind, rows):
    if kind == "one-hop":
        return sorted(set(rows))
    if kind == "top":
        return [int(row.rsplit(",", 1)[1]) for row in rows]
    return int(rows[0]) if rows else -1


def yimai(questions):
    def command(kind):
        return [given.yimai, "query", graph, filled(kind, questions[kind][0]), "--format", "csv"]

    timed(command("one-hop"))  # Makes the snapshot.
    times = cold(command)
    shell = Shell()
    answers, warm = {}, {}
    for kind in kinds:
        taken = []
        answers[kind] = []
        for values in questions[kind]:
            rows, seconds = shell.ask(filled(kind, values))
            answers[kind].append(answer(kind, rows))
            taken.append(seconds)
        warm[kind] = sorted(taken)[len(taken) // 2]
    shell.close()
    for kind in kinds:
        first = answer(kind, times[kind][2].splitlines()[1:])
        answers[kind][0] = first if first == answers[kind][0] else None
    return times, warm, answers


def peer(name):
    def command(task):
        return [given.python, f"{here}/peer.py", name, task, folder]

    if name not in ("networkx", "igraph", "dictionaries") and not os.path.exists(f"{folder}/{name}"):
        timed(command("build"))
    result = json.loads(timed(command("warm"))[0])
    times = cold(lambda kind: command(f"cold-{kind}")) if name != "dictionaries" else {}
    return times, result["seconds"], result["answers"]


def main():
    make_data()
    with open(f"{folder}/questions.json", encoding="utf-8") as file:
        questions = json.load(file)
    right = peer("dictionaries")[2]
    print("| program | " + " | ".join(f"{kind}, cold (ms)" for kind in kinds) + " | " + " | ".join(f"{kind}, warm (ms)" for kind in kinds) + " |")
    print("|---|" + "---:|" * 8, flush=True)
    wrong = []
    for name in ["yimai"] + list(modules):
        if given.only and name not in given.only.split(","):
            continue
        if name != "yimai" and subprocess.run([given.python, "-c", f"import {modules[name]}"], stderr=subprocess.DEVNULL).returncode != 0:
            print(f"{name}: skipped, because {given.python} has no {modules[name]}", file=sys.stderr)
            continue
        try:
            times, warm, answers = yimai(questions) if name == "yimai" else peer(name)
        except RuntimeError as error:
            wrong.append(f"{name}: {error}")
            continue
        cells = [f"{times[kind][0] * 1000:.0f} ({times[kind][1] * 1000:.0f})" for kind in kinds]
        cells += [f"{warm[kind] * 1000:.3f}" for kind in kinds]
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)
        # A slow program may have been stopped before the last question.
        wrong += [f"{name}: {kind} differs" for kind in kinds if answers[kind] != right[kind][: len(answers[kind])]]
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
