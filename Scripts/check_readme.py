#!/usr/bin/env python3
"""Runs the commands that the readmes print and compares what they print with what is printed there.

usage: check_readme.py [--update] [README…]        default: README.md README.zh.md

A block ```console holds commands behind `$ `, each followed by its output. The release binary must be built.
Commands run in a folder of their own that holds Examples, on a terminal of 100 columns; README.zh.md in a
Chinese locale. Messages stand behind results. Times differ from run to run and are not compared. `make demo`
runs in the repository; the beginning of what it prints behind the build's own lines is shown.
--update writes the outputs into the readmes instead. Exit 0 when all agree, 1 when one differs, 2 wrong usage.
"""
import difflib
import fcntl
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import threading

ROOT = pathlib.Path(__file__).resolve().parent.parent
COLUMNS = 100
TIME = re.compile(r"[0-9]+\.[0-9]+ (s( \([0-9]+ a second\))?|秒(（每秒 [0-9]+ 字）)?)")
DEMO_LINES = 13


def run(command, folder, locale):
    """What a command prints on a terminal: results, then messages."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, COLUMNS, 0, 0))
    modes = termios.tcgetattr(follower)
    modes[1] &= ~termios.OPOST
    termios.tcsetattr(follower, termios.TCSANOW, modes)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    environment |= {
        "PATH": f"{ROOT}/.build/release:{environment['PATH']}", "LANG": locale, "NO_COLOR": "1",
        "TERM": "xterm"}
    process = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=follower, stderr=subprocess.PIPE)
    os.close(follower)
    results = []

    def collect():
        try:
            while piece := os.read(leader, 65536):
                results.append(piece)
        except OSError:
            pass  # Linux ends a terminal so.

    reader = threading.Thread(target=collect)
    reader.start()
    messages = process.stderr.read()
    process.wait()
    reader.join()
    os.close(leader)
    return (b"".join(results) + messages).decode().splitlines()


def demo(locale):
    """The beginning of what `make demo` prints behind the lines of the build."""
    lines = run("make --no-print-directory demo 2>/dev/null", ROOT, locale)
    built = [number for number, line in enumerate(lines) if line.startswith("Build of product")]
    lines = lines[built[-1] + 1:] if built else lines
    # Where Graphviz is missing, a line says so.
    lines = ["  Exports/examples.svg" if line.startswith("no picture") else line for line in lines]
    return lines[:DEMO_LINES] + ["…"] if len(lines) > DEMO_LINES else lines


def renewed(text, locale):
    """The readme with the outputs of its commands as they are now."""
    lines = text.splitlines()
    new = []
    block = False
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "Examples").symlink_to(ROOT / "Examples")
        for line in lines:
            if line.startswith("```"):
                block = line == "```console"
                new.append(line)
            elif block and line.startswith("$ "):
                new.append(line)
                command = line[2:]
                new += demo(locale) if command == "make demo" else run(command, folder, locale)
            elif not block:
                new.append(line)
    return "\n".join(new) + "\n"


def main(arguments):
    update = "--update" in arguments
    names = [name for name in arguments if name != "--update"] or ["README.md", "README.zh.md"]
    if any(name.startswith("-") for name in names):
        print(__doc__, file=sys.stderr)
        return 2
    if not (ROOT / ".build/release/yimai").exists():
        print("no .build/release/yimai; run make demo first", file=sys.stderr)
        return 2
    differ = False
    for name in names:
        path = ROOT / name
        old = path.read_text(encoding="utf-8")
        new = renewed(old, "zh_CN.UTF-8" if ".zh." in name else "en_US.UTF-8")
        same = TIME.sub("", old) == TIME.sub("", new)
        if update and not same:
            path.write_text(new, encoding="utf-8")
        if not update and not same:
            differ = True
            sys.stdout.writelines(
                difflib.unified_diff(
                    old.splitlines(True), new.splitlines(True), name, f"{name} as it runs now"))
        print(f"{name}: {'the same' if same else 'renewed' if update else 'DIFFERS'}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
