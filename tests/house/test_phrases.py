from __future__ import annotations

import unicodedata

import pytest

from newslint.house.phrases import Phrases


def found(text: str, *phrases: str) -> list[str]:
    return [text[f.start : f.end] for f in Phrases({p: p for p in phrases}).find(text)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("kiev fell", "Kiev"),
        ("Kievan Rus", "Kiev"),
        ("McKiev", "Kiev"),
        ("Street, Shelter", "Street Shelter"),
        ("Zoe\u0308", "Zoe"),
    ],
)
def test_other_capitals_parts_of_words_and_marks_between_are_not_found(
    text: str, phrase: str
) -> None:
    assert found(text, phrase) == []


@pytest.mark.parametrize(
    ("text", "phrase", "wanted"),
    [
        ("In KIEV it rains.", "Kiev", "KIEV"),
        ("The Chair of the bored left.", "chair of the bored", "Chair of the bored"),
        ("at Joe’s\nDiner", "Joe's Diner", "Joe’s\nDiner"),
        (unicodedata.normalize("NFD", "von Zoë Nuñez"), "Zoë Nuñez", "Zoë Nuñez"),
        ("He likes Yahoo! a lot", "Yahoo!", "Yahoo!"),
        ("He used #MeToo there", "#MeToo", "#MeToo"),
        ("Kiev’s mayor", "Kiev", "Kiev"),
        (
            "He is Dwayne “The Rock” Johnson",
            'Dwayne "The Rock" Johnson',
            "Dwayne “The Rock” Johnson",
        ),
    ],
)
def test_a_phrase_is_found_however_it_is_typed(text: str, phrase: str, wanted: str) -> None:
    got = [unicodedata.normalize("NFC", one) for one in found(text, phrase)]
    assert got == [wanted]


def test_the_longer_phrase_goes_first_and_none_overlaps() -> None:
    assert found("New York Post", "New York", "New York Post", "York Post") == ["New York Post"]
