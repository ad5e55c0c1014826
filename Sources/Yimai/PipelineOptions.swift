public import Reading

/// How a pipeline reads documents.
public struct PipelineOptions: Hashable, Sendable {
  /// How many documents are worked on at once, at least 1.
  ///
  /// The result does not depend on it.
  public var jobs: Int
  /// The encoding to read every file in, or nil to detect it file by file.
  public var encoding: TextEncoding?
  /// The size in bytes above which a file is not read.
  public var maximumBytes: Int

  /// 32 MB: more than a year of a county's newspaper, and a bound on memory.
  public static let defaultMaximumBytes = 32 << 20

  /// Makes options; a number of jobs below 1 counts as 1.
  public init(
    jobs: Int = 1, encoding: TextEncoding? = nil,
    maximumBytes: Int = PipelineOptions.defaultMaximumBytes
  ) {
    self.jobs = max(1, jobs)
    self.encoding = encoding
    self.maximumBytes = maximumBytes
  }
}
