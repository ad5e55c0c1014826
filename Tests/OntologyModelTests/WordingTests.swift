import OntologyModel
import Testing

@Suite struct WordingTests {
  @Test(
    arguments: [
      ("新野县.txt", "新野县.txt"), ("a b\\c", "a b\\c"), ("a\u{1B}[2J", "a\\u{1B}[2J"),
      ("a\nb\r\tc", "a\\nb\\r\\tc"), ("a\u{202E}txt", "a\\u{202E}txt"),
      ("a\u{2028}b\u{85}", "a\\u{2028}b\\u{85}"), ("é👩‍⚕️", "é👩‍⚕️"),
    ])
  func `shows names without moving the cursor`(name: String, shown: String) {
    #expect(Wording.printable(name) == shown)
    #expect(Wording.printable(shown) == shown)
  }

  @Test func `says why a file cannot be written and what to do`() {
    let missing = WriteFault(path: "/no/such/folder/g", systemError: 2)
    #expect(missing.message.english == "there is no folder /no/such/folder")
    #expect(missing.remedy.chinese == "请先建立该文件夹")
    // A folder that is there and takes no file gives the same number.
    let refused = WriteFault(path: "/g", systemError: 2)
    #expect(refused.message.english.hasPrefix("the folder / does not take the file ("))
    #expect(refused.remedy.english == "choose a folder that you may write to")
    let full = WriteFault(path: "g", systemError: 28)
    #expect(full.message.chinese == "无法写入文件夹 .（磁盘已满）")
    #expect(full.remedy.text(.english).contains("free some space"))
  }

  @Test func `keeps an error number that it has no words for`() {
    let wording = Wording(systemError: 9999)
    #expect(wording.chinese.contains("9999"))
    #expect(wording.text(.chinese) != wording.text(.english))
  }
}
