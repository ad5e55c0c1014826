import Extraction

/// What the rules of one family read and what they must not: posts.
extension RuleTests {
  static let posts: [Case] = [
    Case(
      .postPreferred, "达州市达川区医疗集团召开年会。副总经理韩小梅主抓消毒供应中心。",
      reads: ["韩小梅 holdsPost 达川区医疗集团 副总经理"],
      near: "达州市达川区召开年会。副总经理韩小梅主抓消毒供应中心。"),
    Case(
      .postPreferred, "平定县中医院召开动员会。纪检委员武丽娟负责督查。",
      reads: ["武丽娟 holdsPost 平定县中医院 纪检委员"],
      near: "平定县召开动员会。纪检委员武丽娟负责督查。"),
    Case(
      .postHeldOver, "永登县中医院周报\n\n1. 3月4日，兰州大学第一医院副院长来院交流。\n\n2. 3月5日，副院长罗文娟带队义诊。\n",
      reads: ["罗文娟 holdsPost 永登县中医院 副院长"],
      near: "永登县周报\n\n1. 3月4日，罗文娟来院交流。\n\n2. 3月5日，副院长带队义诊。\n"),
    Case(
      .postHeldOver, "锦江镇试点签约服务，锦江镇把村医编成小队。镇党委委员、副镇长罗艳芳上门走访。",
      reads: [
        "罗艳芳 holdsPost 中共锦江镇委员会 党委委员", "罗艳芳 holdsPost 锦江镇人民政府 副镇长",
      ],
      near: "锦江镇试点签约服务，镇党委很重视。罗艳芳上门走访。"),
    Case(
      .postAppointment, "松阳县人民医院选才。省立医院派出的张亚明任松阳县人民医院副院长。",
      reads: ["张亚明 holdsPost 松阳县人民医院 副院长"],
      near: "省立医院派出的张亚明看望了松阳县人民医院副院长。"),
    Case(
      .postTitleName, "阳泉市卫健委主任梁俊峰主持会议。", reads: ["梁俊峰 holdsPost 阳泉市卫生健康委员会 主任"],
      near: "阳泉市卫健委召开会议，梁俊峰主持。"),
    Case(
      .postNameTitle, "三亚市教育局吴萍局长到学校检查。", reads: ["吴萍 holdsPost 三亚市教育局 局长"],
      near: "三亚市教育局办公室主任会议召开。"),
    Case(
      .postAppointment, "任命赵文博为咸阳市中心医院院长。", reads: ["赵文博 holdsPost 咸阳市中心医院 院长"],
      near: "咸阳市中心医院为院长办公会制定规则。"),
    Case(
      .postHeldOver, "临泉县人民医院召开大会。党委书记方志明参加会议。", reads: ["方志明 holdsPost 临泉县人民医院 党委书记"],
      near: "临泉县召开大会。主任方志明参加会议。"),
    Case(
      .postTitleName, "拉萨市卫生健康委员会党组书记、主任王建军，副主任李晓梅出席。",
      reads: ["王建军 holdsPost 拉萨市卫生健康委员会 党组书记", "李晓梅 holdsPost 拉萨市卫生健康委员会 副主任"],
      near: "拉萨市卫生健康委员会党组书记、主任出席，副主任请假。"),
    Case(
      .postNameTitle, "曲靖市第一人民医院陈志明院长介绍了经验。", reads: ["陈志明 holdsPost 曲靖市第一人民医院 院长"],
      near: "曲靖市第一人民医院实行院长负责制。"),
    Case(
      .postAppointment, "免去孙国强同志的通辽市中医医院院长职务。", reads: ["孙国强 holdsPost 通辽市中医医院 院长"],
      near: "通辽市中医医院院长职务暂时空缺。"),
    Case(
      .postHeldOver, "长治市卫健局召开会议。局党组书记、局长马静主持会议。", reads: ["马静 holdsPost 长治市卫生健康局 局长"],
      near: "长治市召开会议。局长马静主持会议。"),
    Case(
      .postTitleName, "兴安盟卫生健康委员会主任白玉兰介绍，全盟已实现远程会诊。",
      reads: ["白玉兰 holdsPost 兴安盟卫生健康委员会 主任"],
      near: "兴安盟卫生健康委员会主任一职由谁接任，白玉兰没有说。"),
    Case(
      .postTitleName, "据凤翔区人民医院副院长、工会主席苗秀兰回忆，那年只有三间平房。",
      reads: ["苗秀兰 holdsPost 凤翔区人民医院 副院长"],
      near: "凤翔区人民医院副院长办公室的墙上，挂着苗秀兰送来的锦旗。"),
    Case(
      .postNameTitle, "黟县人民医院尹小舟副院长带头报了名。",
      reads: ["尹小舟 holdsPost 黟县人民医院 副院长"],
      near: "黟县人民医院的尹小舟说，副院长也报了名。"),
    Case(
      .postNameTitle, "一早，铜梁区医疗保障局冉启明局长就守在大厅。",
      reads: ["冉启明 holdsPost 铜梁区医疗保障局 局长"],
      near: "一早，铜梁区医疗保障局局长就守在大厅，冉启明排在第一个。"),
    Case(
      .postAppointment, "经党委会研究，聘任覃雪梅为靖西市人民医院副院长，试用期一年。",
      reads: ["覃雪梅 holdsPost 靖西市人民医院 副院长"],
      near: "靖西市人民医院为覃雪梅做了手术，副院长主刀。"),
    Case(
      .postAppointment, "贺春生不再担任浚县中医院党委书记职务。",
      reads: ["贺春生 holdsPost 浚县中医院 党委书记"],
      near: "浚县中医院党委书记说，贺春生不再住院。"),
    Case(
      .postHeldOver, "石棉县中医院挂牌一年。院长杜若萍拿出一本账。",
      reads: ["杜若萍 holdsPost 石棉县中医院 院长"],
      near: "石棉县中医院挂牌一年。村民杜若萍拿出一本账。"),
    Case(
      .postHeldOver, "仙居县卫生健康局党委会开到晚上十点。副局长应海波记得很清楚。",
      reads: ["应海波 holdsPost 仙居县卫生健康局 副局长"],
      near: "仙居县城的灯亮到晚上十点。副局长应海波记得很清楚。"),
    Case(
      .postTitleName, "永和县妇幼保健院原院长丁海涛回忆，当年条件很差。",
      reads: ["丁海涛 holdsPost 永和县妇幼保健院 院长"],
      near: "丁海涛从永和县妇幼保健院院长任上退休。"),
    Case(
      .postTitleName, "县委书记、县长任永强到永和县人民医院走访。",
      reads: ["任永强 holdsPost 中共永和县委员会 书记"],
      near: "县委书记、县长任永和县深化医改领导小组“双组长”。"),
    Case(
      .postAppointment, "决定任命：郭雨桐为永和县医疗保障局局长；沈括为永和县卫生健康局副局长。",
      reads: ["郭雨桐 holdsPost 永和县医疗保障局 局长", "沈括 holdsPost 永和县卫生健康局 副局长"],
      near: "感谢信：郭雨桐为永和县医疗保障局局长送去材料；沈括为永和县卫生健康局副局长送去水。"),
    Case(
      .postAppointment, "永和县医疗保障局局长由郭雨桐担任。",
      reads: ["郭雨桐 holdsPost 永和县医疗保障局 局长"],
      near: "永和县医疗保障局局长由郭雨桐陪同。"),
  ]
}
