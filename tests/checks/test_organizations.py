from __future__ import annotations

import pytest

from newslint import fix
from newslint.analysis import View
from newslint.checks import organizations

OTHERS = [
    "A border protection agency and customs and immigration officials met.",
    "The environment department and the education ministry agreed.",
    "The Pennsylvania Department of Education and the U.S. Department of Education sued.",
    "The Nigeria Immigration Service held a man.",
    "The Israel Securities Authority and the Mexican National Security Agency were named.",
    "The Departments of Education and Labor wrote to schools.",
    "The House and Senate Intelligence Committees met.",
    "The Texas Department of Public Safety and the Ohio Department of Health said so.",
    "US Customs and Border Protection, the Border Patrol and ICE took part.",
    "The World Trade Center and the Chesapeake Bay Commission are no agencies.",
    "He spoke of Small Business Administrator Linda McMahon.",
    "Homeland Security Investigators and Federal Reserve Officials left.",
    "He won Iran’s Atomic Energy prize and Trump’s House seat.",
    "She studied at Eastern Kentucky University and Harvard College.",
]

NEARLY = [
    ("Acting Immigrations and Customs Enforcement Director", "Immigration and Customs Enforcement"),
    ("the Securities and Exchanges Commission ruled", "Securities and Exchange Commission"),
    ("the Environment Protection Agency set it", "Environmental Protection Agency"),
    ("a US Border Protection agent", "US Customs and Border Protection agent"),
    ("the Center for Disease Control and Prevention", "Centers for Disease Control"),
    ("the Federal Bureau of Investigations", "Bureau of Investigation"),
    ("the Drug Enforcement Agency", "Drug Enforcement Administration"),
    ("the National Endowment of the Arts", "Endowment for the Arts"),
    ("the Smithsonian Institute", "Smithsonian Institution"),
    ("the Department of Interior", "Department of the Interior"),
    ("the Department of Veteran's Affairs", "Department of Veterans Affairs"),
    ("the Federal Drug Administration", "Food and Drug Administration"),
    ("the Customs and Immigration Enforcement raid", "Immigration and Customs Enforcement"),
    ("the Deparment of Commerce", "Department of Commerce"),
    ("the Substance Abuse and Mental Health Administration", "Mental Health Services"),
    ("THE ENVIRONMENT PROTECTION AGENCY", "ENVIRONMENTAL PROTECTION AGENCY"),
]


@pytest.mark.parametrize("text", OTHERS)
def test_another_body_is_left_alone(text: str) -> None:
    assert list(organizations.nearly_right(View(text), {})) == []


@pytest.mark.parametrize(("text", "right"), NEARLY)
def test_a_known_body_is_called_by_its_name(text: str, right: str) -> None:
    (match,) = organizations.nearly_right(View(text), {})
    assert right in fix.apply(text, match.fixes[0].edits)


def test_a_house_name_is_left_alone() -> None:
    text = "The Environment Protection Agency set it."
    view = View(text, names=frozenset({"Environment Protection Agency"}))
    assert list(organizations.nearly_right(view, {})) == []


def test_only_the_wrong_word_is_marked() -> None:
    text = "the American Civil Liberties Unions’ suit"
    (match,) = organizations.nearly_right(View(text), {})
    assert text[match.start : match.end] == "Unions"
    assert match.values["name"] == "American Civil Liberties Union"
