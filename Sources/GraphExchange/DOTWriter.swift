public import KnowledgeGraph
internal import OntologyModel
public import XMLIO

/// Writes a graph in the DOT language of Graphviz, an edge for each edge of the graph.
public struct DOTWriter: Hashable, Sendable {
  /// Where the nodes stand (`pos`, for `neato -n2`), where they are to stand somewhere.
  public var layout: GraphLayout?

  /// Makes a configuration.
  public init(layout: GraphLayout? = nil) { self.layout = layout }

  /// Writes a graph into a sink; throws ``XMLError/Code/outputFailed`` where a byte was lost.
  public func write(_ graph: Graph, to sink: ByteSink) throws(XMLError) -> ExportReport {
    var report = ExportReport()
    sink.write("digraph yimai {\n")
    sink.write("  graph [charset=\"UTF-8\", overlap=prism, outputorder=edgesfirst];\n")
    sink.write("  node [style=filled, fontname=\"Noto Sans CJK SC\"];\n")
    sink.write("  edge [fontname=\"Noto Sans CJK SC\", fontsize=9, color=\"#777777\"];\n")
    for (position, entity) in graph.entities.enumerated() {
      let color = TypeColor(entity.type)
      var fields = [
        "label=" + DOTWriter.quoted(entity.name, &report),
        "node_type=" + DOTWriter.quoted(entity.type.name, &report),
        "fillcolor=\"\(color.hexadecimal)\"",
      ]
      if color.isDark { fields.append("fontcolor=white") }
      if let place = layout?.position(position) {
        fields.append("pos=\"\(DecimalNumber.place(place.x)),\(DecimalNumber.place(place.y))\"")
      }
      let id = DOTWriter.quoted(entity.id.text, &report)
      sink.write("  \(id) [\(fields.joined(separator: ", "))];\n")
      report.nodes += 1
    }
    for edge in graph.edges {
      guard
        let summary = EdgeSummary(
          [edge], subject: graph.id(at: edge.subject), object: graph.id(at: edge.object), in: graph)
      else { continue }
      let fields = [
        "label=" + DOTWriter.quoted(summary.label, &report),
        "predicate=" + DOTWriter.quoted(summary.kind, &report),
        "role=" + DOTWriter.quoted(edge.role ?? "", &report), "weight=\(summary.support)",
        "document=" + DOTWriter.quoted(summary.bestDocument, &report),
        "quote=" + DOTWriter.quoted(summary.best.evidence.quote, &report),
      ]
      let style = summary.modality == .asserted ? [] : ["style=dashed"]
      let ends = [summary.subject, summary.object].map { DOTWriter.quoted($0.text, &report) }
      sink.write(
        "  \(ends.joined(separator: " -> ")) [\((fields + style).joined(separator: ", "))];\n")
      report.edges += 1
    }
    sink.write("}\n")
    do throws(OutputError) { try sink.flush() } catch { throw XMLError(error) }
    return report
  }

  /// A text as a quoted string.
  ///
  /// The language knows the escape of the quote alone; a backslash stands for the start of one of
  /// the escapes of labels, so it is doubled. Control characters that no font draws are left out.
  ///
  /// Source: Graphviz, "DOT Language" and "escString".
  static func quoted(_ text: String, _ report: inout ExportReport) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 0x20 && scalar != "\t": report.strippedCharacters += 1
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
