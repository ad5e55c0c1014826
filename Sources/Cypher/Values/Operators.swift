/// The operators that work on values alone; each returns null where the language does.
///
/// An error has no place; whoever evaluates the expression adds it.
public enum Operators {
  /// `+`: numbers, strings, lists, temporal values and durations.
  public static func add(_ left: Value, _ right: Value) throws(CypherError) -> Value { .null }
  /// `-`.
  public static func subtract(_ left: Value, _ right: Value) throws(CypherError) -> Value { .null }
  /// `*`.
  public static func multiply(_ left: Value, _ right: Value) throws(CypherError) -> Value { .null }
  /// `/`.
  public static func divide(_ left: Value, _ right: Value) throws(CypherError) -> Value { .null }
  /// `%`.
  public static func modulo(_ left: Value, _ right: Value) throws(CypherError) -> Value { .null }
  /// `^`.
  public static func power(_ left: Value, _ right: Value) throws(CypherError) -> Value { .null }
  /// Unary `-`.
  public static func negate(_ value: Value) throws(CypherError) -> Value { .null }
  /// Unary `+`.
  public static func plus(_ value: Value) throws(CypherError) -> Value { value }
  /// `STARTS WITH`.
  public static func startsWith(_ text: Value, _ prefix: Value) throws(CypherError) -> Value {
    .null
  }
  /// `ENDS WITH`.
  public static func endsWith(_ text: Value, _ suffix: Value) throws(CypherError) -> Value { .null }
  /// `CONTAINS`.
  public static func contains(_ text: Value, _ part: Value) throws(CypherError) -> Value { .null }
  /// `=~`: the whole text matches the pattern.
  public static func matches(_ text: Value, _ pattern: Value) throws(CypherError) -> Value { .null }
  /// `IN`.
  public static func isIn(_ item: Value, _ list: Value) throws(CypherError) -> Value { .null }
  /// `container[key]`: an element of a list, an entry of a map, a property of an entity.
  public static func element(
    _ container: Value, _ key: Value, _ context: EvaluationContext
  ) throws(CypherError) -> Value { .null }
  /// `list[from..to]`; an open end is nil.
  public static func slice(
    _ list: Value, from: Value?, to: Value?
  ) throws(CypherError) -> Value { .null }
  /// `value.key` where the value is no node or relationship: a map's entry, a temporal value's part.
  public static func property(_ value: Value, _ key: String) throws(CypherError) -> Value { .null }
}
