public import KnowledgeGraph
public import OntologyModel

extension GraphSnapshot {
  /// The id of a node's entity.
  public func id(ofNode node: UInt32) -> EntityID {
    EntityID(text(column32(.nodeTexts)[Int(node) * SnapshotLayout.nodeTextCount]))
  }

  /// The name of a node's entity.
  public func name(ofNode node: UInt32) -> String {
    text(column32(.nodeTexts)[Int(node) * SnapshotLayout.nodeTextCount + 1])
  }

  /// The type of a node's entity.
  public func type(ofNode node: UInt32) -> EntityType {
    SnapshotLayout.types[typeNumber(ofNode: node)]
  }

  /// The type of a node's entity, by its place among `EntityType.allCases`.
  public func typeNumber(ofNode node: UInt32) -> Int {
    let number = Int(column8(.nodeTypes)[Int(node)])
    return number < SnapshotLayout.types.count ? number : 0
  }

  /// The aliases of a node's entity, sorted.
  public func aliases(ofNode node: UInt32) -> [String] {
    column32(.aliasStarts).rows(of: Int(node), within: column32(.aliases).count).map {
      text(column32(.aliases)[$0])
    }
  }

  /// The attributes of a node's entity, sorted by key.
  public func attributes(ofNode node: UInt32) -> [Attribute] {
    column32(.attributeStarts).rows(of: Int(node), within: column32(.attributes).count / 2).map {
      row in
      Attribute(text(column32(.attributes)[2 * row]), text(column32(.attributes)[2 * row + 1]))
    }
  }

  /// How sure it is of a node's entity, nil where nothing says.
  public func confidence(ofNode node: UInt32) -> Double? {
    let confidence = Double(bitPattern: column64(.nodeConfidences)[Int(node)])
    return confidence.isNaN ? nil : confidence
  }

  /// A node's entity, without its mentions.
  public func entity(ofNode node: UInt32) -> Entity {
    Entity(
      id: id(ofNode: node), type: type(ofNode: node), name: name(ofNode: node),
      aliases: aliases(ofNode: node), attributes: attributes(ofNode: node),
      confidence: confidence(ofNode: node))
  }

  /// How many nodes have exactly a type.
  public func nodeCount(ofType type: EntityType) -> Int { rows(ofType: type).count }

  /// The nodes of exactly a type, ascending, from a node on.
  public func nodes(ofType type: EntityType, from start: UInt32, limit: Int) -> [UInt32] {
    let rows = rows(ofType: type)
    let first = firstRow(in: rows) { column32(.nodesByType)[$0] >= start }
    return (first..<min(rows.upperBound, first + max(0, limit))).map {
      column32(.nodesByType)[$0]
    }
  }

  private func rows(ofType type: EntityType) -> Range<Int> {
    column32(.typeStarts).rows(of: EntityType.allCases.firstIndex(of: type) ?? 0, within: nodeCount)
  }

  /// The node of an id; ids stand sorted.
  ///
  /// - Complexity: O(log n).
  public func node(of id: EntityID) -> UInt32? {
    let row = firstRow(in: 0..<nodeCount) { self.id(ofNode: UInt32($0)) >= id }
    guard row < nodeCount, self.id(ofNode: UInt32(row)) == id else { return nil }
    return UInt32(row)
  }

  /// The nodes of a name, ascending.
  ///
  /// - Complexity: O(log n) and the nodes given.
  public func nodes(named name: String) -> [UInt32] {
    find(name, hashes: .nameHashes, nodes: .nameNodes) { node in
      text(column32(.nodeTexts)[Int(node) * SnapshotLayout.nodeTextCount + 1], equals: name)
    }
  }

  /// The nodes that have an alias, ascending.
  ///
  /// - Complexity: O(log n) and the nodes given.
  public func nodes(withAlias alias: String) -> [UInt32] {
    find(alias, hashes: .aliasHashes, nodes: .aliasNodes) { node in
      column32(.aliasStarts).rows(of: Int(node), within: column32(.aliases).count).contains {
        text(column32(.aliases)[$0], equals: alias)
      }
    }
  }

  private func find(
    _ name: String, hashes: SnapshotLayout.Section, nodes: SnapshotLayout.Section,
    where holds: (UInt32) -> Bool
  ) -> [UInt32] {
    let hash = StableHash.value(of: name)
    let column = column64(hashes)
    var row = firstRow(in: 0..<column.count) { column[$0] >= hash }
    var found: [UInt32] = []
    while row < column.count, column[row] == hash {
      let node = column32(nodes)[row]
      if found.last != node, holds(node) { found.append(node) }
      row += 1
    }
    return found
  }

  /// The first row for which a test holds, where it holds from some row on.
  func firstRow(in rows: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var low = rows.lowerBound
    var high = rows.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension GraphSnapshot {
  /// The keys of all attributes, sorted.
  ///
  /// - Complexity: O(n) in attributes.
  public func attributeKeys() -> [String] {
    let column = column32(.attributes)
    var numbers: Set<UInt32> = []
    for row in 0..<column.count / 2 { numbers.insert(column[2 * row]) }
    return numbers.map(text).sorted()
  }

  /// Calls a closure with each name and alias, in the order of nodes, until it says false.
  ///
  /// - Complexity: O(n) in names and aliases, each made a string.
  public func forEachName(_ body: (_ node: UInt32, _ name: String, _ isAlias: Bool) -> Bool) {
    forEachNumber { node, number, isAlias in body(node, text(number), isAlias) }
  }

  /// The nodes with a name or alias that begins with a text, ascending; at most `limit`.
  ///
  /// - Complexity: O(n) in names and aliases; nothing is copied.
  public func nodes(withNamePrefix prefix: String, limit: Int) -> [UInt32] {
    let wanted = Array(prefix.utf8)
    return nodes(limit: limit) { $0.starts(with: wanted) }
  }

  /// The nodes with a name or alias that holds a text, ascending; at most `limit`.
  ///
  /// - Complexity: O(n) in the length of all names and aliases; nothing is copied.
  public func nodes(withNameContaining part: String, limit: Int) -> [UInt32] {
    let wanted = Array(part.utf8)
    guard let first = wanted.first else { return [] }
    return nodes(limit: limit) { bytes in
      guard bytes.count >= wanted.count else { return false }
      for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
        if bytes[start...].starts(with: wanted) { return true }
      }
      return false
    }
  }

  private func nodes(
    limit: Int, where holds: (UnsafeRawBufferPointer) -> Bool
  ) -> [UInt32] {
    var found: [UInt32] = []
    forEachNumber { node, number, _ in
      if found.last != node, withText(number, holds) { found.append(node) }
      return found.count < limit
    }
    return found
  }

  private func forEachNumber(_ body: (UInt32, UInt32, Bool) -> Bool) {
    let texts = column32(.nodeTexts)
    let aliases = column32(.aliases)
    let starts = column32(.aliasStarts)
    for node in 0..<nodeCount {
      guard body(UInt32(node), texts[node * SnapshotLayout.nodeTextCount + 1], false) else {
        return
      }
      for row in starts.rows(of: node, within: aliases.count) {
        guard body(UInt32(node), aliases[row], true) else { return }
      }
    }
  }
}
