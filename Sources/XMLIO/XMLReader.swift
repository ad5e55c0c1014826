internal import CLibXML2
internal import CXMLSupport

/// Reads one XML document, event by event, through libxml2's `xmlTextReader`.
///
/// No external entity is loaded, no entity is expanded from a document type, nothing is fetched
/// from the network. The reader owns its bytes or its open file. Each reader sees its own errors
/// only, so that many can run at once, each on one thread.
///
/// ```swift
/// var reader = try XMLReader(path: "graph.graphml")
/// while let event = try reader.next() {
///   if event == .start, reader.localName == "node" { print(reader.attribute("id") ?? "") }
/// }
/// ```
public struct XMLReader: ~Copyable {
  /// What the reader stands at.
  public enum Event: Hashable, Sendable {
    /// The start of an element. Every start has its end, `<a/>` too.
    case start
    /// The end of an element.
    case end
    /// Text, CDATA included. One run of text may come in several events.
    case text
    /// White space between elements.
    case whitespace
    /// A comment.
    case comment
    /// A processing instruction.
    case instruction
  }

  /// What a document may hold.
  public struct Options: Hashable, Sendable {
    /// Whether a DOCTYPE is passed over, its entities not expanded, instead of refused.
    public var allowsDoctype: Bool
    /// Whether texts over 10 MB and more than 256 levels are read: for files of one's own only.
    public var allowsHuge: Bool

    /// Makes options; by default a DOCTYPE and huge content are refused.
    public init(allowsDoctype: Bool = false, allowsHuge: Bool = false) {
      self.allowsDoctype = allowsDoctype
      self.allowsHuge = allowsHuge
    }
  }

  /// An attribute as it stands in the document.
  public struct Attribute: Hashable, Sendable {
    /// The name with its prefix, such as `rdf:about`.
    public let name: String
    /// The name without a prefix.
    public let localName: String
    /// The namespace, where the name has a prefix.
    public let namespace: String?
    /// The value, references resolved.
    public let value: String
  }

  private let reader: xmlTextReaderPtr
  private let source: ByteSource
  private let error: UnsafeMutablePointer<cx_error>
  private let options: Options
  private let file: String?
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var endIsDue = false

  /// Starts on bytes held in memory.
  ///
  /// - Parameters:
  ///   - bytes: the document, in UTF-8 or as its XML declaration says.
  ///   - name: what errors call the document.
  ///   - options: what the document may hold.
  public init(
    bytes: [UInt8], name: String? = nil, options: Options = Options()
  ) throws(XMLError) {
    try self.init(source: ByteSource(bytes: bytes), name: name, options: options)
  }

  /// Starts on a file, which is read piece by piece.
  ///
  /// Throws ``XMLError/Code/inputFailed`` where the file cannot be opened.
  public init(path: String, options: Options = Options()) throws(XMLError) {
    try self.init(source: ByteSource(path: path), name: path, options: options)
  }

  private init(source: ByteSource, name: String?, options: Options) throws(XMLError) {
    libraryIsReady()
    var flags = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
    if options.allowsHuge { flags |= Int32(XML_PARSE_HUGE.rawValue) }
    let opened = xmlReaderForIO(
      { context, buffer, count in
        guard let context, let buffer, count > 0 else { return 0 }
        let source = Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue()
        return source.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
      }, nil, Unmanaged.passUnretained(source).toOpaque(), nil, nil, flags)
    guard let opened else {
      if source.failure != 0 { throw XMLError(.inputFailed, source.reason, file: name) }
      throw XMLError(.outOfMemory, "no memory for a reader", file: name)
    }
    error = .allocate(capacity: 1)
    error.initialize(to: cx_error())
    cx_reader_record_errors(UnsafeMutableRawPointer(opened), error)
    reader = opened
    self.source = source
    self.options = options
    file = name
  }

  deinit {
    xmlFreeTextReader(reader)
    error.deallocate()
  }

  /// Goes on to the next event; nil at the end of the document.
  ///
  /// Throws ``XMLError/Code/notWellFormed`` with line and column for broken XML, and
  /// ``XMLError/Code/doctypeRefused`` for a DOCTYPE or a reference to one of its entities.
  public mutating func next() throws(XMLError) -> Event? {
    if endIsDue {
      endIsDue = false
      return .end
    }
    while true {
      let code = xmlTextReaderRead(reader)
      if source.failure != 0 { throw XMLError(.inputFailed, source.reason, file: file) }
      if error.pointee.level != 0 || code < 0 { throw parseError() }
      guard code == 1 else { return nil }
      if let event = try currentEvent() { return event }
    }
  }

