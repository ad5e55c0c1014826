internal import COntology

extension OntologyDocument {
  /// The bytes of `Ontology/yimai.owl`, which the program carries in itself.
  public static var shippedBytes: [UInt8] {
    var count = 0
    guard let start = ontology_bytes(&count) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
