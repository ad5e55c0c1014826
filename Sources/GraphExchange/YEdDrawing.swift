internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// How yEd draws nodes and edges: `y:ShapeNode` and `y:PolyLineEdge`.
enum YEdDrawing {
  static let namespace = "http://www.yworks.com/xml/graphml"

  /// One of yEd's shapes for each type.
  static func shape(of type: EntityType) -> String {
    switch type {
    case .official: "hexagon"
    case .person: "ellipse"
    case .organization, .governmentBody, .partyBody: "rectangle"
    case .medicalGroup: "rectangle3d"
    case .hospital: "roundrectangle"
    case .place: "octagon"
    case .program: "parallelogram"
    case .event: "diamond"
    case .policy: "trapezoid"
    }
  }

  /// Rows of nodes in the graph's order, for a file without a layout: yEd would put all on one spot.
  static func place(_ position: Int, of graph: Graph) -> (x: Double, y: Double) {
    var side = 1
    while side * side < graph.entities.count { side += 1 }
    return (Double(position % side) * 220, Double(position / side) * 80)
  }

  static func node(
    _ label: String, _ shape: String, _ color: TypeColor, at place: (x: Double, y: Double),
    _ writer: inout XMLWriter, _ report: inout ExportReport
  ) throws(XMLError) {
    // Twelve points a character, within bounds.
    let width = Double(min(max(label.unicodeScalars.count * 12 + 20, 40), 400))
    try writer.start("y:ShapeNode")
    try writer.start("y:Geometry")
    try writer.attribute("height", "30")
    try writer.attribute("width", DecimalNumber.place(width))
    try writer.attribute("x", DecimalNumber.place(place.x - width / 2))
    try writer.attribute("y", DecimalNumber.place(place.y - 15))
    try writer.end()
    try writer.start("y:Fill")
    try writer.attribute("color", color.hexadecimal)
    try writer.attribute("transparent", "false")
    try writer.end()
    try writer.start("y:BorderStyle")
    try writer.attribute("color", "#333333")
    try writer.attribute("type", "line")
    try writer.attribute("width", "1.0")
    try writer.end()
    try writer.start("y:NodeLabel")
    try writer.attribute("textColor", color.isDark ? "#FFFFFF" : "#000000")
    try writer.text(report.carried(label))
    try writer.end()
    try writer.start("y:Shape")
    try writer.attribute("type", shape)
    try writer.end()
    try writer.end()
  }

  static func edge(
    _ label: String, _ writer: inout XMLWriter, _ report: inout ExportReport
  ) throws(XMLError) {
    try writer.start("y:PolyLineEdge")
    try writer.start("y:LineStyle")
    try writer.attribute("color", "#777777")
    try writer.attribute("type", "line")
    try writer.attribute("width", "1.0")
    try writer.end()
    try writer.start("y:Arrows")
    try writer.attribute("source", "none")
    try writer.attribute("target", "standard")
    try writer.end()
    try writer.start("y:EdgeLabel")
    try writer.text(report.carried(label))
    try writer.end()
    try writer.end()
  }
}
