/// All nodes, or all nodes with a label, for each row.
final class NodeScan: Operator {
  private let input: Operator
  private let slot: Int
  private let label: () -> LabelID?
  private let isLabelled: Bool
  private var batch: [NodeID] = []
  private var index = 0
  private var cursor: NodeID?

  init(
    _ runtime: Runtime, _ input: Operator, slot: Int, detail: String,
    label: (() -> LabelID?)?
  ) {
    self.input = input
    self.slot = slot
    self.label = label ?? { nil }
    isLabelled = label != nil
    super.init(
      runtime, [input], title: isLabelled ? "NodesByLabel" : "AllNodes", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    batch = []
    index = 0
    cursor = nil
  }

  override func advance() throws(CypherError) -> Bool {
    while index >= batch.count {
      try runtime.tick()
      if cursor == nil {
        guard try input.next() else { return false }
        cursor = 0
      }
      batch.removeAll(keepingCapacity: true)
      index = 0
      let label = self.label()
      if isLabelled, label == nil {
        cursor = nil
        continue
      }
      cursor = runtime.graph.appendNodes(
        label: label, from: cursor ?? 0, limit: 256, to: &batch)
    }
    runtime.slots[slot] = .node(NodeRef(batch[index]))
    index += 1
    return true
  }
}

/// The nodes that an index finds, for each row.
final class NodeSeek: Operator {
  private let input: Operator
  private let slot: Int
  private let find: (Runtime) throws(CypherError) -> [NodeID]
  private var found: [NodeID] = []
  private var index = 0

  init(
    _ runtime: Runtime, _ input: Operator, slot: Int, detail: String,
    _ find: @escaping (Runtime) throws(CypherError) -> [NodeID]
  ) {
    self.input = input
    self.slot = slot
    self.find = find
    super.init(runtime, [input], title: "NodesByIndex", detail: detail)
  }

  override func start() throws(CypherError) {
    try input.open()
    found = []
    index = 0
  }

  override func advance() throws(CypherError) -> Bool {
    while index >= found.count {
      guard try input.next() else { return false }
      found = try find(runtime)
      index = 0
    }
    runtime.slots[slot] = .node(NodeRef(found[index]))
    index += 1
    return true
  }
}
