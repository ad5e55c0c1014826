import KnowledgeGraph
import OntologyModel

/// A defect that can be planted in a city.
enum Defect: CaseIterable {
  case noLeader, officeOnly, plannedLeader, threeHeads, twoHeads, ended, endedButElsewhere, removed
  case removedAndBack, tooMany, outsider, headlessGroup, overlap, handover, sameReport, singleSource
  case stale, undated, quarantined, unsure, startsDiffer, startsAgree, future, reversed
  case grades, gradeOfAnother, members, sharedName, noImplementer, cycle, headlessHospitals
  case twoGroups, leftOneGroup, nowhere

  /// Plants the defect; gives the checks that ought to find it, with the subject of each.
  ///
  /// A near miss gives none: no check may find it.
  func plant(_ city: SeededCity, _ builder: inout ArchiveBuilder) -> [(String, EntityID)] {
    switch self {
    case .noLeader, .officeOnly, .plannedLeader, .threeHeads, .twoHeads, .ended,
      .endedButElsewhere, .removed, .removedAndBack, .tooMany, .outsider, .headlessGroup:
      return plantLead(city, &builder)
    case .overlap, .handover, .sameReport, .startsDiffer, .startsAgree, .future, .reversed:
      return plantTerm(city, &builder)
    case .singleSource, .stale, .undated, .quarantined, .unsure:
      return plantSource(city, &builder)
    case .grades, .gradeOfAnother, .members, .sharedName, .noImplementer, .cycle,
      .headlessHospitals, .twoGroups, .leftOneGroup, .nowhere:
      return plantBody(city, &builder)
    }
  }

  private func plantLead(
    _ city: SeededCity, _ builder: inout ArchiveBuilder
  ) -> [(String, EntityID)] {
    let number = city.number
    func unlead() {
      builder.retract { $0.predicate == .leads && $0.object == city.program }
    }
    switch self {
    case .noLeader:
      unlead()
      return [("leads.none", city.program)]
    case .officeOnly:
      unlead()
      for report in [city.first, city.second] {
        builder.state(city.commission, .leads, city.program, in: report, .init(role: "牵头单位"))
      }
      return [("leads.office-only", city.program)]
    case .plannedLeader:
      unlead()
      builder.state(
        city.leader, .leads, city.program, in: city.first,
        .init(role: "组长", modality: .planned))
      return [("leads.none", city.program), ("leads.planned-only", city.program)]
    case .threeHeads, .twoHeads:
      for other in 1...(self == .threeHeads ? 2 : 1) {
        let person = builder.entity(.official, "\(number)-\(other)", "副手\(number)-\(other)")
        builder.state(person, .holdsPost, city.commission, in: city.first, .init(role: "副主任"))
        for report in [city.first, city.second] {
          builder.state(person, .leads, city.program, in: report, .init(role: "组长"))
        }
      }
      return self == .threeHeads ? [("leads.several-heads", city.program)] : []
    case .ended, .endedButElsewhere:
      builder.retract { $0.predicate == .holdsPost && $0.subject == city.leader }
      builder.state(
        city.leader, .holdsPost, city.commission, in: city.first,
        .init(role: "主任", since: "2022-01", until: "2023-12"))
      if self == .ended { return [("leads.outside-tenure", city.program)] }
      builder.state(city.leader, .holdsPost, city.hospital, in: city.first, .init(role: "院长"))
      return []
    case .removed, .removedAndBack:
      builder.retract { $0.predicate == .holdsPost && $0.subject == city.leader }
      builder.state(
        city.leader, .holdsPost, city.commission, in: city.first,
        .init(role: "主任", until: "2024-11-01", flags: [.removed]))
      if self == .removed { return [("leads.after-removal", city.program)] }
      builder.state(city.leader, .holdsPost, city.hospital, in: city.second, .init(role: "院长"))
      return []
    case .tooMany:
      for other in 1...5 {
        let program = builder.entity(.program, "\(number)-\(other)", "\(city.name)项目\(other)")
        builder.state(city.commission, .implements, program, in: city.first)
        for report in [city.first, city.second] {
          builder.state(city.leader, .leads, program, in: report, .init(role: "组长"))
        }
      }
      return [("leads.too-many", city.leader)]
    case .outsider:
      builder.retract { $0.predicate == .holdsPost && $0.subject == city.leader }
      let other = builder.entity(.governmentBody, "far\(number)", "远方\(number)局")
      builder.state(city.leader, .holdsPost, other, in: city.first, .init(role: "局长"))
      return [("leads.no-post-here", city.program)]
    default:
      unlead()
      let group = builder.entity(
        .organization, "group\(number)", "\(city.name)分级诊疗工作领导小组")
      for report in [city.first, city.second] {
        builder.state(group, .leads, city.program, in: report)
      }
      return [("leads.office-only", city.program), ("leads.group-without-head", city.program)]
    }
  }

