"""Clean ranges and insertion points in the source."""

from __future__ import annotations

import pytest

from newslint.formats import source_span
from newslint.formats.reading import parse
from tests.formats.documents import document

RANGES = {
    "a word of a literal piece": ("a.txt", "The mayor spoke.", "mayor", "mayor"),
    "words over a wrap": (
        "a.txt",
        "The mayor of the\r\ntown spoke.",
        "the town",
        "the\r\ntown",
    ),
    "a decoded character alone": ("a.html", "<p>A &amp; B", "&", "&amp;"),
    "a decoded character at the end": ("a.html", "<p>A &amp; B", "A &", "A &amp;"),
    "words over emphasis marks": ("a.md", "**Trump** condemn it", "Trump con", "Trump** con"),
    "a word behind a backslash": ("a.md", "a \\*b\\* c", "b*", "b\\*"),
    "words around a mask": ("a.md", "so `x y` it is", "so \ufffc it", "so `x y` it"),
    "a word in a front-matter scalar": ("a.md", "---\ntitle: 'It''s on'\n---\n", "'s o", "''s o"),
    "characters beyond the first plane": ("a.md", "😀 *Ä* b", "Ä b", "Ä* b"),
}


@pytest.mark.parametrize("name", RANGES)
def test_a_range_is_found_in_the_source(name: str) -> None:
    path, text, clean, expected = RANGES[name]
    made = document(path, text)
    start = made.text.index(clean)
    span = source_span(made, start, start + len(clean))
    assert made.source[span.start : span.end] == expected


POINTS = {
    "inside a piece": ("a.md", "one two", "one| two"),
    "between two pieces it stays with the one before": ("a.md", "**one** two", "**one|** two"),
    "at the start of a block it goes with the first piece": ("a.md", "x\n\n**one** two", "**|one"),
    "at the end of a block it stays with the last piece": (
        "a.html",
        "<p>two <b>one</b></p>",
        "one|<",
    ),
    "after a decoded character": ("a.html", "<p>two &amp;one", "&amp;|one"),
    "before a decoded character": ("a.html", "<p>two &amp;one", "two |&amp;one"),
}


@pytest.mark.parametrize("name", POINTS)
def test_an_insertion_point_has_one_place(name: str) -> None:
    path, text, marked = POINTS[name]
    made = document(path, text)
    word = "one"
    at = made.text.index(word)
    left, _, right = marked.partition("|")
    if not right.startswith("one"):
        at = at - 1 if right.startswith("&") else at + len(word)
    span = source_span(made, at, at)
    assert span.start == span.end
    assert made.source[: span.start].endswith(left)
    assert made.source[span.start :].startswith(right)


def test_ends_between_blocks_move_inside() -> None:
    made = document("a.txt", "It rained.\n\nIt stopped.")
    between = len("It rained.") + 1
    assert source_span(made, 3, between) == (3, 10)
    assert source_span(made, between, between + 6) == (12, 17)
    assert source_span(made, 10, 12) == (10, 10)


def test_a_document_without_text_has_one_place() -> None:
    assert source_span(parse("a.txt", "---\n", "utf-8"), 0, 0) == (0, 0)
