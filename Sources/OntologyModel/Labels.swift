extension EntityType {
  /// The class's label in a language, as `Ontology/yimai.owl` gives it.
  public func label(_ language: Language) -> String {
    let (chinese, english) = labels
    return language == .chinese ? chinese : english
  }

  private var labels: (chinese: String, english: String) {
    switch self {
    case .person: ("人物", "person")
    case .official: ("官员", "official")
    case .organization: ("组织机构", "organization")
    case .governmentBody: ("政府机构", "government body")
    case .partyBody: ("党的机构", "party body")
    case .medicalGroup: ("医疗集团", "medical group")
    case .hospital: ("医疗机构", "hospital")
    case .place: ("地方", "place")
    case .program: ("项目", "program")
    case .event: ("活动", "event")
    case .policy: ("政策文件", "policy document")
    }
  }
}

extension PlaceLevel {
  /// The level's name in a language.
  public func label(_ language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .country: "国家"
    case .province: "省级"
    case .city: "地级"
    case .county: "县级"
    case .district: "市辖区"
    case .town: "乡级"
    case .village: "村级"
    }
  }
}

extension Predicate {
  /// The local name of the property that reads the relation from object to subject.
  ///
  /// A symmetric relation is its own inverse.
  public var inverseName: String {
    switch self {
    case .holdsPost: "hasPostHolder"
    case .leads: "ledBy"
    case .presents: "presentedBy"
    case .implements: "implementedBy"
    case .hosts: "hostedBy"
    case .attends: "attendedBy"
    case .inspects: "inspectedBy"
    case .memberOf: "hasMember"
    case .partnersWith: "partnersWith"
    case .manages: "managedBy"
    case .mergedInto: "mergedFrom"
    case .issued: "issuedBy"
    case .locatedIn: "locationOf"
    case .partOf: "hasPart"
    }
  }

  /// The property's label in a language, read from subject to object.
  public func label(_ language: Language) -> String {
    let (chinese, english) = labels
    return language == .chinese ? chinese : english
  }

  /// The label of the inverse property in a language, read from object to subject.
  public func inverseLabel(_ language: Language) -> String {
    let (chinese, english) = inverseLabels
    return language == .chinese ? chinese : english
  }

  private var labels: (chinese: String, english: String) {
    switch self {
    case .holdsPost: ("任职于", "holds a post at")
    case .leads: ("牵头", "leads")
    case .presents: ("介绍", "presents")
    case .implements: ("实施", "implements")
    case .hosts: ("主办", "hosts")
    case .attends: ("出席", "attends")
    case .inspects: ("调研检查", "inspects")
    case .memberOf: ("是成员", "is a member of")
    case .partnersWith: ("合作", "partners with")
    case .manages: ("管理", "manages")
    case .mergedInto: ("并入", "was merged into")
    case .issued: ("印发", "issued")
    case .locatedIn: ("位于", "is located in")
    case .partOf: ("隶属", "is part of")
    }
  }

  private var inverseLabels: (chinese: String, english: String) {
    switch self {
    case .holdsPost: ("有任职者", "has as post holder")
    case .leads: ("由其牵头", "is led by")
    case .presents: ("由其介绍", "is presented by")
    case .implements: ("由其实施", "is implemented by")
    case .hosts: ("由其主办", "is hosted by")
    case .attends: ("出席者有", "is attended by")
    case .inspects: ("接受其调研检查", "is inspected by")
    case .memberOf: ("有成员", "has as member")
    case .partnersWith: ("合作", "partners with")
    case .manages: ("由其管理", "is managed by")
    case .mergedInto: ("由其并成", "was merged from")
    case .issued: ("由其印发", "was issued by")
    case .locatedIn: ("境内有", "is the location of")
    case .partOf: ("下辖", "has as part")
    }
  }
}
