import Digest
import Testing

@Suite struct ContentHashTests {
  /// The first two are the examples of FIPS 180-4, the third was computed with coreutils.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("三明市深化医改", "4fbf173a6fe79b44ed25520fe58f4ef8da9ee8e3b54212b19ec541663f777eaf"),
  ])
  func `gives the known answers`(text: String, expected: String) {
    #expect(ContentHash(of: text).hexadecimal == expected)
    #expect(ContentHash(of: Array(text.utf8)).hexadecimal == expected)
  }

  @Test func `hashes a million bytes`() {
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(
      ContentHash(of: bytes).hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `shortens to the first ten digits`() {
    #expect(ContentHash(of: "abc").short == "ba7816bf8f")
    #expect(ContentHash.short(of: "abc") == "ba7816bf8f")
    #expect(ContentHash.short(of: Array("abc".utf8)) == "ba7816bf8f")
  }
}
