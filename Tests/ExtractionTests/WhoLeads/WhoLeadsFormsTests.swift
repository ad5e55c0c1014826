import Testing

/// Who holds which post and who leads what, in the forms of the genre: each table is a kind of text, with
/// people who are made up.
@Suite struct WhoLeadsFormsTests {
  @Test(
    arguments: appointments + groups + bodies + charges + news + leads + forms + talks + teams
      + alliances + groupNames + resumes + unknownBodies + visits + succession + places + notices
      + meetings + counties)
  func `reads all posts and leads and no others`(sample: Sample) throws {
    let facts = try ReadText(sample.text).facts.filter {
      $0.contains(" holdsPost ") || $0.contains(" leads ")
    }
    #expect(facts == Set(sample.has))
  }

  @Test(
    arguments: appointmentsInPart + groupsInPart + bodiesInPart + chargesInPart + newsInPart
      + leadsInPart + formsInPart + talksInPart + teamsInPart + alliancesInPart + groupNamesInPart
      + resumesInPart + unknownBodiesInPart + visitsInPart + boardsInPart + framesInPart
      + mattersInPart + pointersInPart
      + councilsInPart + tasksInPart + successionInPart
      + placesInPart + noticesInPart + meetingsInPart + countiesInPart
  )
  func `reads posts and leads`(sample: Sample) throws { try expect(sample) }
}
