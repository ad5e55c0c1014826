/// One small archive with marked mentions: `[a|李强]` is the name 李强, and it means `a`.
///
/// Mentions with one letter are one person, body or program; letters count inside a case only.
struct HomonymCase: Sendable {
  let title: String
  /// Documents with their dates, in ISO form; empty for none.
  let documents: [(date: String, text: String)]

  init(_ title: String, _ documents: (String, String)...) {
    self.title = title
    self.documents = documents
  }
}

extension HomonymCase {
  /// Written by hand from what users report and from how such documents read; all people are made up.
  static let all: [HomonymCase] = people + careers + bodies + insideDocuments + programs

  static let people: [HomonymCase] = [
    HomonymCase(
      "same name, two cities",
      ("2021-03-01", "衡水市医保局局长[a|李强]主持会议。"),
      ("2021-04-01", "梧州市医保局局长[b|李强]主持会议。"),
      ("2022-04-01", "衡水市医保局局长[a|李强]到基层调研。")),
    HomonymCase(
      "same name, two counties of one city",
      ("2021-03-01", "新野县卫健委主任[a|王建国]主持会议。"),
      ("2021-03-02", "唐河县卫健委主任[b|王建国]主持会议。"),
      ("2021-05-02", "唐河县卫健委主任[b|王建国]发言。")),
    HomonymCase(
      "same name, same city, two bodies",
      ("2020-01-05", "沧州市卫健委主任[a|周立新]主持会议。"),
      ("2020-02-05", "沧州市医保局局长[b|周立新]主持会议。")),
    HomonymCase(
      "same name, same city, two hospitals",
      ("2020-01-05", "阳泉市人民医院院长[a|赵敏]介绍情况。"),
      ("2020-02-05", "阳泉市中医院院长[b|赵敏]介绍情况。"),
      ("2020-03-05", "阳泉市中医院院长[b|赵敏]作报告。")),
    HomonymCase(
      "same name, province and city",
      ("2020-01-05", "河北省卫健委副主任[a|刘军]出席会议。"),
      ("2020-02-05", "衡水市卫健委副主任[b|刘军]出席会议。")),
    HomonymCase(
      "same name, two provinces",
      ("2020-01-05", "河北省医保局局长[a|孙磊]出席会议。"),
      ("2020-02-05", "山西省医保局局长[b|孙磊]出席会议。")),
    HomonymCase(
      "an official and a reporter of one name",
      ("2020-01-05", "汉中市副市长[a|陈晨]出席会议。"),
      ("2020-02-05", "医改扎实推进，群众受益。（通讯员 [b|陈晨]）")),
    HomonymCase(
      "two reporters of one name",
      ("2020-01-05", "医改扎实推进，群众受益。（通讯员 [a|孟祥宇]）"),
      ("2020-02-05", "医改扎实推进，群众受益。（通讯员 [b|孟祥宇]）")),
    HomonymCase(
      "homophones at one body",
      ("2020-01-05", "济宁市中医院院长[a|张伟]出席。"),
      ("2020-02-05", "济宁市中医院院长[b|章伟]出席。"),
      ("2020-03-05", "济宁市中医院院长[a|张伟]发言。")),
    HomonymCase(
      "characters that look alike at one body",
      ("2020-01-05", "济宁市中医院副院长[a|李梅]出席。"),
      ("2020-02-05", "济宁市中医院副院长[b|李玫]出席。")),
    HomonymCase(
      "a nurse and an official of one name",
      ("2020-01-05", "固原市医保局局长[a|马丽]出席会议。"),
      ("2020-02-05", "固原市人民医院护士长[b|马丽]为患者送药。")),
    HomonymCase(
      "heads of two cities' groups of one kind",
      ("2020-01-05", "赣州市医改领导小组组长[a|邹立]主持会议。"),
      ("2020-02-05", "九江市医改领导小组组长[b|邹立]主持会议。"),
      ("2020-03-05", "赣州市医改领导小组组长[a|邹立]讲话。")),
    HomonymCase(
      "heads of two counties in one year",
      ("2021-01-05", "新野县县长[a|张建军]出席。"),
      ("2021-02-05", "唐河县县长[b|张建军]出席。"),
      ("2021-06-05", "新野县县长[a|张建军]调研。")),
    HomonymCase(
      "one body under two names",
      ("2020-01-05", "沧州市卫健委主任[a|周立新]主持会议。"),
      ("2020-02-05", "沧州市卫生健康委员会党组书记[a|周立新]到任。")),
  ]

