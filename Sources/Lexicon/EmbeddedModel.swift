internal import CLexicon

/// The trained models that are embedded in the program, as bytes.
public enum EmbeddedModel {
  /// `Ontology/models/people.tagger`: the tagger of people's names.
  public static var people: [UInt8] {
    var count = 0
    let start = people_tagger_bytes(&count)
    return [UInt8](UnsafeBufferPointer(start: start, count: count))
  }
}
