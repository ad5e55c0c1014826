#!/usr/bin/env python3
"""Checks exported files with the readers that people use.

usage: check_exports.py PATH …      files by their ending, and the folders of CSV formats

GraphML   xmllint against the schemas of ../shared/conformance/graphml/xsd (files whose edges carry `label`
          against graphml-gephi.xsd, others against graphml.xsd), NetworkX, igraph, graph-tool where it is there
GEXF      xmllint against the RELAX NG and XML schemas of ../shared/conformance/gexf/xsd, NetworkX
RDF       .rdf .ttl .nt .jsonld .owl: rdflib, Oxigraph, raptor (rapper); files of one stem must say the same
          triples; an export has no blank nodes; pyshacl finds a .ttl conforming, and finds planted errors
FtM       .ftm.json: followthemoney, every value kept
DOT       Graphviz (gvpr)
CSV       folders with nodes.csv and edges.csv or relationships.csv: Python's csv

Nodes, edges, values and their text must be those that the file itself holds; where an evaluation .json is
among the files, the names in it are those of every format, and its relations the edges.
The packages are those of python-requirements.txt beside this script. A check whose program or schema is
missing is skipped by name. Prints a line for each check; exit 0 when all hold, 1 when one does not, 2 for
wrong usage.
"""
import collections
import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("SHARED", ROOT.parent / "shared"))
CONFORMANCE = SHARED / "conformance"
SCHEMAS = CONFORMANCE / "graphml" / "xsd"
GEXF_SCHEMAS = CONFORMANCE / "gexf" / "xsd"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
STRING = "http://www.w3.org/2001/XMLSchema#string"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
YIMAI = "https://w3id.org/yimai/ontology#"
CONVERT = {
    "string": str, "int": int, "long": int, "double": float, "boolean": lambda text: text == "true"}

failures = 0


def say(path, what, same, size=""):
    """Prints the outcome of one check."""
    global failures
    failures += not same
    print(f"{path.name}: {what}: {'ok' if same else 'DIFFERS'} ({size})")


def check(path, what, expected, found):
    """Compares two values and prints the outcome."""
    same = expected == found
    size = len(expected) if isinstance(expected, (list, dict, set, collections.Counter)) else expected
    say(path, what, same, size)
    if not same:
        print(f"  expected {str(expected)[:400]}\n  found    {str(found)[:400]}")


def run(path, what, command, cwd=None, text=None):
    """Runs a program; prints a skip and gives None where it is missing."""
    if shutil.which(command[0]) is None:
        print(f"{path.name}: {what}: SKIPPED, {command[0]} is missing")
        return None
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, input=text)


def validate(path, file, kind, schema):
    """Validates with xmllint, offline."""
    what = f"valid against {schema.name}"
    if not schema.exists():
        print(f"{path.name}: {what}: SKIPPED, {schema} is missing")
        return
    result = run(path, what, ["xmllint", "--nonet", "--noout", kind, str(schema), str(file)])
    if result is None:
        return
    say(path, what, result.returncode == 0, "xmllint")
    if result.returncode != 0:
        print("  " + result.stderr.strip().replace("\n", "\n  ")[:2000])


class Reference:
    """The evaluation JSON: names of entities, and relations."""

    def __init__(self, path):
        data = json.loads(path.read_text(encoding="utf-8"))
        self.names = collections.Counter(e["name"] for e in data["entities"])
        self.relations = len(data["relations"])
        # Gephi's formats join edges that differ in role alone, and symmetric ones stated both ways.
        self.merged = len({
            (r["predicate"], *(sorted if r["predicate"] == "partnersWith" else list)(
                [r["subject"], r["object"]])) for r in data["relations"]})

    def check(self, path, names, edges, merged=False):
        check(path, "names are those of the JSON", self.names, collections.Counter(names))
        if edges is not None:
            check(path, "edges are those of the JSON", self.merged if merged else self.relations, edges)


