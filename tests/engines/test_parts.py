from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import formats
from newslint.analysis import Analysis
from newslint.engines import parts
from newslint.engines.parts import Units


def split(source: str, limit: int) -> tuple[parts.Part, ...]:
    return parts.split(Analysis(formats.read("a.txt", source.encode())).views, limit)


@given(st.text(st.sampled_from("a😀é\u0301\U0010ffffz \n")))
def test_units_are_brought_to_code_points(text: str) -> None:
    units = Units(text)
    for point in range(len(text) + 1):
        assert units.point(len(text[:point].encode("utf-16-le")) // 2) == point
    assert units.point(len(text.encode("utf-16-le")) // 2 + 1) is None


def test_the_middle_of_a_character_is_no_place() -> None:
    assert Units("a😀b").point(2) is None


PARAGRAPH = "The mayor 😀 spoke to the council on Monday. He left early. Nobody knew why he did so."


@settings(deadline=None, max_examples=30)
@given(st.integers(10, 400), st.integers(1, 6))
def test_every_passage_is_sent_once_and_maps_back(limit: int, paragraphs: int) -> None:
    source = "\n\n".join([PARAGRAPH] * paragraphs)
    document = formats.read("a.txt", source.encode())
    sent = 0
    for part in split(source, limit):
        assert len(part.text) <= limit
        for passage in part.passages:
            end = passage.at + passage.length
            span = part.clean(passage.at, end)
            assert span is not None
            assert document.text[span.start : span.end] == part.text[passage.at : end]
            sent += len(part.text[passage.at : end].split())
    assert limit < 60 or sent == len(source.split())


def test_what_reaches_over_a_passage_has_no_place() -> None:
    (part,) = split("One end.\n\nNext one.", 1000)
    assert part.text == "One end.\n\nNext one."
    assert part.clean(4, 14) is None
    assert part.clean(9, 10) is None
    assert part.clean(10, 14) == (10, 14)


@pytest.mark.parametrize("source", ["", "\n\n"])
def test_nothing_is_sent_of_an_empty_article(source: str) -> None:
    assert split(source, 1000) == ()
