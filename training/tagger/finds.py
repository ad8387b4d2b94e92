"""Count the planted defects of ``dev/`` that a model finds at a given rate of alarms.

For every group of edits the score is set at which its share of the alarms per 1,000 words of
clean news is flagged; the defects are counted at these scores. Nothing here is shipped or tuned
on: it shows how far a training has come.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.model import Token
from newslint.tagger.network import Network
from training.tagger.answers import cut, edits, rows
from training.tagger.modelcard import section, share, table

BE = frozenset(f"R_{form}" for form in ("am", "is", "are", "was", "were", "be", "been", "being"))
SHARES = {
    "verb": 0.35,
    "number": 0.20,
    "sister": 0.10,
    "article": 0.10,
    "inserted": 0.05,
    "deleted": 0.05,
    "confused": 0.05,
    "closed": 0.10,
}
"""How the alarms are shared out among the groups of edits."""


def group(label: str) -> str:
    """Return the group of an edit label."""
    if label.startswith("V_") or label in BE:
        return "verb"
    if label in {"I_the", "I_a", "I_an"}:
        return "article"
    starts = {"N_": "number", "S_": "sister", "I_": "inserted", "R_": "closed"}
    whole = {"D": "deleted", "WRONG": "confused"}
    return starts.get(label[:2]) or whole[label]


def members(labels: tuple[str, ...]) -> NDArray[np.float32]:
    """Return [labels, groups]: 1 where a label is in a group, in the order of ``SHARES``."""
    names = list(SHARES)
    found = np.zeros((len(labels), len(names)), np.float32)
    for at, label in enumerate(labels):
        if label != "KEEP":
            found[at, names.index(group(label))] = 1
    return found


def thresholds(scores: NDArray[np.float32], words: int, alarms: float) -> NDArray[np.float32]:
    """Return for each group the score that its share of the alarms lies above.

    ``scores``: [words, groups] of clean text; ``alarms`` per 1,000 ``words``.
    """
    ranked = -np.sort(-scores, axis=0)
    places = [int(part * alarms * words / 1000) for part in SHARES.values()]
    return np.array([ranked[place, at] for at, place in enumerate(places)], np.float32)


def marked(tokens: tuple[Token, ...], edit: dict[str, Any]) -> list[int]:
    """Return the indexes of the tokens that an edit touches."""
    end = max(edit["end"], edit["start"] + 1)
    return [i for i, t in enumerate(tokens) if t.start < end and t.end > edit["start"]]


def report(network: Network, data: Path, every: int, alarms: float) -> str:
    """Return the share found of each kind, and the groups of edits that found it."""
    belongs = members(network.edits)
    words, clean = 0, []
    for row in rows(data / "dev" / "clean_news.jsonl.gz", every):
        for paragraph in row["text"].split("\n"):
            words += len(paragraph.split())
            _, texts, starts = cut(paragraph)
            clean.append(edits(network, texts, starts) @ belongs)
    above = thresholds(np.concatenate(clean), words, alarms)
    total, found, by = Counter[str](), Counter[str](), dict[str, Counter[str]]()
    for row in rows(data / "dev" / "synthetic.jsonl.gz", every):
        if row["level"] != "sent":
            continue
        tokens, texts, starts = cut(row["text"])
        given = edits(network, texts, starts)[marked(tokens, row["edits"][0])] @ belongs
        over: NDArray[np.bool_] = np.any(given > above, axis=0)
        total[row["kind"]] += 1
        found[row["kind"]] += bool(over.any())
        groups = by.setdefault(row["kind"], Counter())
        groups.update(name for name, is_over in zip(SHARES, over, strict=True) if is_over)
    return section(
        f"Planted defects found at {alarms} alarms per 1,000 words",
        f"Scores set on {words:,} words of clean news. One defect may be found by several groups.",
        table(
            ("group of edits", "alarms per 1,000 words", "score"),
            (
                (name, f"{SHARES[name] * alarms:.4f}", f"{score:.3f}")
                for name, score in zip(SHARES, above, strict=True)
            ),
        ),
        table(
            ("kind", "planted", "found", "by group"),
            (
                (kind, count, share(found[kind], count), _groups(by[kind], count))
                for kind, count in total.most_common()
            ),
        ),
    )


def _groups(by: Counter[str], count: int) -> str:
    return ", ".join(f"{name} {share(n, count)}" for name, n in by.most_common(3)) or "–"