class Plain:
    """A GraphML file as the XML holds it: [(id, attributes)], [(id, source, target, attributes)]."""

    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        types = {key.get("id"): key.get("attr.type") for key in root.iter(GRAPHML + "key")}
        self.is_drawn = None in types.values()

        def data(element):
            return {d.get("key"): CONVERT[types[d.get("key")]](d.text or "")
                    for d in element.findall(GRAPHML + "data") if types[d.get("key")]}

        nodes = list(root.iter(GRAPHML + "node"))
        edges = list(root.iter(GRAPHML + "edge"))
        self.nodes = {n.get("id"): data(n) for n in nodes}
        self.edges = {e.get("id"): (e.get("source"), e.get("target"), data(e)) for e in edges}
        self.node_count, self.edge_count = len(nodes), len(edges)
        self.is_neo4j = any(n.get("labels") for n in nodes)
        self.is_gephi = not self.is_neo4j and any(e.get("label") for e in edges)
        self.labels = {i: a.get("label") for i, a in self.nodes.items()}


def check_networkx(path, plain):
    """NetworkX: MultiDiGraph, edge ids as keys, defaults not applied; it reads yEd's looks itself."""
    import networkx
    graph = networkx.read_graphml(path, force_multigraph=True)
    check(path, "NetworkX directed", True, graph.is_directed())
    known = {k for data in plain.nodes.values() for k in data}
    kept = {k for _, _, data in plain.edges.values() for k in data}
    nodes = {i: {k: v for k, v in data.items() if k in known} for i, data in graph.nodes(data=True)}
    edges = {key: (source, target, {k: v for k, v in data.items() if k in kept})
             for source, target, key, data in graph.edges(keys=True, data=True)}
    check(path, "NetworkX nodes", plain.nodes, nodes)
    check(path, "NetworkX edges", plain.edges, edges)


def check_igraph(path, plain):
    """igraph: a missing string is "", a missing number NaN, a missing boolean False."""
    import igraph
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        graph = igraph.Graph.Read_GraphML(str(path))
    # yEd's own columns have no type, which igraph says and passes over.
    if not plain.is_drawn:
        check(path, "igraph warnings", [], [str(w.message) for w in caught])
    check(path, "igraph counts", (plain.node_count, plain.edge_count), (graph.vcount(), graph.ecount()))
    check(path, "igraph directed", True, graph.is_directed())

    def there(data, expected):
        found = {k: v for k, v in data.items() if k != "id"}
        return {k: v for k, v in found.items()
                if not (k not in expected and (v == "" or v != v or v is False))}

    nodes = {v["id"]: there(v.attributes(), plain.nodes.get(v["id"], {})) for v in graph.vs}
    check(path, "igraph nodes", plain.nodes, nodes)
    # igraph 1.0 gives edges the ids of nodes, so edges are matched by their order.
    edges = [(graph.vs[found.source]["id"], graph.vs[found.target]["id"],
              there(found.attributes(), expected[2]))
             for found, expected in zip(graph.es, plain.edges.values())]
    check(path, "igraph edges", list(plain.edges.values()), edges)


GRAPH_TOOL = """
import json, sys
from graph_tool import load_graph
graph = load_graph(sys.argv[1])
name = graph.vertex_properties["_graphml_vertex_id"]
def texts(properties, item):
    return {k: str(p[item]) for k, p in properties.items()
            if p.value_type() == "string" and not k.startswith("_") and p[item]}
json.dump([graph.is_directed(), {name[v]: texts(graph.vertex_properties, v) for v in graph.vertices()},
           [[name[e.source()], name[e.target()], texts(graph.edge_properties, e)]
            for e in graph.edges()]], sys.stdout)
"""


