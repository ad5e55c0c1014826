public import KnowledgeGraph
internal import XMLIO

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the nodes of a graph stand in a picture.
public struct GraphLayout: Hashable, Sendable {
  private let xs: [Double]
  private let ys: [Double]

  /// Makes a layout from the places of a graph's entities, in the graph's order.
  public init(xs: [Double], ys: [Double]) {
    self.xs = xs
    self.ys = ys
  }

  /// The place of an entity by its position in the graph; points, y upwards.
  public func position(_ index: Int) -> (x: Double, y: Double)? {
    index < xs.count && index < ys.count ? (xs[index], ys[index]) : nil
  }
}

/// Why a layout could not be made.
public struct LayoutError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of error.
  public enum Code: String, Hashable, Sendable {
    /// The program is not installed.
    case missingProgram
    /// The program could not be run, ended with an error or gave an answer that is none.
    case failed
  }

  /// The kind of error.
  public let code: Code
  /// What is wrong, in plain words.
  public let message: String

  /// What the user can do about it.
  public var remedy: String {
    switch code {
    case .missingProgram: "install Graphviz (apt install graphviz, brew install graphviz)"
    case .failed: "leave out --layout, or try another version of Graphviz"
    }
  }

  /// One line: what is wrong and the remedy.
  public var description: String { "\(message); \(remedy)" }
}

/// Lays graphs out with a program of Graphviz.
public struct GraphvizLayout: Hashable, Sendable {
  /// The program, as found on `PATH`.
  public var program: String

  /// Makes a layout; `sfdp` is the program for graphs of any size.
  public init(program: String = "sfdp") { self.program = program }

  /// Places the entities of a graph.
  ///
  /// The start is seeded, so one version of Graphviz gives one layout. Only ids and ends are handed
  /// over. Throws ``LayoutError``.
  public func place(_ graph: Graph) throws(LayoutError) -> GraphLayout {
    guard !graph.entities.isEmpty else { return GraphLayout(xs: [], ys: []) }
    let answer = try run(input: skeleton(of: graph))
    var xs = [Double?](repeating: nil, count: graph.entities.count)
    var ys = xs
    // Lines of the plain format: `node NAME X Y …`, in inches.
    for line in answer.split(separator: 0x0A) {
      let parts = line.split(separator: 0x20, maxSplits: 4)
      guard parts.count >= 4, parts[0].elementsEqual("node".utf8) else { continue }
      let words = parts.prefix(4).map { String(decoding: $0, as: UTF8.self) }
      guard let index = Int(words[1]), xs.indices.contains(index), let x = Double(words[2]),
        let y = Double(words[3])
      else { continue }
      xs[index] = x * 72
      ys[index] = y * 72
    }
    let found = (xs.compactMap { $0 }, ys.compactMap { $0 })
    guard found.0.count == xs.count, found.1.count == ys.count else {
      throw LayoutError(code: .failed, message: "\(program) did not place every node")
    }
    return GraphLayout(xs: found.0, ys: found.1)
  }

  /// The graph without names: nodes are numbers.
  private func skeleton(of graph: Graph) -> [UInt8] {
    let sink = ByteSink()
    sink.write("graph {\n  graph [start=1, overlap=prism];\n  node [shape=point];\n")
    for index in graph.entities.indices { sink.write("  \(index);\n") }
    for edge in graph.edges {
      sink.write("  \(edge.subject.rawValue) -- \(edge.object.rawValue);\n")
    }
    sink.write("}\n")
    return sink.bytes
  }

  /// Runs the program with a file as input, so that no pipe can fill up on both sides.
  private func run(input: [UInt8]) throws(LayoutError) -> [UInt8] {
    guard let file = tmpfile() else { throw failed(errno) }
    defer { fclose(file) }
    guard fwrite(input, 1, input.count, file) == input.count, fflush(file) == 0 else {
      throw failed(errno)
    }
    rewind(file)
    guard let answer = tmpfile() else { throw failed(errno) }
    defer { fclose(answer) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fileno(file), STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fileno(answer), STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("-Tplain"), nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let number = posix_spawnp(&child, program, &actions, nil, &arguments, environ)
    if number == ENOENT {
      throw LayoutError(code: .missingProgram, message: "the program \(program) is not installed")
    }
    guard number == 0 else { throw failed(number) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // Source: POSIX, <sys/wait.h>: the low seven bits are the signal, the next eight the status.
    guard status & 0x7F == 0 else {
      throw LayoutError(code: .failed, message: "\(program) was stopped by signal \(status & 0x7F)")
    }
    let code = status >> 8 & 0xFF
    if code == 127 {
      throw LayoutError(code: .missingProgram, message: "the program \(program) is not installed")
    }
    guard code == 0 else {
      throw LayoutError(code: .failed, message: "\(program) ended with status \(code)")
    }
    return contents(of: answer)
  }

  private func contents(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    rewind(file)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  private func failed(_ number: Int32) -> LayoutError {
    LayoutError(
      code: .failed, message: "\(program) could not be run: \(String(cString: strerror(number)))")
  }
}
