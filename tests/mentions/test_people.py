from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import formats
from newslint.analysis import Analysis
from newslint.mentions.model import Mention
from newslint.model import Block, Document, Role


def people(text: str) -> list[Mention]:
    analysis = Analysis(formats.read("a.txt", text.encode()))
    return [m for m in analysis.people if m.kind == "person"]


def headed(headline: str, text: str) -> tuple[Mention, ...]:
    start = len(headline) + 2
    blocks = (
        Block(0, len(headline), Role.HEADLINE),
        Block(start, start + len(text), Role.PARAGRAPH),
    )
    whole = f"{headline}\n\n{text}"
    return Analysis(Document("a.txt", whole, whole, blocks, ())).people


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court ruled on Monday in New York.",
        "When the Senate met, Republicans objected.",
        "He lives in San Francisco and works on Wall Street.",
        "She runs Ogilvy Australia and reads the Washington Post.",
        "“There are Americans in Paris,” he said. “You know it.”",
        "Officials at Penn State University and the FBI declined.",
        "Then the Dallas Cowboys beat the Green Bay Packers.",
        "Philadelphia-based and Trump-era rules",
    ],
)
def test_no_person_is_named(text: str) -> None:
    assert [m.text for m in people(text)] == []


@pytest.mark.parametrize(
    ("text", "given_names", "surname"),
    [
        ("according to Naureen Shah, who", "Naureen", "Shah"),
        ("said J. K. Rowling", "J. K.", "Rowling"),
        ("for JD Vance", "JD", "Vance"),
        ("when Maria de la Cruz came", "Maria", "de la Cruz"),
        ("met Jan van der Berg", "Jan", "van der Berg"),
        ("told Omar Al-Masri", "Omar", "Al-Masri"),
        ("and Sean O’Neill’s wife", "Sean", "O’Neill"),
        ("by Robert Casey Jr. in", "Robert", "Casey"),
        ("by Robert Casey, Jr., in", "Robert", "Casey"),
        ("with Henry Louis Gates III", "Henry Louis", "Gates"),
        ("by José Peña", "José", "Peña"),
        ("and Mary-Kate Smith-Jones", "Mary-Kate", "Smith-Jones"),
        ("with Xi Jinping in", "Jinping", "Xi"),
        ("leader Kim Jong-un", "Jong-un", "Kim"),
        ("premier Nguyen Van A", "Van A", "Nguyen"),
        ("president Moon Jae-in", "Jae-in", "Moon"),
        ("premier Orban Viktor", "Viktor", "Orban"),
        ("and Gene Park of", "Gene", "Park"),
        ("and Bo Jones of", "Bo", "Jones"),
        ("of Martin Luther King Jr. and", "Martin Luther", "King"),
        ("But Tom Wolf vetoed it.", "Tom", "Wolf"),
        ("by William “Bill” Evans today", "William", "Evans"),
    ],
)
def test_a_full_name_has_its_parts(text: str, given_names: str, surname: str) -> None:
    (found,) = people(text)
    assert (found.given, found.surname, found.role) == (given_names, surname, "full name")


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("said Ms. Shah on", "Ms.", "Shah"),
        ("told House Minority Leader Bryan Cutler", "House Minority Leader", "Bryan Cutler"),
        ("with Pennsylvania Gov. Josh Shapiro", "Pennsylvania Gov.", "Josh Shapiro"),
        ("by former President Barack Obama", "President", "Barack Obama"),
    ],
)
def test_a_title_stands_apart_from_the_name(text: str, title: str, name: str) -> None:
    assert [(m.title, m.text) for m in people(text)] == [(title, name)]


def test_a_surname_alone_is_known_by_the_full_name() -> None:
    text = "Alma Main paid.\n\nMain said so. “It is,” Main’s lawyer said."
    found = people(text)
    assert [(m.text, m.role, m.possessive) for m in found] == [
        ("Alma Main", "full name", False),
        ("Main", "surname", True),
    ]
    assert [m.start for m in found] == [0, text.index("Main’s")]


def test_a_headline_in_title_case_names_whom_the_article_names() -> None:
    found = headed("Wolf Signs Budget After Long Fight", "Gov. Tom Wolf signed it.")
    assert [(m.text, m.kind) for m in found if m.kind == "person"] == [
        ("Wolf", "person"),
        ("Tom Wolf", "person"),
    ]


@given(st.text(alphabet=st.sampled_from("AbcDe Jr.,’'“”-\n deé")))
@settings(max_examples=200)
def test_mentions_of_any_text_are_in_order_and_in_place(text: str) -> None:
    analysis = Analysis(Document("a.txt", text, text, (Block(0, len(text), Role.PARAGRAPH),), ()))
    mentions = analysis.mentions
    assert list(mentions) == sorted(mentions)
    assert all(m.text == text[m.start : m.end] for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    grouped = [m for group in analysis.groups for m in group.mentions]
    assert sorted(grouped) == list(mentions)
