internal import CLibXML2

/// Writes one XML document, element by element, through libxml2's `xmlOutputBuffer`.
///
/// Escapes, layout and checks are made here, as `xmlTextWriter` takes twice the time and checks
/// neither names nor characters: names, characters and repeated attributes throw at the call. The
/// layout is that of `xmlTextWriter`. The document always declares UTF-8, starts at byte 0 and is
/// never held in memory. Namespaces are plain attributes (`xmlns:rdf`) on the root, prefixes plain
/// parts of names.
///
/// ```swift
/// var writer = try XMLWriter(to: file.sink)
/// try writer.start("graphml")
/// try writer.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns")
/// try writer.finish()
/// ```
public struct XMLWriter: ~Copyable {
  private let sink: ByteSink
  private var output: XMLOutput
  private let indentation: Int
  private var open: [String] = []
  private var attributeNames: [String] = []
  /// Whether the start tag written last still lacks its `>`.
  private var isInTag = false
  /// Whether the innermost element ends on a line of its own.
  private var endsOnOwnLine = false
  private var hasRoot = false

  /// Starts a document.
  ///
  /// - Parameters:
  ///   - sink: takes the bytes; its failures come out of the next call that writes, and of
  ///     ``finish()`` at the latest.
  ///   - indentation: the number of spaces a level, 0 for a document on one line.
  public init(to sink: ByteSink, indentation: Int = 2) throws(XMLError) {
    output = try XMLOutput(to: sink)
    self.sink = sink
    self.indentation = max(0, indentation)
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Opens an element.
  ///
  /// Throws ``XMLError/Code/illegalName`` for anything but a (prefixed) XML name.
  public mutating func start(_ name: String) throws(XMLError) {
    try startTag(name)
    attributeNames.removeAll(keepingCapacity: true)
    open.append(name)
    isInTag = true
    try check()
  }

  /// Writes the start of a tag on a line of its own.
  private mutating func startTag(_ name: String) throws(XMLError) {
    guard !open.isEmpty || !hasRoot else { throw XMLWriter.outOfOrder }
    try checkName(name)
    closeTag(beforeLine: true)
    hasRoot = true
    indent(open.count)
    output.write("<")
    output.write(name)
  }

  /// Writes an attribute of the element just opened.
  ///
  /// Throws for an illegal name, an illegal character in the value, and a repeated attribute.
  public mutating func attribute(_ name: String, _ value: String) throws(XMLError) {
    guard isInTag else { throw XMLWriter.outOfOrder }
    guard !attributeNames.contains(name) else {
      throw XMLError(.duplicateAttribute, "attribute '\(name)' stands twice on one element")
    }
    attributeNames.append(name)
    try write(name, value)
    try check()
  }

  /// Writes ` name="value"`.
  private mutating func write(_ name: String, _ value: String) throws(XMLError) {
    output.write(" ")
    if !output.plainName(name) {
      try checkName(name)
      output.write(name)
    }
    output.write("=\"")
    try output.escaped(value, inAttribute: true)
    output.write("\"")
  }

  /// Writes text inside the open element.
  ///
  /// Throws ``XMLError/Code/illegalCharacter`` for what XML cannot carry; see
  /// ``XMLCharacters/stripped(_:)``.
  public mutating func text(_ text: String) throws(XMLError) {
    guard !open.isEmpty else { throw XMLWriter.outOfOrder }
    closeTag(beforeLine: false)
    endsOnOwnLine = false
    try output.escaped(text, inAttribute: false)
    try check()
  }

  /// Writes a comment; `--` inside it throws.
  public mutating func comment(_ text: String) throws(XMLError) {
    try checkCharacters(text)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x2D, previous == 0x2D {
        throw XMLError(.illegalCharacter, "a comment must not hold '--'")
      }
      previous = byte
    }
    guard previous != 0x2D else {
      throw XMLError(.illegalCharacter, "a comment must not end in '-'")
    }
    closeTag(beforeLine: true)
    indent(open.count)
    output.write("<!--")
    output.write(text)
    output.write("-->")
    endLine()
    try check()
  }

  /// Closes the innermost open element; throws where none is open.
  public mutating func end() throws(XMLError) {
    guard let name = open.popLast() else { throw XMLWriter.outOfOrder }
    if isInTag {
      output.write("/>")
      isInTag = false
    } else {
      if endsOnOwnLine { indent(open.count) }
      output.write("</")
      output.write(name)
      output.write(">")
    }
    endsOnOwnLine = true
    endLine()
    try check()
  }

  /// Writes an element that holds only text.
  public mutating func element(_ name: String, _ content: String) throws(XMLError) {
    try start(name)
    try text(content)
    try end()
  }

  /// Writes an element of one attribute that holds only text or, without `content`, nothing.
  ///
  /// The same as ``start(_:)``, ``attribute(_:_:)``, ``text(_:)`` and ``end()``, in less time: most
  /// elements of a graph are such.
  public mutating func element(
    _ name: String, _ attribute: String, _ value: String, _ content: String? = nil
  ) throws(XMLError) {
    try startTag(name)
    try write(attribute, value)
    if let content {
      output.write(">")
      try output.escaped(content, inAttribute: false)
      output.write("</")
      output.write(name)
      output.write(">")
    } else {
      output.write("/>")
    }
    endsOnOwnLine = true
    endLine()
    try check()
  }

  /// Closes what is open and hands every byte to the sink's target.
  ///
  /// Throws ``XMLError/Code/outputFailed`` where any byte of the document was lost.
  public consuming func finish() throws(XMLError) {
    while !open.isEmpty { try end() }
    if indentation == 0 { output.write("\n") }
    let flushed = output.flush()
    do throws(OutputError) { try sink.flush() } catch { throw XMLError(error) }
    guard flushed else { throw XMLError(.outOfOrder, "libxml2 could not end the document") }
  }

  private static let outOfOrder = XMLError(.outOfOrder, "nothing of this kind may stand here")

  private mutating func closeTag(beforeLine: Bool) {
    guard isInTag else { return }
    isInTag = false
    output.write(">")
    if beforeLine { endLine() }
    endsOnOwnLine = true
  }

  private mutating func endLine() {
    if indentation > 0 { output.write("\n") }
  }

  private mutating func indent(_ levels: Int) {
    if indentation > 0 { output.spaces(indentation * levels) }
  }

  private func check() throws(XMLError) {
    if sink.hasFailed, let failure = sink.failure { throw XMLError(failure) }
  }

  private func checkName(_ name: String) throws(XMLError) {
    guard XMLCharacters.isQualifiedName(name) else {
      throw XMLError(.illegalName, "'\(name)' is not an XML name")
    }
  }

  private func checkCharacters(_ text: String) throws(XMLError) {
    if let scalar = XMLCharacters.firstIllegal(in: text) { throw XMLError(illegal: scalar) }
  }
}
