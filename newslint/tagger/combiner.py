"""Weigh the witnesses of a suspect: a logistic regression a kind, made by calibration."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from newslint.errors import InstallationError

WEIGHTS = Path(__file__).parent.parent / "data" / "tagger.json"


class Combiner(NamedTuple):
    """Weights on the first witnesses, and on all of them, each with the bias last.

    ``pass_first`` is the log odds by the first witnesses below which no second reading is made;
    ``threshold`` the probability from which a suspect is reported, ``quoted`` that in quotations.
    """

    first: tuple[float, ...]
    all: tuple[float, ...]
    pass_first: float
    threshold: float
    quoted: float


@cache
def combiners() -> dict[str, Combiner]:
    """Return the shipped combiners by kind; a kind that is not there is never reported.

    Raises:
        InstallationError: their file is missing or broken.
    """
    try:
        kept = json.loads(WEIGHTS.read_text(encoding="utf-8"))["kinds"]
    except FileNotFoundError as error:
        raise InstallationError(WEIGHTS.name, "is missing") from error
    except (ValueError, LookupError, TypeError) as error:
        raise InstallationError(WEIGHTS.name, f"cannot be read ({error})") from error
    return {
        name: Combiner(
            tuple(k["first"]), tuple(k["all"]), k["pass_first"], k["threshold"], k["quoted"]
        )
        for name, k in kept.items()
    }


def odds(weights: Sequence[float], witnesses: Sequence[float]) -> float:
    """Return the log odds; ``weights`` has one more, the bias."""
    return sum(w * x for w, x in zip(weights, witnesses, strict=False)) + weights[-1]


def probability(log_odds: float) -> float:
    """Return the probability of log odds, rounded so that small differences of machines vanish."""
    return round(1 / (1 + exp(-max(-30.0, min(30.0, log_odds)))), 3)