def check_graph_tool(path, plain):
    """graph-tool, which comes from the system's packages and runs in the system's Python."""
    python = "/usr/bin/python3"
    if not pathlib.Path(python).exists() or subprocess.run(
            [python, "-c", "import graph_tool"], capture_output=True).returncode != 0:
        print(f"{path.name}: graph-tool: SKIPPED, it is not installed (python3-graph-tool)")
        return
    result = run(path, "graph-tool", [python, "-c", GRAPH_TOOL, str(path)])
    if result.returncode != 0:
        say(path, "graph-tool: " + result.stderr.strip()[-300:], False)
        return
    directed, nodes, edges = json.loads(result.stdout)

    def texts(data):
        return {k: v for k, v in data.items() if isinstance(v, str) and v}

    def key(edge):
        return edge[0], edge[1], sorted(edge[2].items())

    check(path, "graph-tool directed", True, directed)
    check(path, "graph-tool nodes", {i: texts(data) for i, data in plain.nodes.items()}, nodes)
    check(path, "graph-tool edges",
          sorted((key((s, t, texts(data))) for s, t, data in plain.edges.values())),
          sorted(map(key, edges)))


def check_graphml(path, reference):
    plain = Plain(path)
    check(path, "ids of nodes are unique", plain.node_count, len(plain.nodes))
    check(path, "ids of edges are unique", plain.edge_count, len(plain.edges))
    check(path, "every node has a label", True, all(plain.labels.values()))
    # APOC's labels and yEd's looks are outside the schema.
    if not plain.is_neo4j and not plain.is_drawn:
        validate(path, path, "--schema", SCHEMAS / ("graphml-gephi.xsd" if plain.is_gephi else "graphml.xsd"))
    check_networkx(path, plain)
    check_igraph(path, plain)
    # Of the six profiles one is enough: it takes seconds to start.
    if plain.is_gephi:
        check_graph_tool(path, plain)
    if reference:
        extra = ("Document", "Passage")
        names = [a["label"] for a in plain.nodes.values() if a["node_type"] not in extra]
        is_full = any(a.get("predicate") == "mentionedIn" for _, _, a in plain.edges.values())
        edges = sum(a["predicate"] not in ("citedIn", "quotedFrom") for _, _, a in plain.edges.values())
        reference.check(path, names, None if is_full else edges, merged=plain.is_gephi)


def check_gexf(path, reference):
    validate(path, path, "--relaxng", GEXF_SCHEMAS / "gexf.rng")
    with tempfile.NamedTemporaryFile(suffix=".gexf") as copy:
        # The XML schema knows the looks without the namespace that the RELAX NG and Gephi give them.
        copy.write(re.sub(rb"(</?)viz:", rb"\1", path.read_bytes()))
        copy.flush()
        validate(path, copy.name, "--schema", GEXF_SCHEMAS / "gexf.xsd")
    import networkx
    root = ElementTree.parse(path).getroot()

    def values(element):
        return {v.get("for"): v.get("value") for v in element.iter(GEXF + "attvalue")}

    plain = {n.get("id"): (n.get("label"), values(n)) for n in root.iter(GEXF + "node")}
    edges = {e.get("id"): (e.get("source"), e.get("target"), e.get("label"), values(e))
             for e in root.iter(GEXF + "edge")}
    for edge in root.iter(GEXF + "spell"):
        for side in ("start", "end"):
            if edge.get(side) and not re.fullmatch(r"\d{4}-\d\d-\d\d", edge.get(side)):
                say(path, f"a spell with a date that Gephi refuses: {edge.get(side)}", False)
    graph = networkx.read_gexf(path, version="1.3")

    def text(data, known):
        return {k: str(v).lower() if isinstance(v, bool) else v for k, v in data.items() if k in known}

    def same(found, expected):
        # Numbers are compared as numbers, the rest as text.
        return all(k in found and (str(found[k]) == v or number(found[k]) == number(v) is not None)
                   for k, v in expected.items())

    check(path, "NetworkX counts", (len(plain), len(edges)),
          (graph.number_of_nodes(), graph.number_of_edges()))
    check(path, "NetworkX labels", {i: label for i, (label, _) in plain.items()},
          dict(graph.nodes(data="label")))
    lost = [i for i, (_, data) in plain.items() if not same(text(graph.nodes[i], data), data)]
    check(path, "NetworkX values of nodes", [], lost)
    found = {d["id"]: d for _, _, d in graph.edges(data=True)}
    lost = [i for i, (_, _, _, data) in edges.items() if not same(text(found.get(i, {}), data), data)]
    check(path, "NetworkX values of edges", [], lost)
    if reference:
        extra = ("Document", "Passage")
        names = [label for label, data in plain.values() if data["node_type"] not in extra]
        count = sum(d["predicate"] not in ("citedIn", "quotedFrom") for _, _, _, d in edges.values())
        reference.check(path, names, count, merged=True)


