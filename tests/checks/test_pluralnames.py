from __future__ import annotations

import pytest

from newslint import fix
from newslint.analysis import View
from newslint.checks import pluralnames
from newslint.model import Role

MANY = [
    "The Departments of Justice and Labor sued.",
    "The U.S. Departments of Agriculture (USDA), Health and Education met.",
    "Several state Departments of Health have answered.",
    "Yale and Harvard Universities are old.",
    "The House and Senate Judiciary Committees met.",
    "The Administrative Office of Pennsylvania Courts did not answer.",
    "The Pennsylvania School Boards Association agreed.",
    "Boards of Elections are at work in 67 counties.",
    "Compassionate Certification Centers moved.",
    "The Appropriations Committees in the state House and Senate met.",
    "Catholic Relief Services and the National Institutes of Health agreed.",
]

ONE = [
    ("The Departments of Human Services paid.", "The Department of Human Services paid."),
    ("She left La Salle Universities in May.", "She left La Salle University in May."),
    ("The Pennsylvania Bar Associations rated him.", "The Pennsylvania Bar Association rated him."),
    ("the Departments of Community and Economic Development.", "the Department of"),
    ("the newly created Broadband Development Authorities.", "the newly created Broadband "),
]


@pytest.mark.parametrize("text", MANY)
def test_more_than_one_body_is_meant(text: str) -> None:
    assert list(pluralnames.head(View(text), {})) == []


@pytest.mark.parametrize(("text", "right"), ONE)
def test_one_body_stands_in_the_singular(text: str, right: str) -> None:
    (match,) = pluralnames.head(View(text), {})
    assert fix.apply(text, match.fixes[0].edits).startswith(right)


@pytest.mark.parametrize(
    "text",
    [
        "The Keystone Builders Association met.",
        "The Council of State Governments met.",
        "Local Housing Developments Need Money, Mayor Says",
        "The Securities and Exchange Commission ruled.",
    ],
)
def test_a_plural_that_names_have_is_left_alone(text: str) -> None:
    assert list(pluralnames.inside(View(text), {})) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("the Basic Educations Funding Commission.", "Education"),
        ("the Senate State Governments Committee.", "Government"),
        ("the National Housings Trust Fund.", "Housing"),
    ],
)
def test_a_plural_that_names_do_not_have_is_a_slip(text: str, right: str) -> None:
    (match,) = pluralnames.inside(View(text), {})
    assert match.fixes[0].title == right


def test_headlines_have_capitals_everywhere() -> None:
    view = View("Trump Cuts Educations Funding Commission", Role.HEADLINE)
    assert list(pluralnames.inside(view, {})) == []
