"""How much longer `newslint check --changed-since` takes than linting what changed alone.

Makes a git repository of many articles (from the seeds, each different), changes a few on a
branch, and prints the ratio of the two runs' times: each the fastest of several, taken in turn,
whole processes from start to exit.

    python benchmarks/changed.py [--articles 2000] [--changed 3] [--runs 7] [--limit 1.5]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
_FOLDERS = 50


def main() -> int:
    """Measure and print; 1 if the ratio is over ``--limit``."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--changed", type=int, default=3)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--limit", type=float, help="exit 1 if the ratio is higher")
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        repository = Path(folder)
        changed = make(repository, args.articles, args.changed)
        since = [sys.executable, "-m", "newslint", "check", "--changed-since", "main"]
        alone = [sys.executable, "-m", "newslint", "check", *changed]
        times: dict[str, list[float]] = {"since": [], "alone": []}
        for number in range(args.runs + 1):
            for name, command in (("alone", alone), ("since", since)):
                taken = timed(repository, command)
                # The first run fills caches.
                if number:
                    times[name].append(taken)
    ratio = min(times["since"]) / min(times["alone"])
    print(
        f"{args.articles} articles, {args.changed} changed: --changed-since takes "
        f"{ratio:.2f} times as long as linting those {args.changed} alone"
    )
    return int(args.limit is not None and ratio > args.limit)


def make(repository: Path, articles: int, changed: int) -> list[str]:
    """Fill a repository with articles, change some on a branch; return the changed paths."""
    texts = [path.read_text("utf-8") for path in sorted(ROOT.glob("seeds/*/article.*"))]
    paths = [f"content/{n % _FOLDERS:02}/story-{n}.md" for n in range(articles)]
    for number, name in enumerate(paths):
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Story {number}.\n\n{texts[number % len(texts)]}", "utf-8")
    git(repository, "init", "--quiet", "--initial-branch", "main")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "Articles")
    git(repository, "switch", "--quiet", "--create", "edit")
    chosen = paths[:: max(articles // changed, 1)][:changed]
    for name in chosen:
        with (repository / name).open("a", encoding="utf-8") as file:
            file.write("\nThe the council met again.\n")
    git(repository, "commit", "--quiet", "--all", "--message", "Edits")
    return chosen


def timed(repository: Path, command: list[str]) -> float:
    """Return the seconds that a run of newslint takes; it must find something."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=repository, env=environment, capture_output=True)
    taken = time.perf_counter() - begin
    if done.returncode != 1:
        raise SystemExit(done.stderr.decode() or f"exit code {done.returncode}")
    return taken


def git(repository: Path, *arguments: str) -> None:
    """Run git in the repository, whatever the user's settings are."""
    who = ["-c", "user.name=newslint", "-c", "user.email=newslint@localhost", "-c", "gc.auto=0"]
    subprocess.run(["git", *who, *arguments], cwd=repository, check=True)


if __name__ == "__main__":
    raise SystemExit(main())
