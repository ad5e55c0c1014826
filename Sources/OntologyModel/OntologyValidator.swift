/// A fault of an ontology file.
public struct OntologyFinding: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The kinds of fault; the raw values stay the same from version to version.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// No label in one of the languages.
    case missingLabel = "ONT001"
    /// No comment in one of the languages.
    case missingComment = "ONT002"
    /// A domain that names no declared class.
    case unknownDomain = "ONT003"
    /// A range that names no declared class, or no datatype for a datatype property.
    case unknownRange = "ONT004"
    /// A class that is its own superclass, directly or through others.
    case subclassCycle = "ONT005"
    /// A relation without an inverse, or whose inverse is not declared or does not point back.
    case missingInverse = "ONT006"
    /// A property that says nothing about its subjects.
    case missingDomain = "ONT007"
    /// A name declared twice.
    case duplicateName = "ONT008"
    /// A name that is not ASCII, not an NCName, or outside the ontology's namespace.
    case badName = "ONT009"
    /// A symmetric relation whose domain and range differ.
    case unevenSymmetry = "ONT010"
    /// A superclass in the ontology's namespace that is not declared.
    case unknownSuperclass = "ONT011"
    /// A property that says nothing about its values.
    case missingRange = "ONT012"
    /// An inverse whose domain and range are not the relation's, swapped.
    case unevenInverse = "ONT013"
  }

  /// The kind of fault.
  public let code: Code
  /// The name of the class, property or datatype.
  public let term: String
  /// The line of its declaration, as in ``OntologyDocument/Term/line``.
  public let line: Int
  /// What is wrong, in plain words.
  public let message: String

  /// One line: code, place, name, what is wrong.
  public var description: String { "\(code.rawValue) line \(line) \(term): \(message)" }

  /// Orders by line, then code, then name and message.
  public static func < (first: OntologyFinding, second: OntologyFinding) -> Bool {
    (first.line, first.code.rawValue, first.term, first.message)
      < (second.line, second.code.rawValue, second.term, second.message)
  }
}

/// Looks for faults in an ontology.
public struct OntologyValidator: Sendable {
  private typealias Term = OntologyDocument.Term
  private typealias Property = OntologyDocument.Property

  /// Vocabularies whose datatypes a range may name.
  private static let literals = [
    "http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2000/01/rdf-schema#Literal",
  ]

  /// Makes a validator.
  public init() {}

  /// The faults of an ontology, sorted; none for a sound one.
  ///
  /// - Complexity: O(n²) in the number of declarations, which is some dozens.
  public func findings(in ontology: OntologyDocument) -> [OntologyFinding] {
    let terms =
      ontology.classes.map(\.term) + ontology.properties.map(\.term)
      + ontology.datatypes.map(\.term)
    var found = terms.flatMap(textFindings) + nameFindings(terms)
    for declared in ontology.classes { found += classFindings(declared, ontology) }
    for property in ontology.properties {
      found += domainFindings(property, ontology) + rangeFindings(property, ontology)
      if property.kind == .object { found += inverseFindings(property, ontology) }
    }
    return found.sorted()
  }

  private func textFindings(_ term: Term) -> [OntologyFinding] {
    Language.allCases.flatMap { language in
      var found: [OntologyFinding] = []
      if term.labels[language.tag, default: ""].isEmpty {
        found.append(finding(.missingLabel, term, "no label in \(language.tag)"))
      }
      if term.comments[language.tag, default: ""].isEmpty {
        found.append(finding(.missingComment, term, "no comment in \(language.tag)"))
      }
      return found
    }
  }

  private func nameFindings(_ terms: [Term]) -> [OntologyFinding] {
    var found: [OntologyFinding] = []
    var seen: [String: Int] = [:]
    for term in terms {
      if !OntologyValidator.isName(term.name) {
        found.append(finding(.badName, term, "not an ASCII NCName of the ontology's namespace"))
      }
      if let line = seen[term.name] {
        found.append(finding(.duplicateName, term, "declared before in line \(line)"))
      } else {
        seen[term.name] = term.line
      }
    }
    return found
  }

  private static func isName(_ name: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
    }
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }
  }

  private func classFindings(
    _ declared: OntologyDocument.Class, _ ontology: OntologyDocument
  ) -> [OntologyFinding] {
    var found = declared.superclasses.filter { isOwn($0) && ontology.class($0) == nil }.map {
      finding(.unknownSuperclass, declared.term, "superclass \($0) is not declared")
    }
    var reached: Set<String> = []
    var open = declared.superclasses
    while let name = open.popLast() {
      guard reached.insert(name).inserted else { continue }
      open += ontology.class(name)?.superclasses ?? []
    }
    if reached.contains(declared.term.name) {
      found.append(finding(.subclassCycle, declared.term, "the class is its own superclass"))
    }
    return found
  }

  private func domainFindings(
    _ property: Property, _ ontology: OntologyDocument
  ) -> [OntologyFinding] {
    if property.domain.isEmpty { return [finding(.missingDomain, property.term, "no domain")] }
    return property.domain.filter { ontology.class($0) == nil }.map {
      finding(.unknownDomain, property.term, "domain \($0) is no declared class")
    }
  }

  private func rangeFindings(
    _ property: Property, _ ontology: OntologyDocument
  ) -> [OntologyFinding] {
    if property.range.isEmpty { return [finding(.missingRange, property.term, "no range")] }
    return property.range.filter { name in
      switch property.kind {
      case .object: ontology.class(name) == nil
      case .datatype:
        ontology.datatype(name) == nil
          && !OntologyValidator.literals.contains(where: name.hasPrefix)
      }
    }.map { finding(.unknownRange, property.term, "range \($0) is not declared") }
  }

  private func inverseFindings(
    _ property: Property, _ ontology: OntologyDocument
  ) -> [OntologyFinding] {
    let (domain, range) = (Set(property.domain), Set(property.range))
    if property.isSymmetric {
      guard domain != range else { return [] }
      return [finding(.unevenSymmetry, property.term, "domain and range differ")]
    }
    guard let name = property.inverse else {
      return [finding(.missingInverse, property.term, "no inverse")]
    }
    guard let inverse = ontology.property(name), inverse.kind == .object else {
      return [finding(.missingInverse, property.term, "inverse \(name) is not declared")]
    }
    guard inverse.inverse == property.term.name else {
      return [finding(.missingInverse, property.term, "inverse \(name) does not point back")]
    }
    guard Set(inverse.domain) == range, Set(inverse.range) == domain else {
      return [finding(.unevenInverse, property.term, "\(name) has not domain and range swapped")]
    }
    return []
  }

  private func isOwn(_ name: String) -> Bool { !name.contains(":") }

  private func finding(
    _ code: OntologyFinding.Code, _ term: Term, _ message: String
  ) -> OntologyFinding {
    OntologyFinding(code: code, term: term.name, line: term.line, message: message)
  }
}
