internal import OntologyModel
internal import TextNormalization

/// Universities by short names (北师大, 北师大心理学部) and by 校 alone (校党委书记, 校党委组织部).
extension DeicticBodyScanner {
  private static let ownWords = Words(["我校", "该校", "本校", "学校党委", "校党委", "校纪委", "校团委"])
  private static let departments = Words([
    "组织部", "宣传部", "统战部", "教师工作部", "学生工作部", "党校", "办公室", "巡察办",
  ])

  func universities() -> [InstitutionMention] {
    let academies = institutions.filter { $0.type == .organization && $0.name.holds("大学") }
    return shortAcademies(academies) + ownAcademies() + ownHospitals()
  }

  /// 北师大, 昆医大公共卫生学院: characters in the order of a longer name, from its first on.
  ///
  /// - Complexity: O(n) in the places where such names' first characters stand, for a bounded number of names.
  private func shortAcademies(_ academies: [InstitutionMention]) -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    var seen = Set<String>()
    var covered = Coverage(of: [], in: scan.text)
    let longestFirst = academies.enumerated().sorted {
      ($1.element.name.utf8.count, $0.offset) < ($0.element.name.utf8.count, $1.offset)
    }
    for (_, body) in longestFirst where seen.count < 40 && seen.insert(body.name).inserted {
      let name = Array(body.name.unicodeScalars)
      for start in scan.positions(of: Array(name.prefix(1)))
      where start == 0 || !scan.text[start - 1].isHan || scan.barriers[start - 1]
        || scan.commonWords[start - 1]
      {
        guard let end = shortName(of: name, at: start), !institutions.hold(start..<end),
          !(start..<end).contains(where: covered.contains)
        else { continue }
        covered.insert(start..<end)
        found.append(
          InstitutionMention(
            range: start..<end, type: body.type, name: body.name,
            aliases: body.aliases + [scan.string(start..<end)], place: body.place,
            parent: body.parent))
      }
    }
    return found.inOrder
  }

  /// Where a shorter form of a name ends that begins at a position; it ends as the name does, or with 大 for 大学.
  private func shortName(of name: [Unicode.Scalar], at start: Int) -> Int? {
    var (position, next, end) = (start, 0, nil as Int?)
    while position < scan.text.count,
      let at = name[next...].firstIndex(of: scan.text[position])
    {
      next = at + 1
      position += 1
      let isWhole = next == name.count
      let isShort =
        scan.text[position - 1] == "大" && next == name.count - 1 && scan.scalar(position) != "学"
      if isWhole || isShort, position - start >= 3 { end = position }
    }
    guard let end, end - start < name.count, scan.text[start..<end].contains("大") else {
      return nil
    }
    return end
  }

  /// 校党委常委, 我校: the university named last, or the one whose hospital the text is about.
  private func ownAcademies() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    let academies = NamedAcademies(institutions)
    for sentence in scan.sentences {
      for (start, word) in scan.occurrences(
        of: DeicticBodyScanner.ownWords, in: sentence.range)
      {
        let isBounded =
          start == sentence.range.lowerBound || !scan.text[start - 1].isHan
          || scan.barriers[start - 1] || institutions.hold(start - 1..<start)
        guard isBounded, let name = academies.university(before: start) else { continue }
        let words = word.description
        let end = start + word.scalarCount
        let body = start..<(words.hasSuffix("委") ? end - 2 : end)
        found.append(
          InstitutionMention(range: body, type: .organization, name: name, aliases: [], place: nil))
        if words.hasSuffix("党委"),
          let department = scan.word(of: DeicticBodyScanner.departments, at: end)
        {
          found.append(partyOffice(department, of: name, start..<end + department.scalarCount))
        }
      }
    }
    return found
  }

  private static let affiliated = Words(["附属"])
  private static let ownSchools = Words(["我校", "学校", "本校", "该校"])

  /// 某医学院副院长、附属第一医院院长: a hospital that is named without its university, the one spoken of.
  private func ownHospitals() -> [InstitutionMention] {
    var found: [InstitutionMention] = []
    let academies = NamedAcademies(institutions)
    var full: [String: InstitutionMention?] = [:]
    for sentence in scan.sentences {
      for (start, _) in scan.occurrences(
        of: DeicticBodyScanner.affiliated, in: sentence.range)
      {
        let head = number(before: start) ?? start
        // 我校附属医院.
        let open = scan.reads(DeicticBodyScanner.ownSchools, before: head) ? head - 2 : head
        guard
          open == sentence.range.lowerBound || !scan.text[open - 1].isHan
            || scan.barriers[open - 1],
          let end = (start + 4..<max(start + 4, min(start + 12, sentence.range.upperBound + 1)))
            .first(where: { scan.reads("医院", before: $0) }),
          scan.text[start..<end].allSatisfy(\.isHan), scan.scalar(end) != "长",
          !institutions.hold(head..<end)
        else { continue }
        let own = scan.string(head..<end)
        let known =
          full[own]
          ?? institutions.first {
            $0.type == .hospital && ($0.name.hasSuffix("学" + own) || $0.name.hasSuffix("学院" + own))
          }
        full.updateValue(known, forKey: own)
        guard let name = known?.name ?? academies.college(before: start).map({ $0 + own }) else {
          continue
        }
        found.append(
          InstitutionMention(
            range: head..<end, type: .hospital, name: name, aliases: known?.aliases ?? [],
            place: known?.place))
      }
    }
    return found
  }

  /// Where the number begins that stands before 附属: 第一附属医院.
  private func number(before position: Int) -> Int? {
    guard scan.scalar(position - 1)?.isNumeral == true, scan.scalar(position - 2) == "第" else {
      return nil
    }
    return position - 2
  }

  private func partyOffice(
    _ office: StaticString, of academy: String, _ range: Range<Int>
  ) -> InstitutionMention {
    let own = office.description
    return InstitutionMention(
      range: range, type: .partyBody, name: "中共" + academy + "委员会" + own,
      aliases: [academy + "党委" + own, academy + own], place: nil, parent: academy)
  }
}

extension String {
  /// The university that a name begins with: 某医科大学 of 某医科大学第二附属医院.
  var university: String? {
    let scalars = Array(unicodeScalars)
    guard
      let at = scalars.indices.dropLast().first(where: {
        $0 >= 2 && scalars[$0] == "大" && scalars[$0 + 1] == "学"
      })
    else { return nil }
    return String(String.UnicodeScalarView(scalars[...(at + 1)]))
  }
}
