"""Say what the knowledge of names costs a cold run, beside the same run without it.

    python benchmarks/knowledge.py [--rounds 9] [--article FILE] [--most 40]

Makes an environment with newslint's wheel and lints one article in a fresh process, in turn:
without the rules that look names up; without them, but with every topic of the knowledge
loaded first; and with all default rules, which load what the article asks for. Each round's
runs are compared with each other, so that what else the machine does weighs on all alike.
Exits 1 if loading everything adds more than ``--most`` milliseconds.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from peers import SEED, Cost, environment, run, wheel

WITHOUT = "names/*,organizations/*,acronyms/*"
"""The packs that look names up."""

_LINT = "import sys; from newslint.cli import main; sys.exit(main(sys.argv[1:]))"
_LOAD = (
    "from newslint.analysis import tables; from newslint.knowledge import store; "
    "[store.topic(name) for name in store.topics()]; tables.load('names.tsv'); "
)
_IS_LOADED = (
    "import sys; from newslint.cli import main; main(sys.argv[1:]); "
    "sys.exit('newslint.knowledge.store' in sys.modules)"
)


def commands(python: Path, article: Path) -> dict[str, list[str]]:
    """Return the command line of each kind of run."""
    check = ["check", "--isolated", "--fail-level", "never", str(article)]
    bare = [*check, "--ignore", WITHOUT]
    return {
        "without": [str(python), "-c", _LINT, *bare],
        "all loaded": [str(python), "-c", _LOAD + _LINT, *bare],
        "default rules": [str(python), "-c", _LINT, *check],
    }


def demand_bare(line: list[str]) -> None:
    """See that the run without the rules about names does without the knowledge, too."""
    python, _, _, *arguments = line
    command = [python, "-c", _IS_LOADED, *arguments]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
        raise SystemExit("the run without the rules about names loads knowledge, too")


def report(costs: dict[str, list[Cost]], most: float) -> int:
    """Print each kind of run beside the one without; return the exit code."""
    added = {}
    for kind, own in costs.items():
        pairs = list(zip(own, costs["without"], strict=True))
        wall = statistics.median(one.wall / bare.wall for one, bare in pairs)
        cpu = statistics.median(one.cpu / bare.cpu for one, bare in pairs)
        added[kind] = 1000 * statistics.median(one.cpu - bare.cpu for one, bare in pairs)
        print(f"{kind:14} wall {wall:6.3f}  cpu {cpu:6.3f}  (without = 1)")
    more = added["all loaded"]
    print(f"loading all of it adds {more:.0f} ms of processor time; at most {most:g} are wanted")
    return int(more > most)


def main() -> int:
    """Time the runs in turn and print what the knowledge adds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--article", type=Path, default=SEED)
    parser.add_argument("--most", type=float, default=40, metavar="MILLISECONDS")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = environment(folder, "newslint", wheel(folder)) / "python"
        lines = commands(python, args.article.resolve())
        costs: dict[str, list[Cost]] = {kind: [] for kind in lines}
        demand_bare(lines["without"])
        for line in lines.values():
            run(line)
        for _ in range(args.rounds):
            for kind, line in lines.items():
                costs[kind].append(run(line))
    return report(costs, args.most)


if __name__ == "__main__":
    sys.exit(main())
