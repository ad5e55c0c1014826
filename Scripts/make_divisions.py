#!/usr/bin/env python3
"""Writes Ontology/lexicon/divisions.tsv from the registers in ../shared/data/admin_divisions.

Usage: Scripts/make_divisions.py [REGISTER_FOLDER]
Sources and licences: Ontology/lexicon/SOURCES.md.
"""

import csv
import json
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "Ontology" / "lexicon" / "divisions.tsv"

# One-character names of provinces, in the order of the register.
ABBREVIATIONS = {
    "11": "京", "12": "津", "13": "冀", "14": "晋", "15": "蒙", "21": "辽", "22": "吉",
    "23": "黑", "31": "沪申", "32": "苏", "33": "浙", "34": "皖", "35": "闽", "36": "赣",
    "37": "鲁", "41": "豫", "42": "鄂", "43": "湘", "44": "粤", "45": "桂", "46": "琼",
    "50": "渝", "51": "川蜀", "52": "黔贵", "53": "滇云", "54": "藏", "61": "陕秦",
    "62": "甘陇", "63": "青", "64": "宁", "65": "新", "71": "台", "81": "港", "82": "澳",
}

# The recognised ethnic groups as they stand in names of autonomous places, with 族 and, for the
# few that a name gives without it, bare.
GROUPS = (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 "
    "景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 "
    "保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各"
).split()
WITH_ZU = sorted((g + "族" for g in GROUPS), key=len, reverse=True)
BARE = ["哈萨克", "蒙古", "塔吉克", "锡伯", "柯尔克孜", "维吾尔"]

# Districts whose name without 区 is an everyday word or a piece of one (市中 in 市中医院).
WHOLE = {"市中区", "城中区"}
# Names whose last two characters say the kind of place; elsewhere 林区 and 新区 hold a piece of
# the name (北林区, 清新区).
KIND_OF_TWO = {"神农架林区": "林区", "六枝特区": "特区"}


def strip_groups(stem: str) -> str:
    """恩施土家族苗族 -> 恩施; a stem that is nothing but groups stays whole, without 族."""
    whole = stem
    for bare in BARE:
        if stem.endswith(bare) and len(stem) > len(bare) + 1:  # 内蒙古 stays
            stem = stem[: -len(bare)]
            break
    found = True
    while found and stem:
        found = False
        for name in WITH_ZU:
            if stem.endswith(name):
                stem, found = stem[: -len(name)], True
                break
    return stem or whole.removesuffix("族")


def short_name(name: str, code: str) -> str:
    if is_zone(code):
        name = re.sub("高新技术(产业)?开发区$|高技术产业开发区$", "高新区", name)
        return re.sub("经济技术开发区$|(?<!技术)经济开发区$", "经开区", name)
    if name in WHOLE:
        return name
    if name in KIND_OF_TWO:
        return name.removesuffix(KIND_OF_TWO[name])
    for suffix in ("自治区", "自治州", "自治县", "自治旗"):
        if name.endswith(suffix):
            return strip_groups(name[: -len(suffix)])
    for suffix in ("特别行政区", "行政委员会", "矿区", "新区", "地区", "省", "市", "县", "区", "盟", "旗"):
        if not name.endswith(suffix):
            continue
        stem = name[: -len(suffix)]
        if suffix == "区" and stem.endswith("族"):
            stem = strip_groups(stem)
        if len(stem) < 2:
            continue
        # 土默特左旗, 正蓝旗: the banner's side or colour means nothing without 旗.
        return name if suffix == "旗" and stem[-1] in "左右前中后合蓝白黄" else stem
    return name


def is_zone(code: str) -> bool:
    """Development zones: not divisions in law, listed by the statistics office as 71 to 79."""
    return len(code) == 6 and code[4] == "7" and code[:2] not in ("71",)


def county_level(name: str) -> str:
    if name.endswith("区") and name not in KIND_OF_TWO:
        return "district"
    return "county" if name[-1] in "县市旗区" else "district"


