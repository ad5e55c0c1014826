import Testing

@testable import OntologyModel

@Suite struct EntityTypeTests {
  @Test(arguments: [
    (EntityType.official, EntityType.person, true), (.person, .official, false),
    (.hospital, .organization, true), (.medicalGroup, .organization, true),
    (.governmentBody, .organization, true), (.partyBody, .organization, true),
    (.hospital, .medicalGroup, false), (.place, .organization, false), (.place, .place, true),
    (.official, .official, true), (.policy, .program, false),
  ])
  func `stands below another or not`(type: EntityType, other: EntityType, expected: Bool) {
    #expect(type.isKind(of: other) == expected)
  }

  @Test(arguments: [
    (EntityType.governmentBody, EntityType.organization), (.partyBody, .organization),
    (.hospital, .hospital), (.medicalGroup, .medicalGroup), (.official, .official),
  ])
  func `maps to the flat types of the evaluation`(type: EntityType, flat: EntityType) {
    #expect(type.flat == flat)
  }

  @Test(arguments: [
    (EntityType.official, "official"), (.partyBody, "organization"),
    (.medicalGroup, "medicalgroup"), (.person, "person"),
  ])
  func `gives the first part of ids`(type: EntityType, prefix: String) {
    #expect(type.idPrefix == prefix)
  }

  @Test func `levels of places order from the country down`() {
    #expect(PlaceLevel.allCases.sorted() == PlaceLevel.allCases)
    #expect(!(PlaceLevel.county < .district) && !(PlaceLevel.district < .county))
    #expect(PlaceLevel.city < .district)
  }
}
