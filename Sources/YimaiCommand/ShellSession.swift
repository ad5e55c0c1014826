internal import Cypher
internal import KnowledgeGraph
internal import LineEditing
internal import OntologyModel
internal import Yimai

/// What a shell knows between two lines.
struct ShellSession {
  /// What a line leads to.
  enum Next {
    /// The next line begins something new.
    case ready
    /// The query goes on.
    case unfinished
    case leave
  }

  let graph: SnapshotGraph
  /// The graph file, for commands that open it themselves.
  let path: String
  let date: PartialDate?
  var printer: AnswerPrinter
  var bounds: QueryBounds
  var parameters: [String: Value] = [:]
  /// Whether the time that each answer took is told.
  var showsTime = false
  /// How many lines have failed.
  private(set) var failureCount = 0
  private var unfinished = ""

  init(
    graph: SnapshotGraph, path: String, date: PartialDate?, printer: AnswerPrinter,
    bounds: QueryBounds
  ) {
    self.graph = graph
    self.path = path
    self.date = date
    self.printer = printer
    self.bounds = bounds
  }

  var language: Language { printer.language }

  var greeting: String {
    let (nodes, edges) = (graph.nodeCount, graph.relationshipCount)
    return language == .chinese
      ? "\(path)：\(nodes) 个实体，\(edges) 条关系；:help 显示帮助"
      : "\(path): \(counted(nodes, "entity", "entities")), \(counted(edges, "edge")); :help helps"
  }

  /// Takes a line, and prints what it asks for or what is wrong with it.
  ///
  /// - Throws: only where standard output cannot be written.
  mutating func take(_ line: String) throws(CommandFailure) -> Next {
    if !unfinished.isEmpty {
      let isEmpty = line.allSatisfy(\.isWhitespace)
      return try take(query: unfinished + (isEmpty ? "" : "\n" + line), isForced: isEmpty)
    }
    switch ShellLine(line) {
    case .nothing: return .ready
    case .question(let question):
      try answer { session throws(CommandFailure) in try session.ask(question) }
      return .ready
    case .query: return try take(query: line, isForced: false)
    case .command(let name, let rest):
      if ["quit", "exit", "q"].contains(name) { return .leave }
      try attempt { session throws(CommandFailure) in try session.obey(name, rest) }
      return .ready
    }
  }

  /// Runs a query that the end of the input cut short.
  mutating func end() throws(CommandFailure) {
    guard !unfinished.isEmpty else { return }
    _ = try take(query: unfinished, isForced: true)
  }

  /// Does something; what goes wrong is told and counted.
  mutating func attempt(
    _ body: (inout ShellSession) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    do throws(CommandFailure) {
      try body(&self)
    } catch {
      if error == .closedPipe || error.status == .failedOutput { throw error }
      failureCount += 1
      error.tell(language)
    }
  }

  /// As ``attempt(_:)``, with the time it took where that is wanted.
  private mutating func answer(
    _ body: (inout ShellSession) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let start = ContinuousClock.now
    try attempt(body)
    guard showsTime else { return }
    let microseconds = (ContinuousClock.now - start) / .microseconds(1)
    let milliseconds = (microseconds / 10).rounded() / 100
    StandardStreams.message(
      language == .chinese ? "用时：\(milliseconds) 毫秒" : "time: \(milliseconds) ms")
  }

  // MARK: Queries and questions

  private mutating func take(query: String, isForced: Bool) throws(CommandFailure) -> Next {
    var text = query
    var goesOn = false
    if text.hasSuffix("\\") {
      text.removeLast()
      goesOn = true
    }
    if !isForced, goesOn || ShellSession.endsTooEarly(text) {
      unfinished = text
      return .unfinished
    }
    unfinished = ""
    try answer { session throws(CommandFailure) in try session.run(text) }
    return .ready
  }

  /// Whether nothing is wrong with a query but that it ends.
  static func endsTooEarly(_ text: String) -> Bool {
    do throws(CypherError) {
      _ = try Query(parsing: text, vocabulary: .ontology)
      return false
    } catch {
      if error.detail == "MissingReturn" { return true }
      guard let position = error.position else { return false }
      return text.unicodeScalars.dropFirst(position.offset)
        .allSatisfy(\.properties.isWhitespace)
    }
  }

  private func run(_ text: String) throws(CommandFailure) {
    let run: QueryRun
    do throws(CypherError) {
      run = try QueryRun(
        text, on: graph, parameters: parameters, timeout: bounds.timeout,
        maximumRows: bounds.maximumRows)
    } catch {
      throw CommandFailure(error, in: text)
    }
    try ShellSession.printed { try QueryPrinter(run, language: language).print(printer) }
  }

  private func ask(_ question: String) throws(CommandFailure) {
    let reading = try QuestionAnswer.read(question, on: graph, language)
    let answer = try QuestionAnswer(reading, on: graph, bounds: bounds, language: language)
    try ShellSession.printed { try answer.print(printer) }
  }

  /// Printing throws nothing but failures; anything else would be a failure of output.
  static func printed(_ body: () throws -> Void) throws(CommandFailure) {
    do {
      try body()
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw .output(Wording("\(error)", "\(error)"))
    }
  }

  // MARK: Completion

  /// What the tab key does now.
  var completion: (String) -> LineEditor.Completion {
    let completion = LineCompletion(graph, commands: ShellSession.commandWords)
    let open = unfinished
    let parameters = parameters.keys.sorted()
    let width = printer.terminal.width ?? 80
    return { before in
      let text = open.isEmpty ? before : open + "\n" + before
      let found = completion.complete(text, parameters: parameters)
      let insertion = found.continuation
      let shows = insertion.isEmpty && found.candidates.count > 1
      return LineEditor.Completion(
        insertion: insertion,
        listing: shows ? ShellSession.columns(found.candidates, width: width) : "")
    }
  }

  /// Words in columns, column by column, at most 100.
  static func columns(_ words: [String], width: Int) -> String {
    let shown = words.prefix(100).map(TextTable.plain)
    let column = (shown.map(DisplayWidth.of).max() ?? 0) + 2
    let columnCount = max(1, width / column)
    let rowCount = (shown.count + columnCount - 1) / columnCount
    var text = ""
    for row in 0..<rowCount {
      for index in stride(from: row, to: shown.count, by: rowCount) {
        let padding = max(0, column - DisplayWidth.of(shown[index]))
        text += shown[index]
        if index + rowCount < shown.count { text += String(repeating: " ", count: padding) }
      }
      text += "\n"
    }
    return words.count > shown.count ? text + "… (\(words.count))\n" : text
  }
}
