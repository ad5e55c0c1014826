internal import OntologyModel

/// One name for mentions of one body that a document names in two ways.
extension [InstitutionMention] {
  /// 石柱县中医院 beside 县中医院, which the register calls 石柱土家族自治县中医院: who bears another's name among its
  /// own gets that name; 县医管委 gets the name of the one board that the document names in full.
  ///
  /// - Complexity: O(n) in the mentions.
  var united: [InstitutionMention] {
    var first: [ByteText: InstitutionMention] = [:]
    var boards: [Int: Set<String>] = [:]
    for body in self where !body.isDeictic {
      let name = ByteText(body.name)
      if first[name] == nil { first[name] = body }
      if let place = body.place, body.isHealthBoard { boards[place, default: []].insert(body.name) }
    }
    let works = Set(lazy.filter(\.isWorksHospital).map(\.name))
    let attached = Set(lazy.filter { $0.type == .hospital && $0.name.holds("大学附属") }.map(\.name))
    return map { body in
      if let full = body.fullName(among: works) { return body.renamed(full) }
      if let full = body.universitys(among: attached) { return body.renamed(full) }
      guard let place = body.place else { return body }
      // 县中医院 beside 县中医医院.
      if body.type == .hospital, body.name.hasSuffix("中医院"),
        case let full = String(body.name.dropLast()) + "医院",
        let other = first[ByteText(full)], other.place == place, other.type == .hospital
      {
        return body.renamed(full)
      }
      if body.isShortBoard, let names = boards[place], names.count == 1, let name = names.first {
        return body.renamed(name)
      }
      guard
        let name = body.aliases.first(where: { alias in
          guard !alias.hasBytes(of: body.name), let other = first[ByteText(alias)] else {
            return false
          }
          return other.place == place && other.type == body.type
        }), name.unicodeScalars.count > body.name.unicodeScalars.count,
        body.type == .hospital || body.type.isKind(of: .governmentBody)
      else { return body }
      return body.renamed(name)
    }
  }
}

extension InstitutionMention {
  /// The same words by another name, the old name one of the others.
  fileprivate func renamed(_ name: String) -> InstitutionMention {
    var body = self
    body.aliases = [self.name] + aliases.filter { $0 != name && $0 != self.name }
    body.name = name
    return body
  }

  private static let works = [
    "集团", "钢铁", "矿业", "煤业", "煤矿", "矿务局", "油田", "石油", "铁路", "职工", "公司", "机械厂",
  ]

  /// Whether a hospital is that of a works, whose name people cut: 涟源钢铁职工医院.
  fileprivate var isWorksHospital: Bool {
    type == .hospital && !isDeictic && InstitutionMention.works.contains(where: name.holds)
  }

  /// 涟钢医院 beside 涟源钢铁职工医院: the one longer name of which a hospital's holds characters in their order, from
  /// the first to the last.
  fileprivate func fullName(among names: Set<String>) -> String? {
    guard type == .hospital, !names.isEmpty, name.unicodeScalars.count >= 4,
      !names.contains(name)
    else { return nil }
    let fitting = names.filter { full in
      guard full.unicodeScalars.first == name.unicodeScalars.first,
        full.unicodeScalars.count >= name.unicodeScalars.count + 2
      else { return false }
      var rest = full.unicodeScalars[...]
      return name.unicodeScalars.allSatisfy { scalar in
        guard let at = rest.firstIndex(of: scalar) else { return false }
        rest = rest[rest.index(after: at)...]
        return true
      } && rest.isEmpty
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// 复旦儿科医院 beside 复旦大学附属儿科医院: the one hospital of a university that begins with its first two characters and
  /// ends with the rest.
  fileprivate func universitys(among names: Set<String>) -> String? {
    let words = Array(name.unicodeScalars)
    guard type == .hospital, words.count >= 6, words.count <= 8, !name.holds("大学") else {
      return nil
    }
    let (head, tail) = (String(name.prefix(2)), String(name.dropFirst(2)))
    let fitting = names.filter { $0.hasPrefix(head + "大学") && $0.hasSuffix("附属" + tail) }
    return fitting.count == 1 ? fitting.first : nil
  }

  fileprivate var isShortBoard: Bool { name.hasSuffix("医管委") }

  /// Whether a name is that of a board over hospitals or their group, in full.
  fileprivate var isHealthBoard: Bool {
    name.hasSuffix("管理委员会")
      && ["医共体", "医疗卫生共同体", "公立医院", "医院管理", "医联体", "医疗集团", "总医院"].contains(where: name.holds)
  }
}
