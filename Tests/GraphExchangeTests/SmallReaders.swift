import Foundation
import RDF
import XMLIO

/// Readers of formats that the program only writes, small and written apart from the writers.
enum SmallReaders {
  /// Gephi's lists: `[甲, "乙, 丙"]`.
  static func gephiList(_ text: String) -> [String] {
    var values: [String] = []
    let scalars = Array(text.unicodeScalars.dropFirst().dropLast())
    var position = 0
    while position < scalars.count {
      var value = String.UnicodeScalarView()
      if scalars[position] == "\"" {
        position += 1
        while position < scalars.count, scalars[position] != "\"" {
          if scalars[position] == "\\" { position += 1 }
          value.append(scalars[position])
          position += 1
        }
        position += 1
      } else {
        while position < scalars.count, scalars[position] != "," {
          value.append(scalars[position])
          position += 1
        }
      }
      values.append(String(value))
      // The comma and the blank.
      position += 2
    }
    return values
  }

  static func triples(_ bytes: [UInt8]) throws -> Set<Triple> {
    var list = TripleList()
    try NTriplesReader().read(ByteSource(bytes: bytes), into: &list)
    return Set(list.triples)
  }

  /// Every text in a JSON document; keys are none.
  static func strings(_ json: [UInt8]) throws -> Set<String> {
    try JSONDecoder().decode(Texts.self, from: Data(json)).found
  }

  /// The texts of any JSON value.
  ///
  /// `JSONSerialization` would lose a U+FEFF in front.
  private struct Texts: Decodable {
    var found: Set<String> = []

    init(from decoder: any Decoder) throws {
      if let object = try? decoder.container(keyedBy: Key.self) {
        for key in object.allKeys {
          found.formUnion(try object.decode(Texts.self, forKey: key).found)
        }
      } else if var list = try? decoder.unkeyedContainer() {
        while !list.isAtEnd { found.formUnion(try list.decode(Texts.self).found) }
      } else if let text = try? decoder.singleValueContainer().decode(String.self) {
        found = [text]
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// RFC 4180.
  static func csv(_ bytes: [UInt8], escapes: Bool) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22 where isQuoted && position < bytes.count && bytes[position] == 0x22:
        cell.append(0x22)
        position += 1
      case 0x22: isQuoted.toggle()
      case 0x5C where isQuoted && escapes:
        cell.append(bytes[position])
        position += 1
      case 0x2C where !isQuoted, 0x0A where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      default: cell.append(byte)
      }
    }
    return rows
  }

  /// A cell without the apostrophe that keeps spreadsheets from reckoning.
  static func withoutMark(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first,
      "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(second)
    else { return cell }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  /// Every quoted string of a DOT file.
  static func dotStrings(_ text: String) -> Set<String> {
    var found = Set<String>()
    var current: String.UnicodeScalarView?
    var isEscaped = false
    for scalar in text.unicodeScalars {
      guard current != nil else {
        if scalar == "\"" { current = String.UnicodeScalarView() }
        continue
      }
      if isEscaped {
        current?.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        found.insert(current.map { String($0) } ?? "")
        current = nil
      } else {
        current?.append(scalar)
      }
    }
    return found
  }
}
