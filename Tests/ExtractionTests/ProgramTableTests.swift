import Testing

/// Programs and what only looks like one, in sentences made up for it; the model's weights saw them too.
@Suite struct ProgramTableTests {
  @Test(arguments: programs)
  func `finds programs`(sample: Sample) throws { try expect(sample) }

  @Test(arguments: sayings)
  func `finds none`(sample: Sample) throws { try expect(sample) }

  static let programs: [Sample] = [
    Sample(
      "平江县推行“驻村夜诊”，让农民白天种地、晚上看病。",
      has: ["Program “驻村夜诊”"]),
    Sample(
      "平江县“驻村夜诊”启动以来，服务群众5000人次。",
      has: ["Program “驻村夜诊”"]),
    Sample(
      "随州市启动“百医下百村”行动，由市卫健委牵头。",
      has: ["Program “百医下百村”行动"]),
    Sample(
      "文山州推广“银龄医生”计划，每年遴选30名退休专家。",
      has: ["Program “银龄医生”计划"]),
    Sample(
      "岑溪市创新“专科联营”机制，市中医医院与三家卫生院签约。",
      has: ["Program “专科联营”机制"]),
    Sample(
      "丹凤县实施“县管乡用、乡聘村用”，编制由县卫健局统筹。",
      has: ["Program “县管乡用、乡聘村用”"]),
    Sample(
      "富源县建立“五医协同”工作机制，医保局牵头推进按病种付费。",
      has: ["Program “五医协同”工作机制", "Program 按病种付费"]),
    Sample(
      "该院打造“心苗筑梦”公益品牌，开展学生心理筛查。",
      has: ["Program “心苗筑梦”公益品牌", "Program 学生心理筛查"]),
    Sample(
      "达州市搭建全民健康信息平台，接入医院63家。",
      has: ["Program 全民健康信息平台"]),
    Sample(
      "当阳市探索建立医防融合服务模式。",
      has: ["Program 医防融合服务模式"]),
    Sample(
      "固镇县开展家庭医生签约服务，重点人群签约率达85%。",
      has: ["Program 家庭医生签约服务"]),
    Sample(
      "陇南市深化公立医院薪酬制度改革，绩效向一线倾斜。",
      has: ["Program 公立医院薪酬制度改革"]),
    Sample(
      "盐城市被确定为公立医院改革与高质量发展示范项目城市。",
      has: ["Program 公立医院改革与高质量发展示范项目"]),
    Sample(
      "蓬安县总医院建成县域医学检验共享平台。",
      has: ["Program 县域医学检验共享平台"]),
    Sample(
      "石城县“健康驿站”覆盖全部行政村。",
      has: ["Program “健康驿站”"]),
    Sample(
      "石城县建成“健康驿站”126个。",
      has: ["Program “健康驿站”"]),
    Sample(
      "永德县“云诊室”上线，乡镇患者可连线省级专家。",
      has: ["Program “云诊室”"]),
    Sample(
      "兴安县推行“信用就医”，先看病后付费。",
      has: ["Program “信用就医”"]),
    Sample(
      "洪雅县推出“共享药房”，缺药登记三日送达。",
      has: ["Program “共享药房”"]),
    Sample(
      "彭泽县“流动医院”进渔村，由县中医院承办。",
      has: ["Program “流动医院”"]),
    Sample(
      "沁县“三个一”工程让村医有了盼头。",
      has: ["Program “三个一”工程"]),
    Sample(
      "林口县推行“四统三分”管理，乡镇卫生院院长由总院任命。",
      has: ["Program “四统三分”管理"]),
    Sample(
      "尤溪县医保基金打包支付改革走在前列。",
      has: ["Program 医保基金打包支付改革"]),
    Sample(
      "该院开设“无陪护病房”，解决子女陪护难题。",
      has: ["Program “无陪护病房”"]),
    Sample(
      "崇左市“智慧医保”试点启动，副市长周强出席。",
      has: ["Program “智慧医保”试点"]),
    Sample(
      "副县长李辉分管县域医疗卫生次中心建设。",
      has: ["Program 县域医疗卫生次中心建设"]),
    Sample(
      "听取了关于中医药强县建设进展情况的汇报。",
      has: ["Program 中医药强县建设"]),
    Sample(
      "调研组一行实地调研县域医疗次中心建设情况。",
      has: ["Program 县域医疗次中心建设"]),
    Sample(
      "绿春县深入推进“健康细胞”建设，创建健康村12个。",
      has: ["Program “健康细胞”建设"]),
    Sample(
      "淮阳区推进城市医疗联合体建设，组建网格化医联体3个。",
      has: ["Program 城市医疗联合体建设"]),
    Sample(
      "丰县实施基层中医药服务能力提升工程。",
      has: ["Program 基层中医药服务能力提升工程"]),
  ]

