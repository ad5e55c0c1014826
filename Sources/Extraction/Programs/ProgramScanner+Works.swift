internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// Programs that are said by verb and object: building works, campaigns against something, and reform itself.
extension ProgramScanner {
  // MARK: Building works

  private static let building = Words(["建设", "新建", "改扩建", "迁建", "扩建", "共建", "开工建设", "的"])
  private static let buildings = Words([
    "门诊楼", "综合楼", "住院楼", "医技楼", "病房楼", "大楼", "康养楼", "院区", "新院", "产业园", "疗养院", "医学城", "门诊部",
  ])

  /// 建设五官门诊楼, 某院康养楼开工: works that a text says somebody builds.
  func works(_ sentence: Sentence) -> [ProgramCandidate] {
    var found: [ProgramCandidate] = []
    for (word, places) in scan.places(of: ProgramScanner.buildings, in: sentence.range) {
      for position in places {
        let end = position + word.scalarCount
        guard end <= sentence.range.upperBound, isWork(behind: end) else { continue }
        var start = position
        while start > sentence.range.lowerBound, position - start < 14,
          scan.text[start - 1].isNamePart, !scan.barriers[start - 1]
        {
          if start < position,
            scan.reads(ProgramScanner.building, before: start)
          {
            break
          }
          start -= 1
        }
        let isBuilt = ["建设", "新建", "改扩建", "迁建", "扩建", "共建"].contains {
          (verb: StaticString) in scan.reads(verb, before: start)
        }
        let isOpened =
          ["开工", "动工", "奠基", "封顶", "建设", "迁建", "10月开工", "正式开工", "项目"].contains {
            (verb: StaticString) in scan.reads(verb, at: end)
          } || (end..<min(end + 6, sentence.range.upperBound)).contains { scan.reads("开工", at: $0) }
        guard end - start >= 5, isBuilt || isOpened else { continue }
        var traits = ProgramTraits()
        traits.add(.works)
        addContext(of: start..<end, in: sentence, to: &traits)
        let name = scan.string(start..<end)
        found.append(
          ProgramCandidate(
            range: start..<end, name: name, aliases: [name + "建设", name + "项目"], traits: traits))
      }
    }
    return found
  }

  private func isWork(behind position: Int) -> Bool {
    !["的", "内", "里", "门口", "大厅", "一楼", "前", "院长", "副院长"].contains { (word: StaticString) in
      scan.reads(word, at: position)
    }
  }

  // MARK: Healthy places

  /// 建设健康河南, 健康西峡战略: the place's part of the national campaign.
  func healthyPlaces(_ sentence: Sentence) -> [ProgramCandidate] {
    var found: [ProgramCandidate] = []
    for position in scan.positions(of: "健康", in: sentence.range) {
      guard let place = scan.longest(.place, at: position + 2, limit: sentence.range.upperBound),
        place.range.count == 2, !scan.term(place).shortPlaces.isEmpty,
        sentence.kind != .masthead
      else { continue }
      var traits = ProgramTraits()
      traits.add(.health)
      let heads: [StaticString] = ["战略", "行动", "建设"]
      let head = heads.first { scan.reads($0, at: place.end) }
      traits.add(.strongHead, if: head != nil)
      let end = place.end + (head?.scalarCount ?? 0)
      addContext(of: position..<end, in: sentence, to: &traits)
      let core = scan.string(position..<place.end)
      found.append(
        ProgramCandidate(
          range: position..<end, name: head == nil ? core + "建设" : scan.string(position..<end),
          aliases: [core], traits: traits))
    }
    return found
  }

  // MARK: Places that help each other

  /// 沪滇协作, 闽宁对口协作: two provinces by their one-character names.
  func pairs(_ sentence: Sentence) -> [ProgramCandidate] {
    var found: [ProgramCandidate] = []
    for position in scan.positions(of: "协作", in: sentence.range) {
      var start = position
      if scan.reads("对口", before: start) { start -= 2 }
      let isPair =
        start - 2 >= sentence.range.lowerBound
        && (start - 2..<start).allSatisfy {
          scan.vocabulary.divisions.province(abbreviated: scan.text[$0]) != nil
        }
      if isPair {
        start -= 2
      } else if scan.reads("东西部", before: start) {
        start -= 3
      } else {
        continue
      }
      var traits = ProgramTraits()
      traits.add(.pair)
      addContext(of: start..<position + 2, in: sentence, to: &traits)
      found.append(
        ProgramCandidate(
          range: start..<position + 2, name: scan.string(start..<position + 2), traits: traits))
    }
    return found
  }

