public import KnowledgeGraph
public import OntologyModel

/// What decisions make of the entities that linking has found.
public struct DecisionReplay: Hashable, Sendable {
  /// A decision that could not be followed.
  public struct Fault: Hashable, Sendable {
    /// The decision.
    public let decision: Decision
    /// Why.
    public let wording: Wording
  }

  /// An entity that linking has found under a reference.
  public struct Candidate: Hashable, Sendable {
    /// A profile that is meant.
    public let profile: LinkProfile
    /// The id that linking gives its entity.
    public let id: EntityID

    /// Makes a candidate.
    public init(profile: LinkProfile, id: EntityID) {
      self.profile = profile
      self.id = id
    }
  }

  /// What becomes of one entity.
  public struct Change: Hashable, Sendable {
    /// The entity that it becomes part of, or itself.
    public var id: EntityID
    /// Whether it is left out.
    public var isDropped = false
    /// The name it is given.
    public var name: String?
    /// The class it is given.
    public var type: EntityType?

    /// Makes a change; without more than an id there is none.
    public init(
      id: EntityID, isDropped: Bool = false, name: String? = nil, type: EntityType? = nil
    ) {
      self.id = id
      self.isDropped = isDropped
      self.name = name
      self.type = type
    }
  }

  /// The changes of the entities that decisions touch, by the id that linking gives.
  public private(set) var changes: [EntityID: Change] = [:]
  /// The statements that are left out.
  public private(set) var droppedStatements: Set<StatementID> = []
  /// What could not be followed, in the order of the decisions.
  public private(set) var faults: [Fault] = []

  private var parent: [EntityID: EntityID] = [:]

  /// Follows decisions in their order; those that keep apart come before those that join.
  ///
  /// - Parameters:
  ///   - resolve: the profiles that a reference means, with the ids that linking gives them.
  ///   - hasStatement: whether a statement of that id is there.
  public init<E: Error>(
    _ decisions: [Decision], resolve: (DecisionReference) throws(E) -> [Candidate],
    hasStatement: (StatementID) throws(E) -> Bool
  ) throws(E) {
    var followed: [(decision: Decision, ids: [EntityID])] = []
    for decision in decisions {
      if case .drop(let reference) = decision.matter, reference.name.hasPrefix("statement.") {
        let id = StatementID(reference.name)
        guard try hasStatement(id) else {
          report(decision, .unmatched(reference))
          continue
        }
        droppedStatements.insert(id)
        continue
      }
      var ids: [EntityID] = []
      for reference in decision.references {
        let matches = Set(try resolve(reference).map(\.id)).sorted()
        if matches.count == 1 {
          ids.append(matches[0])
        } else {
          report(decision, matches.isEmpty ? .unmatched(reference) : .ambiguous(reference, matches))
        }
      }
      if ids.count == decision.references.count { followed.append((decision, ids)) }
    }
    join(followed)
    change(followed)
  }

  private mutating func join(_ followed: [(decision: Decision, ids: [EntityID])]) {
    var apart: [(ids: [EntityID], decision: Decision)] = []
    for (decision, ids) in followed {
      guard case .different = decision.matter else { continue }
      if ids[0] == ids[1] { report(decision, .inseparable) } else { apart.append((ids, decision)) }
    }
    for (decision, ids) in followed {
      guard case .same = decision.matter else { continue }
      let roots = (root(ids[0]), root(ids[1]))
      let ends = Set([roots.0, roots.1])
      if let other = apart.first(where: { Set($0.ids.map(root)) == ends && ends.count == 2 }) {
        report(decision, .contradiction(to: other.decision))
      } else if isPerson(ids[0]) != isPerson(ids[1]) {
        report(decision, .kinds)
      } else {
        // The smaller id stays, whichever was named first.
        parent[max(roots.0, roots.1)] = roots.0 == roots.1 ? nil : min(roots.0, roots.1)
      }
    }
    for child in parent.keys { changes[child] = Change(id: root(child)) }
  }

  private mutating func change(_ followed: [(decision: Decision, ids: [EntityID])]) {
    var taken: [EntityID: [String: Decision]] = [:]
    for (decision, ids) in followed {
      guard let id = ids.first.map(root), ids.count == 1 else { continue }
      let earlier = taken[id] ?? [:]
      // A thing that is left out has neither name nor class.
      if let other = earlier[decision.kind] ?? earlier["drop"]
        ?? (decision.kind == "drop" ? earlier.values.first : nil)
      {
        if other.matter != decision.matter { report(decision, .contradiction(to: other)) }
        continue
      }
      taken[id, default: [:]][decision.kind] = decision
      var change = changes[id] ?? Change(id: id)
      switch decision.matter {
      case .rename(_, let name): change.name = name
      case .retype(_, let type):
        guard type.isKind(of: .person) == isPerson(id) else {
          report(decision, .kinds)
          continue
        }
        change.type = type
      case .drop: change.isDropped = true
      case .same, .different: break
      }
      changes[id] = change
    }
  }

  /// What becomes of the entity that linking gives an id.
  public func change(of id: EntityID) -> Change {
    let target = changes[id]?.id ?? id
    return changes[target] ?? Change(id: target)
  }

  private func root(_ id: EntityID) -> EntityID {
    var id = id
    while let next = parent[id] { id = next }
    return id
  }

  private func isPerson(_ id: EntityID) -> Bool {
    id.text.hasPrefix(EntityType.person.idPrefix + ".")
  }

  private mutating func report(_ decision: Decision, _ wording: Wording) {
    faults.append(Fault(decision: decision, wording: wording))
  }
}

extension Wording {
  fileprivate static func unmatched(_ reference: DecisionReference) -> Wording {
    Wording("图中没有“\(reference.text)”", "nothing in the graph is \"\(reference.text)\"")
  }

  fileprivate static func ambiguous(
    _ reference: DecisionReference, _ matches: [EntityID]
  ) -> Wording {
    let ids = matches.prefix(4).map(\.text).joined(separator: ", ")
    return Wording(
      "“\(reference.text)”指 \(matches.count) 个实体（\(ids)），请写成“名称@机构”",
      "\"\(reference.text)\" means \(matches.count) entities (\(ids)); write NAME@BODY")
  }

  fileprivate static func contradiction(to other: Decision) -> Wording {
    Wording(
      "与 \(other.date.iso) \(other.who) 的决定“\(other.kind) \(other.references.map(\.text).joined(separator: " "))”矛盾",
      "it contradicts \(other.who)'s of \(other.date.iso): \(other.kind) "
        + other.references.map(\.text).joined(separator: " "))
  }

  fileprivate static let inseparable = Wording(
    "同一份文件给出两者的职务，无法分开", "one document gives both as one, so they cannot be parted")

  fileprivate static let kinds = Wording("人与机构不能互换", "a person is no body, and no body a person")
}
