internal import KnowledgeGraph
internal import OntologyModel

/// What a graph knows of one entity, on one page.
struct EntityCard {
  /// A heading and the lines under it.
  struct Section: Equatable {
    let title: String
    let lines: [Line]
  }

  /// One fact, and the words it was read from.
  struct Line: Equatable {
    let text: String
    var quotes: [String] = []
  }

  let heading: String
  let subheading: String
  let sections: [Section]

  init(_ entity: Entity, in graph: Graph, language: Language) {
    let isChinese = language == .chinese
    heading = entity.name
    // A hospital is an organization too: the class, and what lies above it.
    let above = EntityType.allCases.filter { $0 != entity.type && entity.type.isKind(of: $0) }
      .map { $0.label(language) }
    let classes =
      above.isEmpty
      ? "" : isChinese ? "（\(above.joined(separator: "、"))）" : " (\(above.joined(separator: ", ")))"
    subheading = "\(entity.type.label(language))\(classes) · \(entity.id.text)"
    var sections: [Section] = []
    if !entity.aliases.isEmpty {
      let separator = isChinese ? "、" : ", "
      sections.append(
        Section(
          title: isChinese ? "又称" : "Also",
          lines: [Line(text: entity.aliases.joined(separator: separator))]))
    }
    if let level = entity.attribute("level").flatMap(PlaceLevel.init(rawValue:)) {
      sections.append(
        Section(
          title: isChinese ? "级别" : "Level", lines: [Line(text: level.label(language))]))
    }
    if let node = graph.index(of: entity.id) {
      sections += EntityCard.relations(at: node, in: graph, language)
    }
    let unasserted = EntityCard.unasserted(of: entity, in: graph, language)
    if !unasserted.isEmpty {
      sections.append(
        Section(
          title: isChinese ? "未成事实" : "Not asserted",
          lines: unasserted))
    }
    sections.append(EntityCard.sources(of: entity, in: graph, isChinese: isChinese))
    self.sections = sections
  }

  /// The relations of a node by predicate, in the order of the ontology, those it starts first.
  private static func relations(
    at node: NodeIndex, in graph: Graph, _ language: Language
  ) -> [Section] {
    let outgoing = Dictionary(grouping: graph.edges(from: node), by: \.predicate)
    let incoming = Dictionary(grouping: graph.edges(to: node), by: \.predicate)
    var sections: [Section] = []
    for predicate in Predicate.allCases {
      let starting = EntityCard.byTime(outgoing[predicate] ?? [], in: graph)
        .map { line(of: $0, other: $0.object, in: graph, language) }
      let ending = EntityCard.byTime(incoming[predicate] ?? [], in: graph)
        .map { line(of: $0, other: $0.subject, in: graph, language) }
      let title = predicate.label(language)
      if predicate.isSymmetric {
        // One relation for both ends: under one heading.
        if !starting.isEmpty || !ending.isEmpty {
          sections.append(Section(title: title, lines: starting + ending))
        }
        continue
      }
      if !starting.isEmpty { sections.append(Section(title: title, lines: starting)) }
      if !ending.isEmpty {
        sections.append(Section(title: predicate.inverseLabel(language), lines: ending))
      }
    }
    return sections
  }

  /// What texts plan, deny or hope for an entity, by id of the statement.
  private static func unasserted(
    of entity: Entity, in graph: Graph, _ language: Language
  ) -> [Line] {
    graph.unasserted.filter { $0.subject == entity.id || $0.object == entity.id }.map { statement in
      let starts = statement.subject == entity.id
      let other = starts ? statement.object : statement.subject
      let relation =
        starts ? statement.predicate.label(language) : statement.predicate.inverseLabel(language)
      let parts = [
        statement.modality.label(language), relation, graph.entity(other)?.name, statement.role,
      ]
      let document = graph.document(statement.evidence.document)?.name ?? ""
      return Line(
        text: parts.compactMap { $0 }.joined(separator: " · ") + " [\(document)]",
        quotes: [Quote.oneLine(statement.evidence.quote)])
    }
  }

