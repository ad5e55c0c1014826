import Testing

/// People whom no title or by-line shows, found by the trained tagger.
///
/// All names are made up.
@Suite struct NameTaggerTests {
  @Test(arguments: [
    Sample("村民吕有田高兴地说，看病近多了。", has: ["Person 吕有田"]),
    Sample("灵山乡王秀云、海丰镇孙继勇获得二等奖。", has: ["Person 王秀云", "Person 孙继勇"]),
    // A surname behind which words follow, and words of every day that look like names.
    Sample("县里把方子传到中医院。", lacks: ["Person *"]),
    Sample("直通车每周四固定下乡，执行月预付、季清算、年考核。", lacks: ["Person *"]),
    Sample("患者王某表示满意。", lacks: ["Person *"]),
    Sample("高血压、糖尿病患者在家门口就能取药。", lacks: ["Person *"]),
  ])
  func `finds people without titles`(sample: Sample) throws { try expect(sample) }
}
