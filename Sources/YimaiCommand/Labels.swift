internal import OntologyModel

extension Predicate {
  /// How the relation is headed on the card of its subject.
  func outgoingLabel(in language: Language) -> String {
    switch (self, language) {
    case (.holdsPost, .chinese): "任职"
    case (.holdsPost, .english): "Posts"
    case (.leads, .chinese): "牵头"
    case (.leads, .english): "Leads"
    case (.presents, .chinese): "介绍"
    case (.presents, .english): "Presents"
    case (.implements, .chinese): "实施"
    case (.implements, .english): "Implements"
    case (.hosts, .chinese): "主办"
    case (.hosts, .english): "Hosts"
    case (.attends, .chinese): "参加"
    case (.attends, .english): "Attends"
    case (.inspects, .chinese): "检查"
    case (.inspects, .english): "Inspects"
    case (.memberOf, .chinese): "加入"
    case (.memberOf, .english): "Member of"
    case (.partnersWith, .chinese): "合作"
    case (.partnersWith, .english): "Partners"
    case (.manages, .chinese): "管理"
    case (.manages, .english): "Manages"
    case (.mergedInto, .chinese): "并入"
    case (.mergedInto, .english): "Merged into"
    case (.issued, .chinese): "发布"
    case (.issued, .english): "Issued"
    case (.locatedIn, .chinese): "位于"
    case (.locatedIn, .english): "Located in"
    case (.partOf, .chinese): "隶属"
    case (.partOf, .english): "Part of"
    }
  }

  /// How the relation is headed on the card of its object.
  func incomingLabel(in language: Language) -> String {
    switch (self, language) {
    case (.holdsPost, .chinese): "任职者"
    case (.holdsPost, .english): "Post holders"
    case (.leads, .chinese): "牵头者"
    case (.leads, .english): "Led by"
    case (.presents, .chinese): "介绍者"
    case (.presents, .english): "Presented by"
    case (.implements, .chinese): "实施者"
    case (.implements, .english): "Implemented by"
    case (.hosts, .chinese): "主办者"
    case (.hosts, .english): "Hosted by"
    case (.attends, .chinese): "参加者"
    case (.attends, .english): "Attended by"
    case (.inspects, .chinese): "检查者"
    case (.inspects, .english): "Inspected by"
    case (.memberOf, .chinese): "成员"
    case (.memberOf, .english): "Members"
    case (.partnersWith, .chinese): "合作"
    case (.partnersWith, .english): "Partners"
    case (.manages, .chinese): "管理者"
    case (.manages, .english): "Managed by"
    case (.mergedInto, .chinese): "合并自"
    case (.mergedInto, .english): "Merged from"
    case (.issued, .chinese): "发布者"
    case (.issued, .english): "Issued by"
    case (.locatedIn, .chinese): "辖内"
    case (.locatedIn, .english): "Located here"
    case (.partOf, .chinese): "下属"
    case (.partOf, .english): "Parts"
    }
  }
}
