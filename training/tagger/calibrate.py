"""Make the combiners: weigh the witnesses of a model's suspects, and set the thresholds.

    python -m training.tagger.calibrate MODEL.onnx HELD OUT.json --ngrams TABLE

HELD holds parsed articles that no training has read (`training.tagger.silver --held`). Half of
their paragraphs stay clean, errors are planted into one sentence of each other one. A logistic
regression a kind learns which suspects are planted; its threshold is the probability that so
many clean suspects of 1,000 words pass as `BUDGETS` allows, real slips in print
(``judged.txt``) not counted. ``--show N`` lists the N surest clean suspects to judge.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newslint.analysis import View
from newslint.tagger import loading, reading, suspects, witnesses
from newslint.tagger.exceptions import is_exempt
from newslint.tagger.kinds import KINDS, VERBS
from training.tagger import batches
from training.tagger.plant import Planted, Sentence, load_tables, plant

BUDGETS = {
    "agreement": 0.045, "form": 0.007, "number": 0.03, "sister": 0.010,
    "determiner": 0.003, "article_missing": 0.012, "article_extra": 0.002, "article_wrong": 0.004,
    "preposition_missing": 0.006, "preposition_extra": 0.001, "preposition_wrong": 0.008,
    "preposition_governed": 0.002,
    "pronoun": 0.001, "confused": 0.004, "word_missing": 0.003, "word_extra": 0.001,
    "word_wrong": 0.001,
}  # fmt: skip
"""Alarms per 1,000 words of clean news that each kind may give."""
JUDGED = Path(__file__).with_name("judged.txt")
"""Keys of clean suspects that were read and are real slips in print."""
_PRIOR = 0.5
"""Errors per 1,000 words of real copy, for the probabilities; a guess on the low side."""
_QUOTED = 0.75
"""How much of the odds of being wrong a suspect keeps in a quotation."""
_FLOOR = 0.2
"""The lowest threshold, since texts to come hold what those here do not."""
_FLOORS = {
    "agreement": 0.15, "number": 0.13, "form": 0.3, "sister": 0.4, "article_missing": 0.28,
    "article_wrong": 0.6, "article_extra": 0.5, "word_extra": 0.6, "word_missing": 0.6,
    "preposition_extra": 0.45, "preposition_missing": 0.45, "preposition_governed": 0.45,
    "preposition_wrong": 0.4, "confused": 0.5, "determiner": 0.5,
}  # fmt: skip
"""Those of kinds that differ from it."""
LEAST = 40
"""A kind with fewer planted suspects gets no combiner."""


class Row(NamedTuple):
    """A suspect with what speaks for it; ``wrong``: it was planted; ``key``: its sentence."""

    kind: str
    wrong: bool
    quoted: bool
    witnesses: list[float]
    key: str
    text: str


def written(words: Sequence[str], spaces: Sequence[bool]) -> str:
    """Return words as text."""
    return "".join(w + (" " if s else "") for w, s in zip(words, spaces, strict=True))


def rows(view: View, edits: Sequence[str]) -> list[Row]:
    """Return the suspects of a block; ``edits``: for each token "KEEP" or the planted edit."""
    read = reading.read(view)
    if read is None:
        raise SystemExit("onnxruntime is not installed")
    found = []
    for suspect in suspects.find(view, read):
        if is_exempt(view, suspect):
            continue
        first = witnesses.first(view, read, suspect)
        suspect, more = witnesses.second(read, suspect)
        token = view.tokens[suspect.at]
        wrong = edits[suspect.at] != "KEEP" and _is_meant(suspect, edits)
        if edits[suspect.at] != "KEEP" and not wrong:
            continue
        if any(e != "KEEP" for e in edits[max(suspect.at - 3, 0) : suspect.at + 4]) and not wrong:
            continue
        low, high = max(0, token.start - 90), token.end + 60
        shown = f"{view.text[low : token.start]}[[{token.text}]]{view.text[token.end : high]}"
        key = _key(shown)
        shown += f" -> {' | '.join(' '.join(m.put) or '-' for m in suspect.mends[:3])}"
        quoted = view.quoted(token.start, token.end)
        found.append(Row(suspect.kind, wrong, quoted, [*first, *more], key, shown))
    return found


def _is_meant(suspect: suspects.Suspect, edits: Sequence[str]) -> bool:
    """Say whether one of the suspect's mends is of the family of the planted edit."""
    planted = edits[suspect.at]
    labels = {m.label for m in suspect.mends}
    return planted in labels or (suspect.kind in VERBS and planted.startswith("V_"))


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def paragraph(line: bytes, rng: random.Random, clean: bool, tables: object) -> list[Row]:
    """Return the suspects of one parsed paragraph, with an error planted unless ``clean``."""
    parts = list(batches.sentences(line))
    chosen = rng.randrange(len(parts)) if parts and not clean else -1
    words: list[str] = []
    spaces: list[bool] = []
    edits: list[str] = []
    for number, part in enumerate(parts):
        done = _planted(part, rng, tables) if number == chosen else batches.untouched(part)
        words += done.words
        spaces += (*done.spaces[:-1], True)
        edits += done.edits
    if chosen >= 0 and all(e == "KEEP" for e in edits):
        return []
    view = View(written(words, spaces).strip())
    if [t.text for t in view.tokens] != words:
        return []
    return rows(view, edits)


