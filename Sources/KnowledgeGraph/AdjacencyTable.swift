/// The edges at each node, as one array and an offset a node (compressed sparse rows).
struct AdjacencyTable: Sendable {
  private let offsets: [UInt32]
  private let edgeIndices: [UInt32]

  /// - Complexity: O(nodes + edges).
  init(edges: [Edge], nodeCount: Int, key: (Edge) -> NodeIndex) {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    for edge in edges { offsets[Int(key(edge).rawValue) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var indices = [UInt32](repeating: 0, count: edges.count)
    for (position, edge) in edges.enumerated() {
      let node = Int(key(edge).rawValue)
      indices[Int(next[node])] = UInt32(position)
      next[node] += 1
    }
    self.offsets = offsets
    edgeIndices = indices
  }

  func edges(at node: NodeIndex) -> ArraySlice<UInt32> {
    let position = Int(node.rawValue)
    return edgeIndices[Int(offsets[position])..<Int(offsets[position + 1])]
  }
}
