#!/usr/bin/env python3
"""Grows an archive of synthetic bulletins and measures what one more document costs.

usage: grow.py YIMAI [--sizes 100,300,1000,3000,10000] [--probes 9] [--json]

The archive is kept at each size. Then `probes` documents are added to and taken out of each of these graphs one by
one, size after size for each document, so that a busy machine slows all sizes alike; each is a process of its own, and
wall time, processor time and memory are those of whole processes. Exit status 1 where adding one document at the
largest size takes more than twice as much processor time as at the smallest.
"""
import argparse
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(arguments):
    """Runs a process; gives wall seconds, processor seconds and peak memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    messages = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: {messages.decode()}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make(folder, first, count):
    subprocess.run([sys.executable, HERE / "make_bulletins.py", folder, str(count), "--from", str(first)], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("yimai", type=pathlib.Path)
    parser.add_argument("--sizes", default="100,300,1000,3000,10000")
    parser.add_argument("--probes", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="yimai-grow-"))
    graph = work / "g.yimai"
    rows = []
    try:
        have = 0
        make(work / "probes", 900_001, options.probes)
        probes = sorted((work / "probes").rglob("*.txt"))
        for size in map(int, options.sizes.split(",")):
            make(work / "docs", have + 1, size - have)
            grown = size - have
            have = size
            seconds, _, build_memory = run([options.yimai, "build", work / "docs", "-o", graph])
            base = sqlite3.connect(graph)
            statements = base.execute("SELECT count(*) FROM statements").fetchone()[0]
            base.close()
            shutil.copyfile(graph, work / f"{size}.yimai")
            characters = sum(len(path.read_text(encoding="utf-8")) for path in (work / "docs").rglob("*.txt"))
            rows.append({
                "documents": size, "statements": statements, "characters": characters, "grown": grown,
                "build_seconds": seconds, "build_memory_mb": build_memory, "bytes": graph.stat().st_size,
            })
            print(f"{size} documents done", file=sys.stderr)
        # What was written must not be on its way to the disk while the probes wait for theirs.
        os.sync()
        runs = {row["documents"]: [] for row in rows}
        for probe in probes:
            for size, taken in runs.items():
                copy = work / f"{size}.yimai"
                added = run([options.yimai, "add", copy, probe])
                taken.append((*added, run([options.yimai, "remove", copy, probe.name])[0]))
        for row in rows:
            wall, cpu, memory, removal = zip(*runs[row["documents"]])
            row.update({
                "add_ms": statistics.median(wall) * 1000, "add_cpu_ms": statistics.median(cpu) * 1000,
                "add_worst_ms": max(wall) * 1000, "remove_ms": statistics.median(removal) * 1000,
                "add_memory_mb": statistics.median(memory),
            })
        fresh = run([options.yimai, "build", work / "docs", "-o", work / "fresh.yimai", "--fresh"])
    finally:
        shutil.rmtree(work, ignore_errors=True)
    last = rows[-1]
    summary = {
        "add_ratio": last["add_ms"] / rows[0]["add_ms"],
        "add_processor_ratio": last["add_cpu_ms"] / rows[0]["add_cpu_ms"],
        "build_seconds": fresh[0], "build_processor_seconds": fresh[1], "build_memory_mb": fresh[2],
        "documents_a_second": last["documents"] / fresh[0],
        "characters_a_second": last["characters"] / fresh[0],
        "bytes_a_statement": last["bytes"] / last["statements"],
        "memory_a_statement": fresh[2] * 1024 * 1024 / last["statements"],
    }
    if options.json:
        print(json.dumps({"sizes": rows, "summary": summary}, indent=2))
    else:
        print("| documents | statements | file (MB) | bytes a statement | add 1 (ms) | worst | processor (ms) | remove 1 (ms) | memory of add (MB) |")
        print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
        for row in rows:
            print(f"| {row['documents']:,} | {row['statements']:,} | {row['bytes'] / 1e6:.1f} "
                  f"| {row['bytes'] / row['statements']:.0f} | {row['add_ms']:.0f} | {row['add_worst_ms']:.0f} "
                  f"| {row['add_cpu_ms']:.0f} | {row['remove_ms']:.0f} | {row['add_memory_mb']:.0f} |")
        print(f"\nadd(1) at {last['documents']:,} documents against {rows[0]['documents']:,}: {summary['add_ratio']:.2f}x by the clock, "
              f"{summary['add_processor_ratio']:.2f}x in processor time")
        print(f"clean build of {last['documents']:,} documents: {fresh[0]:.1f} s ({fresh[1]:.1f} s of processor time), {summary['documents_a_second']:.0f} documents "
              f"and {summary['characters_a_second']:,.0f} characters a second, {fresh[2]:.0f} MB peak, "
              f"{summary['memory_a_statement']:.0f} bytes of memory a statement")
    sys.exit(0 if summary["add_processor_ratio"] <= 2 else 1)


if __name__ == "__main__":
    main()
