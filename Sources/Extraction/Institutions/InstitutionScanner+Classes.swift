internal import Lexicon
internal import OntologyModel
internal import TextNormalization

/// What names a class of institutions and no single one: 公立医院, 县域医共体, 32家医院.
extension InstitutionScanner {
  /// Whether a group of this name cares for the sick and is no company.
  func isMedical(_ core: String) -> Bool {
    ["医", "健康", "保健", "卫生"].contains(where: core.holds)
  }

  /// Whether words begin with a count (11个, 一支), which no name does.
  func isCounted(_ words: String) -> Bool {
    // 四十一团 + 医院: a regiment of the Corps is called by its number.
    if words.hasSuffix("团"), words.unicodeScalars.dropLast().allSatisfy(\.isNumeral) {
      return false
    }
    guard let first = words.unicodeScalars.first else { return false }
    // 三二〇一 + 医院, 二一五 + 医院: a works' or army's hospital is called by its number.
    if words.unicodeScalars.count >= 3,
      words.unicodeScalars.allSatisfy({
        ($0.isNumeral || $0.isDigit || $0.isOne(of: "〇○零")) && !$0.isOne(of: "十百千万")
      })
    {
      return false
    }
    // 三峡, 九江, 五台山: a name that begins with a numeral.
    if let second = words.unicodeScalars.dropFirst().first, first.isHan,
      second.isOne(of: "峡江川台沙亩明门亚指盘色湖洲龙溪")
    {
      return false
    }
    return first.isDigit || first.isOne(of: "一二两三四五六七八九十百几数多各")
  }

  /// Whether words end as the names of classes do: 市级, 公立, 市属, 民办, 薪酬制度改革试点.
  func isClass(_ core: String) -> Bool {
    ["级", "立", "属", "办", "类", "型", "试点", "示范", "定点", "协作"].contains(where: core.hasSuffix)
  }

  /// Whether words before a group's kind end as the concept's do: 试点县域 + 医共体.
  func isConcept(_ core: String) -> Bool {
    ["县域", "城市", "紧密型", "专科", "试点", "区域"].contains(where: core.hasSuffix)
  }

  /// Whether every word before a tail is one that stands in many names: 医疗健康 + 服务中心.
  func isModifiers(_ core: String) -> Bool {
    let scalars = Array(core.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let match = scan.vocabulary.trie.matches(in: scalars, at: position).last {
        scan.vocabulary.terms[Int($0.value)].classes.contains(.modifier)
      }
      guard let match else { return false }
      position = match.end
    }
    return true
  }

  /// Whether words before a tail name only a class: counts and generic words, nothing else.
  func isGeneric(_ core: String) -> Bool {
    if core.isEmpty { return true }
    if scan.vocabulary.genericInstitutionWords.contains(ByteText(core)) { return true }
    if isCounted(core) { return true }
    var rest = core.unicodeScalars[...]
    while !rest.isEmpty {
      guard
        let length = (1...min(6, rest.count)).reversed().first(where: {
          scan.vocabulary.genericInstitutionWords.contains(ByteText(String(rest.prefix($0))))
        })
      else { return false }
      rest = rest.dropFirst(length)
    }
    return true
  }
}
