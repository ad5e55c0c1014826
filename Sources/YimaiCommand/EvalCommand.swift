internal import ArgumentParser
internal import Evaluation
internal import OntologyModel
internal import Reading
internal import Yimai

/// `yimai eval`: how well annotated documents are read.
struct EvalCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Grade the extraction on documents that you have annotated.",
    discussion: """
      GOLD_DIR holds NAME.json for each document; what `yimai extract` writes, corrected by hand, will do:

        {"document": "a.txt",
         "entities": [{"id": "e1", "type": "Hospital", "name": "…", "also": []}],
         "relations": [{"subject": "e2", "predicate": "holdsPost", "object": "e1",
                        "role": "…", "evidence": "…"}]}

      "also" lists other right names; "optional": true marks what counts neither way. Each document \
      is read alone and compared: precision, recall and F1 by type and predicate, how well confidences \
      fit (10 bins, expected calibration error, Brier score), and how often each rule is right. Exit \
      status 65 where annotations or a document cannot be used; the others are graded.

      Example: yimai eval gold bulletins --misses 10
      """)

  /// How to print the figures.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @Argument(
    help: ArgumentHelp("The folder of annotations.", valueName: "gold-dir"),
    completion: .directory)
  var gold: String

  @Argument(
    help: ArgumentHelp(
      "The folder of the documents (default: beside the annotations).", valueName: "docs-dir"),
    completion: .directory)
  var documents: String?

  @Option(
    help: ArgumentHelp(
      "List up to so many of each kind of what was missed or is wrong, with its sentence.",
      valueName: "n"))
  var misses = 0

  @Flag(name: .customLong("any-person"), help: "Let officials and other people match each other.")
  var joinsPeople = false

  @Option(help: "How to print the figures: table or json.")
  var format = Format.table

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  func validate() throws {
    guard misses >= 0 else { throw ValidationError("--misses must be 0 or more.") }
  }

  func run() throws {
    for path in [gold, documents].compactMap({ $0 }) where !pathExists(path) {
      throw CommandFailure(
        .noInput,
        Wording("\(path)：没有这个文件夹；请检查名称", "\(path): there is no such folder; check the name"))
    }
    let evaluation = GoldEvaluation(
      gold: gold, documents: documents, options: reading.options(jobs: 1),
      joinsPeople: joinsPeople)
    for diagnostic in evaluation.diagnostics {
      StandardStreams.message(diagnostic.text(language))
    }
    guard evaluation.fileCount > 0 else {
      throw CommandFailure(
        .noInput,
        Wording(
          "\(gold)：没有标注文件；请放入 NAME.json", "\(gold): no annotations; put NAME.json files there"))
    }
    let graded = evaluation.scorecard.documents.count
    if graded > 0 {
      let report = EvalReport(evaluation.scorecard, misses: misses, language: language)
      try StandardStreams.write(
        format == .json
          ? report.json.text() + "\n" : report.text(languageOptions.terminal))
    }
    let left = evaluation.fileCount - graded
    guard left == 0 else {
      throw CommandFailure(
        .badData,
        Wording(
          "\(evaluation.fileCount) 份标注中有 \(left) 份未评分",
          "\(left) of \(counted(evaluation.fileCount, "annotated document")) not graded"))
    }
  }
}
