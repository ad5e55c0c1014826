internal import OntologyModel
public import Reading

/// Reads annotated documents and names what is wrong with them.
public enum GoldReader {
  /// A document, and what is wrong with its file.
  public struct Reading: Hashable, Sendable {
    /// The document; nil where a diagnostic is an error.
    public let document: GoldDocument?
    /// What is wrong, in order of the file.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a file of annotations: `document`, `entities` and `relations`, in JSON.
  ///
  /// What `extract` writes is such a file, to be corrected by hand.
  ///
  /// Errors: no JSON, no such member, an unknown type or predicate, an id that stands twice or is
  /// nobody's, a document's name that leads out of its folder. What the ontology does not allow is a
  /// warning.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - file: The file, as the user named it.
  public static func read(_ bytes: [UInt8], file: String) -> Reading {
    do throws(JSONFault) {
      var parts = GoldParts(file: file)
      let document = parts.document(of: try JSONParser.parse(bytes))
      return Reading(document: document, diagnostics: parts.diagnostics)
    } catch {
      let place = Wording(
        "第 \(error.column) 列：\(error.wording.chinese)",
        "column \(error.column): \(error.wording.english)")
      return Reading(
        document: nil,
        diagnostics: [
          Diagnostic(
            severity: .error, file: file, line: error.line, message: place,
            remedy: Wording("请改正 JSON", "correct the JSON"))
        ])
    }
  }
}

/// The parts of one file of annotations, read one after the other.
struct GoldParts {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  private var positions: [String: Int] = [:]

  init(file: String) { self.file = file }

  mutating func document(of root: JSONNode) -> GoldDocument? {
    let document = root["document"]?.text
    if document == nil {
      error(
        root.line, Wording("缺少 document", "there is no \"document\""),
        Wording("请写明文档的文件名", "name the document's file there"))
    } else if let document, GoldParts.leadsAway(document) {
      error(
        root["document"]?.line,
        Wording(
          "document “\(document)” 不在文件夹内", "document \"\(document)\" leads out of the folder"),
        Wording("请只写文件夹内的文件名", "name a file of the folder"))
    }
    let entities = list("entities", of: root).map { entity($0) }
    for (position, entity) in entities.enumerated() {
      guard let entity, !entity.id.isEmpty else { continue }
      if positions.updateValue(position, forKey: entity.id) != nil {
        error(
          entity.line, Wording("标识 “\(entity.id)” 重复", "the id \"\(entity.id)\" stands twice"),
          Wording("请给每个实体不同的 id", "give each entity an id of its own"))
      }
    }
    let relations = list("relations", of: root).compactMap { relation($0, between: entities) }
    guard !diagnostics.contains(where: { $0.severity == .error }), let document else { return nil }
    return GoldDocument(
      name: GoldParts.stem(of: file), document: document, entities: entities.compactMap { $0 },
      relations: relations)
  }

  private mutating func entity(_ node: JSONNode) -> GoldEntity? {
    let id = string("id", of: node)
    let name = string("name", of: node)
    let type = string("type", of: node).flatMap { word -> EntityType? in
      let type = EntityType(rawValue: word)
      if type == nil {
        error(
          node.line, Wording("未知的类型 “\(word)”", "unknown type \"\(word)\""),
          Wording("请用 \(GoldParts.typeNames)", "use one of \(GoldParts.typeNames)"))
      }
      return type
    }
    guard let id, let name, let type else { return nil }
    return GoldEntity(
      id: id, type: type, name: name, also: strings("also", of: node),
      mentions: strings("mentions", of: node), isOptional: node["optional"]?.isTrue ?? false,
      line: node.line)
  }

  private mutating func relation(
    _ node: JSONNode, between entities: [GoldEntity?]
  ) -> GoldRelation? {
    let subject = end("subject", of: node)
    let object = end("object", of: node)
    let predicate = string("predicate", of: node).flatMap { word -> Predicate? in
      let predicate = Predicate(rawValue: word)
      if predicate == nil {
        let names = Predicate.allCases.map(\.name).joined(separator: " ")
        error(
          node.line, Wording("未知的关系 “\(word)”", "unknown predicate \"\(word)\""),
          Wording("请用 \(names)", "use one of \(names)"))
      }
      return predicate
    }
    guard let subject, let predicate, let object else { return nil }
    if let first = entities[subject], let second = entities[object],
      !predicate.allows(first.type, second.type)
    {
      let ends = "\(first.type.name) → \(second.type.name)"
      warn(
        node.line,
        Wording(
          "本体不允许 \(predicate.name) \(ends)", "the ontology does not allow \(predicate.name) \(ends)"
        ),
        Wording("抽取不会得出它；请核对方向和类型", "it can never be found; check direction and types"))
    }
    return GoldRelation(
      subject: subject, predicate: predicate, object: object, role: node["role"]?.text,
      evidence: GoldParts.evidence(of: node), isOptional: node["optional"]?.isTrue ?? false,
      line: node.line)
  }

  /// The words of the text, as a text or, as `extract` writes them, a list of passages with quotes.
  private static func evidence(of node: JSONNode) -> String {
    let evidence = node["evidence"]
    return evidence?.text ?? evidence?.elements?.first?["quote"]?.text ?? ""
  }

  // MARK: Members

  private mutating func list(_ key: String, of root: JSONNode) -> [JSONNode] {
    if let elements = root[key]?.elements { return elements }
    error(
      root[key]?.line ?? root.line, Wording("\(key) 不是数组", "\"\(key)\" is no array"),
      Wording("请写成 \"\(key)\": […]", "write \"\(key)\": […]"))
    return []
  }

  private mutating func string(_ key: String, of node: JSONNode) -> String? {
    if let text = node[key]?.text, !text.isEmpty { return text }
    error(
      node.line, Wording("缺少 \(key)", "\"\(key)\" is missing or is no text"),
      Wording("请补上 \(key)", "give it a \"\(key)\""))
    return nil
  }

  private func strings(_ key: String, of node: JSONNode) -> [String] {
    node[key]?.elements?.compactMap(\.text) ?? []
  }

  private mutating func end(_ key: String, of node: JSONNode) -> Int? {
    guard let id = string(key, of: node) else { return nil }
    if let position = positions[id] { return position }
    error(
      node.line, Wording("\(key) “\(id)” 没有对应的实体", "\(key) \"\(id)\" is the id of no entity"),
      Wording("请补上该实体或改正 id", "add the entity or correct the id"))
    return nil
  }

  // MARK: Reports

  private mutating func error(_ line: Int?, _ message: Wording, _ remedy: Wording) {
    diagnostics.append(
      Diagnostic(severity: .error, file: file, line: line, message: message, remedy: remedy))
  }

  private mutating func warn(_ line: Int?, _ message: Wording, _ remedy: Wording) {
    diagnostics.append(
      Diagnostic(severity: .warning, file: file, line: line, message: message, remedy: remedy))
  }

  private static let typeNames = EntityType.allCases.filter { $0.flat == $0 }.map(\.name)
    .joined(separator: " ")

  /// Whether a name is a path that leaves its folder.
  private static func leadsAway(_ name: String) -> Bool {
    name.hasPrefix("/") || name.split(separator: "/").contains("..")
  }

  private static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.hasSuffix(".json") ? String(name.dropLast(5)) : name
  }
}
