internal import ArgumentParser
internal import OntologyModel

/// The formats of results that are rows.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, markdown

  init?(argument: String) { self.init(rawValue: Self.whole(argument)) }

  /// The name of a format that may be written short: `md`.
  static func whole(_ argument: String) -> String { argument == "md" ? "markdown" : argument }
}

/// When to use bold and dim text.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// - Parameters:
  ///   - noColor: the value of `NO_COLOR`, where it is set.
  ///   - term: the value of `TERM`, where it is set.
  func isStyled(onTerminal isTerminal: Bool, noColor: String?, term: String?) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && (noColor ?? "").isEmpty && term != "dumb"
    }
  }
}

extension Language {
  /// The language of the user's locale: the first of the three variables that is set decides.
  ///
  /// Source: POSIX.1-2017, Base Definitions, 8.2 Internationalization Variables.
  static func preferred(lcAll: String?, lcMessages: String?, lang: String?) -> Language {
    let locale = [lcAll, lcMessages, lang].compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }
    return code.lowercased() == "zh" ? .chinese : .english
  }

  /// The language of this process's locale.
  static var ofEnvironment: Language {
    preferred(
      lcAll: environment("LC_ALL"), lcMessages: environment("LC_MESSAGES"),
      lang: environment("LANG"))
  }
}

/// A command whose user may choose the language of what it prints.
protocol LanguageChoosing {
  var language: Language { get }
}

/// The option of every command that prints labels, reports or messages.
struct LanguageOption: ParsableArguments {
  @Option(help: "Language of labels, reports and messages: zh or en (default: from the locale).")
  var lang: Language?

  var language: Language { lang ?? .ofEnvironment }
}

/// Options of every command that prints a report.
struct LanguageOptions: ParsableArguments {
  @OptionGroup var choice: LanguageOption

  @Option(help: "Bold and dim text: auto, always or never. NO_COLOR is honoured.")
  var color = ColorChoice.auto

  var language: Language { choice.language }
  var terminal: Terminal { Terminal(color: color) }

  /// The terminal to fit results to, which is none where they go to a file.
  func terminal(writingTo output: String?) -> Terminal { output == nil ? terminal : .plain }
}

/// Options of every command that prints rows.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to print the rows: table, csv, json or markdown.")
  var format = ReportFormat.table

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  func print(_ report: Report) throws {
    try StandardStreams.write(report.text(format, terminal: languageOptions.terminal))
  }
}
