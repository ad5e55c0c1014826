internal import Evaluation
internal import OntologyModel

/// The figures of `eval` as tables; `EvalReport+JSON.swift` has them as JSON.
struct EvalReport {
  let scorecard: Scorecard
  /// How many misses of each kind are listed.
  let misses: Int
  let language: Language

  init(_ scorecard: Scorecard, misses: Int, language: Language) {
    self.scorecard = scorecard
    self.misses = misses
    self.language = language
  }

  private var isChinese: Bool { language == .chinese }

  /// All tables, an empty line between them.
  func text(_ terminal: Terminal) -> String {
    let tables = [
      tallyTable(isChinese ? "实体类型" : "Entity type", entityRows),
      tallyTable(isChinese ? "关系" : "Predicate", relationRows),
      tallyTable(isChinese ? "合计" : "In all", headlineRows),
    ]
    var parts = tables.map { $0.text(limit: terminal.width, isStyled: terminal.isStyled) }
    parts[parts.count - 1] += roleLine
    parts.append(reliability(isChinese ? "实体可信度" : "Confidence of entities", .entities, terminal))
    parts.append(
      reliability(isChinese ? "关系可信度" : "Confidence of relations", .relations, terminal))
    let (kinds, rules) = (ruleRows.filter(isKind), ruleRows.filter { !isKind($0) })
    for (title, rows) in [
      (isChinese ? "实体种类" : "Kind of entity", kinds), (isChinese ? "规则" : "Rule", rules),
    ] {
      parts.append(
        ruleTable(title, rows).text(limit: terminal.width, isStyled: terminal.isStyled))
    }
    let listed = scorecard.misses(limit: misses)
    if !listed.isEmpty { parts.append(listed.map { line(of: $0) + "\n" }.joined()) }
    return parts.joined(separator: "\n")
  }

  // MARK: What was found

  /// By how often the gold has it, then by name.
  var entityRows: [(type: EntityType, tally: Tally)] {
    scorecard.entities.map { (type: $0.key, tally: $0.value) }.sorted {
      (-$0.tally.found - $0.tally.missed, $0.type.name)
        < (-$1.tally.found - $1.tally.missed, $1.type.name)
    }
  }

  /// By how often the gold has it, then by name.
  var relationRows: [(predicate: Predicate, tally: Tally)] {
    scorecard.relations.map { (predicate: $0.key, tally: $0.value) }.sorted {
      (-$0.tally.found - $0.tally.missed, $0.predicate.name)
        < (-$1.tally.found - $1.tally.missed, $1.predicate.name)
    }
  }

  private func tallyTable(
    _ title: String, _ rows: [(type: EntityType, tally: Tally)]
  ) -> TextTable {
    tallyTable(title, rows.map { (isChinese ? $0.type.label(language) : $0.type.name, $0.tally) })
  }

  private func tallyTable(
    _ title: String, _ rows: [(predicate: Predicate, tally: Tally)]
  ) -> TextTable {
    tallyTable(
      title,
      rows.map { (isChinese ? $0.predicate.label(language) : $0.predicate.name, $0.tally) })
  }

  private var headlineRows: [(String, Tally)] {
    Scorecard.Headline.allCases.map { headline in
      let label =
        switch headline {
        case .entities: isChinese ? "实体" : "entities"
        case .coreEntities:
          isChinese
            ? "核心实体（官员、医疗机构、地方、项目）" : "core entities (Official Hospital Place Program)"
        case .relations: isChinese ? "关系" : "relations"
        case .whoLeads:
          isChinese ? "谁领导（任职于、牵头）" : "who-leads relations (holdsPost leads)"
        }
      return (label, scorecard.tally(headline))
    }
  }

  private func tallyTable(_ title: String, _ rows: [(String, Tally)]) -> TextTable {
    let titles =
      isChinese
      ? ["准确率", "召回率", "F1", "找到", "误", "漏"] : ["P", "R", "F1", "found", "wrong", "missed"]
    return TextTable(
      columns: [.init(title: title)] + titles.map { .init(title: $0, alignment: .trailing) },
      rows: rows.map { label, tally in
        [label, share(tally.precision), share(tally.recall), share(tally.f1)]
          + [tally.found, tally.wrong, tally.missed].map(String.init)
      })
  }

