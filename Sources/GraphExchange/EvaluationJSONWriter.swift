public import KnowledgeGraph
internal import OntologyModel
public import XMLIO

/// Writes a graph as evaluation JSON: entities and relations, each on a line of its own.
///
/// Entities have flat types; each edge is one relation with all its evidence. Offsets are in
/// Unicode scalars of the document's text.
public struct EvaluationJSONWriter: Hashable, Sendable {
  /// Makes a writer.
  public init() {}

  /// Writes a graph into a sink.
  ///
  /// `document` is the name of the graph's one document, null where it has several or none.
  /// `validFrom` is the earliest start, `validTo` the latest end and `reported` the earliest report
  /// among an edge's statements; `modality` and `flags` stand
  /// only where they say something; `rule` and `confidence` are those of the surest. Throws
  /// ``XMLError/Code/outputFailed`` where a byte was lost.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    var report = ExportReport()
    var json = JSONStream(sink)
    json.open("{")
    json.line(1)
    json.key("document")
    json.string(graph.documents.count == 1 ? graph.documents.first?.name : nil)
    json.line(1)
    json.key("entities")
    json.open("[")
    for entity in graph.entities {
      json.line(2)
      write(entity, to: &json)
      report.nodes += 1
    }
    json.close("]")
    json.line(1)
    json.key("relations")
    json.open("[")
    for edge in graph.edges {
      guard
        let summary = EdgeSummary(
          [edge], subject: graph.id(at: edge.subject), object: graph.id(at: edge.object), in: graph)
      else { continue }
      json.line(2)
      write(edge, summary, of: graph, to: &json)
      report.edges += 1
    }
    json.close("]")
    sink.write("\n")
    json.close("}")
    sink.write("\n")
    do throws(OutputError) { try sink.flush() } catch { throw XMLError(error) }
    report.bytes = sink.byteCount
    return report
  }

  private func write(_ entity: Entity, to json: inout JSONStream) {
    json.open("{")
    json.key("id")
    json.string(entity.id.text)
    json.key("type")
    json.string(entity.type.flat.name)
    json.key("name")
    json.string(entity.name)
    json.key("aliases")
    json.strings(entity.aliases)
    json.key("mentions")
    var seen = Set<String>()
    json.strings(entity.mentions.map(\.surface).filter { seen.insert($0).inserted })
    json.key("attrs")
    json.open("{")
    for attribute in entity.attributes {
      json.key(attribute.key)
      json.string(attribute.value)
    }
    json.close("}")
    if let confidence = entity.confidence {
      json.key("confidence")
      json.number(DecimalNumber.share(confidence))
    }
    json.close("}")
  }

  private func write(
    _ edge: Edge, _ summary: EdgeSummary, of graph: Graph, to json: inout JSONStream
  ) {
    json.open("{")
    json.key("subject")
    json.string(summary.subject.text)
    json.key("predicate")
    json.string(summary.predicate.name)
    json.key("object")
    json.string(summary.object.text)
    json.key("role")
    json.string(edge.role)
    json.key("validFrom")
    json.string(summary.validFrom?.iso)
    json.key("validTo")
    json.string(summary.validTo?.iso)
    json.key("reported")
    json.string(summary.reportedFirst?.iso)
    if summary.modality != .asserted {
      json.key("modality")
      json.string(summary.modality.name)
    }
    if !summary.flags.isEmpty {
      json.key("flags")
      json.strings(summary.flags.flags.map(\.name))
    }
    json.key("evidence")
    json.open("[")
    for statement in graph.statements(of: edge) { write(statement.evidence, of: graph, to: &json) }
    json.close("]")
    json.key("rule")
    json.string(summary.best.rule)
    json.key("confidence")
    json.number(DecimalNumber.share(summary.best.confidence))
    json.close("}")
  }

  private func write(_ evidence: Evidence, of graph: Graph, to json: inout JSONStream) {
    json.open("{")
    json.key("document")
    json.string(graph.document(evidence.document)?.name ?? evidence.document.text)
    json.key("start")
    json.number(String(evidence.characters.lowerBound))
    json.key("end")
    json.number(String(evidence.characters.upperBound))
    json.key("quote")
    json.string(evidence.quote)
    json.close("}")
  }
}
