public import Linking
public import OntologyModel
internal import Reading
internal import XMLIO

/// Why a file of decisions cannot be read or written: file, line, what is wrong, what to do.
public struct DecisionFileError: Error, Hashable, Sendable {
  /// The file.
  public let file: String
  /// The number of the line, from 1, where one is at fault.
  public let line: Int?
  /// What is wrong.
  public let wording: Wording
  /// What to do about it.
  public let remedy: Wording

  /// One line in a language.
  public func text(_ language: Language) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    return Wording.printable(
      language == .chinese
        ? "\(place)：\(wording.chinese)；\(remedy.chinese)"
        : "\(place): \(wording.english); \(remedy.english)")
  }
}

/// Reads and writes files of decisions.
public enum DecisionFile {
  /// No file that people keep is longer.
  private static let maximumBytes = 64 << 20

  /// Reads a file.
  ///
  /// - Throws: ``DecisionFileError``, with the line where the file's content is at fault.
  public static func read(_ path: String) throws(DecisionFileError) -> DecisionList {
    let bytes: [UInt8]
    do throws(ReadingError) {
      bytes = try SourceFiles.bytes(of: SourceFile(path: path, name: path), limit: maximumBytes)
    } catch {
      throw DecisionFileError(
        file: path, line: nil, wording: error.wording,
        remedy: Wording("请检查名称和权限", "check name and permissions"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DecisionFileError(
        file: path, line: 1, wording: Wording("不是 UTF-8 文本", "it is no text in UTF-8"),
        remedy: Wording("请存为 UTF-8", "save it as UTF-8"))
    }
    do throws(DecisionList.Fault) {
      return try DecisionList(text: text)
    } catch {
      throw DecisionFileError(
        file: path, line: error.line, wording: error.wording, remedy: error.remedy)
    }
  }

  /// Writes a file, which is replaced whole or not at all.
  public static func write(_ list: DecisionList, to path: String) throws(DecisionFileError) {
    do throws(OutputError) {
      let file = try AtomicFile(replacing: path)
      file.sink.write(list.text)
      try file.commit()
    } catch {
      throw DecisionFileError(
        file: path, line: nil, wording: Wording(systemError: error.number),
        remedy: Wording("请检查文件夹的权限和磁盘空间", "check permissions and room in the folder"))
    }
  }
}
