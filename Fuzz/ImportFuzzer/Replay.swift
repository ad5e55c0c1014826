#if !LIBFUZZER
  internal import XMLIO

  /// Without libFuzzer the program runs the files it is given, once each: `ImportFuzzer FILE…`.
  @main enum Replay {
    static func main() throws {
      for path in CommandLine.arguments.dropFirst() {
        let source = try ByteSource(path: path)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = try source.read(into: &buffer)
          if count == 0 { break }
          bytes += buffer[..<count]
        }
        _ = bytes.withUnsafeBufferPointer { fuzzImport($0.baseAddress, $0.count) }
      }
    }
  }
#endif

#if LIBFUZZER
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// Where the package manager has the program start; libFuzzer does the rest.
  @_cdecl("ImportFuzzer_main")
  public func fuzzerMain(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  ) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, { fuzzImport($0, $1) })
  }
#endif