def read_csv(path: Path) -> list[dict]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def current(source: Path) -> dict[str, tuple]:
    """code -> (level, name, parent code)"""
    rows = {"100000": ("country", "中华人民共和国", "")}
    for row in read_csv(source / "provinces.csv"):
        rows[row["code"] + "0000"] = ("province", row["name"], "100000")
    for row in read_csv(source / "cities.csv"):
        # 市辖区 and 县 of municipalities and 省直辖县级行政区划 are drawers, not places.
        if row["name"] in ("市辖区", "县") or "直辖县级" in row["name"]:
            continue
        rows[row["code"] + "00"] = ("city", row["name"], row["provinceCode"] + "0000")
    for row in read_csv(source / "areas.csv"):
        city = row["cityCode"] + "00"
        parent = city if city in rows else row["provinceCode"] + "0000"
        if row["name"] != rows[parent][1]:  # 东莞市 stands again below itself
            name = row["name"].removesuffix("管委会")
            rows[row["code"]] = (county_level(name), name, parent)
    for row in read_csv(source / "areacity_ok_data_level4.csv"):
        code = row["ext_id"][:6]
        if row["deep"] == "0" and code in ("710000", "810000", "820000"):
            rows[code] = ("province", row["ext_name"], "100000")
        elif row["deep"] == "1" and code.startswith("71"):
            rows[code] = ("city", row["ext_name"], "710000")
        elif code in ("460301", "460302"):  # two districts of 2020 that areas.csv lacks
            rows[code] = ("district", row["ext_name"], "460300")
    return rows


def harbour_districts(source: Path) -> list[tuple]:
    """Districts of Hong Kong and parishes of Macao: no code is published for them."""
    with (source / "HK-MO-TW.json").open(encoding="utf-8") as file:
        tree = json.load(file)
    found = []
    for top, code in (("香港特别行政区", "810000"), ("澳门特别行政区", "820000")):
        for districts in tree[top].values():
            for name in districts:
                found.append(("district", re.sub("（.*）", "", name), code))
    return found


# Counties, county-level cities and districts that were merged or renamed between about 1990 and 2018, which the
# sources leave out, by the code of what they lay in. Each name stands in the place words of HanLP's dictionaries
# (Apache-2.0). Their short names are those of the districts of now.
OLDER = {
    "110000": "大兴县 宣武区 密云县 崇文区 平谷县 延庆县 怀柔县 房山县 昌平县 顺义县",
    "120000": "塘沽区 大港区 宁河县 宝坻县 武清县 汉沽区 蓟县 静海县",
    "130100": "栾城县 藁城市 鹿泉市",
    "130200": "丰南市 丰润县",
    "130300": "抚宁县",
    "130400": "永年县 肥乡县",
    "130600": "徐水县 清苑县 满城县",
    "130700": "万全县 宣化县 崇礼县",
    "140600": "平鲁县",
    "140700": "榆次市",
    "150600": "东胜市",
    "150700": "海拉尔市",
    "150800": "临河市",
    "150900": "集宁市",
    "210100": "辽中县",
    "210200": "普兰店市",
    "211100": "大洼县",
    "220100": "九台市 双阳县",
    "220600": "江源县",
    "230100": "双城市 呼兰县 阿城市",
    "310000": "南汇区 南汇县 卢湾区 嘉定县 奉贤县 宝山县 崇明县 松江县 金山县 闸北区 青浦县",
    "320100": "六合县 江宁县 溧水县 高淳县",
    "320200": "锡山市",
    "320300": "铜山县",
    "320400": "武进市 金坛市",
    "320500": "吴江市",
    "320600": "通州市",
    "320700": "赣榆县",
    "320800": "洪泽县 淮安县 淮阴县",
    "320900": "大丰市 盐都县",
    "321000": "江都市 邗江县",
    "321100": "丹徒县",
    "321200": "姜堰市",
    "321300": "宿豫县",
    "330100": "临安市 余杭市 富阳市 萧山市",
    "330200": "奉化市 鄞县",
    "330300": "洞头县",
    "330600": "上虞市 绍兴县",
    "331000": "黄岩市",
    "340700": "铜陵县",
    "341700": "贵池市",
    "341800": "宣州市",
    "350100": "长乐市",
    "350200": "同安县",
    "350700": "建阳市",
    "360400": "九江县",
    "360700": "南康市 赣县",
    "361100": "广丰县",
    "370100": "历城县 章丘市 长清县",
    "370200": "即墨市 胶南市",
    "370800": "兖州市",
    "371000": "文登市",
    "371600": "沾化县",
    "371700": "定陶县",
    "410200": "开封县",
    "411000": "许昌县",
    "411100": "郾城县",
    "411200": "陕县",
    "420100": "新洲县 武昌县 汉阳县 黄陂县",
    "420300": "郧县",
    "420500": "宜昌县",
    "420600": "襄阳县",
    "430100": "望城县",
    "431100": "冷水滩市 零陵县",
    "440100": "从化市 增城市 番禺市 花都市",
    "440200": "曲江县",
    "440400": "斗门县",
    "440500": "潮阳市 澄海市",
    "440600": "三水市 南海市 顺德市 高明市",
    "440700": "新会市",
    "440900": "电白县",
    "441200": "高要市",
    "441300": "惠阳市",
    "441700": "阳东县",
    "441800": "清新县",
    "445100": "潮安县",
    "445200": "揭东县",
    "445300": "云安县",
    "450100": "武鸣县 邕宁县",
    "450200": "柳江县",
    "450300": "临桂县",
    "451200": "宜州市",
    "460100": "琼山市",
    "500000": "南川市 合川市 大足县 梁平县 武隆县 永川市 江津市 涪陵市 潼南县 璧山县 綦江县 荣昌县 铜梁县 黔江县",
    "510100": "双流县 新都县 温江县 郫县",
    "510500": "纳溪县",
    "510600": "罗江县",
    "511400": "彭山县",
    "511500": "南溪县",
    "511600": "广安县",
    "511800": "名山县",
    "520300": "遵义县",
    "520400": "平坝县",
    "530100": "东川市 呈贡县 晋宁县",
    "530300": "沾益县",
    "530400": "江川县",
    "530800": "思茅县",
    "610100": "临潼县 长安县 高陵县",
    "610600": "安塞县",
    "610700": "南郑县",
    "610800": "横山县",
    "621000": "西峰市",
    "621200": "武都县",
    "630200": "乐都县",
}


