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
extension EntityType: ExpressibleByArgument {}

extension EntityType: ExpressibleByArgument {
  /// Takes the name in any case: `hospital`, `GovernmentBody`.
  public init?(argument: String) {
    let found = EntityType.allCases.first { $0.name.lowercased() == argument.lowercased() }
    guard let found else { return nil }
    self = found
  }
}

extension Predicate: ExpressibleByArgument {
  /// Takes the name in any case: `holdsPost`, `holdspost`.
  public init?(argument: String) {
    let found = Predicate.allCases.first { $0.name.lowercased() == argument.lowercased() }
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
