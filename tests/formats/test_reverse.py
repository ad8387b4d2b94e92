from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import formats
from newslint.formats.reverse import clean_span
from newslint.model import Span

MARKDOWN = "# The *big* day\n\nSmith &amp; Sons **sold** [the shop](http://a.example/) today.\n"


def clean(name: str, source: str, text: str) -> str | None:
    """Return the clean text that the source's ``text`` shows."""
    document = formats.read(name, source.encode())
    at = source.index(text)
    span = clean_span(document, at, at + len(text))
    return None if span is None else document.text[span.start : span.end]


@pytest.mark.parametrize("text", ["http://a.example/", "](", "\n\n"])
def test_what_a_reader_does_not_see_has_no_clean_range(text: str) -> None:
    assert clean("a.md", MARKDOWN, text) in (None, "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("sold", "sold"),
        ("**sold**", "sold"),
        ("&amp;", "&"),
        ("mp", "&"),
        ("Smith &amp; Sons", "Smith & Sons"),
        ("sold** [the shop](http", "sold the shop"),
    ],
)
def test_a_source_range_shows(text: str, shown: str) -> None:
    assert clean("a.md", MARKDOWN, text) == shown


def test_an_insertion_has_an_empty_range() -> None:
    document = formats.read("a.txt", b"The mayor spoke.\n")
    assert clean_span(document, 4, 4) == Span(4, 4)


@given(st.data())
def test_it_undoes_what_finds_the_source_of_a_range(data: st.DataObject) -> None:
    document = formats.read("a.md", MARKDOWN.encode())
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    source = formats.source_span(document, start, end)
    assert clean_span(document, source.start, source.end) == Span(start, end)
