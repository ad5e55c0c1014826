import OntologyModel
import Testing

@testable import Lexicon

@Suite struct AdministrativeDivisionsTests {
  private let register = AdministrativeDivisions.standard

  private func chain(_ index: Int) -> [String] {
    ([index] + register.ancestors(of: index)).map { register.divisions[$0].name }
  }

  @Test func `takes every row of the file`() {
    let rows = LexiconFile.divisions.rows()
    #expect(register.divisions.map(\.name) == rows.map { $0.text(2) })
    #expect(register.divisions.filter { $0.parent == nil }.map(\.name) == ["中华人民共和国"])
    #expect(register.divisions.filter { $0.level == .province }.count == 34)
  }

  @Test(arguments: [
    ("新野县", ["新野县", "南阳市", "河南省", "中华人民共和国"]),
    ("济源市", ["济源市", "河南省", "中华人民共和国"]),
    ("仙桃市", ["仙桃市", "湖北省", "中华人民共和国"]),
    ("奉节县", ["奉节县", "重庆市", "中华人民共和国"]),
    ("海淀区", ["海淀区", "北京市", "中华人民共和国"]),
    ("浦东新区", ["浦东新区", "上海市", "中华人民共和国"]),
    ("神农架林区", ["神农架林区", "湖北省", "中华人民共和国"]),
    ("香港特别行政区", ["香港特别行政区", "中华人民共和国"]),
    ("湾仔区", ["湾仔区", "香港特别行政区", "中华人民共和国"]),
    ("高雄市", ["高雄市", "台湾省", "中华人民共和国"]),
    ("科尔沁右翼前旗", ["科尔沁右翼前旗", "兴安盟", "内蒙古自治区", "中华人民共和国"]),
    ("恩施市", ["恩施市", "恩施土家族苗族自治州", "湖北省", "中华人民共和国"]),
  ])
  func `knows what a division lies in`(name: String, expected: [String]) throws {
    let index = try #require(register.divisions(named: name).first)
    #expect(chain(index) == expected)
  }

  @Test(arguments: [
    ("恩施土家族苗族自治州", "恩施"), ("双江拉祜族佤族布朗族傣族自治县", "双江"), ("文县", "文县"),
    ("内蒙古自治区", "内蒙古"), ("新疆维吾尔自治区", "新疆"), ("伊犁哈萨克自治州", "伊犁"),
    ("东乡族自治县", "东乡"), ("鄂伦春自治旗", "鄂伦春"), ("管城回族区", "管城"),
    ("三都水族自治县", "三都"), ("隆林各族自治县", "隆林"), ("大兴安岭地区", "大兴安岭"),
    ("锡林郭勒盟", "锡林郭勒"), ("巴林左旗", "巴林左旗"), ("敖汉旗", "敖汉"), ("津市市", "津市"),
    ("清新区", "清新"), ("浦东新区", "浦东"), ("市中区", "市中区"), ("澳门特别行政区", "澳门"),
    ("六枝特区", "六枝"), ("南阳高新技术产业开发区", "南阳高新区"), ("北林区", "北林"),
  ])
  func `shortens names`(name: String, short: String) throws {
    let index = try #require(register.divisions(named: name).first)
    #expect(register.divisions[index].shortName == short)
    #expect(register.divisions(shortNamed: short).contains(index))
  }

  @Test(arguments: [
    ("河南省", PlaceLevel.province), ("南阳市", .city), ("邓州市", .county), ("新野县", .county),
    ("卧龙区", .district), ("敖汉旗", .county), ("济源市", .county), ("延边朝鲜族自治州", .city),
    ("阿里地区", .city), ("中华人民共和国", .country),
  ])
  func `gives the level`(name: String, level: PlaceLevel) throws {
    let index = try #require(register.divisions(named: name).first)
    #expect(register.divisions[index].level == level)
  }

