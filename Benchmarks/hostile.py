#!/usr/bin/env python3
"""Reads texts made to be slow, at a size and at twice the size, and fails where that takes more than three times as long.
usage: hostile.py [--program FILE]   the program is PipelineBenchmark, built for release"""
import argparse, json, os, random, subprocess, sys

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
parser = argparse.ArgumentParser()
parser.add_argument("--program", default=os.path.join(root, ".build/release/PipelineBenchmark"))
options = parser.parse_args()
work = os.path.join(root, ".build/benchmark/hostile")
random.seed(3)
phrases = ["县人民医院院长", "张建国", "市卫健委副主任", "推进", "紧密型县域医共体建设", "由医保局牵头", "调研", "安阳市", "李明", "召开全市医改工作会议", "的", "在",
           "某某街道", "党委书记", "任命", "健康档案", "服务能力提升", "三年行动", "全省", "卫生院"]
surnames, given = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文海峰丽红波辉鹏宇浩然"


def words(count):
    text = []
    while count > 0:
        text.append(random.choice(phrases))
        count -= len(text[-1])
    return "".join(text)


def names(count):
    return [random.choice(surnames) + random.choice(given) + random.choice(given) for _ in range(count)]


def planes(step):
    return "".join(chr(code) for code in range(0x20, 0x110000, step) if not 0xD800 <= code < 0xE000)


# Each with the text at half the size that the name tells, and at that size.
kinds = [
    ("10 MB without punctuation", lambda part: words(1_667_000 * part)),
    ("100,000 quotes, nested", lambda part: "“" * (50_000 * part) + "医改" + "”" * (50_000 * part)),
    ("50,000 names in one list", lambda part: "参会人员：" + "、".join(names(25_000 * part))),
    ("50,000 names with a title, a line each", lambda part: "\n".join("副主任" + name for name in names(25_000 * part))),
    ("one character, 6 MB", lambda part: "医" * (1_000_000 * part)),
    ("every plane of Unicode", lambda part: planes(3 - part)),
]
os.makedirs(work, exist_ok=True)
failed = False
print("| text | characters | seconds, clock | the same at half the size | times |")
print("|---|--:|--:|--:|--:|")
for name, text in kinds:
    best = []
    for part in (1, 2):
        folder = os.path.join(work, str(part))
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "text.txt"), "w", encoding="utf-8") as file:
            file.write(text(part))
        results = []
        for _ in range(3):
            done = subprocess.run([options.program, "1", folder], stdout=subprocess.PIPE, text=True)
            if done.returncode:
                sys.exit(f"{name}: exit status {done.returncode}")
            results.append(json.loads(done.stdout))
        best.append(min(results, key=lambda result: result["seconds"]))
    times = best[1]["seconds"] / best[0]["seconds"]
    failed = failed or times > 3
    print(f"| {name} | {best[1]['characters']:,} | {best[1]['seconds']:.2f} | {best[0]['seconds']:.2f} | {times:.2f} |", flush=True)
sys.exit(1 if failed else 0)
