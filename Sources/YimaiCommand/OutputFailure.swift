internal import OntologyModel
internal import XMLIO

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension CommandFailure {
  /// The failure of an export.
  init(_ error: XMLError) {
    guard let output = error.output else {
      self.init(.badData, Wording("\(error.chinese)", "\(error)"))
      return
    }
    self = output.number == EPIPE ? .closedPipe : .failure(of: output)
  }

  private static func failure(of output: OutputError) -> CommandFailure {
    let reason = Wording(systemError: output.number)
    guard output.isFile else {
      return .output(
        Wording("标准输出：无法写入：\(reason.chinese)", "\(output.path): cannot write: \(reason.english)"))
    }
    let fault = WriteFault(path: output.path, systemError: output.number)
    return .output(
      Wording(
        "\(output.path)：\(fault.message.chinese)；\(fault.remedy.chinese)",
        "\(output.path): \(fault.message.english); \(fault.remedy.english)"))
  }
}

extension OutputError {
  /// Whether a file was to be written; standard output else.
  fileprivate var isFile: Bool { path != "standard output" }
}

extension XMLError {
  /// One line in Chinese: what libxml2 says stands in its own words.
  fileprivate var chinese: String {
    let reason =
      switch code {
      case .illegalName: "名称不合规定"
      case .illegalCharacter: "含有 XML 不能容纳的字符"
      case .duplicateAttribute: "属性重复"
      case .outOfOrder: "写入次序有误"
      case .outputFailed: "无法写入"
      case .inputFailed: "无法读取"
      case .notWellFormed: "不是格式正确的 XML"
      case .doctypeRefused: "含有 DOCTYPE"
      case .tooLarge: "超出上限"
      case .mismatch: "读回的内容与写入的不一致"
      case .outOfMemory: "内存不足"
      }
    return "\(file ?? "XML")：\(reason)（\(message)）"
  }
}
