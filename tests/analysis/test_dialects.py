from __future__ import annotations

import pytest

from newslint import formats, linter
from newslint.analysis import dialects


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("Campaigners criticised the programme.", "gb"),
        ("The home team apologised to Mr Shah.", "gb"),
        ("They cancelled a show at the theatre downtown.", "gb"),
        ("Fans criticized the program at the center.", "us"),
        ("Mr. Shah apologized for his behavior in the theatre.", "us"),
        ("The Labour Party met at the Lincoln Centre.", "us"),
        ("The council have met.", "us"),
        ("", "us"),
    ],
)
def test_copy_with_more_british_spellings_is_british(text: str, dialect: str) -> None:
    assert dialects.of(text, "us") == dialect


def test_a_house_that_writes_british_keeps_to_it() -> None:
    assert dialects.of("They apologized for the color.", "gb") == "gb"


def test_no_word_counts_for_both() -> None:
    assert not dialects.BRITISH & dialects.AMERICAN
    assert {"colour", "organised", "travelled", "tyre"} <= dialects.BRITISH
    assert {"color", "organized", "traveled", "tire"} <= dialects.AMERICAN


def test_british_copy_may_have_plural_councils() -> None:
    def rules(text: str) -> list[str]:
        return [f.rule for f in linter.lint(formats.read("a.txt", text.encode()))]

    council = "The council have decided that the road stays open until March.\n"
    assert len(rules(council)) == 1
    assert rules(f"{council}\nResidents criticised the programme.\n") == []
