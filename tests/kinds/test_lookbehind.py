from __future__ import annotations

import pytest
import regex

from newslint.kinds import lookbehind, matcher

_WORDS = r"(?<!\w(?=\w))(?:{})(?!(?<=\w)\w)"


@pytest.mark.parametrize(
    "inner",
    [
        r"familiar (?<=sources )with",
        r"(?<=two )familiar|(?<=three )known",
        r"(?<=(\w) )familiar",
        r"(?<=(?P<who>\w+) )familiar",
        r"(?<=\w+(?= f) )familiar",
        r"(?<=^|\w\b)familiar",
        r"(?<=\w+$)familiar",
    ],
)
def test_nothing_is_taken_out_where_that_could_change_a_match(inner: str) -> None:
    pattern = _WORDS.format(inner)
    assert lookbehind.split(pattern) == ([], pattern)


@pytest.mark.parametrize(
    ("inner", "behind", "rest"),
    [
        (r"(?<=\b(?:two|three)\s+)familiar", [(r"\b(?:two|three)\s+", True)], "familiar"),
        (r"(?<!\bnot\s+)(?<=[)\]]\s+)a", [(r"\bnot\s+", False), (r"[)\]]\s+", True)], "a"),
        (r"(?<=[]|)]\s+)[|)]x(?:a|b)", [(r"[]|)]\s+", True)], r"[|)]x(?:a|b)"),
    ],
)
def test_leading_lookbehinds_are_taken_out(
    inner: str, behind: list[tuple[str, bool]], rest: str
) -> None:
    assert lookbehind.split(_WORDS.format(inner)) == (behind, _WORDS.format(rest))


def test_a_pattern_that_is_no_whole_words_is_split_as_well() -> None:
    assert lookbehind.split(r"(?<=\w\s+)[‘`]n") == ([(r"\w\s+", True)], "[‘`]n")
    assert lookbehind.split(r"(?<=\w\s+)a|b") == ([], r"(?<=\w\s+)a|b")


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (
            r"(?<=\b(?:two|three)\s+)(?P<w>familiar)\s+sources",
            "two familiar sources, Two  familiar sources",
        ),
        (r"(?<=\b(?:two|three)\s+)familiar\s+sources", "familiar sources, four familiar sources"),
        (r"(?<!\b(?:a|the)\s+)aa", "the aa aa a aa"),
        (r"(?<=\b(?:x|xx)\s+)(?:a\s+)+b", "a x a a b and xx a b"),
        (r"(?<=^|[.!?]\s+)may\s+be", "May be so. May be not, may be"),
    ],
)
def test_the_same_matches_are_found_as_with_one_pattern(inner: str, text: str) -> None:
    whole = {"pattern": _WORDS.format(inner), "flags": int(regex.IGNORECASE)}
    parts = matcher.trusted(whole)
    assert parts["behind"]
    found = [(m.span(), m.groupdict()) for m in matcher.matches(parts, text, "x/y")]
    assert found == [(m.span(), m.groupdict()) for m in matcher.matches(whole, text, "x/y")]
