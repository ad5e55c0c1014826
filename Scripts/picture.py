#!/usr/bin/env python3
"""Writes the core of a graph in Graphviz's language, from the JSON that `yimai export` writes.

usage: picture.py GRAPH.json > graph.dot
       picture.py --finish < graphviz.svg > picture.svg    fonts that every viewer has, a white ground

Drawn are posts, leads, members, mergers and parts, where at least three entities hang together. The
colour tells the type. The same graph gives the same text.
"""
import collections
import json
import re
import sys
import unicodedata

FONT = "Noto Sans CJK SC"
FONTS = "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif"
# type: (Chinese name, fill, line).
TYPES = {
    "Official": ("官员", "#FDE3C8", "#C4641A"), "Person": ("人物", "#FFF3E2", "#D9A066"),
    "Hospital": ("医疗机构", "#D3E9F8", "#2B7BB9"), "MedicalGroup": ("医疗集团", "#BFE3DD", "#16796B"),
    "Organization": ("组织机构", "#E3E0F2", "#5E4FA2"), "Place": ("地方", "#E4EFD3", "#5B8C2A"),
    "Program": ("项目", "#F9D6DC", "#B5304F"),
}
SHAPES = {"Place": "octagon", "Program": "note"}
EDGES = {
    "holdsPost": ("任职", "#C4641A", "solid"), "leads": ("牵头", "#B5304F", "bold"),
    "memberOf": ("成员", "#16796B", "solid"), "mergedInto": ("并入", "#2B7BB9", "bold"),
    "partOf": ("隶属", "#A0A0A0", "dashed"),
}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text, width=20):
    """Lines of about equal length, at most `width` columns each."""
    count = -(-columns(text) // width)
    target, lines, line = -(-columns(text) // count), [], ""
    for char in text:
        if columns(line + char) > target + 1 and len(lines) < count - 1:
            lines.append(line)
            line = ""
        line += char
    return lines + [line]


def components(relations):
    """The number of entities that hang together with each one, itself among them."""
    root = {}

    def find(x):
        while root.setdefault(x, x) != x:
            root[x] = root[root[x]]
            x = root[x]
        return x

    for relation in relations:
        root[find(relation["subject"])] = find(relation["object"])
    sizes = collections.Counter(find(x) for x in list(root))
    return {x: sizes[find(x)] for x in list(root)}


def size(entity):
    """Lines, width and height in inches: set here, so that no font of this machine decides."""
    lines = wrapped(entity["name"])
    width = max(columns(l) for l in lines) * 0.0785 + 0.22
    height = len(lines) * 0.2 + 0.14
    return lines, width, height


def dot(graph):
    kinds = {e["id"]: e["type"] for e in graph["entities"]}
    relations = [
        r for r in graph["relations"]
        if r["predicate"] in EDGES and kinds[r["subject"]] in TYPES and kinds[r["object"]] in TYPES
        # A tree of places alone says nothing here.
        and not kinds[r["subject"]] == kinds[r["object"]] == "Place"]
    # Nor does a pair that hangs on nothing else.
    together = components(relations)
    relations = [r for r in relations if together[r["subject"]] > 2]
    used = {r[end] for r in relations for end in ("subject", "object")}
    sizes = {e["id"]: size(e) for e in graph["entities"]}
    out = [
        "digraph yimai {",
        "  graph [layout=neato, start=7, pack=14, overlap=prism, sep=\"+6\", splines=true,"
        " outputorder=edgesfirst, pad=0.3, bgcolor=white];",
        f"  node [fontname=\"{FONT}\", fontsize=11, style=\"filled,rounded\", shape=box, penwidth=1.2,"
        " margin=\"0.05,0.03\"];",
        f"  edge [fontname=\"{FONT}\", fontsize=9, arrowsize=0.6, penwidth=1.1];",
    ]
    for entity in sorted(graph["entities"], key=lambda e: e["id"]):
        if entity["id"] not in used:
            continue
        _, fill, line = TYPES[entity["type"]]
        lines, width, height = sizes[entity["id"]]
        shape = SHAPES.get(entity["type"], "box")
        label = "\\n".join(quoted(l)[1:-1] for l in lines)
        out.append(
            f"  {quoted(entity['id'])} [label=\"{label}\","
            f" fillcolor=\"{fill}\", color=\"{line}\", shape={shape}, fixedsize=true,"
            f" width={width:.2f}, height={height:.2f}];")
    drawn = {}
    for relation in relations:
        key = (relation["subject"], relation["object"], relation["predicate"])
        drawn.setdefault(key, set()).add(relation.get("role") or "")
    for (subject, target, predicate), roles in sorted(drawn.items()):
        name, color, style = EDGES[predicate]
        label = "、".join(sorted(r for r in roles if r)) or name
        # Room for the label between the two boxes.
        length = (sizes[subject][1] + sizes[target][1]) / 2 + columns(label) * 0.07 + 0.35
        out.append(
            f"  {quoted(subject)} -> {quoted(target)} [label={quoted(label)}, color=\"{color}\","
            f" len={length:.2f},"
            f" fontcolor=\"{color}\", style={style}];")
    out.append("}")
    return "\n".join(out) + "\n"


def finished(svg):
    """Fonts that viewers know, and no comment that names a version of Graphviz."""
    svg = re.sub(r'font-family="[^"]*"', f'font-family="{FONTS}"', svg)
    svg = re.sub(r"<!--.*?-->\n?", "", svg, flags=re.DOTALL)
    return svg


if __name__ == "__main__":
    if sys.argv[1:] == ["--finish"]:
        sys.stdout.write(finished(sys.stdin.read()))
    elif len(sys.argv) == 2:
        with open(sys.argv[1], encoding="utf-8") as file:
            sys.stdout.write(dot(json.load(file)))
    else:
        sys.exit(__doc__)
