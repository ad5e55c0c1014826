/// A procedure that CALL may name.
public struct Procedure: Sendable {
  /// The declared type of a parameter or a column, such as `INTEGER?` or `NUMBER?`.
  public struct Field: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The type in capitals without `?`: STRING, INTEGER, FLOAT, NUMBER, BOOLEAN, NODE, ANY ….
    public let type: String

    /// Makes a field.
    public init(_ name: String, _ type: String) {
      self.name = name
      self.type = type
    }
  }

  /// The full name, such as `test.my.proc`.
  public let name: String
  /// The parameters, in order.
  public let parameters: [Field]
  /// The columns, in order.
  public let columns: [Field]
  /// Computes the rows, each with a value a column.
  public let body: @Sendable ([Value]) throws(CypherError) -> [[Value]]

  /// Makes a procedure.
  public init(
    name: String, parameters: [Field], columns: [Field],
    body: @escaping @Sendable ([Value]) throws(CypherError) -> [[Value]]
  ) {
    self.name = name
    self.parameters = parameters
    self.columns = columns
    self.body = body
  }
}
