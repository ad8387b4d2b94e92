from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.checks import requoted

SAID = "“We have done what we can for the people of this town,” he said."


def found(*paragraphs: str) -> list[tuple[str, str]]:
    analysis = Analysis(formats.read("a.txt", "\n\n".join(paragraphs).encode()))
    text = analysis.document.text
    return [
        (text[match.start : match.end], match.values["other"])
        for match in requoted.changed(analysis, {})
    ]


@pytest.mark.parametrize(
    "again",
    [
        "He said so: “We have done what we can for the people of this town.”",
        "She said “what we can for the people” was nothing.",
        "“We have done what we must for the children of this town,” she said.",
        "“We have done … for the people of this town,” he said.",
        "“We have done what [they] can for the people of this town,” he said.",
        "“We have done what we could,” he said.",
        "“We did what we can for the people of this town, and then we left it,” she said.",
    ],
)
def test_equal_cut_and_other_utterances_are_left(again: str) -> None:
    assert found(SAID, again) == []


def test_one_paragraph_may_say_it_twice() -> None:
    twice = (
        "“We fight for the people of Erie today,” he said. “We fight for the women of Erie today.”"
    )
    assert found(twice) == []


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        (
            "She recalled that “we have done what we could for the people of this town.”",
            ("we could for", "we can for"),
        ),
        (
            "He had “done what we can for the good people of this town,” he said.",
            ("the good people", "the people"),
        ),
        (
            "He said: “We have done what can for the people of this town.”",
            ("what can", "what we can"),
        ),
    ],
)
def test_a_word_changed_added_or_lost_is_found(again: str, expected: tuple[str, str]) -> None:
    assert found(SAID, again) == [expected]


def test_both_readings_are_shown() -> None:
    analysis = Analysis(
        formats.read("a.txt", f"{SAID}\n\n“What we could for the people of this town”".encode())
    )
    (match,) = requoted.changed(analysis, {})
    assert [fix.title for fix in match.fixes] == ["we can for", "we could for"]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("a b c d e f g", "a b c d e f g", None),
        ("a b c d e f g", "a b c x e f g", (3, 4, 3, 4)),
        ("a b c d e f g", "b c d x e f g", (3, 3 + 1, 4, 4)),
        ("a b c d e f g", "a x c d e f y", None),
        ("a b c d", "a b x d", None),
    ],
)
def test_quotations_are_compared_word_by_word(
    old: str, new: str, change: tuple[int, int, int, int] | None
) -> None:
    assert requoted.difference(old.split(), new.split()) == change
