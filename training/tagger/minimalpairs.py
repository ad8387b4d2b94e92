"""Tell the wrong sentence of BLiMP's pairs for agreement from the right one.

A sentence's score is -log of the probability that every word is kept, which rises with the odds
that some word is wrong. A pair is told apart when the wrong sentence has the higher score: no
threshold is in it. What the package would flag is told by its default rules on the right
sentences, where each finding is a false alarm.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newslint.tagger.network import Network
from training.tagger.answers import cut, edits, rows
from training.tagger.modelcard import section, share, table

GROUPS = {
    "determiner-noun": ("determiner_noun_agreement_",),
    "subject-verb": (
        "regular_plural_subject_verb_agreement_",
        "irregular_plural_subject_verb_agreement_",
        "distractor_agreement_relational_noun",
    ),
    "relative-clause distractor": ("distractor_agreement_relative_clause",),
    "anaphors": ("anaphor_",),
}
"""How the paradigms' names begin that are counted together."""


def group(paradigm: str) -> str:
    """Return the group of a paradigm.

    Raises:
        ValueError: it belongs to none.
    """
    for name, beginnings in GROUPS.items():
        if paradigm.startswith(beginnings):
            return name
    raise ValueError(f"{paradigm}: no group of minimal pairs")


def score(probabilities: NDArray[np.float32], keep: int) -> float:
    """Return -log of the probability that all words are kept.

    ``probabilities``: [words, labels]; ``keep`` the column of "KEEP". A sure word's doubt is
    summed up from the other labels, since near 1 a float32 no longer tells it.
    """
    kept = probabilities[:, keep].astype(np.float64)
    rest = np.delete(probabilities, keep, axis=1).sum(axis=1, dtype=np.float64)
    sure = rest < 0.5
    logs = np.where(sure, np.log1p(-np.where(sure, rest, 0.0)), np.log(np.maximum(kept, 1e-30)))
    return -float(logs.sum())


def sentence_score(network: Network, text: str) -> float:
    """Return the score of one sentence."""
    _, words, starts = cut(text)
    return score(edits(network, words, starts), network.edits.index("KEEP"))


def is_calibrated() -> bool:
    """Say whether the package has thresholds, without which no sentence is flagged."""
    from newslint.tagger.combiner import WEIGHTS

    return WEIGHTS.exists()


def is_flagged(model: Path, text: str) -> bool:
    """Say whether the default rules report anything in ``text``, read by ``model``."""
    from newslint import formats, linter
    from newslint.tagger import loading

    loading.use(model)
    return bool(linter.lint(formats.read("sentence.txt", f"{text}\n".encode())))


def report(network: Network, model: Path, data: Path, every: int) -> str:
    """Return the share of pairs told apart and of right sentences flagged, by group."""
    total, apart, flagged = Counter[str](), Counter[str](), Counter[str]()
    calibrated = is_calibrated()
    for row in rows(data / "dev" / "blimp_agreement.jsonl.gz", every):
        name = group(row["paradigm"])
        total[name] += 1
        apart[name] += sentence_score(network, row["bad"]) > sentence_score(network, row["good"])
        flagged[name] += calibrated and is_flagged(model, row["good"])

    def line(name: str, names: tuple[str, ...]) -> tuple[str | int, ...]:
        count = sum(total[n] for n in names)
        alarms = share(sum(flagged[n] for n in names), count) if calibrated else "no thresholds yet"
        return name, count, share(sum(apart[n] for n in names), count), alarms

    return section(
        "Minimal pairs of agreement (BLiMP)",
        table(
            ("pairs", "read", "told apart", "right sentence flagged"),
            [*(line(name, (name,)) for name in GROUPS), line("all", tuple(GROUPS))],
        ),
    )
