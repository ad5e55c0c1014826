internal import KnowledgeGraph
internal import OntologyModel
internal import XMLIO

/// Posts, roles and memberships of the Organization Ontology, worked out from `holdsPost`.
///
/// A post is a role in a body, whoever holds it; a membership is one holder's time in it. Two
/// periods of one post are two memberships. Posts at a place, which is no organization, have none.
///
/// Source: W3C, The Organization Ontology (2014), sections 5.3 and 5.4.
struct OrganizationTerms {
  let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  static func role(_ role: String) -> RDFResource {
    .item("role." + StableHash.hexadecimal(of: role))
  }

  private static func post(_ role: String, in body: Entity) -> RDFResource {
    .item("post." + StableHash.hexadecimal(of: body.id.text + "|" + role))
  }

  /// The memberships of a person and the posts of a body.
  func write(
    _ node: NodeIndex, to output: inout some RDFOutput & ~Copyable, _ roles: inout Set<String>
  ) throws(XMLError) {
    for edge in graph.edges(from: node) where isMembership(edge) {
      try writeMemberships(of: edge, to: &output)
    }
    guard graph[node].type.isKind(of: .organization) else { return }
    var holders: [String: [Entity]] = [:]
    for edge in graph.edges(to: node)
    where edge.predicate == .holdsPost && edge.modality == .asserted {
      guard let role = edge.role else { continue }
      holders[role, default: []].append(graph[edge.subject])
    }
    for (role, people) in holders.sorted(by: { $0.key < $1.key }) {
      try output.start(Vocabulary.post, OrganizationTerms.post(role, in: graph[node]))
      try output.text(Vocabulary.label, graph[node].name + role)
      try output.link(Vocabulary.postIn, .item(graph[node].id.text))
      try output.link(Vocabulary.orgRole, OrganizationTerms.role(role))
      for person in people { try output.link(Vocabulary.heldBy, .item(person.id.text)) }
      try output.end()
      roles.insert(role)
    }
  }

  private func isMembership(_ edge: Edge) -> Bool {
    edge.predicate == .holdsPost && edge.modality == .asserted
      && graph[edge.object].type.isKind(of: .organization)
  }

  private func writeMemberships(
    of edge: Edge, to output: inout some RDFOutput & ~Copyable
  ) throws(XMLError) {
    // In order of evidence, so that the first statement of a period names its interval.
    var periods: [(time: ValidTime?, statements: [Statement])] = []
    for statement in graph.statements(of: edge) {
      let time =
        statement.validTime.flatMap { $0.start ?? $0.end } == nil ? nil : statement.validTime
      if let known = periods.firstIndex(where: { $0.time == time }) {
        periods[known].statements.append(statement)
      } else {
        periods.append((time, [statement]))
      }
    }
    for (number, period) in periods.enumerated() {
      try output.start(
        Vocabulary.membership, .fragment("\(edge.id).membership.\(number + 1)"))
      try output.link(Vocabulary.member, .item(graph.id(at: edge.subject).text))
      try output.link(Vocabulary.organization, .item(graph.id(at: edge.object).text))
      if let role = edge.role {
        try output.link(Vocabulary.orgRole, OrganizationTerms.role(role))
      }
      if period.time != nil, let first = period.statements.first {
        try output.link(Vocabulary.memberDuring, .fragment(first.id.text + ".time"))
      }
      for statement in period.statements {
        try output.link(Vocabulary.wasDerivedFrom, .fragment(statement.id.text))
      }
      try output.end()
    }
  }
}