def number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


RDF = {".rdf": ("xml", "RDF_XML", "rdfxml"), ".owl": ("xml", "RDF_XML", "rdfxml"),
       ".ttl": ("turtle", "TURTLE", "turtle"), ".nt": ("nt", "N_TRIPLES", "ntriples"),
       ".jsonld": ("json-ld", "JSON_LD", None)}


def check_rdf(path, reference, graphs):
    import pyoxigraph
    import rdflib
    rdflib.NORMALIZE_LITERALS = False
    name, oxigraph, raptor = RDF[path.suffix]
    graph = rdflib.Graph()
    graph.parse(path, format=name)
    # A store of Oxigraph's would widen nonNegativeInteger to integer, so its parser is asked.
    parsed = {q.triple for q in pyoxigraph.parse(
        path=str(path), format=getattr(pyoxigraph.RdfFormat, oxigraph))}
    check(path, "triples in rdflib and Oxigraph", len(graph), len(parsed))
    labels = [str(o) for o in graph.objects(None, rdflib.URIRef(LABEL))]
    check(path, "labels", sorted(labels),
          sorted(t.object.value for t in parsed if t.predicate.value == LABEL))
    if raptor:
        result = run(path, "raptor", ["rapper", "-q", "-i", raptor, "-o", "ntriples", str(path)])
        if result is not None:
            # Raptor gives equal triples as often as they stand.
            check(path, "raptor errors", "", result.stderr[:200])
            check(path, "triples in raptor", len(graph), len(set(result.stdout.splitlines())))
    blank = sum(isinstance(term, rdflib.BNode) for triple in graph for term in triple)
    if path.suffix == ".owl" and blank:
        return
    check(path, "blank nodes", 0, blank)
    triples = {tuple(map(rdflib_term, t)) for t in graph}
    check(path, "same triples", triples,
          {tuple(map(oxigraph_term, (t.subject, t.predicate, t.object))) for t in parsed})
    first, expected = graphs.setdefault(path.name.split(".")[0], (path, triples))
    if first != path:
        # Without blank nodes equal sets are isomorphic graphs.
        check(path, f"isomorphic to {first.name}", expected, triples)
    elif path.suffix != ".owl":
        if reference:
            # Roles have names of their own.
            names = [str(o) for s, o in graph.subject_objects(rdflib.SKOS.prefLabel)
                     if "/role." not in str(s)]
            reference.check(path, names, None)


def rdflib_term(term):
    """A term as value, language in lower case, datatype."""
    language = getattr(term, "language", None)
    datatype = getattr(term, "datatype", None)
    return (str(term), language and language.lower(), datatype and str(datatype))


def oxigraph_term(term):
    """The same for Oxigraph, which names the datatypes that RDF implies."""
    language = getattr(term, "language", None)
    datatype = getattr(term, "datatype", None)
    implied = datatype is None or language or datatype.value == STRING
    return (term.value, language and language.lower(), None if implied else datatype.value)