  // MARK: Campaigns

  /// 整治群众身边不正之风和腐败问题: the campaign is named by what it is against.
  func campaigns(_ sentence: Sentence) -> [ProgramCandidate] {
    var found: [ProgramCandidate] = []
    for position in scan.positions(of: "整治", in: sentence.range) {
      let start = position + 2
      var end = start
      var limit = min(sentence.range.upperBound, start + 26)
      while end < limit, !scan.text[end].endsClause, scan.text[end] != "的", scan.text[end] != "”" {
        if ["问题", "乱象"].contains(where: { (word: StaticString) in scan.reads(word, at: end) }) {
          limit = end
          break
        }
        end += 1
      }
      guard limit == end, end - start >= 6, end < sentence.range.upperBound, scan.text[end].isHan
      else { continue }
      let against = scan.string(start..<end + 2)
      var traits = ProgramTraits()
      traits.add(.campaign)
      addContext(of: position..<end + 2, in: sentence, to: &traits)
      found.append(
        ProgramCandidate(
          range: position..<end + 2, name: against + "整治",
          aliases: ["整治" + against, against + "专项整治"], traits: traits))
    }
    return found
  }

  // MARK: Health reform itself

  /// 深化医改, 医药卫生体制改革: the reform under all its names; with a place before it that place's own.
  func reforms(_ sentence: Sentence) -> [ProgramCandidate] {
    let names: [StaticString] = ["医药卫生体制改革", "医疗卫生体制改革", "医疗体制改革", "医疗改革", "医改"]
    var found: [ProgramCandidate] = []
    for position in sentence.range where scan.text[position] == "医" {
      guard let name = names.first(where: { scan.reads($0, at: position) }) else { continue }
      let end = position + name.scalarCount
      if [
        "领导小组", "办", "小组", "督", "管", "推进会", "政策", "简报", "秘书处", "工作简报", "牵引", "专班", "股", "科", "处",
        "组",
        "动态", "思路", "理念",
      ].contains(where: {
        (word: StaticString) in scan.reads(word, at: end)
      }) || institutionAt[position] >= 0 {
        continue
      }
      if let candidate = localReform(position..<end, sentence) {
        found.append(candidate)
        continue
      }
      var traits = ProgramTraits()
      traits.add(.reform)
      addContext(of: position..<end, in: sentence, to: &traits)
      traits.add(.long, if: name.scalarCount > 2)
      // 某市医改 is the same as the place's own.
      let own = scan.matches.ending(at: position).first { $0.classes.contains(.place) }
        .map { [scan.string($0.start..<end)] }
      found.append(
        ProgramCandidate(
          range: position..<end, name: "深化医药卫生体制改革",
          aliases: (own ?? []) + ["医药卫生体制改革", "深化医改", "医改"],
          traits: traits))
    }
    return found
  }

  /// 三明医改经验, 安阳医改模式: one place's reform as others learn from it.
  private func localReform(_ reform: Range<Int>, _ sentence: Sentence) -> ProgramCandidate? {
    guard
      let place = scan.matches.ending(at: reform.lowerBound).first(where: {
        $0.classes.contains(.place) && $0.range.count == 2
      }), !scan.term(place).shortPlaces.isEmpty
    else { return nil }
    let range = place.start..<reform.upperBound
    let core = scan.string(range)
    let tails: [StaticString] = ["经验", "模式", "新模式"]
    let tail = tails.first { scan.reads($0, at: range.upperBound) }
    guard tail != nil || isGoverned(at: range.lowerBound, from: sentence.range.lowerBound) else {
      return nil
    }
    var traits = ProgramTraits()
    traits.add(.reform)
    traits.add(.named)
    addContext(of: range, in: sentence, to: &traits)
    let end = range.upperBound + (tail?.scalarCount ?? 0)
    return ProgramCandidate(
      range: place.start..<end, name: tail == nil ? core : core + "经验",
      aliases: [core, core + "经验", core + "模式"], traits: traits)
  }
}