  static let sayings: [Sample] = [
    Sample("各县要牢固树立“人民至上、生命至上”的理念，坚持“以人民健康为中心”。", lacks: ["Program *"]),
    Sample("要弘扬“敬佑生命、救死扶伤”的精神，当好群众健康“守护神”。", lacks: ["Program *"]),
    Sample("渠县人民医院秉承“厚德、精医、博爱、创新”的院训，坚持“病人第一”。", lacks: ["Program *"]),
    Sample("全院职工要树牢“院兴我荣”的意识，做到“人人讲质量、事事讲安全”。", lacks: ["Program *"]),
    Sample("过去看病“挂号难、排队久、跑断腿”，如今在家门口就能看专家。", lacks: ["Program *"]),
    Sample("如何破解“看病远、看病繁”？当地交出了一份答卷。", lacks: ["Program *"]),
    Sample("“不用再去省城了！”村民高兴地说。", lacks: ["Program *"]),
    Sample("要加强人才队伍建设，提升服务能力，完善管理制度。", lacks: ["Program *"]),
    Sample("要进一步完善工作机制，健全服务体系，确保各项工作落到实处。", lacks: ["Program *"]),
    Sample("会议要求加强信息化建设和基础设施建设。", lacks: ["Program *"]),
    Sample("各地要高度重视健康事业高质量发展，强化责任担当。", lacks: ["Program *"]),
    Sample("医疗服务体系更加健全，群众健康水平不断提高。", lacks: ["Program *"]),
    Sample("要发扬“钉钉子”精神，下好“先手棋”，打好“主动仗”。", lacks: ["Program *"]),
    Sample("院长王磊常说：“病人的事再小也是大事。”", lacks: ["Program *"]),
    Sample("他被同事们称为“拼命三郎”，是科里的“活字典”。", lacks: ["Program *"]),
    Sample("面对“缺人才、缺设备、缺技术”的困境，医院主动求变。", lacks: ["Program *"]),
    Sample("曲阳县着力打通服务群众“最后一米”。", lacks: ["Program *"]),
    Sample("县里成立了胸痛中心、卒中中心、创伤中心。", lacks: ["Program *"]),
    Sample("屏边县开展老年人健康体检和慢性病管理。", lacks: ["Program *"]),
    Sample("大家纷纷表示，将以此次会议为契机，凝心聚力、真抓实干。", lacks: ["Program *"]),
    Sample("医护人员练就了“火眼金睛”，当好健康“守门员”。", lacks: ["Program *"]),
    Sample("患者点赞：“服务好、费用低、效果佳”。", lacks: ["Program *"]),
    Sample("建立了责任清单、任务清单，形成闭环管理。", lacks: ["Program *"]),
    Sample("我们既要“走出去”，也要“请进来”。", lacks: ["Program *"]),
    Sample("推动形成“小病在基层、大病到医院、康复回社区”的就医格局。", lacks: ["Program *"]),
    Sample("“十四五”期间，全市医疗卫生事业取得长足发展。", lacks: ["Program *"]),
    Sample("科室获评“青年文明号”，她荣获“最美护士”称号。", lacks: ["Program *"]),
  ]
}