  @Test func `lists divisions of one name`() {
    let drumTowers = register.divisions(named: "鼓楼区")
    #expect(
      Set(drumTowers.map { chain($0)[1] }) == ["南京市", "徐州市", "福州市", "开封市"])
    let jilin = register.divisions(shortNamed: "吉林").map { register.divisions[$0].name }
    #expect(jilin == ["吉林省", "吉林市"])
    #expect(register.divisions(named: "无此县").isEmpty)
  }

  @Test func `knows names that are no longer in force`() throws {
    let yanshi = try #require(register.divisions(named: "偃师市").first)
    #expect(register.divisions[yanshi].isFormer)
    #expect(chain(yanshi)[1] == "洛阳市")
    let laiwu = register.divisions(shortNamed: "莱芜").map { register.divisions[$0] }
    #expect(laiwu.map(\.name) == ["莱芜区", "莱芜市"])
    #expect(laiwu.map(\.isFormer) == [false, true])
    #expect(register.divisions(named: "公主岭市").count == 1)
  }

  @Test(
    arguments: [
      ("豫", "河南省"), ("沪", "上海市"), ("申", "上海市"), ("鄂", "湖北省"), ("陕", "陕西省"),
      ("秦", "陕西省"), ("京", "北京市"), ("港", "香港特别行政区"),
    ] as [(Unicode.Scalar, String)])
  func `knows one-character names of provinces`(scalar: Unicode.Scalar, name: String) {
    #expect(register.province(abbreviated: scalar).map { register.divisions[$0].name } == name)
  }

  @Test func `finds names in text`() {
    let text = Array("赴南阳市新野县调研".unicodeScalars)
    #expect(register.longestFullName(in: text, at: 0) == nil)
    let city = register.longestFullName(in: text, at: 1)
    #expect(city?.end == 4)
    #expect(city?.divisions.map { register.divisions[$0].name } == ["南阳市"])
    #expect(register.longestFullName(in: text, at: 1, limit: 3) == nil)
    #expect(register.longestShortName(in: text, at: 4)?.end == 6)
    let names = Array("吉林省".unicodeScalars)
    #expect(register.fullNames(in: names, at: 0).map(\.end) == [3])
    #expect(register.shortNames(in: names, at: 0).map(\.end) == [2])
  }

  @Test func `goes down and up the tree`() throws {
    let nanyang = try #require(register.division(code: 411300))
    let xinye = try #require(register.division(code: 411329))
    let henan = try #require(register.division(code: 410000))
    let hubei = try #require(register.division(code: 420000))
    #expect(register.children(of: nanyang).contains(xinye))
    #expect(register.children(of: henan).contains(nanyang))
    #expect(register.isWithin(xinye, henan))
    #expect(register.isWithin(xinye, xinye))
    #expect(!register.isWithin(henan, xinye))
    #expect(!register.isWithin(xinye, hubei))
    #expect(register.enclosing(xinye, level: .city) == nanyang)
    #expect(register.enclosing(henan, level: .city) == nil)
  }

  @Test func `an index out of range is nowhere`() {
    #expect(register.ancestors(of: -1).isEmpty)
    #expect(register.children(of: 1_000_000).isEmpty)
    #expect(register.enclosing(1_000_000, level: .city) == nil)
  }

  @Test func `leaves out rows it cannot place`() {
    let lines = "100000\tcountry\t国\t国\t\t\t\n1\tshire\t甲\t甲\t\t100000\t\n2\tcity\t乙\t乙\t\t7\t\n"
    let register = AdministrativeDivisions(rows: LexiconRow.all(in: Array(lines.utf8)))
    #expect(register.divisions.map(\.name) == ["国"])
  }

  @Test func `tells the time that reading takes`() {
    let time = ContinuousClock().measure {
      _ = AdministrativeDivisions(rows: LexiconFile.divisions.rows())
    }
    print("register of divisions read in \(time)")
  }
}
