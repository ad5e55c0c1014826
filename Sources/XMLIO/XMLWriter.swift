internal import CLibXML2

/// Writes one XML document, element by element, through libxml2's `xmlTextWriter`.
///
/// What libxml2 does not check is checked here: names, characters and repeated attributes throw at
/// the call. The document always declares UTF-8, starts at byte 0 and is never held in memory.
/// Namespaces are plain attributes (`xmlns:rdf`) on the root, prefixes plain parts of names.
///
/// ```swift
/// var writer = try XMLWriter(to: file.sink)
/// try writer.start("graphml")
/// try writer.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns")
/// try writer.finish()
/// ```
public struct XMLWriter: ~Copyable {
  private let sink: ByteSink
  private var writer: xmlTextWriterPtr?
  private var attributeNames: [String] = []

  /// Starts a document.
  ///
  /// - Parameters:
  ///   - sink: takes the bytes; its failures come out of the next call that writes, and of
  ///     ``finish()`` at the latest.
  ///   - indentation: the number of spaces a level, 0 for a document on one line.
  public init(to sink: ByteSink, indentation: Int = 2) throws(XMLError) {
    libraryIsReady()
    // The callback never fails: libxml2 would print the error. The sink remembers it instead.
    let buffer = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes, count > 0 else { return 0 }
        let sink = Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
        sink.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, nil, Unmanaged.passUnretained(sink).toOpaque(), nil)
    guard let buffer else { throw XMLError(.outOfMemory, "no memory for an output buffer") }
    guard let writer = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      throw XMLError(.outOfMemory, "no memory for a writer")
    }
    var code: Int32 = 0
    if indentation > 0 {
      code |= xmlTextWriterSetIndent(writer, 1)
      code |= xmlTextWriterSetIndentString(writer, String(repeating: " ", count: indentation))
    }
    // Without "UTF-8" here libxml2 writes Chinese attribute values as character references.
    code |= xmlTextWriterStartDocument(writer, nil, "UTF-8", nil) < 0 ? -1 : 0
    guard code == 0 else {
      xmlFreeTextWriter(writer)
      throw XMLError(.outOfMemory, "libxml2 could not start the document")
    }
    self.sink = sink
    self.writer = writer
  }

  deinit {
    if let writer { xmlFreeTextWriter(writer) }
  }

  /// Opens an element.
  ///
  /// Throws ``XMLError/Code/illegalName`` for anything but a (prefixed) XML name.
  public mutating func start(_ name: String) throws(XMLError) {
    try checkName(name)
    attributeNames.removeAll(keepingCapacity: true)
    try check(xmlTextWriterStartElement(writer, name))
  }

  /// Writes an attribute of the element just opened.
  ///
  /// Throws for an illegal name, an illegal character in the value, and a repeated attribute.
  public mutating func attribute(_ name: String, _ value: String) throws(XMLError) {
    try checkName(name)
    try checkCharacters(value)
    guard !attributeNames.contains(name) else {
      throw XMLError(.duplicateAttribute, "attribute '\(name)' stands twice on one element")
    }
    attributeNames.append(name)
    try check(xmlTextWriterWriteAttribute(writer, name, value))
  }

  /// Writes text inside the open element.
  ///
  /// Throws ``XMLError/Code/illegalCharacter`` for what XML cannot carry; see
  /// ``XMLCharacters/stripped(_:)``.
  public mutating func text(_ text: String) throws(XMLError) {
    try checkCharacters(text)
    try check(xmlTextWriterWriteString(writer, text))
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
    try check(xmlTextWriterWriteComment(writer, text))
  }

  /// Closes the innermost open element; throws where none is open.
  public mutating func end() throws(XMLError) {
    try check(xmlTextWriterEndElement(writer))
  }

  /// Writes an element that holds only text.
  public mutating func element(_ name: String, _ content: String) throws(XMLError) {
    try start(name)
    try text(content)
    try end()
  }

  /// Closes what is open and hands every byte to the sink's target.
  ///
  /// Throws ``XMLError/Code/outputFailed`` where any byte of the document was lost.
  public consuming func finish() throws(XMLError) {
    let open = writer
    writer = nil
    defer { xmlFreeTextWriter(open) }
    let ended = xmlTextWriterEndDocument(open)
    let flushed = xmlTextWriterFlush(open)
    do throws(OutputError) { try sink.flush() } catch { throw XMLError(error) }
    guard ended >= 0, flushed >= 0 else {
      throw XMLError(.outOfOrder, "libxml2 could not end the document")
    }
  }

  private func check(_ code: Int32) throws(XMLError) {
    if let failure = sink.failure { throw XMLError(failure) }
    guard code >= 0 else { throw XMLError(.outOfOrder, "nothing of this kind may stand here") }
  }

  private func checkName(_ name: String) throws(XMLError) {
    guard XMLCharacters.isQualifiedName(name) else {
      throw XMLError(.illegalName, "'\(name)' is not an XML name")
    }
  }

  private func checkCharacters(_ text: String) throws(XMLError) {
    guard let scalar = XMLCharacters.firstIllegal(in: text) else { return }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    throw XMLError(.illegalCharacter, "U+\(padding)\(digits) cannot stand in XML")
  }
}
