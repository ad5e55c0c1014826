/// The version of the library and the tool.
public enum YimaiVersion {
  /// The version by semver.org; it is recorded in each graph file.
  public static let current = "0.1.0"

  /// The version of the ontology that graphs are checked against.
  public static let ontology = "0.1.0"
}
