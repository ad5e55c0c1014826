import Evaluation
import Foundation
import OntologyModel
import TestSupport

/// Annotations and a graph that has some of them, both made at random, and both as JSON.
struct RandomPair {
  let gold: GoldDocument
  let found: FoundGraph

  /// Names of which some are the same when folded, some hold others.
  private static let names = [
    "千县工程", "“千县工程”", "千县工程建设", "千县 工程", "ＡＢＣ医院", "abc医院", "ABC 医院东区", "医共体建设", "医共体建设试点",
    "“1+3”党建", "1+3党建品牌", "2024年度大会", "二〇二四大会", "李明", "李 明", "《通知》", "Ⅱ期试点", "II期试点", "“”", "…",
  ]
  private static let types: [EntityType] = [
    .official, .person, .hospital, .place, .program, .event,
  ]
  private static let roles = [nil, "", "院长", "“院长”", "组长"]
  private static let predicates: [OntologyModel.Predicate] = [
    .holdsPost, .leads, .partnersWith, .manages, .holdsPost,
  ]

  init(_ number: Int, using generator: inout SeededGenerator) {
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: elements.indices, using: &generator)]
    }
    func some<Element>(_ elements: [Element]) -> [Element] {
      (0..<Int.random(in: 0...2, using: &generator)).map { _ in pick(elements) }
    }
    let golds = (0..<Int.random(in: 1...9, using: &generator)).map { place in
      GoldEntity(
        id: "e\(place)", type: pick(Self.types), name: pick(Self.names), also: some(Self.names),
        isOptional: Int.random(in: 0..<6, using: &generator) == 0)
    }
    let founds = (0..<Int.random(in: 1...9, using: &generator)).map { place in
      FoundGraph.Entity(
        id: "s\(place)", type: pick(Self.types), name: pick(Self.names), aliases: some(Self.names))
    }
    gold = GoldDocument(
      name: "\(number + 1_000)", document: "a.txt", entities: golds,
      relations: (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        GoldRelation(
          subject: Int.random(in: golds.indices, using: &generator),
          predicate: pick(Self.predicates),
          object: Int.random(in: golds.indices, using: &generator), role: pick(Self.roles),
          isOptional: Int.random(in: 0..<6, using: &generator) == 0)
      })
    found = FoundGraph(
      entities: founds,
      relations: (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        FoundGraph.Relation(
          subject: Int.random(in: founds.indices, using: &generator),
          predicate: pick(Self.predicates),
          object: Int.random(in: founds.indices, using: &generator), role: pick(Self.roles))
      })
  }

  var goldJSON: [UInt8] {
    get throws {
      try Self.json(
        entities: gold.entities.map {
          [
            "id": $0.id, "type": $0.type.name, "name": $0.name, "also": $0.also,
            "optional": $0.isOptional,
          ]
        },
        relations: gold.relations.map {
          [
            "subject": gold.entities[$0.subject].id, "predicate": $0.predicate.name,
            "object": gold.entities[$0.object].id, "role": $0.role ?? NSNull(),
            "optional": $0.isOptional,
          ]
        })
    }
  }

  var foundJSON: [UInt8] {
    get throws {
      try Self.json(
        entities: found.entities.map {
          ["id": $0.id, "type": $0.type.name, "name": $0.name, "aliases": $0.aliases]
        },
        relations: found.relations.map {
          [
            "subject": found.entities[$0.subject].id, "predicate": $0.predicate.name,
            "object": found.entities[$0.object].id, "role": $0.role ?? NSNull(),
          ]
        })
    }
  }

  private static func json(
    entities: [[String: Any]], relations: [[String: Any]]
  ) throws -> [UInt8] {
    [UInt8](
      try JSONSerialization.data(withJSONObject: ["entities": entities, "relations": relations]))
  }
}
