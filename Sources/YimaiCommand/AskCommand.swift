internal import ArgumentParser
internal import GraphStore
internal import Cypher
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

/// `yimai ask`: questions in plain Chinese or English.
struct AskCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer a question put in plain Chinese or English.",
    discussion: """
      Questions follow templates, which --list shows; words that mean the same, politeness and the \
      order of words do not matter. Names may be aliases, short forms or beginnings. --explain \
      prints the Cypher that a question becomes, for `yimai query`. The same question has the same \
      answer. Exit status 1 where the question is not understood or has no answer.

      Example: yimai ask health.yimai '安阳市中医院院长是谁'
      Example: yimai ask --list
      """)

  @Argument(
    help: "A graph file that `yimai build` wrote.", completion: .file(extensions: ["yimai"]))
  var graph: String?

  @Argument(help: "The question.")
  var question: String?

  @OptionGroup var clocks: ClockArguments

  @Flag(help: "Print the Cypher that the question becomes, and do not run it.")
  var explain = false

  @Flag(help: "List what can be asked.")
  var list = false

  @OptionGroup var limits: QueryLimits

  @OptionGroup var answer: AnswerOptions

  var language: Language { answer.language }

  func validate() throws {
    guard list || (graph != nil && question != nil) else {
      throw ValidationError("Name a graph file and a question, or use --list.")
    }
  }

  func run() throws {
    if list {
      let report = QuestionList(QuestionBook.shipped, language: language).report
      let format = answer.format.report ?? .table
      try StandardStreams.write(
        report.text(format, terminal: answer.languageOptions.terminal))
      return
    }
    guard let graph, let question else { return }
    let snapshot = try SnapshotGraph.open(graph, clocks)
    let reading = try QuestionAnswer.read(question, on: snapshot, language)
    if explain {
      try StandardStreams.write(QuestionAnswer.explanation(of: reading, language))
      return
    }
    try QuestionAnswer(reading, on: snapshot, bounds: limits.bounds, language: language)
      .print(answer.printer)
  }
}

/// A question that was understood, and its rows.
struct QuestionAnswer {
  let run: QueryRun
  let language: Language

  /// Understands a question.
  ///
  /// - Throws: ``CommandFailure`` with status 1 and what may have been meant, or what can be asked.
  static func read(
    _ question: String, on graph: SnapshotGraph, _ language: Language
  ) throws(CommandFailure) -> QuestionReader.Reading {
    switch QuestionReader(graph.snapshot).read(question) {
    case .understood(let reading):
      note(reading, language)
      return reading
    case .unknownName(let template, let words, let near):
      let about = template.about
      let hint =
        near.isEmpty
        ? Wording("请检查名称", "check the name")
        : Wording(
          "您是不是指：\(near.joined(separator: "、"))", "did you mean \(near.joined(separator: ", "))")
      throw CommandFailure(
        .findings,
        Wording(
          "“\(words)”不是图中的名称（问的是：\(about.chinese)）；\(hint.chinese)",
          "'\(words)' is no name in the graph (asked: \(about.english)); \(hint.english)"))
    case .unknown(let near):
      throw CommandFailure(
        .findings,
        Wording(
          "没有读懂这个问题；用 yimai ask --list 看可以问什么",
          "the question is not understood; yimai ask --list shows what can be asked"),
        details: near.map { Wording("  可以问：\($0)", "  ask: \($0)") })
    }
  }

  /// Says what names and questions were taken for where that is not plain.
  private static func note(_ reading: QuestionReader.Reading, _ language: Language) {
    if reading.isGuess {
      let about = reading.template.about
      StandardStreams.message(
        language == .chinese ? "按“\(about.chinese)”理解" : "understood as: \(about.english)")
    }
    for fill in reading.fills where !fill.names.isEmpty && fill.names != [fill.words] {
      let shown = fill.names.prefix(3).joined(separator: language == .chinese ? "、" : ", ")
      let more = fill.names.count > 3 ? "…" : ""
      StandardStreams.message(
        language == .chinese
          ? "“\(fill.words)”指\(shown)\(more)" : "'\(fill.words)' is taken for \(shown)\(more)")
    }
  }

  /// The Cypher of a question, with what it was taken for as comments.
  static func explanation(of reading: QuestionReader.Reading, _ language: Language) -> String {
    var text = "// \(reading.template.name): \(reading.template.about.text(language))\n"
    for fill in reading.fills {
      let names = TextTable.plain(fill.names.joined(separator: ", "))
      text += "// \(fill.slot): \(names)\n"
    }
    return text + reading.cypher + "\n"
  }

  /// Runs the query of a question.
  init(
    _ reading: QuestionReader.Reading, on graph: SnapshotGraph, bounds: QueryBounds,
    language: Language
  ) throws(CommandFailure) {
    self.language = language
    do throws(CypherError) {
      run = try QueryRun(
        reading.cypher, on: graph, timeout: bounds.timeout, maximumRows: bounds.maximumRows)
    } catch {
      throw CommandFailure(error, in: reading.cypher)
    }
  }

  /// The rows: columns that begin with `_` only sort, and columns that are empty in each row are
  /// left out.
  var report: Report {
    let cells = CellText(graph: run.graph, language: language)
    let values = ValueText(graph: run.graph)
    let shown = run.columns.indices.filter { column in
      !run.columns[column].hasPrefix("_")
        && run.rows.contains { !cells.text($0[column]).isEmpty }
    }
    return Report(
      columns: shown.map {
        TextTable.Column(title: QuestionBook.shipped.title(run.columns[$0], language))
      },
      rows: run.rows.map { row in
        Report.Row(
          cells: shown.map { column in
            guard run.columns[column] == "evidence" else { return cells.text(row[column]) }
            return QueryRun.edges(in: row[column]).first.map { Quote.oneLine(cells.sentence($0)) }
              ?? ""
          },
          json: .object(shown.map { (run.columns[$0], .verbatim(values.json(row[$0]))) }))
      })
  }

  /// - Throws: ``CommandFailure`` with status 1 where there is no row.
  func print(_ answer: AnswerPrinter) throws {
    if !run.rows.isEmpty {
      try answer.print(report, part: run.part, sentences: run.evidence)
      return
    }
    throw CommandFailure(.findings, Wording("图中没有答案", "the graph has no answer"))
  }
}

/// The rows of `ask --list`.
struct QuestionList {
  let report: Report

  init(_ book: QuestionBook, language: Language) {
    let titles = language == .chinese ? ["名称", "问什么", "例如"] : ["Name", "Asks", "For example"]
    report = Report(
      columns: titles.map { TextTable.Column(title: $0) },
      rows: book.templates.map { template in
        let phrasings = (template.phrasings[language] ?? []).map { book.shown($0, language) }
        return Report.Row(
          cells: [template.name, template.about.text(language), phrasings.first ?? ""],
          json: .object([
            ("name", .string(template.name)), ("about", .string(template.about.text(language))),
            ("phrasings", .array(phrasings.map(JSONValue.string))),
            ("cypher", .string(template.cypher)),
          ]))
      })
  }
}
