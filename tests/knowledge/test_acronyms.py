from __future__ import annotations

import pytest

from newslint.knowledge import acronyms


@pytest.mark.parametrize("text", ["A man", "COVID19", "U.S. troops", "@NASA", "the I-95", "$USD"])
def test_no_acronym(text: str) -> None:
    assert list(acronyms.find(text)) == []


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("the GOP’s plan", ["GOP"]),
        ("two MRIs, an FBI-led raid", ["MRI", "FBI"]),
        ("(ICE)", ["ICE"]),
    ],
)
def test_acronyms_stand_without_their_endings(text: str, letters: list[str]) -> None:
    assert [found.letters for found in acronyms.find(text)] == letters


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("DAE", "Drug Enforcement Administration"),
        ("SEFB", "State Employees Benefit Fund"),
        ("MSF", "Doctors Without Borders"),
    ],
)
def test_letters_that_do_not_fit(letters: str, words: str) -> None:
    assert not acronyms.fits(letters, words.split())


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("DEA", "the Drug Enforcement Administration"),
        ("SAMHSA", "Substance Abuse and Mental Health Services Administration"),
        ("DOD", "Department of Defense"),
        ("CHIP", "the Children's Health Insurance Program"),
    ],
)
def test_letters_that_fit(letters: str, words: str) -> None:
    assert acronyms.fits(letters, words.split())


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("GPO", "GOP", True),
        ("GXP", "GOP", True),
        ("GOP", "GOP", False),
        ("PWC", "PwC", False),
        ("AP", "PA", False),
        ("ABCD", "ABC", False),
    ],
)
def test_slips_of_one_letter_or_two_neighbours(one: str, other: str, slip: bool) -> None:
    assert acronyms.is_slip(one, other) is slip
