from __future__ import annotations

import pytest

from newslint.analysis import View
from newslint.checks import doubled

MEANT = [
    "She had had enough and said that that was that.",
    "What it is is a question of money.",
    "What mattered was was the thing she said or not.",
    "It cost her her job.",
    "He lives in Walla Walla and sings with Duran Duran.",
    "The moment we're in in American politics is odd.",
    "He was sworn in in July.",
    "The bill was voted on on Monday.",
    "It is what is going on on campuses.",
    "They had been waiting for for years.",
    "Add to this this new law.",
    "The story so-so so far, an in-in joke.",
    "New York, New York, a wonderful town.",
    "A very very old man in many many ways.",
    "He told AT&T at AT&T Park.",
    "“No no no,” she said.",
    "They call it “done done” in the trade.",
    "The subspecies is Pan troglodytes troglodytes.",
]

SLIPS = [
    ("The the vote was close.", "The vote was close."),
    ("He signed the the bill.", "He signed the bill."),
    ("Then in in an unusual move he left.", "Then in an unusual move he left."),
    ("They said it on on Monday.", "They said it on Monday."),
    ("Voters who who backed him left.", "Voters who backed him left."),
    ("The man who was was charged fled.", "The man who was charged fled."),
    ("It is\nis over.", "It is over."),
    ("a 68 per cent cent fall", "a 68 per cent fall"),
    ("We want to to leave, and and they do not.", "We want to leave, and and they do not."),
    ("AN END TO THE THE WAR", "AN END TO THE WAR"),
    ("He told the The Federalist no.", "He told the Federalist no."),
]


@pytest.mark.parametrize("text", MEANT)
def test_words_that_grammar_or_a_name_doubles_are_left(text: str) -> None:
    assert list(doubled.word(View(text), {})) == []


@pytest.mark.parametrize(("bad", "good"), SLIPS)
def test_a_word_that_stands_twice_is_set_once(bad: str, good: str) -> None:
    match = next(doubled.word(View(bad), {}))
    edit = match.fixes[0].edits[0]
    assert bad[: edit.start] + edit.replacement + bad[edit.end :] == good


def test_a_preposition_and_its_article_that_stand_twice_are_set_once() -> None:
    (match,) = doubled.phrase(View("the end of the of the line"), {})
    assert (match.start, match.end, match.fixes[0].title) == (8, 21, "of the")
