from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import headlinecase, headlines
from newslint.model import Match, Role


def fixed(text: str, match: Match) -> str:
    for edit in reversed(match.fixes[0].edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        "It is over. Nobody won.",
        "Mayor sues Acme Inc.",
        "Senate backs the U.S.",
        "Council approves budget",
        "Why not ...",
    ],
)
def test_a_stop_that_belongs_there_is_left(text: str) -> None:
    assert list(headlines.end_stop(View(text, Role.HEADLINE), {})) == []


@pytest.mark.parametrize("text", ["Council approves budget.", "Taxes rise 5%.", "Mayor says ‘no.’"])
def test_the_stop_of_a_single_sentence_goes(text: str) -> None:
    assert len(list(headlines.end_stop(View(text, Role.HEADLINE), {}))) == 1


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        ("Council approves budget after debate", "sentence", None),
        ("Council Approves Budget After Debate", "title", None),
        ("COUNCIL APPROVES BUDGET", "sentence", None),
        ("Biden meets Xi in San Francisco", "sentence", None),
        (
            "Council Approves Budget After Debate",
            "sentence",
            "Council approves budget after debate",
        ),
        ("Council approves the budget in may", "title", "Council Approves the Budget in May"),
        ("Council Approves The Budget", "title", "Council Approves the Budget"),
        ("Council Approves the Budget", "up", "Council Approves The Budget"),
        ("FBI says iPhone of eBay is safe", "up", "FBI Says iPhone Of eBay Is Safe"),
    ],
)
def test_a_headline_is_brought_into_the_case_of_the_house(
    text: str, case: str, wanted: str | None
) -> None:
    found = list(headlinecase.style(View(text, Role.HEADLINE), {"case": case, "keep": []}))
    assert [fixed(text, match) for match in found] == ([] if wanted is None else [wanted])


def test_a_word_that_the_house_keeps_is_kept() -> None:
    options = {"case": "title", "keep": ["lowercase"]}
    assert list(headlinecase.style(View("Band lowercase Plays", Role.HEADLINE), options)) == []


@pytest.mark.parametrize(
    ("text", "marks", "wanted"),
    [
        ("Mayor calls it ‘a plan’", "single", None),
        ("Mayor calls it “a ‘big’ plan”", "single", None),
        ("Mayor calls it “a plan”", "single", "Mayor calls it ‘a plan’"),
        ("Mayor calls it ‘a plan’", "double", "Mayor calls it “a plan”"),
    ],
)
def test_marks_are_those_of_the_house(text: str, marks: str, wanted: str | None) -> None:
    found = list(headlines.marks(View(text, Role.HEADLINE), {"marks": marks}))
    assert [fixed(text, match) for match in found] == ([] if wanted is None else [wanted])


def test_what_is_too_long_is_marked_from_where_it_is_too_long() -> None:
    (match,) = headlines.length(View("Council approves", Role.HEADLINE), {"most": 7.0})
    assert (match.start, match.values) == (7, {"length": "16", "most": "7"})
