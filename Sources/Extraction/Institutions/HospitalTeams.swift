internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Teams of the hospital whose text it is, where no place stands before their names: 我院等级评审工作领导小组,
/// 医院成立了等级评审领导小组, and 新院区建设指挥部 in a notice of a hospital.
///
/// Other scanners give such a team the place that the text speaks from.
struct HospitalTeams {
  let scan: Scan
  /// What the text names, in its order.
  let institutions: [InstitutionMention]
  /// The words that point back to a hospital.
  let pointed: [InstitutionMention]

  /// What every county has, whoever writes of it: its teams are the county's.
  private static let publicMatters = [
    "医共体", "共同体", "医改", "体制改革", "疫情", "爱国卫生", "城市", "县域", "医保", "医疗保障", "公立医院", "对口", "综合监管",
  ]
  private static let authorities = Words([
    "县委", "市委", "区委", "省委", "县政府", "市政府", "区政府", "省政府", "人民政府", "县里", "市里", "区里", "县上", "全县", "全市",
    "全区", "卫健局", "卫健委", "卫生健康局", "卫生健康委",
  ])
  private static let founding = Words(["成立了", "成立", "组建了", "组建", "设立了", "设立"])

  /// The mentions and the words that point to them, each such team called after its hospital.
  ///
  /// - Complexity: O(n) in the mentions, for each of few teams.
  func named() -> (institutions: [InstitutionMention], pointed: [InstitutionMention]) {
    let owners = owners()
    guard !owners.isEmpty else { return (institutions, pointed) }
    let names = owners.keys.sorted()
    let renamed = { (mention: InstitutionMention) in
      guard mention.type == .organization,
        let old = names.first(where: { mention.name.hasPrefix($0) }), let owner = owners[old]
      else { return mention }
      return self.renamed(mention, from: old, owner)
    }
    return (institutions.map(renamed), pointed.map(renamed))
  }

  /// Whose a team is, and its name without a place.
  private struct Owner {
    let hospital: InstitutionMention
    let own: String
  }

  private func renamed(
    _ mention: InstitutionMention, from old: String, _ owner: Owner
  ) -> InstitutionMention {
    var team = mention
    let rest = String(mention.name.dropFirst(old.count))
    team.name = owner.hospital.name + owner.own + rest
    team.aliases =
      (mention.aliases + [owner.own + rest, mention.name]
      + owner.hospital.aliases.map { $0 + owner.own + rest }).filter { $0 != team.name }
    team.place = owner.hospital.place
    if rest.isEmpty { team.parent = owner.hospital.name }
    return team
  }

  /// The owners of the teams whose place was only guessed, by the names that they were given.
  private func owners() -> [String: Owner] {
    let teams = institutions.filter {
      $0.isTeam && !$0.isDeictic && $0.type == .organization && $0.parent == nil && $0.place != nil
    }
    guard !teams.isEmpty else { return [:] }
    let writer = writer()
    var found: [String: Owner] = [:]
    var placed = Set<String>()
    for team in teams {
      guard let words = ownWords(of: team) else {
        if team.name == scan.string(team.range) { placed.insert(team.name) }
        continue
      }
      guard found[team.name] == nil,
        let hospital = pointedOwner(before: words.lowerBound)
          ?? writer.flatMap({ writer in
            isPublic(team, before: words.lowerBound) ? nil : writer
          })
      else { continue }
      found[team.name] = Owner(hospital: hospital, own: scan.string(words))
    }
    return found.filter { !placed.contains($0.key) }
  }

  /// The printed words of a team that was given a place which does not stand before them, without the 院 of 我院.
  private func ownWords(of team: InstitutionMention) -> Range<Int>? {
    guard let place = team.place,
      case let start = team.range.lowerBound,
      team.name == scan.vocabulary.divisions.divisions[place].name + scan.string(team.range)
    else { return nil }
    let isCut = scan.text[start] == "院" && scan.scalar(start - 1)?.isOne(of: "我本该") == true
    return (isCut ? start + 1 : start)..<team.range.upperBound
  }

  /// 我院 + 某领导小组, 医院 + 成立了 + 某领导小组: the hospital that the words before point to.
  private func pointedOwner(before start: Int) -> InstitutionMention? {
    let verb = scan.word(of: HospitalTeams.founding, before: start)?.scalarCount ?? 0
    return pointed.first { $0.type == .hospital && $0.range.upperBound == start - verb }
  }

  private func isPublic(_ team: InstitutionMention, before start: Int) -> Bool {
    if HospitalTeams.publicMatters.contains(where: team.name.holds) { return true }
    let number = max(0, scan.sentences.partition { $0.range.lowerBound > start } - 1)
    guard scan.sentences.indices.contains(number) else { return true }
    let lower = scan.sentences[number].range.lowerBound
    return scan.first(of: HospitalTeams.authorities, in: lower..<max(lower, start)) != nil
  }

  // MARK: Whose text it is

  private static let selves = Words(["我院", "本院"])
  /// Lines at either end of a text that may name who writes it.
  private static let edge = 5

  /// The one hospital that 我院 means everywhere, where a short line at either end of the text opens with its name.
  private func writer() -> InstitutionMention? {
    let selves = pointed.filter {
      $0.type == .hospital && scan.reads(HospitalTeams.selves, at: $0.range.lowerBound)
    }
    guard let first = selves.first else { return letterhead() }
    guard selves.allSatisfy({ $0.name == first.name }) else { return nil }
    let lines =
      scan.sentences.prefix(HospitalTeams.edge) + scan.sentences.suffix(HospitalTeams.edge)
    let isSigned = lines.contains { line in
      line.range.count <= 40
        && institutions.contains { body in
          body.type == .hospital && body.name == first.name
            && line.range.contains(body.range.lowerBound)
            && (body.range.lowerBound == line.range.lowerBound
              || !scan.text[body.range.lowerBound - 1].isHan)
            && scan.longest(
              [.post, .postPrefix], at: body.range.upperBound, limit: line.range.upperBound) == nil
        }
    }
    let isMasthead = institutions.prefix(3).contains {
      $0.type == .hospital && $0.name == first.name && $0.range.lowerBound <= 1
    }
    return isSigned || isMasthead ? first : nil
  }

  /// 某医院文件 … 某医院: the hospital whose name opens a notice and stands alone under it.
  private func letterhead() -> InstitutionMention? {
    let heads = scan.sentences.prefix(3)
    let feet = scan.sentences.suffix(HospitalTeams.edge)
    return institutions.first { body in
      body.type == .hospital
        && (body.range.lowerBound <= 1 && scan.reads("文件", at: body.range.upperBound)
          || heads.contains { line in
            line.range.lowerBound == body.range.lowerBound
              && (line.range.upperBound == body.range.upperBound
                || scan.reads("文件", at: body.range.upperBound))
          })
        && institutions.contains { other in
          other.name == body.name && feet.contains { $0.range.trimmed(in: scan) == other.range }
        }
    }
  }
}
