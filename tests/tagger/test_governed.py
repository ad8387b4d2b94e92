"""Which prepositions a word takes."""

from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.tagger import governed
from newslint.tagger.suspects import Mend


def witness(text: str, written: str, new: str) -> float:
    view = View(text)
    at = view.words.index(written)
    return governed.witness(view, Mend(at, 1, (new,) if new else (), f"R_{new}"))


@pytest.mark.parametrize(
    ("text", "written", "new"),
    [
        ("They rely heavily at taxes.", "at", "on"),
        ("He accused the party on using it.", "on", "of"),
        ("She was accused for theft.", "for", "of"),
        ("She is a member to the House.", "to", "of"),
        ("It prevents hospitals to filling up.", "to", "from"),
    ],
)
def test_a_mend_that_puts_what_the_word_before_takes_is_spoken_for(
    text: str, written: str, new: str
) -> None:
    assert witness(text, written, new) == 1


@pytest.mark.parametrize(
    ("text", "written", "new"),
    [("They rely on taxes.", "on", "in"), ("They rely on taxes.", "on", "")],
)
def test_a_mend_that_robs_a_word_of_its_preposition_is_spoken_against(
    text: str, written: str, new: str
) -> None:
    assert witness(text, written, new) == -1


@pytest.mark.parametrize(
    ("text", "written", "new"),
    [
        ("He raised an objection at the April meeting.", "at", "to"),
        ("He was charged, a lawyer said, for a fee.", "for", "with"),
        ("They wait at home.", "at", "on"),
        ("An increase in pay came.", "in", "of"),
    ],
)
def test_nothing_is_said_of_events_other_clauses_and_what_both_take(
    text: str, written: str, new: str
) -> None:
    assert witness(text, written, new) == 0


def test_a_preposition_that_is_missing_may_be_taken_too() -> None:
    view = View("They must comply the rules.")
    at = view.words.index("the")
    assert governed.witness(view, Mend(at, 0, ("with",), "I_with")) == 1
