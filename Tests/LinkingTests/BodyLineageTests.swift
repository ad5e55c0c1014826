import Extraction
import Linking
import OntologyModel
import Testing

@Suite struct BodyLineageTests {
  @Test(arguments: [
    ("阜阳市卫生局", "阜阳市卫生健康委员会"),
    ("阜阳市卫生和计划生育委员会", "阜阳市卫生健康委员会"),
    ("阜阳市卫生健康委员会", "阜阳市卫生健康委员会"),
    ("海盐县卫生健康局", "海盐县卫生健康委员会"),
    ("安徽省卫生厅", "安徽省卫生健康委员会"),
    ("中华人民共和国卫生部", "国家卫生健康委员会"),
    ("国家卫生和计划生育委员会", "国家卫生健康委员会"),
    ("鼓楼区卫生局|南京市", "鼓楼区卫生健康委员会|南京市"),
    ("国家发展计划委员会", "国家发展和改革委员会"),
    // Nothing else is changed.
    ("阜阳市医疗保障局", "阜阳市医疗保障局"),
    ("某大学卫生部", "某大学卫生部"),
    ("阜阳市卫生学校", "阜阳市卫生学校"),
  ])
  func `gives a body its present name`(old: String, present: String) {
    #expect(BodyLineage.present(old) == present)
    #expect(BodyLineage.present(present) == present)
  }

  @Test(arguments: [
    ("新野县人民政府", "新野县"), ("中共新野县委员会", "新野县"), ("中共新野县委员会|新野县", "新野县"),
    ("鼓楼区人民政府|南京市", "鼓楼区|南京市"), ("新野县人民代表大会常务委员会", "新野县"),
    ("政协新野县委员会", "新野县"), ("中共南阳市中心医院委员会", nil), ("新野县卫生健康委员会", nil),
    ("中共新野县委员会组织部", nil),
  ])
  func `knows the bodies that lead a place`(body: String, place: String?) {
    #expect(BodyLineage.ledPlace(body) == place)
  }
}

@Suite struct LinkProfileTests {
  @Test(arguments: [
    LinkProfile(kind: .person, name: "李强", anchor: "a.txt"),
    LinkProfile(
      kind: .person, name: "李强",
      ties: [Tie(body: "衡水市医疗保障局", year: 2020), Tie(body: "甲 乙|丙"), Tie(body: "", year: 1999)]),
    LinkProfile(kind: .person, name: "王\\s伟", anchor: "2", ties: [Tie(body: "a\u{1F}b", year: 2)]),
    LinkProfile(kind: .program, name: "“名医工程”", anchor: "桂林市"),
    LinkProfile(kind: .place, name: "鼓楼区", anchor: ""),
  ])
  func `writes a profile as text and reads it back`(profile: LinkProfile) {
    #expect(LinkProfile(text: profile.text) == profile)
  }

  @Test func `links a block by its own profiles and successions alone`() {
    let tie = { (body: String, year: Int) in
      LinkProfile(kind: .person, name: "冯立本", ties: [Tie(body: body, year: year)])
    }
    let profiles = [tie("甲县医院", 2017), tie("甲县总医院", 2019), tie("乙县医院", 2018)]
    let apart = LinkBlock.keys(of: profiles)
    #expect(Set(apart.values).count == 3)
    let joined = LinkBlock.keys(
      of: profiles,
      successions: [
        Succession(old: "甲县医院", new: "甲县总医院"), Succession(old: "丙县医院", new: "丙县总医院"),
      ])
    #expect(Set(joined.values) == ["冯立本|甲县医院", "冯立本|乙县医院"])
  }
}
