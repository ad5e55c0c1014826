internal import Extraction
internal import OntologyModel
internal import TextNormalization

/// The rows of `extract --explain`: what was read and what was not, in order of the text.
struct TraceReport {
  let report: Report

  private struct Line {
    let range: Range<Int>
    let isLost: Bool
    let kind: Wording
    let words: String
    let rule: Rule?
    let confidence: Double?
    let outcome: Wording
  }

  init(_ trace: ExtractionTrace, language: Language) {
    let text = trace.extraction.source.text
    let lines =
      TraceReport.mentions(trace.extraction) + TraceReport.claims(trace.extraction)
      + trace.lost.map(TraceReport.line)
    let titles =
      language == .chinese
      ? ["位置", "结果", "类型或关系", "内容", "规则", "置信度", "原句"]
      : ["Characters", "Outcome", "Kind", "What", "Rule", "Confidence", "Words"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: lines.sorted(by: TraceReport.precedes).map { line in
        let source = text.sourceRange(line.range)
        let quote = text.string(line.range)
        return Report.Row(
          cells: [
            "\(source.lowerBound)–\(source.upperBound)", line.outcome.text(language),
            line.kind.text(language), line.words, line.rule?.id ?? "",
            line.confidence.map(hundredths) ?? "", Quote.oneLine(quote),
          ],
          json: .object([
            ("start", .integer(source.lowerBound)), ("end", .integer(source.upperBound)),
            ("taken", .verbatim(line.isLost ? "false" : "true")),
            ("outcome", .string(line.outcome.text(language))),
            ("kind", .string(line.kind.text(language))), ("what", .string(line.words)),
            ("rule", JSONValue(line.rule?.id)),
            ("confidence", line.confidence.map { .number($0) } ?? .null),
            ("words", .string(quote)),
          ]))
      })
  }

  private static func precedes(_ first: Line, _ second: Line) -> Bool {
    (
      first.range.lowerBound, first.range.upperBound, first.isLost ? 1 : 0, first.words,
      first.rule?.id ?? ""
    ) < (
      second.range.lowerBound, second.range.upperBound, second.isLost ? 1 : 0, second.words,
      second.rule?.id ?? ""
    )
  }

  private static func mentions(_ extraction: DocumentExtraction) -> [Line] {
    extraction.mentions.filter { !$0.range.isEmpty }.map { mention in
      Line(
        range: mention.range, isLost: false,
        kind: Wording(mention.type.label(.chinese), mention.type.label(.english)),
        words: mention.name, rule: nil, confidence: nil, outcome: Wording("名称", "name"))
    }
  }

  private static func claims(_ extraction: DocumentExtraction) -> [Line] {
    extraction.claims.map { claim in
      let role = claim.role.map { "（\($0)）" } ?? ""
      return Line(
        range: claim.evidence, isLost: false,
        kind: Wording(claim.predicate.label(.chinese), claim.predicate.label(.english)),
        words:
          "\(extraction.mentions[claim.subject].name) → \(extraction.mentions[claim.object].name)"
          + role,
        rule: claim.rule, confidence: claim.confidence, outcome: outcome(claim))
    }
  }

  /// Whether a claim is a fact or, by its modality, none.
  private static func outcome(_ claim: Claim) -> Wording {
    claim.modality == .asserted
      ? Wording("关系", "relation")
      : Wording(
        "非事实：\(claim.modality.label(.chinese))", "no fact: \(claim.modality.label(.english))")
  }

  private static func line(_ lost: ExtractionTrace.Lost) -> Line {
    let outcome: Wording
    var confidence: Double?
    switch lost.reason {
    case .saidAlready(let rule):
      outcome = Wording("舍去：规则 \(rule.id) 已读出", "lost: \(rule.id) had read it")
    case .inside(let name):
      outcome = Wording("不参与关系：在“\(name)”之内", "no part of relations: inside “\(name)”")
    case .unlikelyProgram(let probability):
      outcome = Wording("舍去：不像项目", "lost: hardly a program")
      confidence = probability
    case .overlaps(let name):
      outcome = Wording("舍去：与“\(name)”重叠", "lost: overlaps “\(name)”")
    }
    return Line(
      range: lost.range, isLost: true, kind: lost.kind, words: lost.words, rule: lost.rule,
      confidence: confidence, outcome: outcome)
  }
}
