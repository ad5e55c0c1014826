internal import ArgumentParser
internal import Cypher
internal import KnowledgeGraph
internal import OntologyModel
internal import Yimai

extension ShellSession {
  /// A command of the shell: what it takes, what it does, and the words that can follow it.
  struct Command {
    let name: String
    let takes: String
    let about: Wording
    var words: [String] = []
  }

  /// All commands, in the order of the help.
  static let commands: [Command] = [
    Command(name: "help", takes: "", about: Wording("显示本帮助", "show this help")),
    Command(
      name: "schema", takes: "",
      about: Wording("列出标签、关系和属性", "list labels, relations and properties")),
    Command(name: "questions", takes: "", about: Wording("列出可以问的问题", "list what can be asked")),
    Command(
      name: "explain", takes: "QUESTION",
      about: Wording("显示一个问题变成的 Cypher", "show the Cypher that a question becomes")),
    Command(
      name: "format", takes: "FORMAT",
      about: Wording(
        "输出格式：table、json、csv、markdown 或 graphml",
        "how to print: table, json, csv, markdown or graphml"),
      words: AnswerFormat.allCases.map(\.rawValue)),
    Command(
      name: "evidence", takes: "on|off",
      about: Wording("是否显示原句", "whether to print the sentences"), words: ["on", "off"]),
    Command(
      name: "lang", takes: "zh|en", about: Wording("语言", "the language"),
      words: Language.allCases.map(\.rawValue)),
    Command(
      name: "timeout", takes: "SECONDS", about: Wording("查询的时限", "how long a query may run")),
    Command(
      name: "max-rows", takes: "ROWS",
      about: Wording("结果的最多行数", "how many rows an answer may have")),
    Command(
      name: "timing", takes: "on|off",
      about: Wording("是否显示用时", "whether to tell the time taken"), words: ["on", "off"]),
    Command(
      name: "param", takes: "[NAME=VALUE]",
      about: Wording("设定查询参数，或列出已设定的", "set a parameter of queries, or list them")),
    Command(name: "show", takes: "NAME …", about: Wording("一个实体的卡片", "the card of an entity")),
    Command(name: "path", takes: "FROM TO …", about: Wording("两者之间的通路", "how two are tied")),
    Command(name: "neighbors", takes: "NAME …", about: Wording("相邻的实体", "what one is tied to")),
    Command(
      name: "top", takes: "…",
      about: Wording("排名（--by degree、programs、betweenness）", "rank (--by …)"),
      words: ["--by", "--type", "--limit"] + Ranking.Measure.allCases.map(\.rawValue)),
    Command(name: "quit", takes: "", about: Wording("退出", "leave")),
  ]

  static let commandWords = Dictionary(
    uniqueKeysWithValues: commands.map { ($0.name, $0.words) })

  /// Does what a command asks for.
  mutating func obey(_ name: String, _ rest: String) throws(CommandFailure) {
    switch name {
    case "help", "h", "?": try StandardStreams.write(help)
    case "schema": try printSchema()
    case "questions":
      let list = QuestionList(QuestionBook.shipped, language: language).report
      try StandardStreams.write(
        list.text(printer.format.report ?? .table, terminal: printer.terminal))
    case "explain":
      let reading = try QuestionAnswer.read(rest, on: graph, language)
      try StandardStreams.write(QuestionAnswer.explanation(of: reading, language))
    case "show", "path", "neighbors", "top": try delegate(name, ShellLine.words(rest))
    case "param": try setParameter(rest)
    default: try set(name, rest)
    }
  }

  private mutating func set(_ name: String, _ rest: String) throws(CommandFailure) {
    switch name {
    case "format":
      guard let format = AnswerFormat(rawValue: rest) else { throw ShellSession.misused(name) }
      printer.format = format
    case "evidence":
      guard rest == "on" || rest == "off" else { throw ShellSession.misused(name) }
      printer.showsEvidence = rest == "on"
    case "timing":
      guard rest == "on" || rest == "off" else { throw ShellSession.misused(name) }
      showsTime = rest == "on"
    case "lang":
      guard let language = Language(argument: rest) else { throw ShellSession.misused(name) }
      printer.language = language
    case "timeout":
      guard let seconds = Double(rest), seconds > 0, seconds <= 1e9 else {
        throw ShellSession.misused(name)
      }
      bounds.timeout = QueryBounds(seconds: seconds).timeout
    case "max-rows":
      guard let rows = Int(rest), rows > 0 else { throw ShellSession.misused(name) }
      bounds.maximumRows = rows
    default:
      throw CommandFailure(
        .usage,
        Wording("没有命令 :\(name)；:help 列出命令", "there is no command :\(name); :help lists them"))
    }
  }

