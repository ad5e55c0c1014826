#!/usr/bin/env python3
"""Writes the core of a graph in Graphviz's language, from the JSON that `yimai export` writes.

usage: picture.py GRAPH.json > graph.dot
       picture.py --finish < graphviz.svg > picture.svg

Drawn are posts, leads, members, mergers and parts, where at least three entities hang together; what hangs
together is a graph of its own. --finish sets these graphs in rows under a legend, on white, in fonts that every
viewer has. The same graph gives the same text.
"""
import collections
import html
import json
import re
import sys
import unicodedata

FONT = "Noto Sans CJK SC"
FONTS = "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif"
WIDTH = 960  # of the picture, in points
PIXELS = 1200  # of the picture, as it is shown
MARGIN, GAP = 16, 22
# type: (Chinese name, English name, fill, line).
TYPES = {
    "Official": ("官员", "official", "#FDE3C8", "#C4641A"),
    "Person": ("人物", "person", "#FFF9F0", "#D9A066"),
    "Hospital": ("医疗机构", "hospital", "#D3E9F8", "#2B7BB9"),
    "MedicalGroup": ("医疗集团", "medical group", "#BFE3DD", "#16796B"),
    "Organization": ("组织机构", "organization", "#E3E0F2", "#5E4FA2"),
    "Place": ("地方", "place", "#E4EFD3", "#5B8C2A"),
    "Program": ("项目", "program", "#F9D6DC", "#B5304F"),
}
SHAPES = {"Place": "octagon", "Program": "note"}
# predicate: (Chinese name, English name, colour, style).
EDGES = {
    "holdsPost": ("任职", "holds a post", "#B4570F", "solid"),
    "leads": ("牵头", "leads", "#B5304F", "bold"),
    "memberOf": ("成员", "is a member", "#16796B", "solid"),
    "mergedInto": ("并入", "merged into", "#2B7BB9", "bold"),
    "partOf": ("隶属", "is part of", "#808080", "dashed"),
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
    """The relations in groups that hang together, of at least three entities, largest first."""
    root = {}

    def find(x):
        while root.setdefault(x, x) != x:
            root[x] = root[root[x]]
            x = root[x]
        return x

    for relation in relations:
        root[find(relation["subject"])] = find(relation["object"])
    sizes = collections.Counter(find(x) for x in list(root))
    groups = collections.defaultdict(list)
    for relation in relations:
        groups[find(relation["subject"])].append(relation)
    kept = [group for key, group in groups.items() if sizes[key] > 2]
    return sorted(kept, key=lambda g: (-len(g), min(r["subject"] for r in g)))


def size(entity):
    """Lines, width and height in inches: set here, so that no font of this machine decides."""
    lines = wrapped(entity["name"])
    width = max(columns(l) for l in lines) * 0.0785 + 0.22
    height = len(lines) * 0.2 + 0.14
    return lines, width, height


def dot(graph):
    """A graph in Graphviz's language for each group of entities that hang together."""
    entities = {e["id"]: e for e in graph["entities"]}
    kinds = {e["id"]: e["type"] for e in graph["entities"]}
    relations = [
        r for r in graph["relations"]
        if r["predicate"] in EDGES and kinds[r["subject"]] in TYPES and kinds[r["object"]] in TYPES
        # A tree of places alone says nothing here.
        and not kinds[r["subject"]] == kinds[r["object"]] == "Place"]
    return "".join(group_dot(group, entities) for group in components(relations))


def group_dot(relations, entities):
    out = [
        "digraph {",
        "  graph [rankdir=LR, ranksep=0.2, nodesep=0.12, splines=true, pad=0.02];",
        f"  node [fontname=\"{FONT}\", fontsize=11, style=\"filled,rounded\", shape=box, penwidth=1.2,"
        " margin=\"0.05,0.03\"];",
        f"  edge [fontname=\"{FONT}\", fontsize=10, arrowsize=0.6, penwidth=1.1];",
    ]
    for identity in sorted({r[end] for r in relations for end in ("subject", "object")}):
        entity = entities[identity]
        _, _, fill, line = TYPES[entity["type"]]
        lines, width, height = size(entity)
        shape = SHAPES.get(entity["type"], "box")
        label = "\\n".join(quoted(l)[1:-1] for l in lines)
        out.append(
            f"  {quoted(identity)} [label=\"{label}\","
            f" fillcolor=\"{fill}\", color=\"{line}\", shape={shape}, fixedsize=true,"
            f" width={width:.2f}, height={height:.2f}];")
    drawn = {}
    for relation in relations:
        key = (relation["subject"], relation["object"], relation["predicate"])
        drawn.setdefault(key, set()).add(relation.get("role") or "")
    for (subject, target, predicate), roles in sorted(drawn.items()):
        name, _, color, style = EDGES[predicate]
        label = "、".join(sorted(r for r in roles if r)) or name
        out.append(
            f"  {quoted(subject)} -> {quoted(target)} [label={edge_label(label)}, color=\"{color}\","
            f" fontcolor=\"{color}\", style={style}];")
    out.append("}")
    return "\n".join(out) + "\n"


def edge_label(text):
    """The label in a box of our own size, so that no font of this machine decides."""
    width = columns(text) * 5.2 + 6
    return (
        f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>'
        f'<TD FIXEDSIZE="TRUE" WIDTH="{width:.0f}" HEIGHT="14">{html.escape(text)}</TD></TR></TABLE>>')


def rows(sizes):
    """Positions of boxes in rows of at most the picture's width, tall ones first, and the height."""
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], -sizes[i][0], i))
    shelves = []
    for index in order:
        width = sizes[index][0]
        for shelf in shelves:
            if shelf["used"] + GAP + width <= WIDTH - 2 * MARGIN:
                shelf["used"] += GAP + width
                shelf["boxes"].append(index)
                break
        else:
            shelves.append({"used": width, "boxes": [index]})
    places, y = {}, 0
    for shelf in shelves:
        boxes = shelf["boxes"]
        height = max(sizes[i][1] for i in boxes)
        spare = WIDTH - 2 * MARGIN - sum(sizes[i][0] for i in boxes)
        gap = spare / max(1, len(boxes) - 1) if len(boxes) > 2 else spare / (len(boxes) + 1)
        x = MARGIN if len(boxes) > 2 else MARGIN + gap
        for index in boxes:
            places[index] = (x, y + (height - sizes[index][1]) / 2)
            x += sizes[index][0] + gap
        y += height + GAP
    return places, y


