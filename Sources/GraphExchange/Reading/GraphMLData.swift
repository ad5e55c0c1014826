internal import XMLIO

/// A `<data>` element while it is read: a text, or a drawing of yEd.
struct GraphMLData {
  private(set) var column = 0
  var text: [UInt8] = []
  /// What a drawing says in plain values: `label`, `x`, `y`, `color`, `shape`.
  private(set) var parts: [(name: String, text: String)] = []
  /// Whether the value holds elements.
  private(set) var hasDrawing = false
  private var labelDepth: Int?
  private var depth = 0
  private var label = ""

  mutating func start(column: Int) {
    self.column = column
    text.removeAll(keepingCapacity: true)
    if hasDrawing { parts.removeAll() }
    hasDrawing = false
    labelDepth = nil
    depth = 0
  }

  mutating func startDrawing(_ reader: inout XMLReader) {
    hasDrawing = true
    depth += 1
    switch reader.localName {
    case "NodeLabel", "EdgeLabel":
      if labelDepth == nil, !parts.contains(where: { $0.name == "label" }) {
        labelDepth = depth
        label = ""
      }
    case "Geometry":
      add("x", reader.attribute("x"))
      add("y", reader.attribute("y"))
    case "Fill": add("color", reader.attribute("color"))
    case "LineStyle": add("line_color", reader.attribute("color"))
    case "Shape": add("shape", reader.attribute("type"))
    default: break
    }
  }

  mutating func endDrawing() {
    if labelDepth == depth {
      labelDepth = nil
      add("label", String(label.split(whereSeparator: \.isNewline).joined(separator: "\n")))
    }
    depth -= 1
  }

  mutating func takeText(_ reader: inout XMLReader) {
    if labelDepth == depth { label += reader.value }
    reader.appendValue(to: &text)
  }

  private mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty, !parts.contains(where: { $0.name == name }) else { return }
    parts.append((name, value))
  }
}
