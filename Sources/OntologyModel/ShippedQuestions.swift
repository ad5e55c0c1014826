internal import COntology

extension OntologyDocument {
  /// The bytes of `Ontology/questions.tsv`, which the program carries in itself.
  public static var questionBytes: [UInt8] {
    var count = 0
    guard let start = question_bytes(&count) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
