from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis
from newslint.checks import spellings
from tests.checks.names import found


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Ann Miller sued Tom Mills.", "Miller won, Mills said."),
        ("Hillary Clinton came.", "The Clintons own it.", "It was Clintonian."),
        ("Laura Botteicher came.", "An earlier version misspelled the name as Boteicher."),
        ("Laura Botteicher came. She is an editor, not Boteicher."),
        ("Paul Vance came with Paula Vance, his wife."),
        ("Mario Vance came. Mario Vance spoke.", "Maria Vance did not."),
        ("Steve Vance came. Steve Vance spoke.", "Steven Vance is his full name."),
        ("They flew to Iran.", "Iraq and Iran border on each other."),
        ("Peng Wei and Teng Jun met.", "Peng agreed, Teng said."),
        ("José Pérez came.", "“No,” Perez said."),
        ("The F-35 is new.", "The F-35C is not, and the F-35 is loud."),
    ],
)
def test_two_names_are_two(paragraphs: tuple[str, ...]) -> None:
    one = (paragraphs,) if isinstance(paragraphs, str) else paragraphs
    assert found(spellings.two_spellings, *one) == []


@pytest.mark.parametrize(
    ("paragraphs", "marked"),
    [
        (("Laura Botteicher came.", "“Yes,” Boteicher said."), ["Boteicher > Botteicher"]),
        (("Nathan Mains came. Mains left.", "“Yes,” Main wrote."), ["Main > Mains"]),
        (
            ("Daniel Mallison came. He sat.", "Mallinson said so.", "Mallinson left."),
            ["Mallison > Mallinson"],
        ),
        (("Joe Shaoiro came.", "Joe Shapiro left. Shapiro won."), ["Shaoiro > Shapiro"]),
        (
            ("Helen Vance came.", "They met Helen Vance.", "Helena Vance did not."),
            ["Helena > Helen"],
        ),
        (
            ("Joseph Mazzuca came.", "Mazucca said so.", "Mazucca left."),
            ["Mazzuca > Mazucca", "Mazucca > Mazzuca", "Mazucca > Mazzuca"],
        ),
    ],
)
def test_the_rarer_spelling_is_marked(paragraphs: tuple[str, ...], marked: list[str]) -> None:
    assert sorted(found(spellings.two_spellings, *paragraphs)) == sorted(marked)


def test_a_name_of_the_house_is_right() -> None:
    paragraphs = ("Laura Botteicher came.", "“Yes,” Boteicher said.")
    assert found(spellings.two_spellings, *paragraphs, names=frozenset({"Boteicher"})) == []


def test_every_place_is_told_with_its_line_and_both_forms_are_shown() -> None:
    text = "Laura Botteicher came.\n\n“Yes,” Boteicher said.\n\nBotteicher left."
    analysis = Analysis(formats.read("a.txt", text.encode()))
    (match,) = spellings.two_spellings(analysis, {})
    assert match.values["forms"] == "Botteicher (lines 1, 5), Boteicher (line 3)"
    assert [fix.title for fix in match.fixes] == ["Botteicher", "Boteicher everywhere"]
    assert [text[r.start : r.end] for r in match.related] == ["Botteicher", "Botteicher"]


def test_a_heading_is_another_rule_s() -> None:
    text = "# Honer Named Coach of the Year\n\nChris Horner was glad. Horner said so."
    analysis = Analysis(formats.read("a.md", text.encode()))
    assert list(spellings.two_spellings(analysis, {})) == []
    (match,) = spellings.heading(analysis, {})
    assert match.fixes[0].title == "Horner"
