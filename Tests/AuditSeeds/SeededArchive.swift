public import KnowledgeGraph
import OntologyModel

/// A synthetic archive: cities, each with a commission, a hospital group and an initiative, sound
/// but for the defects that were planted; the right answers are kept apart.
public struct SeededArchive {
  /// The archive.
  public let graph: Graph
  /// The ids of the subjects that a check ought to find, by the check's code.
  public let answers: [String: Set<String>]
  /// The number of cities.
  public let cities: Int

  /// Makes an archive.
  ///
  /// - Parameters:
  ///   - cities: how many cities; each has one initiative.
  ///   - defects: how many cities each defect is planted in; 0 for a clean archive. Defects are
  ///     planted in cities of their own, so `cities` must be at least the number of kinds times this.
  public init(cities: Int, defects: Int) {
    var builder = ArchiveBuilder()
    let reports: [DocumentID] = (1...12).map { (month: Int) in
      builder.document("bulletin-\(month)", date: PartialDate(year: 2025, month: month, day: 1))
    }
    var answers: [String: Set<String>] = [:]
    let kinds = Defect.allCases
    precondition(defects == 0 || cities >= kinds.count * defects, "too few cities for the defects")
    for number in 0..<cities {
      let city = SeededCity(number, first: reports[number % 6], second: reports[6 + number % 6])
      city.found(&builder)
      let kind = number / max(1, defects)
      if defects > 0, kind < kinds.count {
        for (code, subject) in kinds[kind].plant(city, &builder) {
          answers[code, default: []].insert(subject.text)
        }
      }
    }
    graph = builder.graph
    self.answers = answers
    self.cities = cities
  }
}

/// The entities of one city.
struct SeededCity {
  let number: Int
  let first: DocumentID
  let second: DocumentID

  init(_ number: Int, first: DocumentID, second: DocumentID) {
    self.number = number
    self.first = first
    self.second = second
  }

  var place: EntityID { EntityID("place.\(number)") }
  var commission: EntityID { EntityID("organization.commission\(number)") }
  var hospital: EntityID { EntityID("hospital.head\(number)") }
  var member: EntityID { EntityID("hospital.member\(number)") }
  var group: EntityID { EntityID("medicalgroup.\(number)") }
  var program: EntityID { EntityID("program.\(number)") }
  var leader: EntityID { EntityID("official.\(number)") }
  var name: String { "第\(number)市" }

  /// What a sound city has: everything stated, by two documents where one alone would be a finding.
  func found(_ builder: inout ArchiveBuilder) {
    builder.entity(.place, "\(number)", name)
    builder.entity(.governmentBody, "commission\(number)", name + "卫生健康委员会")
    builder.entity(.hospital, "head\(number)", name + "人民医院")
    builder.entity(.hospital, "member\(number)", name + "中医院")
    builder.entity(.medicalGroup, "\(number)", name + "医疗集团")
    builder.entity(.program, "\(number)", name + "分级诊疗试点")
    builder.entity(.official, "\(number)", "负责人\(number)")
    for body in [commission, hospital, member] {
      builder.state(body, .locatedIn, place, in: first)
    }
    builder.state(hospital, .leads, group, in: first, .init(role: "牵头医院"))
    builder.state(hospital, .leads, group, in: second, .init(role: "牵头医院"))
    builder.state(member, .memberOf, group, in: first)
    builder.state(commission, .implements, program, in: first)
    builder.state(leader, .holdsPost, commission, in: first, .init(role: "主任", since: "2024-03"))
    for report in [first, second] {
      builder.state(leader, .leads, program, in: report, .init(role: "组长", since: "2024-05"))
    }
  }
}
