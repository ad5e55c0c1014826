public import Audit
public import OntologyModel
internal import Reading

/// Reads text files that a user keeps for audits: checks of their own, baselines.
public enum AuditFiles {
  /// No file that people write by hand is longer.
  private static let maximumBytes = 16 << 20

  /// Why a file or folder cannot be read: one line with its name.
  public struct Failure: Error, Hashable, Sendable {
    /// The line, in both languages.
    public let wording: Wording
  }

  /// Adds the checks of a folder (its `.cypher` files, in order of their names) or of one file.
  ///
  /// A file that cannot be read as a check is noted in the set and changes nothing else.
  ///
  /// - Throws: ``Failure`` where the folder cannot be looked at or holds no check.
  public static func addRules(in path: String, to set: inout AuditRuleSet) throws(Failure) {
    let found = SourceFiles.find(in: [path], extensions: ["cypher"])
    for diagnostic in found.diagnostics {
      throw Failure(wording: Wording(diagnostic.text(.chinese), diagnostic.text(.english)))
    }
    guard !found.files.isEmpty else {
      throw failure(
        path, "其中没有 .cypher 文件；请指定存放检查的文件夹",
        "holds no .cypher file; name the folder of your checks")
    }
    for file in found.files {
      do throws(Failure) {
        set.add(file: file.path, text: try text(of: file.path))
      } catch {
        set.skip(file: file.path, reason: error.wording)
      }
    }
  }

  /// The text of a file in UTF-8.
  ///
  /// - Throws: ``Failure`` where it cannot be read or is no UTF-8.
  public static func text(of path: String) throws(Failure) -> String {
    let bytes: [UInt8]
    do throws(ReadingError) {
      bytes = try SourceFiles.bytes(of: SourceFile(path: path, name: path), limit: maximumBytes)
    } catch {
      throw failure(
        path, error.wording.chinese + "；请检查名称和权限",
        error.wording.english + "; check name and permissions")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure(path, "不是 UTF-8 文本；请存为 UTF-8", "it is no text in UTF-8; save it as UTF-8")
    }
    return text
  }

  private static func failure(_ path: String, _ chinese: String, _ english: String) -> Failure {
    Failure(
      wording: Wording(
        Wording.printable("\(path)：\(chinese)"), Wording.printable("\(path): \(english)")))
  }
}