  private static func misused(_ name: String) -> CommandFailure {
    let takes = commands.first { $0.name == name }?.takes ?? ""
    return CommandFailure(.usage, Wording("用法：:\(name) \(takes)", "use it as :\(name) \(takes)"))
  }

  private mutating func setParameter(_ rest: String) throws(CommandFailure) {
    if rest.isEmpty {
      let values = ValueText(graph: graph)
      let lines = parameters.sorted { $0.key < $1.key }
        .map { "$\($0.key) = \(values.cypher($0.value))\n" }
      try StandardStreams.write(lines.joined())
      return
    }
    guard let parameter = QueryParameter(rest) else { throw ShellSession.misused("param") }
    parameters[parameter.name] = parameter.value
  }

  // MARK: Help and schema

  private var help: String {
    let head =
      language == .chinese
      ? "输入 Cypher 查询、问题，或下列命令：\n" : "Type a query in Cypher, a question, or a command:\n"
    let rows = ShellSession.commands.map { command in
      [":" + command.name, command.takes, command.about.text(language)]
    }
    let titles = language == .chinese ? ["命令", "参数", "作用"] : ["Command", "Takes", "Does"]
    let table = TextTable(columns: titles.map { TextTable.Column(title: $0) }, rows: rows)
    return head + table.text(limit: nil, isStyled: printer.terminal.isStyled)
  }

  private func printSchema() throws(CommandFailure) {
    let isChinese = language == .chinese
    var rows: [Report.Row] = []
    func add(_ kind: Wording, _ name: String, _ label: String, _ count: Int?) {
      rows.append(
        Report.Row(
          cells: [kind.text(language), name, label, count.map(String.init) ?? ""],
          json: .object([
            ("kind", .string(kind.english)), ("name", .string(name)), ("label", .string(label)),
            ("count", count.map { .integer($0) } ?? .null),
          ])))
    }
    for type in EntityType.allCases {
      let count = graph.labelID(type.name).map { graph.nodeCount(label: $0) }
      add(Wording("标签", "label"), type.name, type.label(.chinese), count)
    }
    for predicate in Predicate.allCases {
      let count = graph.relationshipTypeID(predicate.name)
        .map { graph.relationshipCount(type: $0) }
      add(Wording("关系", "relation"), predicate.name, predicate.label(.chinese), count)
    }
    for key in graph.propertyKeyNames { add(Wording("属性", "property"), key, "", nil) }
    let titles = isChinese ? ["种类", "名称", "中文", "数量"] : ["Kind", "Name", "In Chinese", "Count"]
    let report = Report(
      columns: titles.enumerated().map {
        TextTable.Column(title: $0.element, alignment: $0.offset == 3 ? .trailing : .leading)
      }, rows: rows)
    try StandardStreams.write(
      report.text(printer.format.report ?? .table, terminal: printer.terminal))
  }

  // MARK: Everyday commands

  /// Runs a command of the tool on the graph of the shell, with the shell's format and language
  /// where the words choose no others.
  private func delegate(_ name: String, _ words: [String]) throws(CommandFailure) {
    var arguments = [path] + words
    func add(_ option: String, _ value: String?) {
      guard !words.contains(option) else { return }
      arguments += [option] + (value.map { [$0] } ?? [])
    }
    add("--lang", language.rawValue)
    if let date { add("--as-of", date.iso) }
    let format = printer.format
    let takesFormat: Bool =
      switch name {
      case "show": CardFormat(rawValue: format.rawValue) != nil
      case "top": format.report != nil
      default: true
      }
    if takesFormat { add("--format", format.rawValue) }
    if printer.showsEvidence, name != "top" { add(name == "show" ? "--quotes" : "--evidence", nil) }
    let types: [String: any ParsableCommand.Type] = [
      "show": ShowCommand.self, "path": PathCommand.self, "neighbors": NeighborsCommand.self,
      "top": TopCommand.self,
    ]
    guard let type = types[name] else { return }
    do {
      var command = try type.parseAsRoot(arguments)
      try command.run()
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      let text = type.message(for: error)
      throw CommandFailure(.usage, Wording(text, text))
    }
  }
}
