#!/usr/bin/env python3
"""Writes and reads the generated graph with this program, with C on libxml2 alone, with NetworkX and igraph, side by side.
What the exporters write is written again by rewrite.c, xmlTextWriter and nothing else, which must give the same bytes.
usage: run.py [--runs N] [--peers FOLDER] [--python PYTHON]   PEERS holds gen.py and c/ (default ../shared/peers/graph);
PYTHON is one that has networkx, igraph and lxml, else these two are left out. Data and C programs go to .build/benchmark."""
import argparse, json, os, resource, shutil, subprocess, sys

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(here)
parser = argparse.ArgumentParser()
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--peers", default=os.path.join(root, "../shared/peers/graph"))
parser.add_argument("--python", default=sys.executable)
parser.add_argument("--program", default=os.path.join(root, ".build/release/ExchangeBenchmark"))
options = parser.parse_args()
work = os.path.join(root, ".build/benchmark")
os.makedirs(work, exist_ok=True)
if not os.path.exists(work + "/small/edges.tsv"):
    subprocess.run([sys.executable, options.peers + "/gen.py", "small", work + "/small"], check=True)
if not os.path.exists(work + "/c/kgread"):
    shutil.copytree(options.peers + "/c", work + "/c", dirs_exist_ok=True)
    subprocess.run(["make", "-s", "-C", work + "/c"], check=True)

if not os.path.exists(work + "/rewrite"):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], capture_output=True, text=True, check=True)
    subprocess.run(["cc", "-O2", "-o", work + "/rewrite", here + "/rewrite.c", *flags.stdout.split()], check=True)

NETWORKX = """import sys, time, resource, networkx as nx
if sys.argv[1] == "read": nx.read_graphml(sys.argv[2])
"""
IGRAPH = """import sys, igraph
if sys.argv[1] == "read": igraph.Graph.Read_GraphML(sys.argv[2])
else: igraph.Graph.Read_GraphML(sys.argv[2]).write_graphml(sys.argv[3])
"""
data, graphml, rdfxml = work + "/small", work + "/graph.graphml", work + "/graph.rdf"
c, program = work + "/c", options.program
jobs = [
    ("write GraphML", "C, xmlTextWriter", [c + "/kgwrite", "graphml-xtw", data, graphml]),
    ("write GraphML", "C, xmlOutputBuffer", [c + "/kgwrite", "graphml-outbuf", data, work + "/o"]),
    ("write GraphML", "yimai", [program, "graphml-write", data, work + "/o"]),
    ("write RDF/XML", "C, xmlTextWriter", [c + "/kgwrite", "rdfxml-xtw", data, rdfxml]),
    ("write RDF/XML", "yimai", [program, "rdfxml-write", data, work + "/o"]),
    ("read GraphML", "C, bare xmlTextReader", [c + "/kgread", "xtr", graphml]),
    ("read GraphML", "C, SAX2", [c + "/kgread", "sax2", graphml]),
    ("read GraphML", "yimai, events only", [program, "xml-read", graphml]),
    ("read GraphML", "yimai", [program, "graphml-read", graphml]),
    ("read RDF/XML", "C, bare xmlTextReader", [c + "/kgread", "xtr", rdfxml]),
    ("read RDF/XML", "yimai, events only", [program, "xml-read", rdfxml]),
    ("read RDF/XML", "yimai", [program, "rdfxml-read", rdfxml]),
    ("export GraphML full", "yimai", [program, "export-full", data, work + "/full"]),
    ("export GraphML full", "C, xmlTextWriter", [work + "/rewrite", work + "/full", work + "/o"]),
    ("export GraphML gephi", "yimai", [program, "export-gephi", data, work + "/gephi"]),
    ("export GraphML gephi", "C, xmlTextWriter", [work + "/rewrite", work + "/gephi", work + "/o"]),
    ("export RDF/XML", "yimai", [program, "export-rdfxml", data, work + "/rdfxml"]),
    ("export RDF/XML", "C, xmlTextWriter", [work + "/rewrite", work + "/rdfxml", work + "/o"]),
    ("import GraphML full", "yimai", [program, "graphml-import", work + "/full"]),
    ("read GraphML", "igraph", [options.python, "-c", IGRAPH, "read", graphml]),
    ("read GraphML", "NetworkX", [options.python, "-c", NETWORKX, "read", graphml]),
    ("read and write GraphML", "igraph", [options.python, "-c", IGRAPH, "write", graphml, work + "/o"]),
]
print("| what | who | processor s, whole process | processor s of the phase, by its own clock | peak MiB | grown in the phase |")
print("|---|---|--:|--:|--:|--:|")
for what, who, command in jobs:
    best, grown = None, ""
    for _ in range(options.runs):
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        text = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        if status:
            break
        try:
            result = json.loads(text.strip().splitlines()[-1])
            # The C programs print wall time, which another program on the machine makes longer.
            own = who.startswith("yimai") or command[0].endswith("/rewrite")
            phase = result.get("write_s", result.get("read_s")) if own else None
            grown = result.get("grown_mib", "")
        except (ValueError, IndexError):
            phase = None
        cpu = usage.ru_utime + usage.ru_stime
        if best is None or (phase or cpu) < (best[1] or best[0]):
            best = (cpu, phase, usage.ru_maxrss / 1024)
    if best is None:
        print(f"| {what} | {who} | not run | | | |")
    else:
        phase = f"{best[1]:.2f}" if best[1] is not None else ""
        print(f"| {what} | {who} | {best[0]:.2f} | {phase} | {best[2]:.0f} | {grown} |", flush=True)
    if command[0].endswith("/rewrite") and best is not None:
        same = subprocess.run(["cmp", "-s", command[1], command[2]]).returncode == 0
        if not same:
            sys.exit(f"{what}: xmlTextWriter writes other bytes")
