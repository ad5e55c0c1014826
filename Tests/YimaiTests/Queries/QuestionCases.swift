/// Questions about the examples and the shared corpus, with what a right answer must name.
struct QuestionCase: Sendable, CustomStringConvertible {
  let question: String
  /// Names that must stand in the rows.
  let answers: [String]

  var description: String { question }

  init(_ question: String, _ answers: String...) {
    self.question = question
    self.answers = answers
  }

  /// Put otherwise than any template; written down before the templates were.
  static let otherwise = [
    QuestionCase("想问问，三明市全民健康管护体系建设领导小组是哪位挂帅？", "林振邦"),
    QuestionCase("罗湖医院集团底下都包括哪几家单位", "罗湖区中医院", "罗湖区妇幼保健院", "罗湖区康复医院"),
    QuestionCase("王智慧手上抓着哪几项工作？", "南阳市区域医疗中心建设领导小组"),
    QuestionCase("尤溪县医院如今由哪位当院长", "杨世杰"),
    QuestionCase("哪份文件是德清县卫生健康局出台的", "《德清县医共体医保支付方式改革实施细则》"),
    QuestionCase("定远县第二人民医院后来合并到什么医院去了？", "定远县总医院"),
    QuestionCase("给我讲讲姚晓峰当过什么官", "安阳市中医院"),
    QuestionCase("凤翔区医院加入的是哪个集团", "宝鸡市中心医院医疗集团"),
    QuestionCase("去过尤溪县调研的人有谁", "周建安"),
    QuestionCase("宜昌市城市医疗集团建设现场推进会都有谁到场", "涂光明", "覃晓芳", "郭立峰"),
    QuestionCase("有没有谁在管DRG收付费改革", "三明市医疗保障局"),
    QuestionCase("陈月华跟林振邦之间是啥关系", "三明市全民健康管护体系建设领导小组"),
    QuestionCase("浙江省人民医院同哪家医院搞合作", "德清县人民医院"),
    QuestionCase("谁在会上讲了“天长模式”的做法", "方敏"),
    QuestionCase("彭州市骨伤医院是由哪几家医院合起来的", "彭州市第二人民医院", "彭州市骨科医院"),
    QuestionCase("Could you tell me who's heading 宝鸡市公立医院改革与高质量发展示范项目工作专班?", "武建萍"),
    QuestionCase("What jobs has 刘建宏 had?", "开封市卫生健康委员会"),
    QuestionCase("Which hospitals belong to 罗湖医院集团", "罗湖区中医院"),
    QuestionCase("How are 陈月华 and 林振邦 connected", "三明市全民健康管护体系建设领导小组"),
    QuestionCase("At which meetings was 孙春兰 present?", "2022年全国医改工作电视电话会议"),
  ]

  /// Put as a template has it, but for politeness, marks, aliases and short names.
  static let plain = [
    QuestionCase("谁负责DRG收付费改革", "三明市医疗保障局"),
    QuestionCase("请问罗湖医院集团是谁牵头的？", "罗湖区人民医院"),
    QuestionCase("南阳市区域医疗中心建设领导小组的组长是谁", "王智慧"),
    QuestionCase("南阳市区域医疗中心建设领导小组的副组长是谁", "薄学斌", "阿颖", "黄钊"),
    QuestionCase("谁负责县域医共体建设？", "德清县县域医共体建设领导小组", "徐嵘"),
    QuestionCase("李志远担任过哪些职务", "三明市卫生健康委员会"),
    QuestionCase("姚晓峰任什么职务呢", "安阳市中医院"),
    QuestionCase("安阳市中医院院长是谁", "尉建华"),
    QuestionCase("尤溪县医院的党委书记是谁？", "杨世杰"),
    QuestionCase("尤溪县医院有哪些领导", "杨世杰"),
    QuestionCase("三明市市长是谁", "林振邦"),
    QuestionCase("三明市卫健委主任是谁", "李志远"),
    QuestionCase("宜昌市有哪些医疗集团", "宜昌市第一医疗集团", "宜昌市第二医疗集团"),
    QuestionCase("天长有哪些医共体？", "天长市中医院医共体", "天长市人民医院医共体"),
    QuestionCase("罗湖医院集团有哪些成员单位", "罗湖区中医院", "罗湖区妇幼保健院", "罗湖区康复医院"),
    QuestionCase("新市健康保健集团的成员单位有哪些", "新市镇中心卫生院", "钟管镇卫生院"),
    QuestionCase("林振邦和陈月华是什么关系？", "三明市全民健康管护体系建设领导小组"),
    QuestionCase("哪些项目没有负责人", "“三医协同”"),
    QuestionCase("德清县的医共体由谁牵头", "德清县人民医院"),
    QuestionCase("王智慧牵头哪些项目", "南阳市区域医疗中心建设领导小组"),
    QuestionCase("罗湖区中医院是哪个集团的成员", "罗湖医院集团"),
    QuestionCase("《宝鸡市公立医院改革与高质量发展示范项目实施方案》是谁印发的", "宝鸡市人民政府"),
    QuestionCase("德清县医疗保障局印发了哪些文件", "《德清县医共体医保支付方式改革实施细则》"),
    QuestionCase("谁调研过罗湖区", "谭国荣"),
    QuestionCase("周建安调研过哪些地方", "尤溪县"),
    QuestionCase("谁出席了2025年全省卫生健康工作会议", "张金文"),
    QuestionCase("孙春兰出席过哪些会议", "2022年全国医改工作电视电话会议"),
    QuestionCase("医共体慢病管理培训班是谁主办的", "德清县卫生健康局"),
    QuestionCase("定远县第二人民医院并入了哪里", "定远县总医院"),
    QuestionCase("哪些医院并入了彭州市骨伤医院", "彭州市第二人民医院", "彭州市骨科医院"),
    QuestionCase("洛阳市中医院由谁托管", "北京中医药大学东直门医院"),
    QuestionCase("德清县人民医院和哪些单位合作", "浙江省人民医院"),
    QuestionCase("谁介绍了“先诊疗后付费”改革", "向晓彤"),
    QuestionCase("安阳市第六人民医院实施了哪些项目", "五官门诊楼"),
    QuestionCase("Who leads 罗湖医院集团?", "罗湖区人民医院"),
    QuestionCase("What posts has 王智慧 held", "南阳市人民政府"),
    QuestionCase("What are the members of 罗湖医院集团?", "罗湖区康复医院"),
    QuestionCase("Which programs have no leader", "“三医协同”"),
    QuestionCase("What does 王智慧 lead?", "南阳市区域医疗中心建设领导小组"),
    QuestionCase("How is 林振邦 tied to 陈月华?", "三明市全民健康管护体系建设领导小组"),
  ]
}