  static let careers: [HomonymCase] = [
    HomonymCase(
      "one person, three posts",
      ("2018-01-05", "汉中市中心医院院长[a|秦岚]介绍情况。"),
      ("2020-01-05", "汉中市中心医院院长、市医学会会长[a|秦岚]出席。"),
      ("2022-01-05", "汉中市医学会会长[a|秦岚]发言。")),
    HomonymCase(
      "one person, three posts in a chain of notices",
      ("2016-01-05", "遂宁市卫生局局长[a|何志刚]主持会议。"),
      ("2018-01-05", "任命[a|何志刚]为遂宁市医疗保障局局长，免去[a|何志刚]的遂宁市卫生局局长职务。"),
      ("2021-01-05", "任命[a|何志刚]为遂宁市人民政府副市长，免去[a|何志刚]的遂宁市医疗保障局局长职务。"),
      ("2022-01-05", "遂宁市副市长[a|何志刚]调研。")),
    HomonymCase(
      "moved between cities, as a text says",
      ("2018-05-05", "沧州市卫健委主任[a|周华锋]主持会议。"),
      ("2021-05-05", "沧州市卫健委原主任[a|周华锋]任衡水市人民政府副市长。"),
      ("2022-05-05", "衡水市副市长[a|周华锋]调研。")),
    HomonymCase(
      "two cities, no text says that somebody moved",
      ("2018-05-05", "沧州市卫健委主任[a|吴涛]主持会议。"),
      ("2022-05-05", "衡水市卫健委主任[b|吴涛]调研。")),
    HomonymCase(
      "from head of a county to its party secretary",
      ("2018-05-05", "新野县县长[a|梁俊峰]调研。"),
      ("2021-05-05", "新野县委书记[a|梁俊峰]调研。")),
    HomonymCase(
      "from deputy to head of one government",
      ("2016-05-05", "盐池县副县长[a|白云飞]调研。"),
      ("2021-05-05", "盐池县县长[a|白云飞]调研。")),
    HomonymCase(
      "one post under three names of the body",
      ("2012-05-05", "阜阳市卫生局局长[a|丁克勤]主持会议。"),
      ("2016-05-05", "阜阳市卫计委主任[a|丁克勤]主持会议。"),
      ("2019-05-05", "阜阳市卫健委主任[a|丁克勤]主持会议。")),
    HomonymCase(
      "the successions of two cities stay apart",
      ("2012-05-05", "阜阳市卫生局局长[a|丁克勤]主持会议。"),
      ("2019-05-05", "宿州市卫健委主任[b|丁克勤]主持会议。")),
    HomonymCase(
      "director of a hospital that was renamed",
      ("2017-05-05", "涿鹿县医院院长[a|冯立本]介绍情况。"),
      ("2018-05-05", "涿鹿县医院更名为涿鹿县人民医院。"),
      ("2019-05-05", "涿鹿县人民医院院长[a|冯立本]介绍情况。")),
    HomonymCase(
      "director of a hospital that was merged",
      ("2017-05-05", "沈丘县人民医院院长[a|冯立本]介绍情况。"),
      ("2018-05-05", "沈丘县人民医院和沈丘县中医院整合为沈丘县总医院。"),
      ("2019-05-05", "沈丘县总医院院长[a|冯立本]介绍情况。")),
    HomonymCase(
      "directors of one name of two hospitals that were merged",
      ("2017-05-05", "沈丘县人民医院院长[a|王强]介绍情况。"),
      ("2017-06-05", "沈丘县中医院院长[b|王强]介绍情况。"),
      ("2018-05-05", "沈丘县人民医院和沈丘县中医院整合为沈丘县总医院。")),
    HomonymCase(
      "acting, then head",
      ("2020-01-05", "宿州市代市长[a|杨光]出席。"),
      ("2020-03-05", "宿州市市长[a|杨光]出席。")),
    HomonymCase(
      "two bodies in one text, then one by one",
      ("2020-01-05", "广元市中心医院院长、市医学会会长[a|罗永红]出席。"),
      ("2020-02-05", "广元市中心医院院长[a|罗永红]发言。"),
      ("2020-03-05", "广元市医学会会长[a|罗永红]发言。")),
    HomonymCase(
      "a third document joins two",
      ("2019-01-05", "汉中市副市长[a|秦岚]出席。"),
      ("2020-01-05", "汉中市中心医院院长[a|秦岚]出席。"),
      ("2021-01-05", "汉中市副市长、市中心医院院长[a|秦岚]出席。")),
  ]

