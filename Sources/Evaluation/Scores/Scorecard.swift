internal import Lexicon
public import OntologyModel

/// How well several documents were read, summed up.
public struct Scorecard: Sendable {
  /// The groups of types and predicates that are summed up.
  public enum Headline: String, CaseIterable, Hashable, Sendable {
    /// All entities.
    case entities
    /// Officials, hospitals, places and programs.
    case coreEntities = "core entities"
    /// All relations.
    case relations
    /// Posts and leads.
    case whoLeads = "who-leads relations"
  }

  /// The grades of the documents, in the order given.
  public let documents: [DocumentGrade]
  /// Entities by flat type.
  public let entities: [EntityType: Tally]
  /// Relations by predicate.
  public let relations: [Predicate: Tally]
  /// Roles of found posts and leads.
  public let roles: RoleTally
  /// The readings by rule.
  public let rules: [String: RuleTally]
  /// How well the confidences of entities fit.
  public let entityReliability: Reliability
  /// How well the confidences of relations fit.
  public let relationReliability: Reliability

  /// Sums up documents.
  public init(_ documents: [DocumentGrade]) {
    self.documents = documents
    var entities: [EntityType: Tally] = [:]
    var relations: [Predicate: Tally] = [:]
    var roles = RoleTally()
    var rules: [String: RuleTally] = [:]
    for document in documents {
      for (type, tally) in document.entities { entities[type, default: Tally()] += tally }
      for (predicate, tally) in document.relations {
        relations[predicate, default: Tally()] += tally
      }
      for (rule, tally) in document.rules { rules[rule, default: RuleTally()] += tally }
      roles.all += document.roles.all
      roles.right += document.roles.right
    }
    self.entities = entities
    self.relations = relations
    self.roles = roles
    self.rules = rules
    entityReliability = Reliability(documents.flatMap(\.entityPredictions))
    relationReliability = Reliability(documents.flatMap(\.relationPredictions))
  }

  /// The sum of a group.
  public func tally(_ headline: Headline) -> Tally {
    let core: [EntityType] = [.official, .hospital, .place, .program]
    let who: [Predicate] = [.holdsPost, .leads]
    return switch headline {
    case .entities: entities.values.reduce(Tally(), +)
    case .coreEntities: core.compactMap { entities[$0] }.reduce(Tally(), +)
    case .relations: relations.values.reduce(Tally(), +)
    case .whoLeads: who.compactMap { relations[$0] }.reduce(Tally(), +)
    }
  }

  /// The misses of all documents, of each kind `limit` at most, by kind.
  public func misses(limit: Int) -> [Miss] {
    Miss.Kind.allCases.flatMap { kind in
      documents.lazy.flatMap(\.misses).filter { $0.kind == kind }.prefix(max(0, limit))
    }
  }

  /// How sure readings of a rule are said to be, 0 to 1.
  public static func statedConfidence(of rule: String) -> Double {
    Confidences.standard.confidence(of: rule)
  }
}
