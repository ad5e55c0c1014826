import TestSupport

/// Three short bulletins of different places, and the folder they lie in.
///
/// The people are made up.
enum Bulletins {
  static let luohe = """
    漯河市卫生健康委员会 工作简报
    2023年5月10日

    漯河市推进区域医疗中心建设

    日前，漯河市人民政府成立了以副市长陈丽华为组长、市卫生健康委员会主任周建国为副组长的漯河市区域医疗中心建设领导小组。\
    漯河市人民医院党委书记、院长刘海涛汇报了工作。

    """

  static let xinye = """
    新野县卫生健康委员会党组书记、主任王秀兰到新野县人民医院调研。\
    新野县中医院与新野县人民医院签订合作协议。

    """

  static let deqing = """
    # 德清县医共体

    德清县人民医院院长张海峰介绍了德清县县域医共体建设的经验。

    """

  /// Writes the bulletins into the folder `docs`, in the order given or backwards.
  static func write(
    to folder: borrowing TemporaryFolder, under name: String = "docs", reversed: Bool = false
  ) throws {
    let files = [("a.txt", luohe), ("sub/b.txt", xinye), ("c.md", deqing)]
    for (file, text) in reversed ? files.reversed() : files {
      try folder.write(text, to: name + "/" + file)
    }
  }
}
