#!/usr/bin/env python3
"""Writes synthetic health-reform bulletins, the same for the same numbers on every machine.

usage: make_bulletins.py FOLDER COUNT [--from N] [--cities 60]

Document N (from 1) does not depend on how many are written. Each bulletin is of one city and a week: its
officials hold their posts for years and are followed by others, so names, bodies and programs recur as they
do in a real archive. Names of people are drawn by the frequency of surnames; places are those of the register.
"""
import argparse
import pathlib
import random

LEXICON = pathlib.Path(__file__).resolve().parent.parent / "Ontology" / "lexicon"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海波宁辉鹏飞鑫浩凯林峰旭东晨曦雪梅琳颖慧婷"
POSTS = [
    ("{city}卫生健康委员会", ["党组书记、主任", "副主任", "二级调研员"]),
    ("{city}医疗保障局", ["党组书记、局长", "副局长"]),
    ("{city}人民政府", ["市长", "副市长"]),
    ("{city}中心医院", ["党委书记", "院长", "副院长"]),
    ("{city}中医院", ["党委书记", "院长"]),
    ("{city}妇幼保健院", ["院长", "副院长"]),
    ("{county}人民医院", ["党委书记", "院长"]),
    ("{county}卫生健康委员会", ["主任", "副主任"]),
]
PROGRAMS = [
    "紧密型县域医共体建设", "公立医院改革与高质量发展示范项目", "“千县工程”", "“名医工程”", "家庭医生签约服务",
    "“健康乡村”行动", "城市医疗集团建设试点", "医保支付方式改革", "“互联网+医疗健康”示范建设", "基层中医馆提升工程",
]
MEETINGS = ["推进会", "现场会", "工作会议", "座谈会", "调度会"]
TALK = [
    "会议指出，要坚持以人民健康为中心，推动优质医疗资源扩容下沉。",
    "会议强调，各单位要压实责任，加强协同，确保年度任务按时完成。",
    "与会人员围绕分级诊疗、药品保障和人才培养作了交流。",
    "据介绍，全市基层诊疗人次占比较上年提高了{n}个百分点。",
    "截至目前，已有{n}家乡镇卫生院设立专家工作室，累计服务群众{n}00余人次。",
    "下一步，将继续完善绩效考核，健全激励约束机制，提升群众获得感。",
]


def places():
    """The cities of the register with their counties, as full names."""
    rows = []
    for line in (LEXICON / "divisions.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rows.append((line.split("\t") + [""] * 7)[:7])
    names = {row[0]: row[2] for row in rows}
    counties = {}
    for _, level, name, _, _, parent, former in rows:
        if level in ("county", "district") and not former and len(name) > 2:
            counties.setdefault(parent, []).append(name)
    cities = [(names[row[0]], sorted(counties.get(row[0], []))) for row in rows if row[1] == "city" and not row[6]]
    return [(city, list_) for city, list_ in cities if city.endswith("市") and len(list_) >= 3]


def surnames():
    rows = [line.split("\t") for line in (LEXICON / "surnames.tsv").read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]
    return [row[0] for row in rows], [int(row[1]) for row in rows]


class City:
    """The officials of one city over the years."""

    def __init__(self, number, name, counties, family):
        self.name, self.family = name, family
        self.counties = counties[:3]
        self.number = number

    def holder(self, body, post, week):
        """Who holds a post in a week: somebody else every 120 to 300 weeks."""
        luck = random.Random(f"{self.number}/{body}/{post}")
        term = luck.randint(120, 300)
        person = random.Random(f"{self.number}/{body}/{post}/{(week + luck.randint(0, term)) // term}")
        surname = person.choices(*self.family)[0]
        return surname + "".join(person.choice(GIVEN) for _ in range(person.choice([1, 2, 2])))

    def post(self, luck, week):
        body, posts = luck.choice(POSTS)
        county = luck.choice(self.counties)
        body = body.format(city=self.name, county=county)
        post = luck.choice(posts)
        return body, post, self.holder(body, post, week)


def bulletin(city, number, week):
    luck = random.Random(f"bulletin/{number}")
    day = week * 7
    year, month, date = 2012 + day // 360, day % 360 // 30 + 1, min(28, day % 30 + 1)
    lines = [f"{city.name}卫生健康简报", f"第{number}期", f"{city.name}卫生健康委员会办公室编　　{year}年{month}月{date}日", ""]
    for _ in range(luck.randint(4, 7)):
        body, post, person = city.post(luck, week)
        other, other_post, other_person = city.post(luck, week)
        program, meeting = luck.choice(PROGRAMS), luck.choice(MEETINGS)
        county = luck.choice(city.counties)
        form = luck.randrange(8)
        if form == 0:
            text = f"{month}月{date}日，{city.name}召开{program}{meeting}。{body}{post}{person}出席会议并讲话，{other}{other_post}{other_person}主持会议。"
        elif form == 1:
            text = f"{program}由{body}牵头，{body}{post}{person}任领导小组组长，{other}{other_post}{other_person}任副组长。"
        elif form == 2:
            text = f"{body}{post}{person}一行到{county}调研{program}，实地察看了{county}人民医院，{other}{other_post}{other_person}陪同。"
        elif form == 3:
            text = f"{city.name}中心医院与{county}人民医院签订合作协议，{body}{post}{person}见证签约。"
        elif form == 4:
            text = f"近日，{city.name}人民政府任命{person}为{body}{post.split('、')[-1]}，免去{other_person}的{other}{other_post.split('、')[-1]}职务。"
        elif form == 5:
            text = f"{county}全面实施{program}。{body}{post}{person}介绍，该项目惠及群众{luck.randint(2, 90)}万人。"
        elif form == 6:
            text = f"{body}印发《关于推进{program.strip('“”')}的实施方案》，明确由{other}{other_post}{other_person}负责。"
        else:
            text = f"{county}人民医院加挂{county}总医院牌子，成立紧密型县域医共体，{body}{post}{person}参加揭牌。"
        talk = luck.sample(TALK, 2)
        lines += [f"{county}：{program}有序推进" if luck.random() < 0.4 else f"{program}动态", "",
                  text + "".join(line.format(n=luck.randint(2, 60)) for line in talk), ""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--from", dest="first", type=int, default=1)
    parser.add_argument("--cities", type=int, default=60)
    arguments = parser.parse_args()
    everywhere = places()
    step = max(1, len(everywhere) // arguments.cities)
    cities = [City(number, name, counties, surnames())
              for number, (name, counties) in enumerate(everywhere[::step][:arguments.cities])]
    for number in range(arguments.first, arguments.first + arguments.count):
        city, week = cities[number % len(cities)], number // len(cities)
        path = arguments.folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(bulletin(city, number, week), encoding="utf-8")


if __name__ == "__main__":
    main()
