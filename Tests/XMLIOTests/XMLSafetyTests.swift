import Foundation
import TestSupport
import Testing
import XMLIO

/// What a hostile or broken file may do: end in one line with file and line number, in flat memory.
@Suite struct XMLSafetyTests {
  /// Reads to the end.
  private func read(
    _ bytes: [UInt8], options: XMLReader.Options = .init()
  ) throws(XMLError) -> [String] {
    var reader = try XMLReader(bytes: bytes, name: "t.xml", options: options)
    var texts: [String] = []
    while let event = try reader.next() { if event == .text { texts.append(reader.value) } }
    return texts
  }

  /// Feeds a file through a pipe: a head, then one piece again and again until the reader has enough.
  ///
  /// Returns the error and how many bytes the reader took.
  private func readEndless(
    _ head: String, _ piece: String, most: Int, options: XMLReader.Options = .init()
  ) -> (error: XMLError?, taken: Int) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return (nil, 0) }
    signal(SIGPIPE, SIG_IGN)
    let output = ends[1]
    let block = Array(String(repeating: piece, count: max(1, 65_536 / piece.utf8.count)).utf8)
    let start = Array(head.utf8)
    let writer = Thread {
      _ = start.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      var sent = 0
      while sent < most {
        let count = block.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        sent += count
      }
      close(output)
    }
    writer.start()
    var found: XMLError?
    var taken = 0
    do throws(XMLError) {
      var reader = try XMLReader(descriptor: ends[0], name: "pipe.xml", options: options)
      while try reader.next() != nil { taken += reader.value.utf8.count }
    } catch {
      found = error
    }
    close(ends[0])
    return (found, taken)
  }

  /// The most memory that the process has had, in KiB.
  private static var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1024
    #endif
  }

  /// A gigabyte of one thing: refused after 10 MB, without keeping more.
  @Test(arguments: [
    ("<a>", "医改"), ("<a b='", "医改"), ("<!--", "x "), ("<a><![CDATA[", "医"), ("<?p ", "x"),
    ("<a>", " \n"), ("<a", " "), ("<a>&#x", "0"), ("<", "a"),
  ])
  func `a gigabyte in one piece is refused early`(_ head: String, _ piece: String) {
    let before = Self.peakMemory
    let (error, taken) = readEndless(head, piece, most: 1 << 30)
    #expect(error?.code == .tooLarge || error?.code == .notWellFormed)
    #expect(error?.file == "pipe.xml")
    #expect(error?.line != nil)
    #expect(taken <= 20_000_000)
    // Other tests run beside this one.
    #expect(Self.peakMemory - before < 400_000)
  }

  @Test func `a large file of many elements is read in flat memory`() {
    let before = Self.peakMemory
    let (error, _) = readEndless(
      "<a>", "<b c='县'>医</b>\n", most: 60_000_000, options: .init())
    // The pipe ends inside `<a>`.
    #expect(error?.code == .notWellFormed)
    #expect(Self.peakMemory - before < 400_000)
  }

  @Test func `nesting costs no stack, whatever is allowed`() {
    let (error, _) = readEndless("", "<a>", most: 1 << 30)
    #expect(error?.code == .tooLarge)
    #expect(error?.line == 1)
    let (huge, _) = readEndless("", "<a>", most: 3_000_000, options: .init(allowsHuge: true))
    #expect(huge?.code == .notWellFormed)
  }

  @Test(arguments: [
    "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a PUBLIC '-//X' 'http://127.0.0.1:9/'>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'>]>",
    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA '&lt;'>]>", "<!DOCTYPE a>",
  ])
  func `a DOCTYPE is refused with its line, or passed over and nothing loaded`(_ doctype: String) {
    let bytes = Array("<?xml version='1.0'?>\n\n\(doctype)\n<a>1</a>".utf8)
    let error = #expect(throws: XMLError.self) { try read(bytes) }
    #expect(error?.code == .doctypeRefused)
    #expect(error?.line == 3)
    #expect((try? read(bytes, options: .init(allowsDoctype: true))) == ["1"])
  }

  @Test(arguments: [
    "<a>&x;</a>", "<a b='&x;'/>", "<a>\n&x;&x;</a>",
  ])
  func `an entity of a DOCTYPE is refused with its line`(_ body: String) {
    var bomb = "<!DOCTYPE a [<!ENTITY x0 'ha'>\n"
    for level in 1...40 {
      bomb += "<!ENTITY x\(level) '&x\(level - 1);&x\(level - 1);&x\(level - 1);'>\n"
    }
    bomb += "<!ENTITY x '&x40;'>]>\n"
    let clock = ContinuousClock()
    let time = clock.measure {
      let error = #expect(throws: XMLError.self) {
        try read(Array((bomb + body).utf8), options: .init(allowsDoctype: true))
      }
      #expect(error?.code == .doctypeRefused)
      #expect((error?.line ?? 0) >= 43)
    }
    #expect(time < .seconds(2))
  }

  @Test func `parameter entities are not expanded`() {
    let text = """
      <!DOCTYPE a [<!ENTITY % p "<!ENTITY x 'y'>">
      %p;]>
      <a>&x;</a>
      """
    let error = #expect(throws: XMLError.self) {
      try read(Array(text.utf8), options: .init(allowsDoctype: true))
    }
    #expect(error?.code == .doctypeRefused)
    #expect(error?.line == 2)
  }

  @Test(arguments: [
    ("<a b='1' b='2'/>", 1), ("<a\n xmlns:p='u' xmlns:q='u' p:b='1'\n q:b='2'/>", 3),
    ("\n<a>\n<b/></c>\n</a>", 3), ("<a>\n&lt;<b\n</a>", 3), ("<a>\n<p:b/></a>", 2),
  ])
  func `broken markup is an error with its line`(_ text: String, _ line: Int) {
    let error = #expect(throws: XMLError.self) { try read(Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix("t.xml:\(line):") == true)
    #expect(error?.description.contains("\n") == false)
  }

  @Test(
    arguments: [
      [0x3C, 0x61, 0x3E, 0x0A, 0xC3, 0x28], [0x3C, 0x61, 0x3E, 0x0A, 0xED, 0xA0, 0x80],
      [0x3C, 0x61, 0x3E, 0x0A, 0xC0, 0xAF], [0x3C, 0x61, 0x3E, 0x0A, 0xF5, 0x80, 0x80, 0x80],
      [0x3C, 0x61, 0x3E, 0x0A, 0xE5, 0x8C, 0x3C],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are an error with their line`(_ start: [UInt8]) {
    let error = #expect(throws: XMLError.self) { try read(start + Array("</a>".utf8)) }
    #expect(error?.code == .notWellFormed)
    #expect(error?.line == 2)
  }

  /// Text in one encoding under the name of another.
  @Test func `a wrong encoding declaration is an error or the other encoding, never a crash`() {
    let gb: [UInt8] = [0xD2, 0xBD, 0xB8, 0xC4]
    func file(_ encoding: String, _ text: [UInt8]) -> [UInt8] {
      Array("<?xml version='1.0' encoding='\(encoding)'?>\n<a>".utf8) + text + Array("</a>".utf8)
    }
    #expect((try? read(file("GB18030", gb))) == ["医改"])
    #expect((try? read(file("UTF-8", Array("医改".utf8)))) == ["医改"])
    for bytes in [
      file("UTF-8", gb), file("UTF-16", Array("医".utf8)), file("no-such-encoding", gb),
      file("GB18030", [0xFF, 0xFF]),
    ] {
      let error = #expect(throws: XMLError.self) { try read(bytes) }
      #expect(error?.line != nil)
      #expect(error?.file == "t.xml")
    }
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<a>医</a>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect((try? read(wide)) == ["医"])
  }

  /// The line of each element, not that of what the parser has taken in ahead.
  @Test func `the line is that of the event`() throws {
    var reader = try XMLReader(bytes: Array("<a>\n<b/>\n\n<c\nd='1'>\n</c></a>".utf8))
    var lines: [String] = []
    while let event = try reader.next() {
      if event == .start || event == .end { lines.append("\(reader.name)\(reader.line)") }
    }
    #expect(lines == ["a1", "b2", "b2", "c5", "c6", "a6"])
  }

  /// Text, names and attributes that run over the border of two batches.
  @Test func `what is cut anywhere reads the same`() throws {
    let body = "<r xmlns:p='u'>甲 乙\n<p:b c='&lt;1&gt;'> </p:b> <!--x--><![CDATA[&]]>丙</r>"
    func events(_ padding: Int) throws -> [String] {
      var reader = try XMLReader(
        bytes: Array((String(repeating: " ", count: padding) + body).utf8))
      var events: [String] = []
      while let event = try reader.next() {
        let text = event == .text || event == .whitespace ? reader.value : ""
        let attributes = event == .start ? reader.attributes().map { $0.name + $0.value } : []
        // One run may come in several events.
        if event == .text, let last = events.last, last.hasPrefix("text") {
          events[events.count - 1] = last + text
        } else {
          events.append(
            "\(event)\(text) \(reader.depth) \(attributes)".replacing(" 1 []", with: ""))
        }
      }
      return events
    }
    let whole = try events(0)
    for padding in (1 << 15) - 90...(1 << 15) { #expect(try events(padding) == whole) }
  }
}
