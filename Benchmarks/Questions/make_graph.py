#!/usr/bin/env python3
"""make_graph.py DATA OUT : the synthetic graph of ../shared/peers/graph in the words of the ontology.

DATA holds nodes.tsv and edges.tsv as gen.py writes them. Into OUT go the same nodes, edges.tsv in which
every edge is one that the ontology allows, and graph.graphml of both for `yimai import`:

  COVERS     program -> city becomes RUNS, city -> program (a place implements a program)
  COLLEAGUE  official -> official becomes WORKS_AT, official -> the hospital of the other's number

Other programs read the same nodes.tsv and edges.tsv, so all answer from one graph.
"""
import os
import sys
from xml.sax.saxutils import escape, quoteattr

source, out = sys.argv[1:3]
os.makedirs(out, exist_ok=True)
types = {"City": "Place"}
predicates = {"LEADS": "leads", "WORKS_AT": "holdsPost", "LOCATED_IN": "locatedIn", "RUNS": "implements", "VISITED": "inspects"}
node_keys = ["title", "org", "region", "since", "descr"]


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


hospitals = []
with open(f"{out}/graph.graphml", "w", encoding="utf-8") as xml, open(f"{out}/nodes.tsv", "w", encoding="utf-8", newline="\n") as nodes:
    xml.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    for key in ["label", "node_type"] + node_keys:
        xml.write(f'<key id="{key}" for="node" attr.name="{key}" attr.type="string"/>\n')
    for key in ["predicate", "role", "quote"]:
        xml.write(f'<key id="e_{key}" for="edge" attr.name="{key}" attr.type="string"/>\n')
    xml.write('<key id="e_confidence" for="edge" attr.name="confidence" attr.type="double"/>\n<graph edgedefault="directed">\n')
    for row in rows(f"{source}/nodes.tsv"):
        nodes.write("\t".join(row) + "\n")
        if row[1] == "Hospital":
            hospitals.append(row[0])
        data = [("label", row[2]), ("node_type", types.get(row[1], row[1]))] + list(zip(node_keys, row[3:]))
        xml.write(f"<node id={quoteattr(row[0])}>")
        xml.writelines(f'<data key="{key}">{escape(value)}</data>' for key, value in data if value)
        xml.write("</node>\n")
    with open(f"{out}/edges.tsv", "w", encoding="utf-8", newline="\n") as edges:
        for row in rows(f"{source}/edges.tsv"):
            if row[3] == "COVERS":
                row[1], row[2], row[3] = row[2], row[1], "RUNS"
            elif row[3] == "COLLEAGUE":
                row[2], row[3] = hospitals[int(row[2][1:]) % len(hospitals)], "WORKS_AT"
            edges.write("\t".join(row) + "\n")
            data = [("e_predicate", predicates[row[3]]), ("e_role", row[4]), ("e_confidence", row[5]), ("e_quote", row[6])]
            xml.write(f'<edge id="{row[0]}" source="{row[1]}" target="{row[2]}">')
            xml.writelines(f'<data key="{key}">{escape(value)}</data>' for key, value in data)
            xml.write("</edge>\n")
    xml.write("</graph>\n</graphml>\n")
print(out)
