import Extraction

/// What the rules of one family read and what they must not: work on programs.
extension RuleTests {
  static let work: [Case] = [
    Case(
      .implementsVerb, "桂林市全面推进公立医院综合改革。", reads: ["桂林市 implements 公立医院综合改革"],
      near: "桂林市群众称赞公立医院综合改革。"),
    Case(
      .implementsHeading, "景德镇市推进紧密型医联体建设\n\n群众把医改成果看在眼里，各项任务全面落实。\n",
      reads: ["景德镇市 implements 紧密型医联体建设"], near: "景德镇市举行座谈会\n\n群众把医改成果看在眼里，各项任务全面落实。\n"),
    Case(
      .implementsOwner, "记者来到村里，岑溪市“云诊室”已覆盖全市。", reads: ["岑溪市 implements “云诊室”"],
      near: "记者来到村里，在岑溪市听人说起“云诊室”。"),
    Case(
      .implementsOwner, "尤溪县总医院的“专科联营”机制进展如何？", reads: ["尤溪县总医院 implements “专科联营”机制"],
      near: "尤溪县总医院的护士谈“专科联营”机制。"),
    Case(
      .implementsPart, "“归巢”计划启动，由渠县人民医院、渠县中医院承办。",
      reads: ["渠县人民医院 implements “归巢”计划", "渠县中医院 implements “归巢”计划"],
      near: "“归巢”计划启动，渠县人民医院门诊搬迁。"),
    Case(
      .implementsPart, "洪雅县启动“流动医院”工程。这项工程由县财政局承办。",
      reads: ["洪雅县财政局 implements “流动医院”工程"], near: "洪雅县启动“流动医院”工程。县财政局搬了家。"),
    Case(
      .implementsPart, "玉门市动态\n\n“健康守护网”覆盖贡嘎县、扎囊县。",
      reads: ["贡嘎县 implements “健康守护网”", "扎囊县 implements “健康守护网”"],
      near: "“健康守护网”与贡嘎县、扎囊县无关。"),
    Case(
      .inspectsVisit, "洪雅县推行“共享药房”试点，由县财政局全程监督。", reads: ["洪雅县财政局 inspects “共享药房”试点"],
      near: "洪雅县推行“共享药房”试点，县财政局拨款。"),
    Case(
      .inspectsVisit, "3月5日，辽源市副市长韩冰，辽源市副市长韩冰到东丰县人民医院调研。", reads: ["韩冰 inspects 东丰县人民医院"],
      near: "3月5日，辽源市副市长韩冰在东丰县人民医院看病。"),
    Case(
      .implementsVerb, "宁德市医院扎实推进“名医下乡”工程。", reads: ["宁德市医院 implements “名医下乡”工程"],
      near: "宁德市医院借鉴“名医下乡”工程的做法。"),
    Case(
      .implementsHeading, "德清县深化公立医院综合改革\n\n群众把变化看在眼里，各项任务全面落实。\n",
      reads: ["德清县 implements 公立医院综合改革"], near: "德清县医院迁入新院区\n\n群众把变化看在眼里，各项任务全面落实。\n"),
    Case(
      .implementsTopic, "遵化市医改走深走实\n\n近年来，通过不断努力，持续深化按病种付费改革，群众得到实惠。\n",
      reads: ["遵化市 implements 按病种付费改革"], near: "遵化市医改走深走实\n\n近年来，借鉴外地按病种付费改革的经验，群众得到实惠。\n"),
    Case(
      .implementsTopic, "新绛县服务基层见成效\n\n通过多方努力，全面推进家庭医生签约服务，基层能力提升。\n",
      reads: ["新绛县 implements 家庭医生签约服务"], near: "新绛县服务基层见成效\n\n通过多方努力，基层能力提升。\n"),
    Case(
      .implementsCharge, "由蚌埠市医保局牵头，市卫健委配合，推进DRG付费改革。",
      reads: ["蚌埠市卫生健康委员会 implements DRG付费改革"], near: "蚌埠市医保局与市卫健委座谈DRG付费改革。"),
    Case(
      .implementsCharge, "检查检验结果互认由临沂市卫健委负责。", reads: ["临沂市卫生健康委员会 implements 检查检验结果互认"],
      near: "检查检验结果互认得到临沂市卫健委肯定。"),
    Case(
      .inspectsVisit, "湖南省卫健委副主任龙开超一行深入新宁县中医医院检查指导。", reads: ["龙开超 inspects 新宁县中医医院"],
      near: "湖南省卫健委副主任龙开超曾在新宁县中医医院工作。"),
    Case(
      .implementsVerb, "去年起，灵寿县启动“乡医轮训”计划。",
      reads: ["灵寿县 implements “乡医轮训”计划"],
      near: "去年起，灵寿县没有推行“乡医轮训”计划。"),
    Case(
      .implementsVerb, "安宁市人民医院率先开展“一码付”试点。",
      reads: ["安宁市人民医院 implements “一码付”试点"],
      near: "安宁市人民医院派人查看“一码付”试点。"),
    Case(
      .implementsHeading, "夹江县启动“健康驿站”工程\n\n乡亲们走几步路就能量血压。\n",
      reads: ["夹江县 implements “健康驿站”工程"],
      near: "夹江县考察“健康驿站”工程\n\n乡亲们走几步路就能量血压。\n"),
    Case(
      .implementsHeading, "舒城县人民医院推行“无陪护病房”试点\n\n家属松了一口气。\n",
      reads: ["舒城县人民医院 implements “无陪护病房”试点"],
      near: "舒城县人民医院门诊楼落成\n\n家属松了一口气。\n"),
    Case(
      .implementsTopic, "巴东县药价降了\n\n三年来，药品集中带量采购改革不断深化，常用药降价过半。\n",
      reads: ["巴东县 implements 药品集中带量采购改革"],
      near: "巴东县药价降了\n\n三年来，常用药降价过半，有人说要参照药品集中带量采购改革。\n"),
    Case(
      .implementsTopic, "永新县看病不再难\n\n入夏以来，“流动诊所”行动走进十二个村。\n",
      reads: ["永新县 implements “流动诊所”行动"],
      near: "永新县看病不再难\n\n入夏以来，村里建议开展“流动诊所”行动。\n"),
    Case(
      .implementsCharge, "推行分级诊疗制度。责任单位：靖边县医疗保障局。",
      reads: ["靖边县医疗保障局 implements 分级诊疗制度"],
      near: "推行分级诊疗制度。举报电话见靖边县医疗保障局网站。"),
    Case(
      .implementsCharge, "“阳光采购”平台由府谷县财政局具体负责。",
      reads: ["府谷县财政局 implements “阳光采购”平台"],
      near: "“阳光采购”平台的服务器放在府谷县财政局。"),
    Case(
      .implementsOwner, "大家都问起华坪县人民医院的“心电一张网”项目。",
      reads: ["华坪县人民医院 implements “心电一张网”项目"],
      near: "大家在华坪县人民医院“看病不排队”。"),
    Case(
      .implementsOwner, "墙上写着：永州市“双招双引”计划。",
      reads: ["永州市 implements “双招双引”计划"],
      near: "墙上写着永州市的风光，“双招双引”计划贴在门外。"),
    Case(
      .inspectsVisit, "大宁县卫健局对太德乡卫生院开展专项督查。",
      reads: ["大宁县卫生健康局 inspects 太德乡卫生院"],
      near: "大宁县卫健局对太德乡卫生院十分关心，督查很少。"),
  ]
}
