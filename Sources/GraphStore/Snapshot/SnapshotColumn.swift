/// A column of fixed-width numbers in a snapshot.
///
/// What lies outside reads as zero: a damaged file gives wrong answers to be built again, never a
/// read outside its bytes.
struct SnapshotColumn<Element: FixedWidthInteger & Sendable>: Sendable {
  private let memory: MappedMemory
  private let offset: Int
  let count: Int

  /// A column at a place of the file; empty where the place is not inside it.
  init(_ memory: MappedMemory, offset: Int, count: Int) {
    self.memory = memory
    let width = MemoryLayout<Element>.size
    let fits =
      offset >= 0 && count >= 0 && count <= memory.bytes.count / width
      && offset <= memory.bytes.count - count * width
    self.offset = fits ? offset : 0
    self.count = fits ? count : 0
  }

  subscript(position: Int) -> Element {
    guard position >= 0, position < count else { return 0 }
    let value = memory.bytes.loadUnaligned(
      fromByteOffset: offset + position * MemoryLayout<Element>.size, as: Element.self)
    return Element(littleEndian: value)
  }

  /// The rows of one owner in a column of starts, within a number of rows: from its start to the
  /// next one's.
  func rows(of owner: Int, within count: Int) -> Range<Int> {
    let start = min(Int(clamping: self[owner]), count)
    return start..<max(start, min(Int(clamping: self[owner + 1]), count))
  }

  /// Calls a closure with each number, in order.
  func forEach(_ body: (Element) -> Void) { for position in 0..<count { body(self[position]) } }

  /// Gives a part of a column of bytes to a closure, where it lies.
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result where Element == UInt8 {
    let range = range.clamped(to: 0..<count)
    return body(
      UnsafeRawBufferPointer(
        rebasing: memory.bytes[offset + range.lowerBound..<offset + range.upperBound]))
  }

  /// The bytes of a part of a column of bytes as text.
  func text(_ range: Range<Int>) -> String where Element == UInt8 {
    let range = range.clamped(to: 0..<count)
    return String(
      decoding: UnsafeRawBufferPointer(
        rebasing: memory.bytes[offset + range.lowerBound..<offset + range.upperBound]),
      as: UTF8.self)
  }

  /// Whether a part of a column of bytes is a text.
  func equals(_ text: String, at range: Range<Int>) -> Bool where Element == UInt8 {
    let range = range.clamped(to: 0..<count)
    var text = text
    return text.withUTF8 { wanted in
      wanted.elementsEqual(memory.bytes[offset + range.lowerBound..<offset + range.upperBound])
    }
  }
}