def former(source: Path, rows: dict[str, tuple]) -> tuple[dict[str, tuple], list[tuple]]:
    """Names of the 2018 register and of the list of changes that are no longer in force.

    A division that only moved to another city under its old name is not a former name.
    """
    changes = []
    with (source / "jionlp_china_location_change.txt").open(encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            changes.append((fields[2], fields[4], fields[6], fields[-1]))
    moved = {(province, old) for province, _, old, new in changes if old == new}
    here = {(name, parent) for _, name, parent in rows.values()}
    provinces = {name: code for code, (level, name, _) in rows.items() if level == "province"}
    coded = {}
    with (source / "gb2260_201810.tsv").open(encoding="utf-8") as file:
        for line in file:
            _, _, code, name = line.rstrip("\n").split("\t")
            if not code.isdigit() or code.endswith("0000"):
                continue
            if name in ("市辖区", "县") or "直辖县级" in name or name.endswith("管委会"):
                continue
            province, city = code[:2] + "0000", code[:4] + "00"
            if code.endswith("00"):
                level, parent = "city", province
            else:
                level = county_level(name)
                parent = city if city in rows or city in coded else province
            gone = (name, parent) not in here and (rows[province][1], name) not in moved
            if gone and name != rows.get(parent, ("", ""))[1]:
                coded[code] = (level, name, parent)
    known = here | {(name, parent) for _, name, parent in coded.values()}
    cities = {(name, parent): code for code, (level, name, parent) in (rows | coded).items()
              if level == "city"}
    bare = set()
    for province, city, old, new in changes:
        above = provinces[province]
        if (city, above) not in known:
            bare.add(("city", city, above))
            continue
        key = (old, cities.get((city, above), above))
        if old and old != new and key not in known:
            bare.add((county_level(old), *key))
    return coded, sorted(bare, key=lambda row: (row[2], row[1]))


def main() -> None:
    source = ROOT.parent / "shared" / "data" / "admin_divisions"
    if len(sys.argv) > 1:
        source = Path(sys.argv[1])
    rows = current(source)
    coded, bare = former(source, rows)
    lines = [
        "# Administrative divisions of China down to counties and districts. Made by Scripts/make_divisions.py.",
        "# code (0: none published)\tlevel\tname\tshort name\tabbreviations\tparent code\tformer",
    ]

    def add(code: str, level: str, name: str, parent: str, flag: str) -> None:
        short = "中国" if level == "country" else short_name(name, code)
        letters = ABBREVIATIONS.get(code[:2], "") if level == "province" else ""
        lines.append("\t".join((code, level, name, short, letters, parent, flag)))

    for code, (level, name, parent) in sorted(rows.items()):
        add(code, level, name, parent, "")
    for level, name, parent in harbour_districts(source):
        add("0", level, name, parent, "")
    for code, (level, name, parent) in sorted(coded.items()):
        add(code, level, name, parent, "former")
    for level, name, parent in bare:
        add("0", level, name, parent, "former")
    for parent, names in sorted(OLDER.items()):
        for name in names.split():
            level = "district" if name.endswith("区") else "county"
            lines.append("\t".join(("0", level, name, name, "", parent, "former")))
    temporary = OUT.with_suffix(".tmp")
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, OUT)
    print(f"{OUT.name}: {len(lines) - 2} divisions, {len(coded) + len(bare)} of them former")


if __name__ == "__main__":
    main()
