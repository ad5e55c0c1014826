import Testing

@testable import OntologyModel

@Suite struct PredicateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let subject: EntityType
    let predicate: Predicate
    let object: EntityType
    let isAllowed: Bool

    init(_ subject: EntityType, _ predicate: Predicate, _ object: EntityType, _ isAllowed: Bool) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
      self.isAllowed = isAllowed
    }

    var testDescription: String { "\(subject.name) \(predicate.name) \(object.name)" }
  }

  private static let cases = [
    Case(.official, .holdsPost, .hospital, true), Case(.person, .holdsPost, .partyBody, true),
    Case(.official, .holdsPost, .place, true), Case(.hospital, .holdsPost, .place, false),
    Case(.official, .holdsPost, .program, false),
    Case(.official, .leads, .program, true), Case(.hospital, .leads, .medicalGroup, true),
    Case(.governmentBody, .leads, .program, true), Case(.person, .leads, .program, false),
    Case(.official, .leads, .place, false), Case(.place, .leads, .program, false),
    Case(.official, .presents, .program, true), Case(.person, .presents, .program, false),
    Case(.place, .implements, .program, true), Case(.official, .implements, .program, false),
    Case(.hospital, .hosts, .event, true), Case(.place, .hosts, .event, false),
    Case(.person, .attends, .event, true), Case(.partyBody, .attends, .event, true),
    Case(.place, .attends, .event, false),
    Case(.official, .inspects, .hospital, true), Case(.official, .inspects, .place, true),
    Case(.person, .inspects, .hospital, false), Case(.official, .inspects, .event, false),
    Case(.hospital, .memberOf, .medicalGroup, true), Case(.place, .memberOf, .program, true),
    Case(.person, .memberOf, .organization, false),
    Case(.hospital, .partnersWith, .hospital, true), Case(.place, .partnersWith, .hospital, true),
    Case(.place, .partnersWith, .place, false), Case(.person, .partnersWith, .hospital, false),
    Case(.medicalGroup, .manages, .hospital, true), Case(.official, .manages, .hospital, false),
    Case(.hospital, .mergedInto, .hospital, true),
    Case(.organization, .mergedInto, .hospital, false),
    Case(.partyBody, .issued, .policy, true), Case(.official, .issued, .policy, false),
    Case(.hospital, .locatedIn, .place, true), Case(.event, .locatedIn, .place, true),
    Case(.place, .locatedIn, .place, false),
    Case(.place, .partOf, .place, true), Case(.hospital, .partOf, .hospital, true),
    Case(.program, .partOf, .program, true), Case(.hospital, .partOf, .governmentBody, true),
    Case(.hospital, .partOf, .place, false), Case(.place, .partOf, .program, false),
    Case(.event, .partOf, .event, false),
  ]

  @Test(arguments: cases)
  func `allows what the ontology allows`(example: Case) {
    #expect(example.predicate.allows(example.subject, example.object) == example.isAllowed)
  }

  @Test func `every predicate has an example that is allowed and one that is not`() {
    for predicate in Predicate.allCases {
      let answers = Set(PredicateTests.cases.filter { $0.predicate == predicate }.map(\.isAllowed))
      #expect(answers == [true, false], "\(predicate)")
    }
  }

  @Test func `a symmetric predicate reads the same both ways`() {
    for predicate in Predicate.allCases where predicate.isSymmetric {
      #expect(predicate.inverseName == predicate.name)
      for language in Language.allCases {
        #expect(predicate.inverseLabel(language) == predicate.label(language))
      }
      for subject in EntityType.allCases {
        for object in EntityType.allCases {
          #expect(predicate.allows(subject, object) == predicate.allows(object, subject))
        }
      }
    }
  }

  @Test func `labels follow the language`() {
    #expect(Predicate.leads.label(.chinese) == "牵头")
    #expect(Predicate.leads.inverseLabel(.english) == "is led by")
    #expect(EntityType.official.label(.chinese) == "官员")
  }
}
