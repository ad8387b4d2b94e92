from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.tokens import tokenize
from newslint.model import MASK

WHOLE = [
    "so-called",
    "30-year-old",
    "1,000",
    "9:30",
    "1980s",
    "21st",
    "2-1",
    "24/7",
    "1.5bn",
    "U.S.",
    "U.S.-led",
    "R-N.Y.",
    "D-Calif.",
    "Sen.",
    "a.m.",
    "Ph.D.",
    "v.",
    "AT&T",
    "Q&A",
    "O’Neill",
    "’90s",
    "'em",
    "...",
    "…",
    "--",
    "—",
    "https://example.org/a?b=1",
    "www.example.org",
    "desk@example.org",
    "Amazon.com",
    "@newsdesk",
    "#vote2026",
    "naïve",
    "cafe\N{COMBINING ACUTE ACCENT}",
    "o'clock",
    ". . .",
    MASK,
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_word_number_or_mark_stays_whole(text: str) -> None:
    assert [t.text for t in tokenize(text)] == [text]


CUT = [
    ("don't", "do n't"),
    ("won’t", "wo n’t"),
    ("Trump's", "Trump 's"),
    ("I’d’ve", "I ’d ’ve"),
    ("the Joneses’ house", "the Joneses ’ house"),
    ("$1.5", "$ 1.5"),
    ("US$5", "US $ 5"),
    ("12%", "12 %"),
    ("(NBC)’s", "( NBC ) ’s"),
    ("1990–91", "1990 – 91"),
    ("#1", "# 1"),
    ("rock ’n’ roll", "rock ’n’ roll"),
    ("two- and three-year terms", "two- and three-year terms"),
    ("J. K. Rowling", "J. K. Rowling"),
    ("Vitamin C. The", "Vitamin C . The"),
    ("World War I. Then", "World War I . Then"),
    ("No. 5 said no. Then", "No. 5 said no . Then"),
    ("Worcester, Mass., went to Mass.", "Worcester , Mass. , went to Mass ."),
    ("the end.The next", "the end . The next"),
    ("see example.org.", "see example.org ."),
    ("Wait?!", "Wait ? !"),
    ("6'2\" tall", "6'2 \" tall"),
    ("“Go,” he", "“ Go , ” he"),
]


@pytest.mark.parametrize(("text", "tokens"), CUT)
def test_a_text_is_cut_as_the_treebank_cuts_it(text: str, tokens: str) -> None:
    assert " ".join(t.text for t in tokenize(text)) == tokens


_MARKED = st.text(
    alphabet=st.sampled_from("abIsnt'’‘“”\".,-–—!? \n$%0123456789@#:/&()US\ufffc\u0301")
)


@given(st.text() | _MARKED)
def test_tokens_are_ordered_slices_that_leave_out_only_white_space(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert token.text == text[token.start : token.end] != ""
        assert not text[end : token.start].strip()
        end = token.end
    assert not text[end:].strip()


@pytest.mark.parametrize("unit", ["a.", "a+", "'s", "a-", "1,", ". ", "A.", "www.", "@", "é"])
def test_a_long_line_of_one_pattern_takes_linear_time(unit: str) -> None:
    assert tokenize(unit * 20_000)