  private var roleLine: String {
    let roles = scorecard.roles
    return isChinese
      ? "找到的任职和牵头中，\(roles.all) 个职务有 \(roles.right) 个正确\n"
      : "roles right among found holdsPost and leads: \(roles.right) of \(roles.all)\n"
  }

  // MARK: Confidence and rules

  private enum Part { case entities, relations }

  private func reliability(_ title: String, _ part: Part, _ terminal: Terminal) -> String {
    let reliability =
      part == .entities ? scorecard.entityReliability : scorecard.relationReliability
    let titles =
      isChinese ? ["数量", "平均可信度", "实际正确"] : ["count", "mean confidence", "right"]
    var rows = reliability.bins.filter { $0.count > 0 }.map { bin in
      [
        "\(bin.lowerBound)–\(bin.upperBound)", String(bin.count), share(bin.meanConfidence),
        share(bin.share),
      ]
    }
    let right =
      reliability.count > 0 ? Double(reliability.right) / Double(reliability.count) : 0
    rows.append([
      isChinese ? "全部" : "all", String(reliability.count), share(reliability.meanConfidence),
      share(right),
    ])
    let table = TextTable(
      columns: [.init(title: title)] + titles.map { .init(title: $0, alignment: .trailing) },
      rows: rows)
    let (error, brier) = (share(reliability.expectedError), share(reliability.brierScore))
    return table.text(limit: terminal.width, isStyled: terminal.isStyled)
      + (isChinese
        ? "预期校准误差 \(error)，Brier 分数 \(brier)\n"
        : "expected calibration error \(error), Brier score \(brier)\n")
  }

  /// The readings by rule, most frequent first.
  var ruleRows: [(rule: String, tally: RuleTally)] {
    EvalReport.sorted(scorecard.rules)
  }

  static func sorted(_ rules: [String: RuleTally]) -> [(rule: String, tally: RuleTally)] {
    rules.map { (rule: $0.key, tally: $0.value) }.sorted {
      (-$0.tally.right - $0.tally.wrong, $0.rule) < (-$1.tally.right - $1.tally.wrong, $1.rule)
    }
  }

  /// Whether a row counts entities of a kind and not the readings of a rule.
  private func isKind(_ row: (rule: String, tally: RuleTally)) -> Bool {
    row.rule.hasPrefix("entity.")
  }

  private func ruleTable(
    _ title: String, _ rows: [(rule: String, tally: RuleTally)]
  ) -> TextTable {
    let titles =
      isChinese
      ? ["得出", "正确", "错误", "不计", "准确率", "可信度"]
      : ["read", "right", "wrong", "open", "precision", "confidence"]
    return TextTable(
      columns: [.init(title: title)]
        + titles.map { .init(title: $0, alignment: .trailing) },
      rows: rows.map { rule, tally in
        [rule]
          + [tally.right + tally.wrong + tally.open, tally.right, tally.wrong, tally.open]
          .map(String.init)
          + [tally.precision.map(share) ?? "–", share(Scorecard.statedConfidence(of: rule))]
      })
  }

  // MARK: Misses

  private func line(of miss: Miss) -> String {
    let kind =
      switch miss.kind {
      case .missedEntity: isChinese ? "漏掉的实体" : miss.kind.rawValue
      case .wrongEntity: isChinese ? "误认的实体" : miss.kind.rawValue
      case .missedRelation: isChinese ? "漏掉的关系" : miss.kind.rawValue
      case .wrongRelation: isChinese ? "误认的关系" : miss.kind.rawValue
      }
    let subject =
      switch miss.subject {
      case .entity(let type, let name):
        "\(isChinese ? type.label(language) : type.name): \(name)"
      case .relation(let subject, let predicate, let object, let role):
        "\(isChinese ? predicate.label(language) : predicate.name): \(subject) → \(object)"
          + (role.map { isChinese ? "（\($0)）" : " (\($0))" } ?? "")
      }
    var line = "\(miss.name): \(kind): \(subject)"
    if !miss.rules.isEmpty { line += " [\(miss.rules.joined(separator: ", "))]" }
    if let sentence = miss.sentence { line += "\n  “\(sentence)”" }
    return line.split(separator: "\n").map { Wording.printable(String($0)) }
      .joined(separator: "\n")
  }

  /// A number of 0 to 1 with three decimals; halves go to the even digit.
  private func share(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded(.toNearestOrEven))
    let digits = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
