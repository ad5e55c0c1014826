import Evaluation
import OntologyModel
import Testing

@Suite struct DocumentGradeTests {
  private typealias Found = FoundGraph.Entity

  private func gold(
    _ entities: [GoldEntity], _ relations: [GoldRelation] = []
  ) -> GoldDocument {
    GoldDocument(name: "a", document: "a.txt", entities: entities, relations: relations)
  }

  private func grade(
    _ gold: GoldDocument, _ entities: [Found], _ relations: [FoundGraph.Relation] = [],
    joinsPeople: Bool = false
  ) -> DocumentGrade {
    DocumentGrade(
      gold, FoundGraph(entities: entities, relations: relations), joinsPeople: joinsPeople)
  }

  // MARK: Entities

  /// A name in the gold with another, a name that was read with an alias, and whether they are one.
  static let names: [(EntityType, String, String, String, String, Bool)] = [
    (.hospital, "安阳市中医院", "", "安阳市中医院", "", true),
    (.hospital, "安阳市中医院", "安阳市中医医院", "安阳市中医医院", "", true),
    (.hospital, "安阳市中医院", "", "市中医院", "安阳市中医院", true),
    (.hospital, "安阳市中医院", "安阳中医", "市中医院", "安阳中医", false),
    (.hospital, "安阳市中医院", "", "安阳市中医院东区", "", false),
    (.program, "检查检验结果互认平台", "", "检查检验结果互认", "", true),
    (.event, "2024年度表彰大会", "", "安阳市2024年度表彰大会", "", true),
    (.program, "伴飞计划", "", "名院名医伴飞计划", "", false),
    (.program, "", "“”", "“”", "", false),
  ]

  @Test(arguments: names)
  func `an entity is found by its names`(
    type: EntityType, name: String, also: String, read: String, alias: String, isFound: Bool
  ) {
    let grade = grade(
      gold([GoldEntity(id: "e", type: type, name: name, also: [also])]),
      [Found(id: "x", type: type, name: read, aliases: [alias])])
    let tally = Tally(found: isFound ? 1 : 0, wrong: isFound ? 0 : 1, missed: isFound ? 0 : 1)
    #expect(grade.entities == [type: tally])
  }

  @Test func `another type is another thing, unless people may be officials`() {
    let people = gold([GoldEntity(id: "e", type: .official, name: "李明")])
    let read = [Found(id: "x", type: .person, name: "李明")]
    let apart = grade(people, read)
    #expect(apart.entities == [.official: Tally(missed: 1), .person: Tally(wrong: 1)])
    let joined = grade(people, read, joinsPeople: true)
    #expect(joined.entities == [.official: Tally(found: 1)])
  }

  @Test func `the best fit is taken first, each entity once`() {
    let grade = grade(
      gold([
        GoldEntity(id: "e1", type: .program, name: "医共体建设试点"),
        GoldEntity(id: "e2", type: .program, name: "医共体建设"),
      ]),
      [
        Found(id: "a", type: .program, name: "医共体建设"),
        Found(id: "b", type: .program, name: "医共体建设试"),
        Found(id: "c", type: .program, name: "医共体建设试点", aliases: ["医共体建设"]),
      ])
    #expect(grade.entities == [.program: Tally(found: 2, wrong: 1, missed: 0)])
    #expect(grade.misses.map(\.subject) == [.entity(.program, "医共体建设试")])
  }

  @Test func `what is optional counts neither way`() {
    let optional = gold([
      GoldEntity(id: "e1", type: .event, name: "调研活动", isOptional: true),
      GoldEntity(id: "e2", type: .event, name: "座谈会", isOptional: true),
    ])
    let grade = grade(optional, [Found(id: "a", type: .event, name: "调研活动", rule: "r")])
    #expect(grade.entities == [:])
    #expect(grade.misses == [])
    #expect(grade.entityPredictions == [])
    #expect(grade.rules == ["r": RuleTally(open: 1)])
  }

  // MARK: Relations

  private let people = [
    GoldEntity(id: "e0", type: .official, name: "李明"),
    GoldEntity(id: "e1", type: .hospital, name: "安阳市中医院"),
    GoldEntity(id: "e2", type: .hospital, name: "安阳市人民医院"),
    GoldEntity(id: "e3", type: .program, name: "千县工程", isOptional: true),
  ]
  private let read = [
    Found(id: "a", type: .official, name: "李明"),
    Found(id: "b", type: .hospital, name: "安阳市中医院"),
    Found(id: "c", type: .hospital, name: "安阳市人民医院"),
    Found(id: "d", type: .program, name: "千县工程"),
    Found(id: "x", type: .hospital, name: "安阳市肿瘤医院"),
  ]

  private func relation(
    _ subject: Int, _ predicate: Predicate, _ object: Int, _ role: String? = nil,
    rules: [String] = ["r"], confidence: Double = 0.5
  ) -> FoundGraph.Relation {
    FoundGraph.Relation(
      subject: subject, predicate: predicate, object: object, role: role, rules: rules,
      confidence: confidence)
  }

