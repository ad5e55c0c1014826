#!/usr/bin/env python3
"""peer.py NAME build|warm|cold-Q FOLDER : one program answers the questions of ask.py; prints JSON.

FOLDER holds nodes.tsv, edges.tsv (make_graph.py) and questions.json. What a program needs on disk is
made by `build` in FOLDER/NAME. `warm` opens once and asks everything; `cold-Q` opens and asks the first
question of kind Q: one-hop, two-hop, path or top.
"""
import heapq
import json
import os
import shutil
import statistics
import sys
import time

started = time.perf_counter()
name, task, folder = sys.argv[1:4]
store = f"{folder}/{name}"
NODE = ["type", "label", "title", "org", "region", "since", "descr"]
EDGE = ["predicate", "role", "confidence", "evidence"]
PREDICATES = ["LEADS", "WORKS_AT", "LOCATED_IN", "RUNS", "VISITED"]


def rows(file):
    with open(f"{folder}/{file}.tsv", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def both_ways(around, start, end):
    """The length of a shortest path by breadth-first search from both ends; -1 where there is none."""
    if start == end:
        return 0
    near, far, front, back, length = {start}, {end}, {start}, {end}, 0
    while front and back:
        if len(front) > len(back):
            near, far, front, back = far, near, back, front
        front = around(front) - near
        near |= front
        length += 1
        if not front.isdisjoint(far):
            return length
    return -1


class Dictionaries:
    """No library: the answers that the others are compared with."""

    def build(self):
        pass

    def open(self):
        self.ids, self.out, self.into = {}, {}, {}
        for row in rows("nodes"):
            self.ids[row[2]] = row[0]
            self.out[row[0]], self.into[row[0]] = [], []
        for row in rows("edges"):
            self.out[row[1]].append((row[3], row[2]))
            self.into[row[2]].append((row[3], row[1]))

    def around(self, nodes):
        return {other for node in nodes for table in (self.out, self.into) for _, other in table[node]}

    def one_hop(self, program):
        return sorted({other for predicate, other in self.into[self.ids[program]] if predicate == "LEADS"})

    def two_hop(self, hospital):
        node = self.ids[hospital]
        first = self.around([node])
        return len((first | self.around(first)) - {node})

    def path(self, start, end):
        return both_ways(self.around, self.ids[start], self.ids[end])

    def top(self):
        led = ({other for predicate, other in edges if predicate == "LEADS"} for edges in self.out.values())
        return heapq.nlargest(20, map(len, led))


class NetworkX(Dictionaries):
    def open(self):
        import networkx

        self.networkx, self.ids, self.graph = networkx, {}, networkx.MultiDiGraph()
        for row in rows("nodes"):
            self.graph.add_node(row[0], **dict(zip(NODE, row[1:])))
            self.ids[row[2]] = row[0]
        for row in rows("edges"):
            self.graph.add_edge(row[1], row[2], key=row[0], **dict(zip(EDGE, row[3:])))
        self.undirected = self.graph.to_undirected(as_view=True)

    def around(self, nodes):
        return {other for node in nodes for table in (self.graph.succ, self.graph.pred) for other in table[node]}

    def one_hop(self, program):
        edges = self.graph.in_edges(self.ids[program], data="predicate")
        return sorted({source for source, _, predicate in edges if predicate == "LEADS"})

    def path(self, start, end):
        try:
            return self.networkx.shortest_path_length(self.undirected, self.ids[start], self.ids[end])
        except self.networkx.NetworkXNoPath:
            return -1

    def top(self):
        led = {}
        for source, target, predicate in self.graph.edges(data="predicate"):
            if predicate == "LEADS":
                led.setdefault(source, set()).add(target)
        return heapq.nlargest(20, map(len, led.values()))


class IGraph(Dictionaries):
    def open(self):
        import igraph

        nodes, edges = list(rows("nodes")), list(rows("edges"))
        numbers = {row[0]: number for number, row in enumerate(nodes)}
        graph = self.graph = igraph.Graph(n=len(nodes), directed=True)
        graph.add_edges([(numbers[row[1]], numbers[row[2]]) for row in edges])
        self.keys = [row[0] for row in nodes]
        self.ids = {row[2]: number for number, row in enumerate(nodes)}
        for place, key in enumerate(NODE):
            graph.vs[key] = [row[place + 1] for row in nodes]
        for place, key in enumerate(EDGE):
            graph.es[key] = [row[place + 3] for row in edges]

    def one_hop(self, program):
        edges = self.graph.es[self.graph.incident(self.ids[program], mode="in")]
        return sorted({self.keys[edge.source] for edge in edges if edge["predicate"] == "LEADS"})

    def two_hop(self, hospital):
        return self.graph.neighborhood_size(self.ids[hospital], order=2, mode="all") - 1

    def path(self, start, end):
        length = self.graph.distances(self.ids[start], self.ids[end], mode="all")[0][0]
        return -1 if length == float("inf") else int(length)

    def top(self):
        led = {}
        for (source, target), predicate in zip(self.graph.get_edgelist(), self.graph.es["predicate"]):
            if predicate == "LEADS":
                led.setdefault(source, set()).add(target)
        return heapq.nlargest(20, map(len, led.values()))


class Relational:
    """Two tables with indexes on name, source and target."""

    TWO = """WITH x AS (SELECT id FROM n WHERE label = ?),
        h AS (SELECT t AS id FROM e WHERE s IN (SELECT id FROM x)
              UNION SELECT s FROM e WHERE t IN (SELECT id FROM x))
        SELECT count(*) FROM (SELECT id FROM h UNION SELECT t FROM e WHERE s IN (SELECT id FROM h)
          UNION SELECT s FROM e WHERE t IN (SELECT id FROM h)) y WHERE id NOT IN (SELECT id FROM x)"""
    TOP = """SELECT s, count(DISTINCT t) AS n FROM e WHERE predicate = 'LEADS'
        GROUP BY s ORDER BY n DESC LIMIT 20"""

    def tables(self, connection):
        connection.execute("CREATE TABLE n(id INTEGER PRIMARY KEY, " + ",".join(f"{key} TEXT" for key in NODE) + ")")
        connection.execute("CREATE TABLE e(id INTEGER PRIMARY KEY, s INTEGER, t INTEGER, " + ",".join(f"{key} TEXT" for key in EDGE) + ")")

    def open(self):
        self.connection = self.connect(True)

    def select(self, query, *values):
        return self.connection.execute(query, values).fetchall()

    def one_hop(self, program):
        found = self.select("SELECT DISTINCT e.s FROM n JOIN e ON e.t = n.id WHERE n.label = ? AND e.predicate = 'LEADS'", program)
        return sorted(f"n{row[0]}" for row in found)

    def two_hop(self, hospital):
        return self.select(self.TWO, hospital)[0][0]

    def path(self, start, end):
        ids = [self.select("SELECT id FROM n WHERE label = ?", label)[0][0] for label in (start, end)]
        return both_ways(self.around, *ids)

    def top(self):
        return [row[1] for row in self.select(self.TOP)]


class SQLite(Relational):
    def connect(self, reads):
        import sqlite3

        return sqlite3.connect(f"file:{store}?mode={'ro' if reads else 'rwc'}", uri=True, isolation_level=None)

    def build(self):
        connection = self.connect(False)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        self.tables(connection)
        connection.executemany("INSERT INTO n VALUES (?,?,?,?,?,?,?,?)", ([int(row[0][1:])] + row[1:] for row in rows("nodes")))
        connection.executemany("INSERT INTO e VALUES (?,?,?,?,?,?,?)", ([int(cell[1:]) for cell in row[:3]] + row[3:] for row in rows("edges")))
        for index in ("n(label)", "e(s)", "e(t)", "e(predicate, s, t)"):
            connection.execute(f"CREATE INDEX {'i' + ''.join(filter(str.isalpha, index))} ON {index}")
        connection.execute("COMMIT")
        connection.execute("ANALYZE")

    def around(self, nodes):
        found, nodes = set(), list(nodes)
        for first in range(0, len(nodes), 500):
            part = ",".join(map(str, nodes[first : first + 500]))
            found.update(row[0] for row in self.select(f"SELECT t FROM e WHERE s IN ({part}) UNION SELECT s FROM e WHERE t IN ({part})"))
        return found


class DuckDB(Relational):
    def connect(self, reads):
        import duckdb

        return duckdb.connect(store, read_only=reads)

    def build(self):
        connection = self.connect(False)
        self.tables(connection)

        def read(file, count):
            columns = ",".join(f"'c{number}': 'VARCHAR'" for number in range(count))
            return f"read_csv('{folder}/{file}.tsv', delim='\t', header=false, quote='', escape='', columns={{{columns}}})"

        connection.execute(f"INSERT INTO n SELECT substr(c0, 2)::INTEGER, c1, c2, c3, c4, c5, c6, c7 FROM {read('nodes', 8)}")
        connection.execute(f"INSERT INTO e SELECT substr(c0, 2)::INTEGER, substr(c1, 2)::INTEGER, substr(c2, 2)::INTEGER, c3, c4, c5, c6 FROM {read('edges', 7)}")
        for index in ("n(label)", "e(s)", "e(t)"):
            connection.execute(f"CREATE INDEX {'i' + ''.join(filter(str.isalpha, index))} ON {index}")
        connection.execute("CHECKPOINT")

    def around(self, nodes):
        nodes = list(nodes)
        found = self.connection.execute("SELECT t FROM e WHERE s IN (SELECT unnest(?)) UNION SELECT s FROM e WHERE t IN (SELECT unnest(?))", [nodes, nodes])
        return {row[0] for row in found.fetchall()}


class Kuzu:
    def build(self):
        import csv
        import kuzu

        connection = kuzu.Connection(kuzu.Database(store))
        for file in ("nodes", "edges"):
            with open(f"{folder}/{file}.csv", "w", encoding="utf-8", newline="") as out:
                writer = csv.writer(out)
                for row in rows(file):
                    writer.writerow(row if file == "nodes" else [row[1], row[2], row[0]] + row[3:])
        connection.execute("CREATE NODE TABLE N(id STRING PRIMARY KEY, " + ",".join(f"{key} STRING" for key in NODE) + ")")
        connection.execute("CREATE REL TABLE R(FROM N TO N, id STRING, " + ",".join(f"{key} STRING" for key in EDGE) + ")")
        for table, file in (("N", "nodes"), ("R", "edges")):
            connection.execute(f"COPY {table} FROM '{folder}/{file}.csv' (header=false, parallel=false)")
            os.unlink(f"{folder}/{file}.csv")

    def open(self):
        import kuzu

        self.database = kuzu.Database(store, read_only=True)
        self.connection = kuzu.Connection(self.database)

    def select(self, query, **values):
        result, found = self.connection.execute(query, values), []
        while result.has_next():
            found.append(result.get_next())
        return found

    def one_hop(self, program):
        return sorted(row[0] for row in self.select("MATCH (o:N)-[r:R]->(p:N) WHERE p.label = $x AND r.predicate = 'LEADS' RETURN DISTINCT o.id", x=program))

    def two_hop(self, hospital):
        return self.select("MATCH (x:N)-[:R*1..2]-(y:N) WHERE x.label = $x AND y.id <> x.id RETURN count(DISTINCT y.id)", x=hospital)[0][0]

    def path(self, start, end):
        found = self.select("MATCH p = (x:N)-[:R* SHORTEST 1..12]-(y:N) WHERE x.label = $x AND y.label = $y RETURN length(p) LIMIT 1", x=start, y=end)
        return found[0][0] if found else -1

    def top(self):
        return [row[1] for row in self.select("MATCH (o:N)-[r:R]->(p:N) WHERE r.predicate = 'LEADS' RETURN o.id, count(DISTINCT p.id) AS n ORDER BY n DESC LIMIT 20")]


class Oxigraph:
    """A triple for each edge, and an rdf:Statement with its role, confidence and evidence."""

    V, I = "http://kg.example/v#", "http://kg.example/id/"
    RDF, RDFS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
    ANY = "|".join(f"v:{predicate}|^v:{predicate}" for predicate in PREDICATES)

    def build(self):
        import pyoxigraph as ox

        path = f"{folder}/oxigraph.nt"
        text = lambda value: str(ox.Literal(value))
        with open(path, "w", encoding="utf-8") as out:
            for row in rows("nodes"):
                node = f"<{self.I}{row[0]}>"
                out.write(f"{node} <{self.RDF}type> <{self.V}{row[1]}> .\n{node} <{self.RDFS}label> {text(row[2])} .\n")
                out.writelines(f"{node} <{self.V}{key}> {text(value)} .\n" for key, value in zip(NODE[2:], row[3:]) if value)
            for row in rows("edges"):
                edge, source, target, predicate = f"<{self.I}{row[0]}>", f"<{self.I}{row[1]}>", f"<{self.I}{row[2]}>", f"<{self.V}{row[3]}>"
                out.write(f"{source} {predicate} {target} .\n{edge} <{self.RDF}type> <{self.RDF}Statement> .\n")
                out.write(f"{edge} <{self.RDF}subject> {source} .\n{edge} <{self.RDF}predicate> {predicate} .\n{edge} <{self.RDF}object> {target} .\n")
                out.writelines(f"{edge} <{self.V}{key}> {text(value)} .\n" for key, value in zip(EDGE[1:], row[4:]))
        database = ox.Store(store)
        database.bulk_load(path=path, format=ox.RdfFormat.N_TRIPLES)
        database.optimize()
        os.unlink(path)

    def open(self):
        import pyoxigraph as ox

        self.ox, self.database = ox, ox.Store.read_only(store)
        self.predicates = [ox.NamedNode(self.V + predicate) for predicate in PREDICATES]
        self.label = ox.NamedNode(self.RDFS + "label")

    def select(self, query):
        return list(self.database.query(f"PREFIX v: <{self.V}> PREFIX rdfs: <{self.RDFS}> {query}"))

    def one_hop(self, program):
        found = self.select(f"SELECT ?o {{ ?p rdfs:label {self.ox.Literal(program)} . ?o v:LEADS ?p }}")
        return sorted({row[0].value[len(self.I) :] for row in found})

    def two_hop(self, hospital):
        found = self.select(f"SELECT (count(DISTINCT ?y) AS ?n) {{ ?x rdfs:label {self.ox.Literal(hospital)} . ?x ({self.ANY})/({self.ANY})? ?y FILTER(?y != ?x) }}")
        return int(found[0][0].value)

    def around(self, nodes):
        found = set()
        for node in nodes:
            for predicate in self.predicates:
                found.update(quad.object for quad in self.database.quads_for_pattern(node, predicate, None))
                found.update(quad.subject for quad in self.database.quads_for_pattern(None, predicate, node))
        return found

    def path(self, start, end):
        ends = [next(self.database.quads_for_pattern(None, self.label, self.ox.Literal(label))).subject for label in (start, end)]
        return both_ways(self.around, *ends)

    def top(self):
        return [int(row[1].value) for row in self.select("SELECT ?o (count(DISTINCT ?p) AS ?n) { ?o v:LEADS ?p } GROUP BY ?o ORDER BY DESC(?n) LIMIT 20")]


PEERS = {"dictionaries": Dictionaries, "networkx": NetworkX, "igraph": IGraph, "sqlite": SQLite, "duckdb": DuckDB, "kuzu": Kuzu, "oxigraph": Oxigraph}


def ask(peer, kind, values):
    return {"one-hop": peer.one_hop, "two-hop": peer.two_hop, "path": peer.path, "top": peer.top}[kind](*values)


def main():
    peer = PEERS[name]()
    if task == "build":
        if os.path.isdir(store):
            shutil.rmtree(store)
        elif os.path.exists(store):
            os.unlink(store)
        peer.build()
        print(json.dumps({"seconds": time.perf_counter() - started}))
        return
    with open(f"{folder}/questions.json", encoding="utf-8") as file:
        questions = json.load(file)
    peer.open()
    if task != "warm":
        kind = task.removeprefix("cold-")
        print(json.dumps({"answer": ask(peer, kind, questions[kind][0])}))
        return
    answers, times = {}, {}
    for kind, asked in questions.items():
        answers[kind], taken = [], []
        for values in asked:
            before = time.perf_counter()
            answers[kind].append(ask(peer, kind, values))
            taken.append(time.perf_counter() - before)
            if sum(taken) > 30:
                break
        times[kind] = statistics.median(taken)
    print(json.dumps({"answers": answers, "seconds": times}))


main()
