public import Cypher

extension Procedure {
  /// Reads the signature that a step gives, such as `test.my.proc(in :: INTEGER?) :: (out :: STRING?):`,
  /// and makes the table below it the procedure's answers; nil where the form is another.
  public init?(signature: String, table: [[String]]) {
    guard let open = signature.firstIndex(of: "(") else { return nil }
    let lists = signature[open...].split(separator: ")", omittingEmptySubsequences: false)
    guard lists.count >= 3, let second = lists[1].firstIndex(of: "(") else { return nil }
    let parameters = Self.fields(lists[0].dropFirst())
    let columns = Self.fields(lists[1][lists[1].index(after: second)...])
    var rows: [[Value]] = []
    for row in table.dropFirst() where row.count == parameters.count + columns.count {
      let values = row.compactMap { ExpectedValue($0)?.value }
      guard values.count == row.count else { return nil }
      rows.append(values)
    }
    let answers = rows
    self.init(
      name: String(signature[..<open]), parameters: parameters, columns: columns
    ) { (arguments) throws(CypherError) in
      answers.filter { row in
        zip(row, arguments).allSatisfy { Value.compareForOrder($0, $1) == 0 }
      }.map { Array($0.dropFirst(parameters.count)) }
    }
  }

  private static func fields(_ text: Substring) -> [Field] {
    text.split(separator: ",").compactMap { field in
      let parts = field.split(separator: ":").map { $0.filter { $0 != " " && $0 != "?" } }
      return parts.count == 2 ? Field(parts[0], parts[1]) : nil
    }
  }
}
