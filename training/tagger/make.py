"""Make the tagger: from a data folder to a model file, its combiners and its model card.

    python -m training.tagger.make DATA WORK [--pieces 20000000] [--words 8000000]

Runs, one after the other, the count of n-grams, the parses of clean news, stages a and b of
training, stage c, the export, the calibration and the measures, each by its own command (they
are printed). What WORK has already is not made again, and a training goes on from its last
checkpoint, so the command may be stopped and given again. WORK/tagger.onnx and
WORK/tagger.json are what `newslint/data/` ships, WORK/figures.md is for the model card.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

LAST = 0.2
"""Stage c's share of the pieces."""


class Step(NamedTuple):
    """A command of `training.tagger` and the file that it leaves behind when it is done."""

    done: Path
    words: tuple[str, ...]


def steps(data: Path, work: Path, pieces: int, words: int) -> list[Step]:
    """Return the steps in order; ``pieces`` are word pieces to train on, ``words`` to parse."""
    table, silver, held = work / "ngrams.npz", work / "silver", work / "held"
    model = work / "tagger.onnx"
    common = ("--data", str(data), "--ngrams", str(table))
    ab = ("train", str(silver), str(work / "ab"), *common)
    c = ("train", str(silver), str(work / "c"), *common, "--fork", str(work / "ab"))
    last = round(pieces * LAST)
    return [
        Step(table, ("ngrams", str(table))),
        Step(silver / "done", ("silver", str(data), str(silver), "--words", str(words))),
        Step(held / "done", ("silver", str(data), str(held), "--held", "--words", "900000")),
        Step(work / "ab" / "done", (*ab, "--stages", "ab", "--pieces", str(pieces - last))),
        Step(work / "c" / "done", (*c, "--stages", "c", "--pieces", str(last))),
        Step(model, ("export", str(work / "c"), str(model))),
        Step(
            work / "tagger.json",
            ("calibrate", str(model), str(held), str(work / "tagger.json"), "--ngrams", str(table)),
        ),
        Step(
            work / "figures.md",
            (
                "measure",
                str(model),
                str(data),
                "all",
                "--silver",
                str(held),
                "--ngrams",
                str(table),
            ),
        ),
    ]


def run(step: Step, data: Path) -> None:
    """Run a step unless its file is there; what `measure` prints becomes its file."""
    if step.done.exists():
        return
    command = [sys.executable, "-m", f"training.tagger.{step.words[0]}", *step.words[1:]]
    print(shlex.join(command), flush=True)
    step.done.parent.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "NEWSLINT_DATA": str(data)}
    if step.words[0] == "measure":
        found = subprocess.run(
            command, check=True, env=env, stdout=subprocess.PIPE, encoding="utf-8"
        )
        step.done.write_text(found.stdout, encoding="utf-8")
    else:
        subprocess.run(command, check=True, env=env)
        step.done.touch()


def main() -> None:
    """Run all steps."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--pieces", type=int, default=20_000_000)
    parser.add_argument("--words", type=int, default=8_000_000)
    args = parser.parse_args()
    for step in steps(args.data, args.work, args.pieces, args.words):
        run(step, args.data)


if __name__ == "__main__":
    main()
