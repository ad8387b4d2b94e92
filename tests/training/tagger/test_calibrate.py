"""The combiners: what they learn from suspects, and where they draw the line."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("numpy")

from newslint.tagger import witnesses
from training.tagger import ablate
from training.tagger.calibrate import BUDGETS, Row, combine, fitted, surest, threshold

NAMES = [*witnesses.FIRST, *witnesses.SECOND]
WORDS = 100_000


def suspects(count: int = 400) -> list[Row]:
    """Return suspects of agreement, half planted, that only the witness "mass" tells apart."""
    rng = random.Random(1)
    rows = []
    for number in range(count):
        wrong = number % 2 == 0
        scores = [rng.gauss(0, 1) for _ in NAMES]
        scores[NAMES.index("mass")] = rng.gauss(3.0 if wrong else -3.0, 1.0)
        rows.append(Row("agreement", wrong, False, scores, f"key {number}", "text"))
    return rows


def test_no_more_alarms_pass_than_the_budget_allows() -> None:
    rows = suspects()
    chance = fitted(rows, WORDS, range(len(NAMES)))
    clean = surest(rows, chance)
    assert [c for c, _ in clean] == sorted((c for c, _ in clean), reverse=True)
    least = threshold("agreement", clean, WORDS, frozenset())
    assert sum(c >= least for c, _ in clean) <= BUDGETS["agreement"] * WORDS / 1000


def test_a_slip_in_print_does_not_count_as_an_alarm() -> None:
    clean = [(0.9, Row("agreement", False, False, [], "slip", ""))]
    clean += [(0.3, Row("agreement", False, False, [], f"key {n}", "")) for n in range(9)]
    assert threshold("agreement", clean, 1000, frozenset()) > 0.9
    assert threshold("agreement", clean, 1000, frozenset({"slip"})) < 0.9


def test_the_witness_that_tells_apart_is_missed() -> None:
    shares = {name: row[0] for name, row in ablate.table(suspects(), WORDS)}
    assert shares["none"] > 0.9
    assert shares["mass"] < 0.5
    assert min(share for name, share in shares.items() if name != "mass") > 0.9


def test_a_kind_with_few_planted_suspects_gets_no_combiner() -> None:
    made = combine(suspects(60), WORDS, 0)
    assert made == {}
    assert set(combine(suspects(), WORDS, 0)) == {"agreement"}
