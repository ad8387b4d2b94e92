from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.sentences import split
from newslint.analysis.tokens import tokenize

ONE = [
    "Sen. Bob Casey met Gov. Tom Wolf and Dr. Jill Biden.",
    "The U.S. Senate passed it.",
    "The U.S. and Canada agree.",
    "Apple Inc. Chief Executive Tim Cook spoke.",
    "He was born Jan. 6 in St. Louis, Mo., and moved to Pa. Supreme Court chambers.",
    "J. K. Rowling met George W. Bush and J.R.R. Tolkien.",
    "It rose 2.5 percent to $1.75.",
    "It starts at 9:30 a.m. Friday and ends at 5 p.m. Eastern.",
    "Roe v. Wade was No. 1 on vs. the list, e.g. here.",
    "“Why?” he asked.",
    "“Why?” Trump asked.",
    "“No way!” Sen. Ted Cruz said.",
    "Yahoo! shares and Jeopardy! hosts.",
    "House passes bill as Senate waits",
    "Well ... I do not know … maybe.",
    "He left (or did he?) at noon.",
    "1. Vote early",
    "Then-Gov. Tom Wolf and then-Lt. Gov. John Fetterman won.",
    "Sen. Bob Casey (D., Pa.) sent it, and Ken Calvert (R-Calif.) opened it.",
    "ERIE, Pa. — He won; ERIE, Pa. (AP) — He won.",
    "They sang “Born in the U.S.A.” at rallies.",
    "“... It is just a start.”",
    "He said: “We won.”",
    "She works at example.org for Ms. Lee.",
    "He wore No. 12 for D.C. United.",
]


@pytest.mark.parametrize("text", ONE)
def test_a_stop_inside_one_sentence_does_not_split_it(text: str) -> None:
    assert [text[s.start : s.end] for s in split(text, tokenize(text))] == [text]


MANY = [
    "He left.|She stayed.",
    "He left at 5 p.m.|She stayed.",
    "He works for Apple Inc.|The firm is big.",
    "They live in the U.S.|They like it.",
    "He lives in Erie, Pa.|Smith does not.",
    "“I came.|I saw,” he said.",
    "“I came.”|He saw.",
    "“I came.” |“I saw.”",
    "(He left.)|She stayed.",
    "He said, ‘Go.’”|She went.",
    "Did he go?|Yes!|He did.",
    "It sold well.|iPhone sales rose.",
    "He had vitamin C.|The pills helped.",
    "He was waiting…|She was not.",
    "He was waiting. …|She was not.",
    "So do I.|He does not.",
    "It was 1999.|30 people came.",
    "the end.|The next.",
    "He asked, “Why?”|She did not answer.",
    "Prices fell 2%.|“We know,” he said.",
    "He met John Jr.|They talked.",
    "He lives on Main St.|He likes it.",
    "He left!!!|She stayed.",
]


@pytest.mark.parametrize("text", MANY)
def test_sentences_end_with_their_stops_and_closing_marks(text: str) -> None:
    wanted = [part.strip() for part in text.split("|")]
    joined = text.replace(" |", " ").replace("|", " ")
    assert [joined[s.start : s.end] for s in split(joined, tokenize(joined))] == wanted


def test_a_missing_space_after_a_stop_still_ends_the_sentence() -> None:
    text = "He saw the end.The next came."
    assert [text[s.start : s.end] for s in split(text, tokenize(text))] == [
        "He saw the end.",
        "The next came.",
    ]


_MARKED = st.text(alphabet=st.sampled_from("abIU.!?…’‘“”\"'()-— \n0S"))


@given(st.text() | _MARKED)
def test_sentences_are_ordered_and_hold_every_token_whole(text: str) -> None:
    tokens = tokenize(text)
    spans = split(text, tokens)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(s.start <= t.start and t.end <= s.end for s in spans) for t in tokens)
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in spans)
