from __future__ import annotations

import pytest
import regex

from newslint.kinds import language


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("free reign", "free\n  reign", True),
        ("free reign", "free reign", True),
        ("don't", "don’t", True),
        ("[ab ]'", "a'", True),
        (r"[\]' ]x", "’x", True),
        (r"a\ b", "a b", True),
        ("free reign", "freereign", False),
        ("[ab ]", "\n", False),
    ],
)
def test_spaces_and_apostrophes_are_loose(pattern: str, text: str, matches: bool) -> None:
    assert bool(regex.fullmatch(language.expand(pattern).text, text)) is matches


def test_a_slot_matches_every_form_and_no_other_word() -> None:
    pattern = regex.compile(language.expand(r"\b@lie\b").text)
    assert all(pattern.fullmatch(form) for form in ("lie", "lies", "lying", "lay", "lain"))
    assert not pattern.fullmatch("lien")


def test_an_escaped_at_sign_is_no_slot() -> None:
    assert language.expand(r"\@home").slots == ()


def test_a_template_inflects_like_the_pattern() -> None:
    slots = language.expand("@pour over").slots
    (part, rest) = language.template("@pore over", slots)
    assert rest == " over"
    assert part[:2] == ["f", "_1"]
    assert part[2]["poured"] == {"VBD": "pored", "VBN": "pored"}
    assert part[2]["pours"] == {"VBZ": "pores"}


@pytest.mark.parametrize(
    ("source", "slots", "message"),
    [
        ("@go", (), "answers no '@'"),
        ("@xqzt", (("go", "V"),), "no known forms"),
    ],
)
def test_a_template_that_cannot_be_filled_is_an_error(
    source: str, slots: tuple[tuple[str, str], ...], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        language.template(source, slots)


def test_an_unknown_lemma_is_an_error() -> None:
    with pytest.raises(ValueError, match="'@xqzt' has no known forms as V"):
        language.expand("@xqzt")