def check_shapes(path):
    """pyshacl: the export conforms, and each of some planted errors is found."""
    import pyshacl
    import rdflib
    from rdflib import RDF as rdf, Literal, URIRef, XSD
    shapes = rdflib.Graph().parse(ROOT / "Ontology" / "shapes.ttl", format="turtle")
    ontology = rdflib.Graph().parse(ROOT / "Ontology" / "yimai.owl", format="xml")
    data = rdflib.Graph().parse(path, format="turtle")
    yimai = rdflib.Namespace(YIMAI)
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")

    def report(graph):
        conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology)
        return conforms, text

    conforms, text = report(data)
    say(path, "conforms to Ontology/shapes.ttl", conforms, len(data))
    if not conforms:
        print("  " + text.replace("\n", "\n  ")[:3000])
        return
    place = min(data.subjects(rdf.type, yimai.Place))
    program = min(data.subjects(rdf.type, yimai.Program))
    official = min(data.subjects(rdf.type, yimai.Official))
    statement = min(data.subjects(rdf.type, yimai.Statement))
    mention = min(data.subjects(rdf.type, yimai.Mention))
    target = data.value(statement, oa.hasTarget)
    position = min(s for s in data.objects(target, oa.hasSelector)
                   if (s, rdf.type, oa.TextPositionSelector) in data)
    # What is planted is set against the smallest part of the data that holds it, so that each takes
    # little time.
    planted = {
        "a place that leads": [(place, yimai.leads, program)],
        "a person that is part of a program": [(official, yimai.partOf, program)],
        "a place that is a program too": [(place, rdf.type, yimai.Program)],
        "two names of one entity": [(place, rdflib.RDFS.label, Literal("别名", lang="zh-hans"))],
        "a confidence above 1": [(statement, yimai.confidence, Literal("1.5", datatype=XSD.decimal))],
        "a level that is none": [(place, yimai.level, Literal("galaxy"))],
        "a date that is none": [(statement, yimai.validFrom, Literal("去年"))],
        "a modality that is none": [(statement, yimai.modality, Literal("perhaps"))],
        "a role of an entity": [(place, yimai.role, Literal("主任"))],
        "a second source": [(statement, prov.wasDerivedFrom, place)],
        "a range that ends twice": [(position, oa.end, Literal("0", datatype=XSD.nonNegativeInteger))],
    }
    removed = {
        "a statement without evidence": (statement, oa.hasTarget, None),
        "a statement without an object": (statement, rdf.object, None),
        "an entity without a name": (place, rdflib.RDFS.label, None),
        "a mention of nothing": (mention, oa.hasBody, None),
    }
    part = closure(data, [place, program, official, statement, mention])
    base, text = report(part)
    say(path, "the part with planted errors conforms without them", base, len(part))
    missed = []
    for what, triples in planted.items():
        graph = copy_of(part)
        for triple in triples:
            graph.add(triple)
        if report(graph)[0]:
            missed.append(what)
    for what, pattern in removed.items():
        graph = copy_of(part)
        graph.remove(pattern)
        if report(graph)[0]:
            missed.append(what)
    check(path, f"planted errors found, of {len(planted) + len(removed)}", [], missed)


def copy_of(graph):
    import rdflib
    copy = rdflib.Graph()
    for triple in graph:
        copy.add(triple)
    return copy


def closure(data, start):
    """All that things say of themselves, and what they name, without the relations of entities."""
    import rdflib
    part, todo, seen = rdflib.Graph(), list(start), set()
    relations = {"holdsPost", "leads", "presents", "implements", "hosts", "attends", "inspects",
                 "memberOf", "partnersWith", "manages", "mergedInto", "issued", "locatedIn", "partOf"}
    while todo:
        subject = todo.pop()
        if subject in seen:
            continue
        seen.add(subject)
        for _, predicate, value in data.triples((subject, None, None)):
            if str(predicate).removeprefix(YIMAI) in relations:
                continue
            part.add((subject, predicate, value))
            if isinstance(value, rdflib.URIRef):
                todo.append(value)
    return part