def legend(svg):
    """What the colours and lines that are drawn mean, in both languages, and its height."""
    out, x, y = [], MARGIN, MARGIN
    drawn = svg.lower()
    boxes = [(names[:2], names[2:], None) for names in TYPES.values() if names[2].lower() in drawn]
    lines = [
        (names[:2], None, names[2:]) for names in EDGES.values()
        if f'<path fill="none" stroke="{names[2].lower()}"' in drawn]
    for number, ((chinese, english), box, line) in enumerate(boxes + lines):
        text = f"{chinese} {english}"
        width = 26 + columns(text) * 5.7 + 14
        if x + width > WIDTH - MARGIN or number == len(boxes):
            x, y = MARGIN, y + 20
        if box:
            out.append(
                f'<rect x="{x:.1f}" y="{y:.1f}" width="20" height="13" rx="4"'
                f' fill="{box[0]}" stroke="{box[1]}"/>')
        else:
            dash = ' stroke-dasharray="4,2"' if line[1] == "dashed" else ""
            weight = 2 if line[1] == "bold" else 1.2
            out.append(
                f'<path d="M{x:.1f},{y + 6.5:.1f}h15" stroke="{line[0]}" stroke-width="{weight}"{dash}/>'
                f'<path d="M{x + 14:.1f},{y + 3:.1f}l7,3.5l-7,3.5z" fill="{line[0]}"/>')
        out.append(f'<text x="{x + 26:.1f}" y="{y + 10.5:.1f}" font-size="11">{text}</text>')
        x += width
    return out, y + 20 + GAP / 2


def finished(svg):
    """One picture of the graphs that Graphviz has drawn, without what names its version."""
    svg = re.sub(r"<!--.*?-->\n?|<title>.*?</title>\n?", "", svg, flags=re.DOTALL)
    svg = re.sub(r' font-family="[^"]*"| id="[^"]*"', "", svg)
    graphs = re.findall(
        r'<svg width="([0-9.]+)pt" height="([0-9.]+)pt"[^>]*>(.*?)</svg>', svg, flags=re.DOTALL)
    sizes = [(float(width), float(height)) for width, height, _ in graphs]
    out, top = legend(svg)
    places, height = rows(sizes)
    for index, (_, _, body) in enumerate(graphs):
        x, y = places[index]
        out.append(f'<g transform="translate({x:.1f},{top + y:.1f})">{body.strip()}</g>')
    total = top + height
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{PIXELS}" height="{total * PIXELS / WIDTH:.0f}"'
        f' viewBox="0 0 {WIDTH} {total:.0f}" font-family="{FONTS}">',
        '<rect width="100%" height="100%" fill="white"/>', *out, "</svg>", ""])


if __name__ == "__main__":
    if sys.argv[1:] == ["--finish"]:
        sys.stdout.write(finished(sys.stdin.read()))
    elif len(sys.argv) == 2:
        with open(sys.argv[1], encoding="utf-8") as file:
            sys.stdout.write(dot(json.load(file)))
    else:
        sys.exit(__doc__)