def _planted(sentence: Sentence, rng: random.Random, tables: object) -> Planted:
    return plant(sentence, rng, 1, tables)  # type: ignore[arg-type]


def _work(args: tuple[str, str, str, int, int, int]) -> tuple[list[Row], int]:
    model, held, ngrams, part, parts, take = args
    loading.use(Path(model))
    tables = load_tables(Path(ngrams))
    lines = batches.paragraphs(Path(held))
    random.Random(7).shuffle(lines)
    found: list[Row] = []
    words = 0
    for number, line in enumerate(lines[:take][part::parts]):
        rng = random.Random(f"{part} {number}")
        clean = number % 2 == 0
        found += paragraph(line, rng, clean, tables)
        if clean:
            words += sum(len(s.words) for s in batches.sentences(line))
    return found, words


def fit(table: NDArray[np.float64], wrong: NDArray[np.bool_], weight: float) -> list[float]:
    """Fit a logistic regression by Newton's method; return weights for raw witnesses, bias last.

    ``table``: [suspects, witnesses]; planted suspects count ``weight`` each, clean ones 1.
    """
    mean, scale = table.mean(0), table.std(0) + 1e-6
    inputs = np.hstack([(table - mean) / scale, np.ones((len(table), 1))])
    importance = np.where(wrong, weight, 1.0)
    weights = np.zeros(inputs.shape[1])
    penalty = np.eye(inputs.shape[1]) * 1.0
    penalty[-1, -1] = 0.0
    for _ in range(25):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        gradient = inputs.T @ (importance * (wrong - chance)) - penalty @ weights
        curve = (inputs * (importance * chance * (1 - chance) + 1e-9)[:, None]).T @ inputs + penalty
        step = np.linalg.solve(curve, gradient)
        weights += step
        if np.abs(step).max() < 1e-5:
            break
    raw = weights[:-1] / scale
    return [*(round(float(w), 5) for w in raw), round(float(weights[-1] - raw @ mean), 5)]


def fitted(every: Sequence[Row], words: int, kept: Sequence[int]) -> NDArray[np.float64]:
    """Return the probabilities of suspects of one kind by the witnesses ``kept``; [suspects]."""
    table = np.array([r.witnesses for r in every])[:, kept]
    wrong = np.array([r.wrong for r in every])
    weights = fit(table, wrong, _weight(int(wrong.sum()), words))
    return _chance(table @ np.array(weights[:-1]) + weights[-1])


def _weight(planted: int, words: int) -> float:
    """Return what a planted suspect counts, so that errors are as many as in real copy."""
    return max(_PRIOR * words / 1000 / len(BUDGETS) / max(planted, 1), 0.02)


def _chance(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-odds)))