  static let bodies: [HomonymCase] = [
    HomonymCase(
      "hospitals of one short name in two cities",
      ("2020-01-05", "安阳市中医院开诊。[a|市中医院]位于安阳市。"),
      ("2020-02-05", "南阳市中医院开诊。[b|市中医院]位于南阳市。"),
      ("2020-03-05", "[a|安阳市中医院]发布消息。"),
      ("2020-04-05", "[b|南阳市中医院]发布消息。")),
    HomonymCase(
      "bodies of two districts of one name, in two documents",
      ("2020-01-05", "[a|南京市鼓楼区卫健委]召开会议。"),
      ("2020-02-05", "[b|福州市鼓楼区卫健委]召开会议。")),
    HomonymCase(
      "bodies of two districts of one name, in one document",
      (
        "2020-01-05",
        "[a|南京市鼓楼区卫健委]主任[c|石涛]、[b|福州市鼓楼区卫健委]主任[d|林森]参加交流。"
      ),
      ("2020-02-05", "[a|南京市鼓楼区卫健委]主任[c|石涛]主持会议。")),
    HomonymCase(
      "people of one name at districts of one name",
      ("2020-01-05", "南京市鼓楼区卫健委主任[a|石涛]发言。"),
      ("2020-02-05", "福州市鼓楼区卫健委主任[b|石涛]发言。"),
      ("2020-03-05", "南京市鼓楼区卫健委主任[a|石涛]调研。")),
    HomonymCase(
      "districts of one name",
      ("2020-01-05", "南京市[a|鼓楼区]召开会议。"),
      ("2020-02-05", "福州市[b|鼓楼区]召开会议。"),
      ("2020-03-05", "南京市[a|鼓楼区]推进改革。")),
    HomonymCase(
      "a county hospital with and without its city",
      ("2020-01-05", "[a|昌黎县人民医院]开诊。"),
      ("2020-02-05", "[a|秦皇岛市昌黎县人民医院]开诊。")),
    HomonymCase(
      "two names on one hospital",
      (
        "2020-01-05", "[a|南召县人民医院]（[a|南召县总医院]）开诊。"
      ),
      ("2020-02-05", "[a|南召县人民医院]扩建。")),
    HomonymCase(
      "departments of two cities",
      ("2020-01-05", "[a|梧州市医疗保障局]发布消息。"),
      ("2020-02-05", "[b|衡水市医疗保障局]发布消息。"),
      ("2020-03-05", "[a|梧州市医保局]发布消息。")),
    HomonymCase(
      "a city's and a county's body of one kind",
      ("2020-01-05", "[a|南阳市卫健委]召开会议。"),
      ("2020-02-05", "[b|新野县卫健委]召开会议。"),
      ("2020-03-05", "[a|南阳市卫生健康委员会]印发通知。")),
    HomonymCase(
      "a hospital and the one it was renamed to keep their names",
      ("2020-01-05", "[a|涿鹿县医院]开诊。"),
      ("2020-02-05", "[a|涿鹿县医院]更名为[b|涿鹿县人民医院]。"),
      ("2020-03-05", "[b|涿鹿县人民医院]开诊。")),
    HomonymCase(
      "merged hospitals and the new one are three",
      ("2020-01-05", "[a|沈丘县人民医院]和[b|沈丘县中医院]整合为[c|沈丘县总医院]。"),
      ("2020-02-05", "[c|沈丘县总医院]开诊。"),
      ("2020-03-05", "[a|沈丘县人民医院]开诊。")),
  ]

