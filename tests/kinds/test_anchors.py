from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.kinds import anchors


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("free reign", ("reign",)),
        (r"(?:reign|rain)s? in", ("rain", "reign")),
        (r"pou?r over", ("over",)),
        (r"\bshe+l\b", ("she",)),
        (r"a(?=\s+violin)", ("violin",)),
        (r"(?<!the\s)(?P<x>beck|back) and", ("back", "beck")),
        (r"colou?r", ("colo",)),
        (r"x{2,}yz+w", ("yz",)),
        (r"(?i)Tow the line", ("line",)),
        (r"\p{Lu}abc", ("abc",)),
        (r"(?P<title>mayor) (?P=title)", ("mayor",)),
        (r"don['’]t", ("don",)),
        (r"(?:alpha|alphabet|alphabets)", ("alpha",)),
    ],
)
def test_the_longest_needed_literal_is_found(pattern: str, expected: tuple[str, ...]) -> None:
    assert anchors.find(pattern) == expected


@pytest.mark.parametrize(
    "pattern",
    [r"\w+", "[abc]+", "(?:abc)?", "(?:abc|d?)", "a|bcd", "(?!abc)x", "(a)?(?(1)bc|de)", "abc|"],
)
def test_where_nothing_is_sure_there_is_no_anchor(pattern: str) -> None:
    assert anchors.find(pattern) == ()


ATOMS = st.sampled_from(
    ["ab", "cd", "e", "[fg]", ".", r"\w", "(?=a)", "(?:hi|jk)", "(l|mn)", r"\."]
)
QUANTIFIERS = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}", "*?", "++"])
SEQUENCES = st.lists(st.tuples(ATOMS, QUANTIFIERS), min_size=1, max_size=5).map(
    lambda parts: "".join(f"(?:{a}){q}" for a, q in parts)
)
PATTERNS = st.lists(SEQUENCES, min_size=1, max_size=3).map("|".join)


@given(PATTERNS, st.text(alphabet="abcdefghijklmn.AB", max_size=24))
def test_every_match_holds_an_anchor(pattern: str, text: str) -> None:
    found = anchors.find(pattern)
    if not found:
        return
    for match in regex.compile(pattern, regex.IGNORECASE).finditer(text):
        assert any(a in text.lower() for a in found), (pattern, match)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("free reign", (("reign",), ("free",))),
        (r"two (?:reign|rain)s? of", (("rain", "reign"), ("two",), ("of",))),
        ("beck(?= and call)", (("beck",), ("call",))),
        ("free reign|tow line", (("line", "reign"),)),
        (r"\w+ of", (("of",),)),
        (r"\w+", ()),
    ],
)
def test_all_that_a_match_needs_is_found(
    pattern: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert sorted(anchors.needed(pattern)) == sorted(expected)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("reign in", ("reign",)),
        (r"(?P<_1>tie|ties|tied)\s+over", ("tie", "tied", "ties")),
        (r"(?<!the )(?:can|could)\s+of", ("can", "could")),
        ("colou?r|gray", ("colo", "gray")),
        ("(?:a|b)?cd", ()),
        (r"\w+ing", ()),
        ("(ab+|cd)e", ("ab", "cd")),
    ],
)
def test_what_a_match_begins_with_is_found(pattern: str, expected: tuple[str, ...]) -> None:
    assert anchors.first(pattern) == expected


@given(PATTERNS, st.text(alphabet="abcdefghijklmn.AB", max_size=24))
def test_every_match_begins_with_an_opening(pattern: str, text: str) -> None:
    found = anchors.first(pattern)
    for match in regex.compile(pattern, regex.IGNORECASE).finditer(text):
        assert not found or match[0].lower().startswith(found), (pattern, match)


@given(PATTERNS, st.text(alphabet="abcdefghijklmn.AB", max_size=24))
def test_every_match_holds_one_of_each_set_needed(pattern: str, text: str) -> None:
    for match in regex.compile(pattern, regex.IGNORECASE).finditer(text):
        for strings in anchors.needed(pattern):
            assert any(s in text.lower() for s in strings), (pattern, match)
