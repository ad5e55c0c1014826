internal import ArgumentParser
internal import Reading
internal import Yimai

/// How documents are read, for every command that reads some.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Encoding of the files: UTF-8, UTF-16LE, UTF-16BE, GB18030 or Big5.",
      discussion: "Without it, each file's encoding is detected."))
  var encoding: TextEncoding?

  @Option(
    name: .customLong("max-bytes"), help: "Size in bytes above which a file is not read.")
  var maximumBytes = PipelineOptions.defaultMaximumBytes

  func validate() throws {
    guard maximumBytes > 0 else { throw ValidationError("--max-bytes must be above 0.") }
  }

  /// The options of a pipeline; one job a processor unless a number is given.
  func options(jobs: Int? = nil) -> PipelineOptions {
    PipelineOptions(jobs: jobs ?? processorCount(), encoding: encoding, maximumBytes: maximumBytes)
  }
}
