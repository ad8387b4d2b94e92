from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import apart

APART = [
    "Crews came in to help.",
    "He turned himself in to police.",
    "They turned their guns in to the sheriff.",
    "Millions tuned in to the debate.",
    "She went in to work.",
    "He was sworn in to the Senate.",
    "The people she worked with in Ohio left.",
    "It will be dealt with in the courts.",
    "The firm they do business with in Ohio left.",
    "We are all ready to go; they are all ready.",
    "She held on to the lead.",
    "They passed the savings on to the buyer.",
    "In to",
]

TOGETHER = [
    ("The law went in to effect.", "into"),
    ("He is leaning in to the issues.", "into"),
    ("An inquiry in to the fire began.", "into"),
    ("Money poured in to the race.", "into"),
    ("Two weeks in to the trial he left.", "into"),
    ("Crowds spilled on to the streets.", "onto"),
    ("It made it on to the ballot.", "onto"),
    ("It happened with in 24 hours.", "within"),
    ("With in the party, some object.", "Within"),
    ("The state all ready has a law.", "already"),
]


@pytest.mark.parametrize("text", APART)
def test_pairs_that_the_context_sets_apart_are_left(text: str) -> None:
    view = View(text)
    checks = (apart.into, apart.onto, apart.within, apart.already)
    assert [m for run in checks for m in run(view, {})] == []


@pytest.mark.parametrize(("text", "replacement"), TOGETHER)
def test_pairs_that_the_context_joins_are_joined(text: str, replacement: str) -> None:
    view = View(text)
    checks = (apart.into, apart.onto, apart.within, apart.already)
    (match,) = [m for run in checks for m in run(view, {})]
    assert match.fixes[0].title == replacement
