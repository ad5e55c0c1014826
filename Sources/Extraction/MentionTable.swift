internal import Lexicon
internal import OntologyModel
internal import Reading
internal import TextNormalization

/// All mentions of a document in one table, with what ties them by name alone.
struct MentionTable {
  private(set) var mentions: [Mention] = []
  /// The mention of each person, by where the words start.
  private(set) var personAt: [Int: Int] = [:]
  /// The first mention of each body by its key: its full name, and what sets its place apart.
  private(set) var bodyNamed = NameTable<Int>()
  /// The first mention of each place by its full name.
  private(set) var placeNamed = NameTable<Int>()
  /// For a body's first mention the place it lies in, as a mention.
  private(set) var placeOf: [Int: Int] = [:]
  /// For a body's or place's first mention what it is part of.
  private(set) var parentOf: [Int: Int] = [:]

  private var items: [Item] = []
  private let findings: Findings
  private let divisions: AdministrativeDivisions

  init(findings: Findings) {
    self.findings = findings
    divisions = findings.scan.vocabulary.divisions
    addPlaces()
    addInstitutions()
    addPeople()
    addTopics()
    tieBodies()
    tiePlaces()
    items.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  /// The mention of the place that the document speaks from, where it names that.
  var home: Int? {
    (findings.home.county ?? findings.home.city ?? findings.home.province)
      .flatMap { placeNamed[divisions.divisions[$0].name] }
  }

  /// The sentences with their items; words inside longer names are no items of their own.
  func views(time: TimeReader) -> [SentenceView] {
    zip(findings.scan.sentences, itemsBySentence().kept).enumerated().map { number, part in
      let (sentence, inside) = part
      return SentenceView(
        number: number, article: findings.scan.articles[number], sentence: sentence, items: inside,
        time: time.dates(in: sentence.range, atMost: 1).first?.time)
    }
  }

  /// The items inside longer names, with the mention of the longer name.
  var covered: [(item: Item, longer: Int)] { itemsBySentence().covered }

  private func itemsBySentence() -> (kept: [[Item]], covered: [(item: Item, longer: Int)]) {
    var next = 0
    var covered: [(item: Item, longer: Int)] = []
    let kept = findings.scan.sentences.map { sentence -> [Item] in
      var inside: [Item] = []
      var reach = sentence.range.lowerBound
      while next < items.count, items[next].range.lowerBound < sentence.range.upperBound {
        let item = items[next]
        next += 1
        guard item.range.lowerBound >= sentence.range.lowerBound, !item.range.isEmpty else {
          continue
        }
        if item.range.upperBound <= reach, item.type != .person, item.type != .official {
          if let longer = inside.last(where: { $0.range.upperBound == reach }) {
            covered.append((item, longer.mention))
            // 某联盟成立大会, 某领导小组会议: what meets is spoken of too.
            if longer.type == .event,
              item.isTeam || item.type == .medicalGroup || item.type == .program,
              !mentions[item.mention].name.hasSuffix("理事会")
            {
              inside.append(item)
            }
          }
          continue
        }
        inside.append(item)
        reach = max(reach, item.range.upperBound)
      }
      return inside
    }
    return (kept, covered)
  }

  // MARK: Adding

  private mutating func add(_ mention: Mention, isTeam: Bool = false) -> Int {
    let index = mentions.count
    mentions.append(mention)
    items.append(Item(range: mention.range, mention: index, type: mention.type, isTeam: isTeam))
    return index
  }

  private func surface(_ range: Range<Int>) -> String { findings.scan.string(range) }

  private mutating func addPlaces() {
    for place in findings.places { addPlace(place.place, at: place.range) }
    for institution in findings.institutions where !institution.isDeictic {
      if let small = institution.smallPlace {
        let start = institution.range.lowerBound
        addPlace(small, at: start..<start + small.name.unicodeScalars.count)
      }
    }
  }

  @discardableResult
  private mutating func addPlace(_ place: Place, at range: Range<Int>) -> Int {
    let anchor = place.above ?? place.parent.map { divisions.divisions[$0].name }
    var aliases: [String] = []
    if let division = place.division {
      let entry = divisions.divisions[division]
      if entry.shortName != entry.name, entry.shortName.unicodeScalars.count > 1 {
        aliases.append(entry.shortName)
      }
      if let anchor, entry.level.depth > 1 { aliases.append(anchor + entry.name) }
    }
    let index = add(
      Mention(
        range: range, type: .place, surface: surface(range), name: place.name, aliases: aliases,
        anchor: anchor, level: place.level))
    if placeNamed[place.name] == nil { placeNamed[place.name] = index }
    return index
  }

  private mutating func addInstitutions() {
    for institution in findings.institutions { addInstitution(institution) }
    for institution in findings.institutions { addImpliedParent(institution) }
    let held = Set(findings.people.holdings.map(\.chain.range))
    // Bodies that a title of somebody named implies (县长 → 县人民政府) stand at the title.
    for chain in findings.people.chains.joined() {
      for title in chain.titles {
        guard let body = title.body, bodyNamed[body.key(in: divisions)] == nil,
          held.contains(chain.range)
        else { continue }
        let range = body.range.isEmpty ? title.range : body.range
        addInstitution(
          InstitutionMention(
            range: range.isEmpty ? title.range : title.range, type: body.type, name: body.name,
            aliases: body.aliases, place: body.place, parent: body.parent), asItem: false)
      }
    }
  }

  /// The body whose office or group a name speaks of, where the text names it only so: 市政府督查室
  /// speaks of 市政府.
  private mutating func addImpliedParent(_ institution: InstitutionMention) {
    var parent = institution.parent
    var type = institution.parentType
    // 市医改办 speaks of no group, 市医改领导小组办公室 does; nor does 编办 speak of the party committee.
    if parent == nil, let head = MentionTable.head(ofOffice: institution.name),
      institution.name.hasSuffix("理事会") || head.hasSuffix("政府")
        || surface(institution.range).holds(head)
        || (head.hasSuffix("小组") && surface(institution.range).holds("改革领导小组"))
    {
      parent = head
      type =
        institution.name.hasSuffix("理事会")
        ? .medicalGroup
        : head.hasPrefix("中共")
          ? .partyBody : head.hasSuffix("政府") ? .governmentBody : .organization
    }
    guard let parent, let type, bodyNamed[parent] == nil else { return }
    addInstitution(
      InstitutionMention(
        range: institution.range, type: type, name: parent, aliases: [], place: institution.place,
        isTeam: parent.hasSuffix("小组")), asItem: false)
  }

  private static let offices = [
    "全面深化改革委员会办公室", "机构编制委员会办公室", "督查室", "督查局", "研究室", "组织部", "宣传部", "办公厅", "办公室",
  ]

  /// The full name of the body that an office belongs to, read off the office's name.
  private static func head(ofOffice name: String) -> String? {
    // By the last character most names are refused.
    guard let last = name.unicodeScalars.last, last.isOne(of: "室局部厅会") else { return nil }
    if name.hasSuffix("理事会") {
      let group = String(name.dropLast(3))
      return ["集团", "医共体", "联盟", "医联体", "共同体"].contains(where: group.hasSuffix) ? group : nil
    }
    guard let tail = offices.first(where: name.hasSuffix) else { return nil }
    let head = String(name.dropLast(tail.count))
    if head.hasSuffix("委"), head.hasPrefix("中共") { return head + "员会" }
    return head.hasSuffix("政府") || head.hasSuffix("小组") || head.hasSuffix("委员会") ? head : nil
  }

  private mutating func addInstitution(_ institution: InstitutionMention, asItem: Bool = true) {
    let anchor =
      institution.smallPlace?.name ?? institution.place.map { divisions.divisions[$0].name }
    let (name, above) = (institution.name, institution.above(in: divisions))
    let mention = Mention(
      range: institution.range, type: institution.type, surface: surface(institution.range),
      name: name, aliases: institution.aliases.filter { !$0.hasBytes(of: name) },
      anchor: anchor, above: above)
    let key = above.map { name + "|" + $0 } ?? name
    if asItem {
      let index = add(mention, isTeam: institution.isTeam)
      if bodyNamed[key] == nil { bodyNamed[key] = index }
    } else {
      bodyNamed[key] = mentions.count
      mentions.append(mention)
    }
  }

  private mutating func addPeople() {
    var officials = Set<ByteText>()
    // Who chairs an alliance or a team and is known as a clinician stays one.
    var honoured = Set<ByteText>()
    var clinicians = Set<ByteText>()
    var anchors = NameTable<String>()
    for holding in findings.people.holdings {
      for person in holding.people {
        let titles = holding.chain.titles
        if titles.contains(where: { isLeading($0) && !MentionTable.isHonour($0) }) {
          officials.insert(ByteText(person.name))
        } else if titles.contains(where: isLeading) {
          honoured.insert(ByteText(person.name))
        }
        if titles.contains(where: { $0.post.postClass == .clinical }) {
          clinicians.insert(ByteText(person.name))
        }
        if anchors[person.name] == nil {
          anchors[person.name] = holding.chain.titles.lazy.compactMap(\.body?.name).first
        }
      }
    }
    officials.formUnion(honoured.subtracting(clinicians))
    for person in findings.people.people {
      let index = add(
        Mention(
          range: person.range,
          type: officials.contains(ByteText(person.name)) ? .official : .person,
          surface: surface(person.range), name: person.name, aliases: printed(person),
          anchor: anchors[person.name]))
      personAt[person.range.lowerBound] = index
    }
  }

  /// A name as it is printed, where a character of it is a variant or traditional form (樑, not 梁).
  private func printed(_ person: PersonMention) -> [String] {
    let document = findings.scan.document
    let words = document.document.quote(document.text.sourceRange(person.range))
    guard words != person.name, words.unicodeScalars.count == person.range.count,
      words.unicodeScalars.allSatisfy({ $0.isHan || $0 == "·" })
    else { return [] }
    return [words]
  }

  /// Whether a post is a part that clinicians take in an alliance, society or team beside their own work.
  private static func isHonour(_ title: PostTitle) -> Bool {
    if title.role.holds("名誉") || title.role.holds("轮值") { return true }
    if title.role == "理事长" { return false }
    if let body = title.body {
      if body.type.isKind(of: .governmentBody) || body.type.isKind(of: .partyBody) { return false }
      let ends = ["联盟", "协会", "学会", "分会", "专委会", "专业委员会", "理事会", "理事会办公室", "协作体", "组"]
      if ends.contains(where: body.name.hasSuffix) { return true }
    }
    return ["秘书长", "理事长", "组长", "召集人", "主任委员", "总监", "带头人", "首席专家"].contains(
      where: title.role.hasSuffix)
  }

  /// A post makes an official unless it is one inside a department of a hospital.
  private func isLeading(_ title: PostTitle) -> Bool {
    if title.post.text == "科长" || title.post.text == "股长", let body = title.body,
      body.type.isKind(of: .governmentBody) || body.type.isKind(of: .partyBody)
        || body.parentType.map({ $0.isKind(of: .governmentBody) }) == true
        || body.parent.flatMap({ bodyNamed[$0] })
          .map({ mentions[$0].type.isKind(of: .governmentBody) }) == true
    {
      return true
    }
    if title.body == nil, TitleScanner.isBureauSection(before: title, in: findings.scan) {
      return true
    }
    guard title.post.postClass == .leading else { return false }
    if let body = title.body {
      if body.type == .hospital { return true }
      if let parent = body.parent, let index = bodyNamed[parent], mentions[index].type == .hospital
      {
        return false
      }
      return true
    }
    guard let before = findings.scan.scalar(title.whole.lowerBound - 1) else { return true }
    let isParty = (["宣传部", "组织部", "统战部", "社会工作部", "武装部", "政治部", "工作部"] as [StaticString]).contains {
      findings.scan.reads($0, before: title.range.lowerBound)
    }
    return isParty || !before.isOne(of: "科室组部")
  }

  private mutating func addTopics() {
    // 县域紧密型医共体建设 and 紧密型县域医共体建设 are one.
    var names: [[Unicode.Scalar]: String] = [:]
    for topic in findings.topics.map(asEvent) {
      var topic = topic
      if topic.type == .program {
        let letters = topic.name.unicodeScalars.sorted()
        if let first = names[letters], first != topic.name {
          topic = TopicMention(
            range: topic.range, type: .program, name: first, aliases: topic.aliases + [topic.name],
            confidence: topic.confidence)
        } else {
          names[letters] = topic.name
        }
      }
      _ = add(
        Mention(
          range: topic.range, type: topic.type, surface: surface(topic.range), name: topic.name,
          aliases: topic.aliases, confidence: topic.confidence))
    }
  }

  /// 由甲主办、乙承办的某活动 is an event, not a program.
  private func asEvent(_ topic: TopicMention) -> TopicMention {
    let start = topic.range.lowerBound
    guard topic.type == .program, topic.name.hasSuffix("活动"),
      ["主办的", "承办的", "举办的", "组织的"].contains(where: { (verb: StaticString) in
        findings.scan.reads(verb, before: start)
      })
    else { return topic }
    return TopicMention(
      range: topic.range, type: .event, name: topic.name, aliases: topic.aliases)
  }

  // MARK: Ties by name

  private mutating func tieBodies() {
    for institution in findings.institutions {
      guard let index = bodyNamed[institution.key(in: divisions)] else { continue }
      if let parent = institution.parent, let parentIndex = bodyNamed[parent] {
        parentOf[index] = parentIndex
      }
      if institution.type == .medicalGroup { continue }
      if placeOf[index] == nil, let place = institution.smallPlace, let at = placeNamed[place.name]
      {
        placeOf[index] = at
      } else if placeOf[index] == nil, let division = institution.place {
        placeOf[index] = placeMention(division, at: institution.range)
      }
    }
    for (name, index) in bodyNamed.inOrder {
      tieOffice(name, index)
      if placeOf[index] == nil, mentions[index].type.isKind(of: .organization),
        mentions[index].type != .medicalGroup, let anchor = mentions[index].anchor,
        let place = placeNamed[anchor]
      {
        placeOf[index] = place
      }
    }
  }

  /// An office or committee whose name begins with its body's: 市委 + 组织部, 领导小组 + 办公室.
  private mutating func tieOffice(_ name: String, _ index: Int) {
    guard parentOf[index] == nil, mentions[index].type.isKind(of: .organization),
      mentions[index].type != .hospital
    else { return }
    if let head = MentionTable.head(ofOffice: name), let parent = bodyNamed[head], parent != index {
      parentOf[index] = parent
    }
  }

  /// The mention of a division, made at a body's words where the text names it nowhere.
  private mutating func placeMention(_ division: Int, at range: Range<Int>) -> Int {
    let name = divisions.divisions[division].name
    if let index = placeNamed[name] { return index }
    let index = addPlace(
      Place(division, in: divisions), at: range.lowerBound..<range.lowerBound + 1)
    items.removeLast()
    return index
  }

  /// Each place is part of the nearest place above it that the document names.
  private mutating func tiePlaces() {
    for (_, index) in placeNamed.inOrder {
      let mention = mentions[index]
      guard
        let parent = mention.anchor
          .flatMap({ nearest($0, level: mention.level) })
      else { continue }
      parentOf[index] = parent
    }
  }

  private func nearest(_ name: String, level: PlaceLevel?) -> Int? {
    if let index = placeNamed[name] { return index }
    let candidates = divisions.divisions(named: name)
    for division in candidates {
      for ancestor in divisions.ancestors(of: division)
      where divisions.divisions[ancestor].level != .country {
        if let index = placeNamed[divisions.divisions[ancestor].name] { return index }
      }
    }
    return nil
  }
}
