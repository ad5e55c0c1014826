extension Unicode.Scalar {
  /// Whether the scalar is one of those of a literal.
  ///
  /// Reads the literal's UTF-8 in place; `unicodeScalars.contains` makes an iterator of a `String`.
  @inline(__always)
  func isOne(of scalars: StaticString) -> Bool { !scalars.allScalars { $0 != value } }
}
