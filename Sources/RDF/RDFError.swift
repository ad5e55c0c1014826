public import XMLIO

/// What went wrong while RDF was read or written: the kind, the place, the remedy.
public struct RDFError: Error, Hashable, Sendable {
  /// The kinds of error.
  public enum Code: String, Hashable, Sendable {
    /// The text does not follow the format's grammar.
    case syntax
    /// A name of the RDF vocabulary where it may not stand.
    case forbiddenName
    /// An id that stands twice or is no XML name.
    case badIdentifier
    /// Something that is no absolute IRI where one is needed.
    case badIRI
    /// A term where it may not stand, such as a literal as subject.
    case misplacedTerm
    /// RDF that speaks of other things than a reader is for.
    case foreign
    /// Deeper nesting than is read.
    case tooDeep
    /// Broken XML, or bytes that could not be read or written; ``RDFError/xml`` says what.
    case xml
  }

  /// The kind of error.
  public let code: Code
  /// What is wrong, in plain words.
  public let message: String
  /// The file, where it has a name.
  public let file: String?
  /// The line in the file, from 1, where it is known.
  public let line: Int?
  /// The error of XML reading or of the output behind ``Code/xml``.
  public let xml: XMLError?

  /// Makes an error.
  public init(_ code: Code, _ message: String, file: String? = nil, line: Int? = nil) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    xml = nil
  }

  /// Makes an error of reading XML or of writing.
  public init(_ error: XMLError) {
    code = .xml
    message = error.message
    file = error.file
    line = error.line
    xml = error
  }

  /// What the user can do about it.
  public var remedy: String {
    switch code {
    case .syntax: "correct the text at that place"
    case .forbiddenName: "use another name, or the RDF name where the syntax allows it"
    case .badIdentifier: "use a name that stands once, letters, digits, '_', '-' and '.'"
    case .badIRI: "give an absolute IRI, or a base to resolve against"
    case .misplacedTerm: "put an IRI or a blank node there"
    case .foreign: "convert it to another form of RDF instead"
    case .tooDeep: "flatten the file"
    case .xml: xml?.remedy ?? "check the file"
    }
  }
}

extension RDFError: CustomStringConvertible {
  /// One line: `file:line: message; remedy`.
  public var description: String {
    if let xml { return xml.description }
    var place = file ?? "RDF"
    if let line { place += ":\(line)" }
    return "\(place): \(message); \(remedy)"
  }
}
