#!/usr/bin/env python3
"""Checks exported files with the readers that people use.

usage: check_exports.py FILE.graphml|FILE.rdf|FILE.owl …

GraphML: validates with xmllint against the schemas of ../shared/conformance/graphml/xsd (files whose
edges carry `label` against graphml-gephi.xsd, others against graphml.xsd), then loads the file in
NetworkX and igraph: nodes, edges, attribute values, ends of edges and labels must be those that the
XML itself holds. RDF/XML: rdflib and Oxigraph must find the same triples and labels; an export has no
blank nodes, an ontology (.owl) may. The packages are those of python-requirements.txt beside this script.
Prints a line for each check; exit 0 when all hold, 1 when one does not, 2 for wrong usage.
"""
import collections
import pathlib
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMAS = ROOT.parent / "shared" / "conformance" / "graphml" / "xsd"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
STRING = "http://www.w3.org/2001/XMLSchema#string"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
CONVERT = {
    "string": str, "int": int, "long": int, "double": float, "boolean": lambda text: text == "true"}

failures = 0


def check(path, what, expected, found):
    """Compares two values and prints the outcome."""
    global failures
    same = expected == found
    failures += not same
    size = len(expected) if isinstance(expected, (list, dict, set, collections.Counter)) else expected
    print(f"{path.name}: {what}: {'ok' if same else 'DIFFERS'} ({size})")
    if not same:
        print(f"  expected {str(expected)[:400]}\n  found    {str(found)[:400]}")


class Plain:
    """A GraphML file as the XML holds it: [(id, attributes)], [(id, source, target, attributes)]."""

    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        types = {key.get("id"): key.get("attr.type") for key in root.iter(GRAPHML + "key")}

        def data(element):
            return {d.get("key"): CONVERT[types[d.get("key")]](d.text or "")
                    for d in element.findall(GRAPHML + "data")}

        self.nodes = {n.get("id"): data(n) for n in root.iter(GRAPHML + "node")}
        self.edges = {e.get("id"): (e.get("source"), e.get("target"), data(e))
                      for e in root.iter(GRAPHML + "edge")}
        self.node_count = sum(1 for _ in root.iter(GRAPHML + "node"))
        self.edge_count = sum(1 for _ in root.iter(GRAPHML + "edge"))
        self.has_edge_labels = any(e.get("label") for e in root.iter(GRAPHML + "edge"))
        self.labels = {i: a.get("label") for i, a in self.nodes.items()}


def check_schema(path, plain):
    """Validates with xmllint, offline."""
    global failures
    name = "graphml-gephi.xsd" if plain.has_edge_labels else "graphml.xsd"
    schema = SCHEMAS / name
    if not schema.exists():
        print(f"{path.name}: schema: SKIPPED, {schema} is missing")
        return
    try:
        run = subprocess.run(
            ["xmllint", "--nonet", "--noout", "--schema", str(schema), str(path)],
            capture_output=True, text=True)
    except FileNotFoundError:
        print(f"{path.name}: schema: SKIPPED, xmllint is missing (libxml2-utils)")
        return
    failures += run.returncode != 0
    print(f"{path.name}: valid against {name}: {'ok' if run.returncode == 0 else 'NO'}")
    if run.returncode != 0:
        print("  " + run.stderr.strip().replace("\n", "\n  ")[:2000])


def check_networkx(path, plain):
    """NetworkX: MultiDiGraph, edge ids as keys, defaults not applied."""
    import networkx
    graph = networkx.read_graphml(path, force_multigraph=True)
    edges = {key: (source, target, {k: v for k, v in data.items() if k != "id"})
             for source, target, key, data in graph.edges(keys=True, data=True)}
    check(path, "NetworkX directed", True, graph.is_directed())
    check(path, "NetworkX nodes", plain.nodes, dict(graph.nodes(data=True)))
    check(path, "NetworkX edges", plain.edges, edges)


def check_igraph(path, plain):
    """igraph: a missing string is "", a missing number NaN, a missing boolean False."""
    import igraph
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        graph = igraph.Graph.Read_GraphML(str(path))
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


def check_graphml(path):
    plain = Plain(path)
    check(path, "ids of nodes are unique", plain.node_count, len(plain.nodes))
    check(path, "ids of edges are unique", plain.edge_count, len(plain.edges))
    check(path, "every node has a label", True, all(plain.labels.values()))
    check_schema(path, plain)
    check_networkx(path, plain)
    check_igraph(path, plain)


def check_rdf(path):
    import pyoxigraph
    import rdflib
    rdflib.NORMALIZE_LITERALS = False
    graph = rdflib.Graph()
    graph.parse(path, format="xml")
    # A store of Oxigraph's would widen nonNegativeInteger to integer, so its parser is asked.
    parsed = {q.triple for q in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.RDF_XML)}
    check(path, "triples in rdflib and Oxigraph", len(graph), len(parsed))
    labels = [str(o) for o in graph.objects(None, rdflib.URIRef(LABEL))]
    check(path, "labels", sorted(labels),
          sorted(t.object.value for t in parsed if t.predicate.value == LABEL))
    blank = sum(isinstance(term, rdflib.BNode) for triple in graph for term in triple)
    if path.suffix == ".owl" and blank:
        return
    check(path, "blank nodes", 0, blank)
    check(path, "same triples", {tuple(map(rdflib_term, t)) for t in graph},
          {tuple(map(oxigraph_term, (t.subject, t.predicate, t.object))) for t in parsed})


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


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    for argument in arguments:
        path = pathlib.Path(argument)
        if path.suffix == ".graphml":
            check_graphml(path)
        elif path.suffix in (".rdf", ".owl"):
            check_rdf(path)
        else:
            print(f"{path}: neither .graphml nor .rdf", file=sys.stderr)
            return 2
    print("all checks hold" if failures == 0 else f"{failures} checks fail")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
