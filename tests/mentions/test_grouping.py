from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.mentions import grouping


def groups(text: str) -> dict[str, list[str]]:
    analysis = Analysis(formats.read("a.txt", text.encode()))
    return {group.canonical: [m.text for m in group.mentions] for group in analysis.groups}


def test_relatives_with_one_surname_are_two_persons() -> None:
    found = groups("Ray Zaborney came. Jen Zaborney left. Zaborney’s firm was closed.")
    assert set(found) == {"Ray Zaborney", "Jen Zaborney"}


def test_two_agencies_near_make_the_agency_nobody_s() -> None:
    text = "The Drug Enforcement Administration and the Peace Corps met. The agency agreed."
    assert ["agency"] not in [forms[1:] for forms in groups(text).values() if len(forms) > 1]


def test_one_person_is_one_group() -> None:
    text = "Naureen Shah came. Ms. Shah said so.\n\n“No,” Shah said."
    assert groups(text) == {"Naureen Shah": ["Naureen Shah", "Shah", "Shah"]}


def test_one_agency_is_one_group() -> None:
    text = "US Customs and Border Protection sent officers. The agency is large.\n\nCBP agreed."
    name = "Customs and Border Protection"
    assert groups(text)[name] == [name, "agency", "CBP"]


def test_a_bracketed_acronym_belongs_to_the_words_before_it() -> None:
    text = "The Race Horse Development Fund (RHDF) paid.\n\nRHDF had to."
    name = "Race Horse Development Fund"
    assert groups(text)[name] == [name, "RHDF", "RHDF"]


def test_what_is_known_comes_with_the_group() -> None:
    text = "Ron DeSantis of Florida met the FBI."
    analysis = Analysis(formats.read("a.txt", text.encode()))
    assert [(g.kind, g.known is not None) for g in analysis.groups] == [
        ("person", True),
        ("place", True),
        ("organization", True),
    ]


@pytest.mark.parametrize(
    ("given_name", "other", "same"),
    [
        ("Helen", "Ray", False),
        ("Jo", "John", False),
        ("J.", "John", True),
        ("Chris", "Christopher", True),
        ("José", "Jose Luis", True),
    ],
)
def test_given_names_of_one_person(given_name: str, other: str, same: bool) -> None:
    assert grouping.same_given(given_name, other) is same
