from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks.articles import a_an, place
from newslint.model import Role

RIGHT = [
    "Vitamin A is good and Plan A is out.",
    "The hepatitis A outbreak is over.",
    "Under 3(a) of the act, a and b are letters.",
    "Nguyen Van An told reporters so.",
    "An said he would go, and An was right.",
    "An Garda Síochána said so.",
    "A la carte or a cappella, a priori.",
    "Vamos a invitar a ellos.",
    "He met a [unified] group at a U.S.-led meeting.",
    "An [o]verwhelming “[u]nprecedented” win, an “[u]nprecedented” one.",
    "He left at 8 a.m. and at 9 a. m. on a hill.",
    "Doña Ana County is a state’s end.",
    "A HUGE WIN FOR AN SUV MAKER",
    "He took the A train.",
]

WRONG = [
    ("He left in a hour.", "an"),
    ("She is an member.", "a"),
    ("A hour later he left.", "An"),
    ("An so-called militia left.", "A"),
    ("“An spokesman left,” he said.", "A"),
    ("They praised a “unusual” plan.", "an"),
    ("They live in a (usually quiet) or an (mostly quiet) town.", "a"),
    ("They live in an Lawrence County home.", "a"),
    ("AN HUGE WIN", "A"),
    ("A HOUR TO GO", "AN"),
    ("It was a\n11-day strike.", "an"),
    ("It was a\N{NO-BREAK SPACE}$8 fee.", "an"),
    ("There is a other way.", "another"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_articles_that_sound_right_and_letters_are_left(text: str) -> None:
    assert [text[m.start : m.end] for m in a_an(View(text), {})] == []


@pytest.mark.parametrize(("text", "replacement"), WRONG)
def test_an_article_that_sounds_wrong_is_replaced(text: str, replacement: str) -> None:
    assert [m.fixes[0].title for m in a_an(View(text), {})][:1] == [replacement]


def test_titles_in_capitals_are_checked_in_headlines_only() -> None:
    title = "Once Upon A Unusual Time"
    assert not list(a_an(View(title), {}))
    assert [m.fixes[0].title for m in a_an(View(title, Role.HEADLINE), {})] == ["An"]
    assert not list(a_an(View("Vitamin A Eases Pain", Role.HEADLINE), {}))


@pytest.mark.parametrize(
    "text",
    ["The District of Columbia’s vote.", "the Washington’s Birthday sale", "the China trade"],
)
def test_places_with_an_article_of_their_own_are_left(text: str) -> None:
    assert not list(place(View(text), {}))


def test_the_is_dropped_before_the_possessive_of_a_state() -> None:
    text = "Members of the South Dakota’s House met."
    (match,) = place(View(text), {})
    (edit,) = match.fixes[0].edits
    assert text[: edit.start] + text[edit.end :] == "Members of South Dakota’s House met."