def check_ftm(path, reference):
    from followthemoney import model
    names, links, lost, bad = [], 0, [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        try:
            entity = model.get_proxy(data)
            entity.schema.validate(entity.to_dict())
        except Exception as error:  # every kind of refusal is a finding
            bad.append(f"{data['schema']} {data['id']}: {error}")
            continue
        lost += [(data["id"], name) for name, values in data["properties"].items()
                 if sorted(entity.get(name)) != sorted(set(values))]
        if entity.schema.edge:
            links += 1
        elif not data["id"].startswith(("document.", "post.")):
            names.append(data["properties"]["name"][0])
    check(path, "followthemoney refuses nothing", [], bad)
    check(path, "followthemoney keeps every value", [], lost)
    if reference:
        reference.check(path, names, links)


def check_dot(path, reference):
    nodes = run(path, "gvpr", ["gvpr", 'N{print($.label)}', str(path)])
    edges = run(path, "gvpr", ["gvpr", 'E{print($.name)}', str(path)])
    if nodes is None or edges is None:
        return
    check(path, "gvpr errors", "", (nodes.stderr + edges.stderr)[:200])
    names, count = nodes.stdout.splitlines(), len(edges.stdout.splitlines())
    check(path, "gvpr nodes", path.read_text(encoding="utf-8").count(", node_type="), len(names))
    if reference:
        reference.check(path, names, count)


def check_folder(path, reference):
    def rows(name):
        with open(path / name, encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    is_neo4j = (path / "relationships.csv").exists()
    nodes, edges = rows("nodes.csv"), rows("relationships.csv" if is_neo4j else "edges.csv")
    for name, table in (("nodes", nodes), ("edges", edges)):
        check(path, f"{name}: all rows have the header's width", {len(table[0])}, {len(r) for r in table})
        risky = [c for row in table[1:] for c in row if c[:1] in "=+-@\t\r" and c and number(c) is None]
        check(path, f"{name}: no cell is a formula", [], risky)
    ids = {row[0] for row in nodes[1:]}
    check(path, "ids of nodes are unique", len(nodes) - 1, len(ids))
    check(path, "ends of edges are nodes", set(), {c for r in edges[1:] for c in r[:2]} - ids)
    if not is_neo4j:
        # Gephi guesses a column's type from the first 25 rows: later text must not be lost.
        for name, table in (("nodes", nodes), ("edges", edges)):
            for column, values in zip(table[0], zip(*table[1:])):
                values = [v for v in values if v]
                first = [v for v in values[:25]]
                if first and all(number(v) is not None for v in first):
                    check(path, f"{name}: {column} stays a number", [],
                          [v for v in values if number(v) is None])
    if reference:
        names = [row[1].replace("\\\\", "\\") for row in nodes[1:]]
        reference.check(path, names, len(edges) - 1, merged=not is_neo4j)


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    paths = [pathlib.Path(argument) for argument in arguments]
    plain = [p for p in paths if p.suffix == ".json" and not p.name.endswith(".ftm.json")]
    reference = Reference(plain[0]) if len(plain) == 1 else None
    graphs = {}
    for path in paths:
        if path.is_dir():
            check_folder(path, reference)
        elif path.suffix == ".graphml":
            check_graphml(path, reference)
        elif path.suffix == ".gexf":
            check_gexf(path, reference)
        elif path.suffix in RDF:
            check_rdf(path, None if path.suffix == ".owl" else reference, graphs)
            if path.suffix == ".ttl":
                check_shapes(path)
        elif path.name.endswith(".ftm.json"):
            check_ftm(path, reference)
        elif path.suffix == ".dot":
            check_dot(path, reference)
        elif path not in plain:
            print(f"{path}: no format that is checked here", file=sys.stderr)
            return 2
    print("all checks hold" if failures == 0 else f"{failures} checks fail")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
