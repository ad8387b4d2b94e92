from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analysis import Analysis, View
from newslint.model import Block, Document, Role, Span

_TEXT = st.text() | st.text(alphabet=st.sampled_from("abUS It’s'“”‘.,?!—-\n$90%\ufffc"))


@given(_TEXT, st.sampled_from(Role), st.sampled_from(["", "“", "'"]))
@settings(max_examples=200)
def test_any_text_can_be_looked_at(text: str, role: Role, entry: str) -> None:
    view = View(text, role, entry=entry)
    assert len(view.lower) == len(text)
    assert len(view.tokens) == len(view.words) == len(view.tags) == len(view.lemmas)
    assert all(token.text == text[token.start : token.end] for token in view.tokens)
    assert {view.tokens[i].start for i in view.sentence_starts} == {s.start for s in view.sentences}
    assert view.exit in ("", *"\"“”„‟'‘’‛")
    for offset in range(len(text) + 1):
        index = view.token_at(offset)
        assert index == -1 or view.tokens[index].start <= offset
        assert view.sentence_at(offset) in view.sentences or not view.sentences
        view.quoted(offset, offset + 1)


def test_small_letters_keep_the_length_of_the_text() -> None:
    assert View("İstanbul").lower == "İstanbul"
    assert View("ABC").lower == "abc"


@pytest.mark.parametrize(
    ("start", "end", "quoted"),
    [(0, 7, False), (8, 9, False), (9, 11, True), (11, 12, False), (7, 10, True), (11, 11, True)],
)
def test_the_marks_of_a_quotation_are_not_quoted(start: int, end: int, quoted: bool) -> None:
    assert View("He said “Go” here").quoted(start, end) is quoted


def test_places_are_found_by_their_offsets() -> None:
    view = View("  He left. She stayed.")
    assert [view.token_at(i) for i in (0, 2, 4, 5, 12)] == [-1, 0, 0, 1, 3]
    assert view.sentence_at(0) == view.sentence_at(5) == Span(2, 10)
    assert view.sentence_at(20) == Span(11, 22)
    assert View("").sentence_at(0) == Span(0, 0)


def _analysis(*blocks: str, foreign: int = -1) -> Analysis:
    text, parts = "\n\n".join(blocks), []
    start = 0
    for index, block in enumerate(blocks):
        parts.append(Block(start, start + len(block), Role.PARAGRAPH, english=index != foreign))
        start += len(block) + 2
    return Analysis(Document("a.txt", text, text, tuple(parts), ()))


def test_a_quotation_left_open_runs_on_where_the_next_block_opens_with_its_mark() -> None:
    views = _analysis("“We go.", "“We stay,” he said.", "“Good.”", "So be it.").views
    assert [view.entry for view in views] == ["", "“", "", ""]
    assert [view.exit for view in views] == ["“", "", "", ""]


def test_a_quotation_left_open_ends_where_the_next_block_has_no_mark() -> None:
    views = _analysis("“We go.", "He said so.", "“Good.”").views
    assert [view.entry for view in views] == ["", "", ""]


def test_blocks_in_other_languages_have_no_view() -> None:
    analysis = _analysis("Three plain words.", "Le chat est là.", "Two more.", foreign=1)
    assert [view.start for view in analysis.views] == [0, 37]
    assert analysis.words == 5