  /// The edges that say when they began, earliest first, then the others in their order.
  private static func byTime(_ edges: [Edge], in graph: Graph) -> [Edge] {
    func start(_ edge: Edge) -> PartialDate? {
      graph.statements(of: edge).compactMap { $0.validTime?.start }.min()
    }
    let dated = edges.compactMap { edge in start(edge).map { (edge: edge, start: $0) } }
    let sorted = dated.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }
    return sorted.map(\.element.edge) + edges.filter { start($0) == nil }
  }

  private static func line(
    of edge: Edge, other: NodeIndex, in graph: Graph, _ language: Language
  ) -> Line {
    let statements = graph.statements(of: edge)
    var parts = [graph[other].name]
    if let role = edge.role { parts.append(role) }
    let flags = Set(statements.flatMap(\.flags.flags))
    for flag in TenureFlag.allCases where flags.contains(flag) && shownFlags.contains(flag) {
      parts.append(flag.label(language))
    }
    if let time = EntityCard.time(of: edge.predicate, statements, language) { parts.append(time) }
    let names = Set(statements.compactMap { graph.document($0.evidence.document)?.name }).sorted()
    return Line(
      text: parts.joined(separator: " · ") + " [\(names.joined(separator: ", "))]",
      quotes: statements.map { Quote.oneLine($0.evidence.quote) })
  }

  /// How a post is held; that it was given or taken shows in its time.
  private static let shownFlags: Set<TenureFlag> = [
    .former, .designate, .acting, .concurrent, .seconded,
  ]

  /// `2021-05 –`, `– 2022`, `2021 – 2022` or several such periods; of a post or lead without a time
  /// the date of the latest report.
  private static func time(
    of predicate: Predicate, _ statements: ArraySlice<Statement>, _ language: Language
  ) -> String? {
    let periods = periods(of: statements).map {
      [$0.start?.iso, "–", $0.end?.iso].compactMap { $0 }.joined(separator: " ")
    }
    if !periods.isEmpty { return periods.joined(separator: language == .chinese ? "、" : ", ") }
    guard predicate == .holdsPost || predicate == .leads,
      let reported = statements.compactMap(\.reported).max()
    else { return nil }
    return language == .chinese ? "\(reported.iso) 报道" : "reported \(reported.iso)"
  }

  private static func sources(of entity: Entity, in graph: Graph, isChinese: Bool) -> Section {
    let counts = Dictionary(grouping: entity.mentions, by: \.document).mapValues(\.count)
    let lines = counts.compactMap { id, count in
      graph.document(id).map { document -> (String, String) in
        let date = document.date.map { " (\($0.iso))" } ?? ""
        return (document.name, "\(document.name)\(date) × \(count)")
      }
    }.sorted { $0 < $1 }
    return Section(
      title: isChinese ? "提及" : "Mentioned in", lines: lines.map { Line(text: $0.1) })
  }
}

extension EntityCard {
  /// The card as lines for a terminal; nothing is cut.
  func text(showsQuotes: Bool, isStyled: Bool) -> String {
    let title = TextTable.plain(heading)
    var text =
      (isStyled ? TextStyle.bold(title) : title) + "  " + TextTable.plain(subheading) + "\n"
    let width = sections.map { DisplayWidth.of($0.title) }.max() ?? 0
    let indent = String(repeating: " ", count: width + 4)
    for section in sections {
      for (position, line) in section.lines.enumerated() {
        let padding = String(repeating: " ", count: width - DisplayWidth.of(section.title) + 2)
        text += position == 0 ? "  " + section.title + padding : indent
        text += TextTable.plain(line.text) + "\n"
        guard showsQuotes else { continue }
        for quote in line.quotes {
          let shown = "“\(TextTable.plain(quote))”"
          text += indent + "  " + (isStyled ? TextStyle.dim(shown) : shown) + "\n"
        }
      }
    }
    return text
  }
}