  @Test func `posts of one person at one body are one relation with several roles`() {
    let grade = grade(
      gold(
        people,
        ["党委书记", "院长"].map {
          GoldRelation(subject: 0, predicate: .holdsPost, object: 1, role: $0)
        }),
      read, [relation(0, .holdsPost, 1, "党委 书记"), relation(0, .holdsPost, 1, "副院长")])
    #expect(grade.relations == [.holdsPost: Tally(found: 1)])
    #expect(grade.roles == RoleTally(all: 2, right: 1))
  }

  @Test func `roles count for posts and leads where the gold has some`() {
    let grade = grade(
      gold(
        people,
        [
          GoldRelation(subject: 0, predicate: .holdsPost, object: 1),
          GoldRelation(subject: 1, predicate: .manages, object: 2, role: "托管"),
        ]),
      read, [relation(0, .holdsPost, 1, "院长"), relation(1, .manages, 2, "托管")])
    #expect(grade.relations == [.holdsPost: Tally(found: 1), .manages: Tally(found: 1)])
    #expect(grade.roles == RoleTally())
  }

  @Test func `partners are partners both ways, others only one way`() {
    let one = gold(
      people,
      [
        GoldRelation(subject: 1, predicate: .partnersWith, object: 2),
        GoldRelation(subject: 1, predicate: .manages, object: 2),
      ])
    let grade = grade(one, read, [relation(2, .partnersWith, 1), relation(2, .manages, 1)])
    #expect(
      grade.relations == [.partnersWith: Tally(found: 1), .manages: Tally(wrong: 1, missed: 1)])
  }

  @Test func `a relation to what the gold lacks is wrong, once`() {
    let grade = grade(
      gold(people), read,
      [relation(4, .partnersWith, 1), relation(1, .partnersWith, 4), relation(4, .manages, 1)])
    #expect(grade.relations == [.partnersWith: Tally(wrong: 1), .manages: Tally(wrong: 1)])
    #expect(grade.rules["r"] == RuleTally(wrong: 2))
  }

  @Test func `a relation with an optional end is optional, one that the gold lacks is not`() {
    let optional = gold(
      people,
      [
        GoldRelation(subject: 1, predicate: .implements, object: 3),
        GoldRelation(subject: 0, predicate: .holdsPost, object: 1, isOptional: true),
        GoldRelation(subject: 0, predicate: .holdsPost, object: 2, isOptional: true),
      ])
    let grade = grade(
      optional, read,
      [relation(1, .implements, 3), relation(0, .holdsPost, 1), relation(2, .implements, 3)])
    #expect(grade.relations == [.implements: Tally(wrong: 1)])
    #expect(grade.rules["r"] == RuleTally(wrong: 1, open: 2))
    #expect(grade.relationPredictions.count == 1)
  }

  @Test func `a relation counts once for each rule that read it, with its best confidence`() {
    let one = gold(people, [GoldRelation(subject: 0, predicate: .holdsPost, object: 1)])
    let grade = grade(
      one, read,
      [
        relation(0, .holdsPost, 1, "院长", rules: ["p", "q"], confidence: 0.6),
        relation(0, .holdsPost, 1, "书记", rules: ["q"], confidence: 0.9),
      ])
    #expect(grade.rules["p"] == RuleTally(right: 1))
    #expect(grade.rules["q"] == RuleTally(right: 1))
    #expect(grade.relationPredictions == [Prediction(confidence: 0.9, isRight: true)])
  }

  // MARK: Misses

  @Test func `misses come with their sentence`() {
    let text = Array("全市动员。安阳市中医院 院长李明讲话。王芳主持。".unicodeScalars)
    let annotated = GoldDocument(
      name: "a", document: "a.txt",
      entities: [
        GoldEntity(id: "e0", type: .official, name: "李明", mentions: ["李明"]),
        GoldEntity(id: "e1", type: .hospital, name: "安阳市中医院", mentions: ["安阳市中医院"]),
      ],
      relations: [
        GoldRelation(
          subject: 0, predicate: .holdsPost, object: 1, role: "院长", evidence: "安阳市中医院院长李明")
      ])
    let found = FoundGraph(
      entities: [
        Found(id: "x", type: .official, name: "王芳", rule: "entity", place: 19..<21),
        Found(id: "y", type: .hospital, name: "安阳市中医院"),
      ],
      relations: [
        FoundGraph.Relation(
          subject: 0, predicate: .holdsPost, object: 1, rules: ["p"], quote: "王芳主持。")
      ])
    let card = Scorecard([DocumentGrade(annotated, found, text: text)])
    let sentence = "安阳市中医院院长李明讲话。"
    let misses = card.misses(limit: 5)
    #expect(
      misses.map(\.kind) == [.missedEntity, .wrongEntity, .missedRelation, .wrongRelation])
    #expect(misses.map(\.sentence) == [sentence, "王芳主持。", sentence, "王芳主持。"])
    #expect(misses.map(\.rules) == [[], ["entity"], [], ["p"]])
    #expect(card.misses(limit: 0) == [])
  }
}