  static let insideDocuments: [HomonymCase] = [
    HomonymCase(
      "an abbreviation that the text sets up",
      (
        "2020-01-05",
        "[a|新野县紧密型县域医共体管理委员会]（以下简称[a|县医管委]）成立。[a|县医管委]负责统筹。"
      )),
    HomonymCase(
      "this hospital",
      ("2020-01-05", "[a|安阳市中医院]推进改革。[a|该院]成立专班。"),
      ("2020-02-05", "[b|南阳市中医院]推进改革。[b|该院]成立专班。")),
    HomonymCase(
      "our city, in the papers of two cities",
      (
        "2020-01-05", "安阳市推进医改。[a|我市]召开会议，[c|市卫健委]主任[e|王强]出席。"
      ),
      (
        "2020-02-05", "南阳市推进医改。[b|我市]召开会议，[d|市卫健委]主任[f|王强]出席。"
      ),
      ("2020-03-05", "[c|安阳市卫生健康委员会]主任[e|王强]讲话。")),
    HomonymCase(
      "this county and its hospital",
      ("2020-01-05", "[a|滑县]推进医改。[a|该县]召开会议，[b|县人民医院]院长[c|李明]发言。"),
      ("2020-02-05", "[d|内黄县]推进医改。[d|该县]召开会议，[e|县人民医院]院长[f|李明]发言。"),
      ("2020-03-05", "[b|滑县人民医院]院长[c|李明]作报告。")),
    HomonymCase(
      "the short name behind the full one",
      ("2020-01-05", "[a|北京中医药大学东直门医院]派出专家。[a|东直门医院]将长期帮扶。")),
    HomonymCase(
      "name after full introduction",
      ("2020-01-05", "安阳市中医院党委书记[a|周华锋]出席会议。[a|周华锋]书记指出，要抓好落实。")),
    HomonymCase(
      "a foreign name with a dot",
      ("2020-01-05", "喀什地区第一人民医院院长[a|阿卜杜拉·买买提]出席会议。"),
      ("2020-02-05", "喀什地区第一人民医院院长[a|阿卜杜拉·买买提]发言。")),
    HomonymCase(
      "a compound surname",
      ("2020-01-05", "衡阳市中心医院院长[a|欧阳明]出席会议。"),
      ("2020-02-05", "衡阳市中心医院院长[a|欧阳明]发言。"),
      ("2020-03-05", "衡阳市中心医院院长[b|欧阳]发言。")),
    HomonymCase(
      "deputies of one name in one list, two cities",
      ("2020-01-05", "郑州市副市长[a|李伟]、洛阳市副市长[b|李伟]出席会议。"),
      ("2020-02-05", "郑州市副市长[a|李伟]调研。"),
      ("2020-03-05", "洛阳市副市长[b|李伟]调研。")),
    HomonymCase(
      "deputies of one name in one list, one hospital",
      ("2020-01-05", "安阳市中医院副院长[a|王伟]、副院长[b|王伟]出席会议。")),
    HomonymCase(
      "two articles of one page, two counties",
      (
        "2020-01-05",
        "新野县推进医改\n\n新野县县长[a|张建军]出席会议。会议要求抓好落实。\n\n唐河县推进医改\n\n唐河县县长[b|张建军]出席会议。会议要求抓好落实。\n"
      ),
      ("2020-02-05", "新野县县长[a|张建军]调研。"),
      ("2020-03-05", "唐河县县长[b|张建军]调研。")),
    HomonymCase(
      "one person in two posts of one text",
      ("2020-01-05", "新野县委副书记、县长[a|梁俊峰]出席会议。[a|梁俊峰]强调，要抓好落实。")),
    HomonymCase(
      "a career told in one text",
      ("2020-01-05", "[a|周华锋]，曾任沧州市卫健委主任，现任衡水市副市长。"),
      ("2018-01-05", "沧州市卫健委主任[a|周华锋]出席会议。")),
  ]

  static let programs: [HomonymCase] = [
    HomonymCase(
      "programs of one name in two cities",
      ("2020-01-05", "桂林市实施[a|“名医工程”]。"),
      ("2020-02-05", "玉林市实施[b|“名医工程”]。"),
      ("2020-03-05", "桂林市继续实施[a|“名医工程”]。")),
    HomonymCase(
      "a national program that two cities carry out",
      ("2020-01-05", "国家卫生健康委启动实施[a|“千县工程”]。"),
      ("2020-02-05", "桂林市实施[a|“千县工程”]。"),
      ("2020-03-05", "玉林市实施[a|“千县工程”]。")),
    HomonymCase(
      "a city's program that its county carries out",
      ("2020-01-05", "南阳市实施[a|“名医工程”]。"),
      ("2020-02-05", "新野县实施[a|“名医工程”]。")),
    HomonymCase(
      "a reform that has no name of its own",
      ("2020-01-05", "桂林市推进[a|紧密型县域医共体建设]。"),
      ("2020-02-05", "玉林市推进[a|紧密型县域医共体建设]。")),
    HomonymCase(
      "forms of one program",
      ("2020-01-05", "安阳市实施[a|名院名医“伴飞计划”]。[a|“伴飞计划”]成效明显。"),
      ("2020-02-05", "安阳市推进[a|“伴飞计划”]。")),
    HomonymCase(
      "programs of two names in one city",
      ("2020-01-05", "安阳市实施[a|“百医下乡”行动]。"),
      ("2020-02-05", "安阳市实施[b|“千医下乡”行动]。")),
  ]
}
