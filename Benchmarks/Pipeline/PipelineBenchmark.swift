internal import KnowledgeGraph
internal import Yimai

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads documents from files to linked statements and prints what that costs.
///
/// usage: PipelineBenchmark JOBS FOLDER
/// Prints one JSON line: characters, statements, seconds by the clock and of the processor, memory.
@main enum PipelineBenchmark {
  static func main() async {
    guard CommandLine.arguments.count == 3, let jobs = Int(CommandLine.arguments[1]), jobs > 0
    else {
      print("usage: PipelineBenchmark JOBS FOLDER")
      exit(2)
    }
    let pipeline = Pipeline(PipelineOptions(jobs: jobs))
    let start = ContinuousClock.now
    let graph = await pipeline.build([CommandLine.arguments[2]]).graph
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let characters = graph.documents.map(\.characterCount).reduce(0, +)
    let (processor, memory) = usage()
    print(
      "{\"characters\": \(characters), \"statements\": \(graph.statements.count), "
        + "\"seconds\": \(elapsed), \"processor\": \(processor), \"megabytes\": \(memory)}")
  }

  /// Seconds of the processor that the process has had, and the most memory it has held, in megabytes.
  private static func usage() -> (seconds: Double, megabytes: Int) {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      let megabytes = usage.ru_maxrss / 1000
    #else
      getrusage(RUSAGE_SELF, &usage)
      let megabytes = usage.ru_maxrss / 1_000_000
    #endif
    let seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    return (seconds, megabytes)
  }
}