  private mutating func currentEvent() throws(XMLError) -> Event? {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      endIsDue = xmlTextReaderIsEmptyElement(reader) == 1
      return .start
    case XML_READER_TYPE_END_ELEMENT.rawValue: return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue: return .text
    case XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      return .whitespace
    case XML_READER_TYPE_COMMENT.rawValue: return .comment
    case XML_READER_TYPE_PROCESSING_INSTRUCTION.rawValue: return .instruction
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
      if options.allowsDoctype { return nil }
      throw here(.doctypeRefused, "the file has a DOCTYPE")
    case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      throw here(.doctypeRefused, "the file refers to an entity of its DOCTYPE")
    default: return nil
    }
  }

  /// The name of the element, with its prefix where it has one.
  public var name: String { mutating get { interned(xmlTextReaderConstName(reader)) ?? "" } }

  /// The name of the element without its prefix.
  public var localName: String {
    mutating get { interned(xmlTextReaderConstLocalName(reader)) ?? "" }
  }

  /// The namespace of the element, where it is in one.
  public var namespace: String? {
    mutating get { interned(xmlTextReaderConstNamespaceUri(reader)) }
  }

  /// The text of a text, comment or instruction; empty at an element.
  public var value: String {
    xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
  }

  /// How many elements are open around this one.
  public var depth: Int { Int(xmlTextReaderDepth(reader)) }

  /// The line, from 1.
  public var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  /// The language in force (`xml:lang`), where one is given.
  public var language: String? { mutating get { interned(xmlTextReaderConstXmlLang(reader)) } }

  /// The value of an attribute of the element started last, by its full name.
  public func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { cx_free(value) }
    return String(cString: value)
  }

  /// The attributes of the element started last, in the order of the document.
  ///
  /// Namespace declarations are among them.
  public mutating func attributes() -> [Attribute] {
    var found: [Attribute] = []
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return found }
    repeat {
      found.append(
        Attribute(
          name: name, localName: localName,
          namespace: xmlTextReaderConstPrefix(reader) == nil ? nil : namespace, value: value))
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    xmlTextReaderMoveToElement(reader)
    return found
  }

  /// The text inside the element started last, that of inner elements too; ends at its end.
  public mutating func elementText() throws(XMLError) -> String {
    var text = ""
    var open = 1
    while open > 0, let event = try next() {
      switch event {
      case .start: open += 1
      case .end: open -= 1
      case .text, .whitespace: text += value
      case .comment, .instruction: break
      }
    }
    return text
  }

  /// An error at the reader's place, for the reader's user to throw.
  public func here(_ code: XMLError.Code, _ message: String) -> XMLError {
    XMLError(
      code, message, file: file, line: line,
      column: Int(xmlTextReaderGetParserColumnNumber(reader)))
  }

  /// libxml2 keeps each name once in a reader's life: the pointer is the key.
  private mutating func interned(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    guard let pointer else { return nil }
    if let known = names[pointer] { return known }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }

  private func parseError() -> XMLError {
    let raised = error.pointee
    guard raised.level != 0 else { return here(.notWellFormed, "not well-formed XML") }
    let message = withUnsafeBytes(of: raised.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let trimmed = String(message.split(whereSeparator: \.isNewline).joined(separator: " "))
    return XMLError(
      XMLReader.code(of: raised.code, trimmed), trimmed, file: file,
      line: raised.line > 0 ? Int(raised.line) : nil,
      column: raised.column > 0 ? Int(raised.column) : nil)
  }

  /// libxml2 says in words alone that a limit is reached, and may call it a lack of memory.
  private static func code(of number: Int32, _ message: String) -> XMLError.Code {
    let limits = ["XML_PARSE_HUGE", "huge text node", "too long", "Huge input lookup"]
    if limits.contains(where: message.contains) { return .tooLarge }
    return UInt32(bitPattern: number) == XML_ERR_NO_MEMORY.rawValue ? .outOfMemory : .notWellFormed
  }
}