def threshold(
    name: str, clean: Iterable[tuple[float, Row]], words: int, judged: frozenset[str]
) -> float:
    """Return the probability above which no more clean suspects, surest first, pass than may."""
    counted = [c for c, r in clean if r.key not in judged]
    place = int(BUDGETS[name] * words / 1000)
    found = counted[min(place, len(counted) - 1)] + 0.001 if counted else 0.5
    return max(found, _FLOORS.get(name, _FLOOR))


def combiner(
    name: str, every: list[Row], words: int, judged: frozenset[str]
) -> tuple[dict[str, object], list[tuple[float, Row]]]:
    """Return one kind's combiner and its clean suspects, the surest first."""
    table = np.array([r.witnesses for r in every])
    wrong = np.array([r.wrong for r in every])
    size = len(witnesses.FIRST)
    weight = _weight(int(wrong.sum()), words)
    first, whole = fit(table[:, :size], wrong, weight), fit(table, wrong, weight)
    chance = _chance(table @ np.array(whole[:-1]) + whole[-1])
    clean = surest(every, chance)
    least = threshold(name, clean, words, judged)
    early = table[:, :size] @ np.array(first[:-1]) + first[-1]
    passed = early[wrong & (chance >= least)]
    found = len(passed) / max(wrong.sum(), 1)
    print(f"  {len(every)} suspects, {int(wrong.sum())} planted, {100 * found:.1f} % of these pass")
    return {
        "first": first,
        "all": whole,
        "pass_first": round(float(np.quantile(passed, 0.01)) if len(passed) else 99.0, 3),
        "threshold": round(least, 3),
        "quoted": round(_in_quotation(least), 3),
    }, clean


def surest(every: Sequence[Row], chance: Iterable[float]) -> list[tuple[float, Row]]:
    """Return the clean suspects with their probabilities, the surest first."""
    pairs = zip(chance, every, strict=True)
    return sorted(((float(c), r) for c, r in pairs if not r.wrong), key=lambda pair: -pair[0])


def _in_quotation(least: float) -> float:
    """Return the threshold for quoted words, which may be wrong on purpose."""
    odds = least / (1 - min(least, 0.999)) / _QUOTED
    return odds / (1 + odds)


def known(path: Path = JUDGED) -> frozenset[str]:
    """Read the keys of clean suspects that are real slips."""
    if not path.exists():
        return frozenset()
    return frozenset(path.read_text(encoding="utf-8").split("\n"))


def combine(found: Iterable[Row], words: int, show: int) -> dict[str, object]:
    """Return the combiners of all kinds that have enough suspects."""
    judged = known()
    by_kind: dict[str, list[Row]] = {name: [] for name in KINDS}
    for row in found:
        by_kind[row.kind].append(row)
    made: dict[str, object] = {}
    for name, every in by_kind.items():
        if sum(r.wrong for r in every) < LEAST:
            print(f"{name}: too few")
            continue
        print(f"{name}:")
        made[name], clean = combiner(name, every, words, judged)
        for chance, row in clean[:show]:
            mark = "real" if row.key in judged else "    "
            print(f"    {chance:.3f} {row.key} {mark} {row.text}")
    return made


def main() -> None:
    """Make the combiners of a model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("held", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--ngrams", type=Path, required=True)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--take", type=int, default=1_000_000, help="paragraphs")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    found, words = gathered(args.model, args.held, args.ngrams, args.take, args.jobs)
    print(f"{words} clean words")
    kinds = combine(found, words, args.show)
    names = [*witnesses.FIRST, *witnesses.SECOND]
    args.out.write_text(
        json.dumps({"witnesses": names, "kinds": kinds}, indent=1) + "\n", encoding="utf-8"
    )


def gathered(
    model: Path, held: Path, ngrams: Path, take: int = 1_000_000, jobs: int = 2
) -> tuple[list[Row], int]:
    """Return the suspects of at most ``take`` held paragraphs, and how many words were clean."""
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(jobs) as pool:
        tasks = [(str(model), str(held), str(ngrams), n, jobs, take) for n in range(jobs)]
        parts = pool.map(_work, tasks)
    return [row for part, _ in parts for row in part], sum(count for _, count in parts)


if __name__ == "__main__":
    main()