  private func plantTerm(
    _ city: SeededCity, _ builder: inout ArchiveBuilder
  ) -> [(String, EntityID)] {
    let number = city.number
    let one = builder.entity(.official, "\(number)-one", "前任\(number)")
    let two = builder.entity(.official, "\(number)-two", "后任\(number)")
    func post(_ person: EntityID, _ document: DocumentID, _ detail: ArchiveBuilder.Detail) {
      builder.state(person, .holdsPost, city.hospital, in: document, detail)
    }
    switch self {
    case .overlap, .handover:
      post(one, city.first, .init(role: "院长", since: "2020-01", until: "2022-06"))
      let since = self == .overlap ? "2021-03" : "2022-06"
      post(two, city.second, .init(role: "院长", since: since))
      return self == .overlap ? [("posts.overlap", city.hospital)] : []
    case .sameReport:
      post(one, city.first, .init(role: "院长"))
      post(two, city.first, .init(role: "院长"))
      return [("posts.same-report", city.hospital)]
    case .startsDiffer, .startsAgree:
      post(one, city.first, .init(role: "院长", since: "2021"))
      let since = self == .startsDiffer ? "2022-04" : "2021-04"
      post(one, city.second, .init(role: "院长", since: since))
      return self == .startsDiffer ? [("dates.contradict", city.hospital)] : []
    case .future:
      post(one, city.first, .init(role: "院长", since: "2026-03"))
      return [("dates.future", city.hospital)]
    default:
      post(one, city.first, .init(role: "院长", since: "2021-03", until: "2020-01"))
      return [("dates.reversed", city.hospital)]
    }
  }

  private func plantSource(
    _ city: SeededCity, _ builder: inout ArchiveBuilder
  ) -> [(String, EntityID)] {
    let number = city.number
    switch self {
    case .singleSource:
      builder.retract {
        $0.predicate == .leads && $0.object == city.program
          && $0.evidence.document == city.second
      }
      return [("sources.single", city.program)]
    case .stale:
      builder.retract { $0.predicate == .leads && $0.object == city.program }
      for year in [2021, 2022] {
        let old = builder.document("old\(number)-\(year)", date: PartialDate(year: year, month: 5))
        builder.state(city.leader, .leads, city.program, in: old, .init(role: "组长"))
      }
      return [("sources.stale", city.program)]
    case .undated:
      let document = builder.document("undated\(number)", date: nil)
      builder.state(city.commission, .implements, city.program, in: document)
      return [("sources.undated", EntityID(document.text))]
    case .quarantined:
      let policy = builder.entity(.policy, "\(number)", "《办法\(number)》")
      builder.state(policy, .leads, city.program, in: city.first)
      return [("sources.quarantined", builder.lastStatement)]
    default:
      builder.state(
        city.leader, .holdsPost, city.hospital, in: city.first,
        .init(role: "专家", confidence: 0.3))
      return [("sources.low-confidence", builder.lastStatement)]
    }
  }

  private func plantBody(
    _ city: SeededCity, _ builder: inout ArchiveBuilder
  ) -> [(String, EntityID)] {
    let number = city.number
    let hospital = city.name + "人民医院"
    func quote(_ document: DocumentID, _ text: String) {
      builder.state(city.hospital, .locatedIn, city.place, in: document, .init(quote: text))
    }
    switch self {
    case .grades:
      quote(city.first, "\(hospital)是三级甲等综合医院。")
      quote(city.second, "作为二级甲等医院\(hospital)承担任务。")
      return [("facts.grade", city.hospital)]
    case .gradeOfAnother:
      quote(city.first, "\(hospital)是三级甲等综合医院。")
      quote(city.second, "\(hospital)与二级甲等的县医院合作。")
      return []
    case .members:
      for (report, count) in [(city.first, 9), (city.second, 12)] {
        builder.state(
          city.member, .memberOf, city.group, in: report,
          .init(quote: "\(city.name)医疗集团由\(count)家医疗机构组成。"))
      }
      return [("facts.members", city.group)]
    case .sharedName:
      let other = builder.entity(.official, "\(number)-0", "负责人\(number)")
      builder.state(other, .holdsPost, city.hospital, in: city.first, .init(role: "书记"))
      // The first in order of ids speaks for them.
      return [("names.shared", min(city.leader, other))]
    case .noImplementer:
      builder.retract { $0.predicate == .implements && $0.object == city.program }
      return [("programs.no-implementer", city.program)]
    case .cycle:
      let part = builder.entity(.program, "\(number)-part", "\(city.name)子项目")
      builder.state(city.commission, .implements, part, in: city.first)
      for report in [city.first, city.second] {
        builder.state(city.leader, .leads, part, in: report, .init(role: "组长"))
      }
      builder.state(part, .partOf, city.program, in: city.first)
      builder.state(city.program, .partOf, part, in: city.first)
      return [("programs.part-cycle", city.program), ("programs.part-cycle", part)]
    case .headlessHospitals:
      builder.retract { $0.predicate == .leads && $0.object == city.group }
      return [("groups.no-lead-hospital", city.group)]
    case .twoGroups, .leftOneGroup:
      let other = builder.entity(.medicalGroup, "\(number)-other", "\(city.name)第二医疗集团")
      for report in [city.first, city.second] {
        builder.state(city.hospital, .leads, other, in: report, .init(role: "牵头医院"))
      }
      let until = self == .leftOneGroup ? "2023" : nil
      builder.state(city.member, .memberOf, other, in: city.first, .init(until: until))
      return self == .twoGroups ? [("groups.member-of-two", city.member)] : []
    default:
      builder.retract { $0.predicate == .locatedIn && $0.subject == city.member }
      return [("places.missing", city.member)]
    }
  }
}
