internal import OntologyModel

/// Other names under which a query may call labels, relationship types and property keys.
///
/// `:官员` is `:Official`, `[:牵头]` is `[:leads]`. A name that the vocabulary does not know stands
/// for itself.
public struct Vocabulary: Sendable {
  let labels: [String: String]
  let types: [String: String]
  let keys: [String: String]
  /// Whether a label or type that the graph does not know is an error with the nearest right name.
  public let isClosed: Bool

  /// The labels that the graph may carry: what other names stand for.
  var knownLabels: Set<String> { Set(labels.values) }
  /// The relationship types that the graph may carry.
  var knownTypes: Set<String> { Set(types.values) }

  /// The vocabulary that adds nothing: every name stands for itself, any name is allowed.
  public static let none = Vocabulary(labels: [:], types: [:], keys: [:], isClosed: false)

  /// The names of Yimai's ontology, in Chinese and English.
  public static let ontology = Vocabulary(
    labels: ontologyLabels, types: ontologyTypes, keys: ontologyKeys, isClosed: true)

  /// Makes a vocabulary from other names to the graph's own.
  public init(
    labels: [String: String], types: [String: String], keys: [String: String], isClosed: Bool
  ) {
    self.labels = labels
    self.types = types
    self.keys = keys
    self.isClosed = isClosed
  }

  /// The same vocabulary with further names.
  public func adding(labels: [String: String], types: [String: String] = [:]) -> Vocabulary {
    Vocabulary(
      labels: self.labels.merging(labels) { _, new in new },
      types: self.types.merging(types) { _, new in new }, keys: keys, isClosed: isClosed)
  }

  private static var ontologyLabels: [String: String] {
    var names = ["行动者": "Agent"]
    for type in EntityType.allCases {
      names[type.label(.chinese)] = type.name
      names[type.label(.english)] = type.name
    }
    return names
  }

  private static var ontologyKeys: [String: String] {
    [
      "编号": "id", "名称": "name", "姓名": "name", "别名": "aliases", "类型": "type", "职务": "role",
      "开始": "since", "结束": "until", "报道": "reported", "依据数": "support", "来源数": "sources",
      "可信度": "confidence", "规则": "rules", "原文": "quotes", "文档": "documents",
    ]
  }

  private static var ontologyTypes: [String: String] {
    var names: [String: String] = [:]
    for predicate in Predicate.allCases {
      names[predicate.label(.chinese)] = predicate.name
      names[predicate.label(.english)] = predicate.name
    }
    return names
  }
}
