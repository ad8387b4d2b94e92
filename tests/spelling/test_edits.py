from __future__ import annotations

import pytest

from newslint.spelling import edits


@pytest.mark.parametrize(
    ("meant", "written"),
    [
        ("their", "thier"),
        ("occurred", "occured"),
        ("harassment", "harrassment"),
        ("separate", "seperate"),
        ("violation", "violationf"),
        ("government", "goverment"),
        ("initially", "initialially"),
        ("and", "nad"),
    ],
)
def test_one_slip_leads_back_to_what_was_meant(meant: str, written: str) -> None:
    assert meant in set(edits.one_away(written))
    assert 0 < edits.cost(meant, written) < 5


def test_the_same_word_costs_nothing() -> None:
    assert edits.cost("mayor", "mayor") == 0


def test_likely_slips_cost_less_than_unlikely_ones() -> None:
    swapped = edits.cost("their", "thier")
    near_key, far_key = edits.cost("mayor", "msyor"), edits.cost("mayor", "mpyor")
    halved, dropped = edits.cost("committee", "comittee"), edits.cost("committee", "committe")
    assert swapped < near_key < far_key
    assert halved <= dropped < edits.cost("committee", "committeez")
    assert edits.cost("mayor", "nayor") > edits.cost("mayor", "mayir")


def test_the_cost_is_cut_at_the_most_that_matters() -> None:
    assert edits.cost("mayor", "government", 7.0) == 7.0
    assert edits.cost("", "abc", 2.0) == 2.0
