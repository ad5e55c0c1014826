/// Cells of CSV files that spreadsheets open.
public enum SpreadsheetCell {
  /// A text that no spreadsheet takes for a formula; plain numbers stay.
  ///
  /// An apostrophe goes in front, as spreadsheets mark text themselves.
  ///
  /// Source: OWASP, "CSV Injection": `=`, `+`, `-`, `@`, tab and carriage return at the start; the
  /// full-width forms count, as some programs fold them.
  public static func harmless(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return cell }
    if first == "-" || first == "+", isNumber(cell.dropFirst()) { return cell }
    return "'" + cell
  }

  /// Whether a text is digits with at most one point between them.
  static func isNumber(_ text: Substring) -> Bool {
    var dots = 0
    for byte in text.utf8 {
      if byte == 0x2E { dots += 1 } else if !(0x30...0x39).contains(byte) { return false }
    }
    return !text.isEmpty && dots <= 1 && text.utf8.first != 0x2E && text.utf8.last != 0x2E
  }
}
