public import ArgumentParser
public import GraphExchange
public import OntologyModel
public import Reading
public import Yimai

// Values of other modules as they are written on the command line.

extension Ranking.Measure: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension GraphMLProfile: ExpressibleByArgument {}
extension ImportFormat: ExpressibleByArgument {}

extension EntityType: ExpressibleByArgument {
  /// Takes the name in any case, or the label in Chinese or English: `hospital`, `官员`.
  public init?(argument: String) {
    let wanted = argument.lowercased()
    let found = EntityType.allCases.first { type in
      [type.name.lowercased(), type.label(.chinese), type.label(.english)].contains(wanted)
    }
    guard let found else { return nil }
    self = found
  }
}

extension Predicate: ExpressibleByArgument {
  /// Takes the name in any case, or the label in Chinese or English: `holdsPost`, `牵头`.
  public init?(argument: String) {
    let wanted = argument.lowercased()
    let found = Predicate.allCases.first { predicate in
      [predicate.name.lowercased(), predicate.label(.chinese), predicate.label(.english)]
        .contains(wanted)
    }
    guard let found else { return nil }
    self = found
  }
}

extension PartialDate: ExpressibleByArgument {
  /// Takes `2022`, `2022-09` or `2022-09-14`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension TextEncoding: ExpressibleByArgument {
  /// Takes the name in any case, and GBK and GB2312 for GB18030, which holds both.
  public init?(argument: String) {
    let name = argument.uppercased()
    let aliases = ["GBK": "GB18030", "GB2312": "GB18030", "UTF8": "UTF-8", "BIG-5": "BIG5"]
    let wanted = aliases[name] ?? name
    guard let encoding = TextEncoding.allCases.first(where: { $0.rawValue.uppercased() == wanted })
    else { return nil }
    self = encoding
  }
}
