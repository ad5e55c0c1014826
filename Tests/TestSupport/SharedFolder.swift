internal import Foundation

/// The folder `../shared` beside the package, which holds public data and is not part of it.
public enum SharedFolder {
  /// Whether a folder or file of it is there.
  public static func has(_ part: String) -> Bool {
    FileManager.default.fileExists(atPath: path(part))
  }

  /// The path of a part.
  public static func path(_ part: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../shared/" + part).standardized.path
  }

  /// The bytes of each file in a folder, by name in bytewise order.
  public static func files(_ part: String) -> [(name: String, bytes: [UInt8])] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(part))) ?? []
    return names.sorted().compactMap { name in
      FileManager.default.contents(atPath: path(part) + "/" + name).map { (name, [UInt8]($0)) }
    }
  }
}
