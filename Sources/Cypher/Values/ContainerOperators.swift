extension Operators {
  /// `IN`: true where an element is equal, null where that is unknown.
  ///
  /// - Throws: TypeError where the right side is no list.
  public static func isIn(_ item: Value, _ list: Value) throws(CypherError) -> Value {
    switch list {
    case .null: return .null
    case .list(let values):
      var answer: Value = .boolean(false)
      for value in values {
        switch Value.equals(item, value) {
        case true?: return .boolean(true)
        case false?: continue
        case nil: answer = .null
        }
      }
      return answer
    default: throw .operands("IN", item, list)
    }
  }

  /// `container[key]`: an element of a list, an entry of a map, a property of an entity.
  ///
  /// - Throws: TypeError where the container or the key is of a wrong type.
  public static func element(
    _ container: Value, _ key: Value, _ context: EvaluationContext
  ) throws(CypherError) -> Value {
    switch (container, key) {
    case (.null, _), (_, .null): return .null
    case (.list(let values), .integer(let index)):
      return position(index, in: values.count).map { values[$0] } ?? .null
    case (.list, _): throw .wrongKey("InvalidArgumentType", container, key)
    case (.map(let map), .string(let name)): return map[name] ?? .null
    case (.map, _): throw .wrongKey("MapElementAccessByNonString", container, key)
    case (.node(let node), .string(let name)):
      return context.graph.propertyKeyID(name).map {
        context.graph.property($0, ofNode: node.id)
      } ?? .null
    case (.relationship(let relationship), .string(let name)):
      return context.graph.propertyKeyID(name).map {
        context.graph.property($0, ofRelationship: relationship.id)
      } ?? .null
    default: throw .wrongKey("InvalidArgumentType", container, key)
    }
  }

  /// The place of an index that may count from the end; nil where it is outside.
  private static func position(_ index: Int64, in count: Int) -> Int? {
    let place = index < 0 ? index &+ Int64(count) : index
    return place >= 0 && place < Int64(count) ? Int(place) : nil
  }

  /// `list[from..to]`; an open end is nil, an end outside is cut, a negative one counts from the end.
  ///
  /// - Throws: TypeError where this is no list, or an end is no integer.
  public static func slice(
    _ list: Value, from: Value?, to: Value?
  ) throws(CypherError) -> Value {
    if list.isNull || from?.isNull == true || to?.isNull == true { return .null }
    guard case .list(let values) = list else {
      throw .wrongKey("InvalidArgumentType", list, from ?? to ?? .null)
    }
    let start = try bound(from ?? .integer(0), list, values.count)
    let end = try bound(to ?? .integer(Int64(values.count)), list, values.count)
    return .list(start < end ? Array(values[start..<end]) : [])
  }

  private static func bound(
    _ value: Value, _ list: Value, _ count: Int
  ) throws(CypherError) -> Int {
    guard case .integer(let index) = value else {
      throw .wrongKey("InvalidArgumentType", list, value)
    }
    let place = index < 0 ? index &+ Int64(count) : index
    return Int(min(max(place, 0), Int64(count)))
  }

  /// `value.key` where the value is no node or relationship: a map's entry, a temporal value's part.
  ///
  /// - Throws: TypeError where the value has no parts.
  public static func property(_ value: Value, _ key: String) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .map(let map): return map[key] ?? .null
    case .date, .time, .localTime, .dateTime, .localDateTime, .duration:
      return value.temporalPart(key)
    default:
      throw .runtime(
        .typeError, "InvalidArgumentType", "\(value.typeName) 没有属性 \(key)",
        "\(value.typeName) has no property \(key)")
    }
  }
}

extension CypherError {
  static func wrongKey(_ detail: String, _ container: Value, _ key: Value) -> CypherError {
    .runtime(
      .typeError, detail, "不能以 \(key.typeName) 取 \(container.typeName) 的成员",
      "cannot take an element of \(container.typeName) by \(key.typeName)")
  }
}
