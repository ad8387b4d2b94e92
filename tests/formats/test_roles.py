"""Bylines, datelines and correction notes, told by their words."""

from __future__ import annotations

import pytest

from newslint.formats.roles import dateline, is_byline, is_correction, is_final

NO_DATELINE = [
    "The mayor — a Democrat — spoke.",
    "NATO — The alliance turned 75.",
    "FBI — Agents searched the house.",
    "NATO — which turned 75 — met in Vilnius.",
    "UPDATE — The council has voted.",
    "FACT SHEET: The White House — A look back",
    "The FBI — An agency under fire.",
    "U.S. – The growth slowed.",
    "COVID-19 — The disease that shut the world down.",
    "HARRISBURG — and the rest of the state.",
    "HARRISBURG was quiet on Monday.",
    "He spoke to Reuters (Reuters is a news agency).",
    "A GOP bill that no one — Not even its author — liked",
    "MINIMUM WAGE HIKE A JOB-KILLER? - The debate",
    "",
    "WASHINGTON —",
]
DATELINES = [
    "WASHINGTON (AP) — |The House voted.",
    "HARRISBURG — |The state paid.",
    "HARRISBURG –|The state paid.",
    "LONDON, March 3 (Reuters) - |Oil rose.",
    "STATE COLLEGE, Pa. — |A man fell.",
    "BERLIN, 24 Feb (Reuters) – |Germany paid.",
    "HOUSTON, Oct 16 - |Oil fell.",
    "NEW YORK, Jan. 5, 2020 /PRNewswire/ -- |Acme sold.",
    "WASHINGTON/TALLAHASSEE, Fla. (Reuters) - |A judge ruled.",
    "ST. MARYS — |“We won.”",
    "ERIE — |Snow fell.",
    "PORT-AU-PRINCE, Haiti (AP) — |Gangs struck.",
    "McALLEN, Texas (AP) — |Agents waited.",
    "SÃO PAULO (AP) — |Brazil won.",
    "WASHINGTON--|The House voted.",
    "WASHINGTON _ |The House voted.",
    "HARRISBURG (Aug. 29, 2019) – |The state paid.",
    "BRIDGEPORT, West Virginia (WV News) — |The council met.",
    "Washington (CNN) — |The House voted.",
    "Baton Rouge, Louisiana (AP) — |The river rose.",
    "(CNN) -- |The House voted.",
    "(CNN)|The House voted.",
]


@pytest.mark.parametrize("text", NO_DATELINE)
def test_this_opens_with_no_dateline(text: str) -> None:
    assert dateline(text) == 0


@pytest.mark.parametrize("text", DATELINES)
def test_this_dateline_ends_at_the_bar(text: str) -> None:
    head, _, body = text.partition("|")
    assert dateline(head + body) == len(head)


NO_BYLINE = [
    "By Tuesday, Council Voted",
    "By then the mayor had left.",
    "By Nov. 25, PHEAA had sent $154 million.",
    "By the Numbers",
    "By George",
    "By hook or by crook",
    "By All Accounts, a Success",
    "The story was written by Jane Doe",
    "By Jane Doe and her three sisters",
    "By Monday Night Football Standards",
    "By Jane Doe. She is a reporter.",
    "By Jane Doe.",
]
BYLINES = [
    "By Jane Doe",
    "by Jane Doe",
    "BY JANE DOE",
    "By JANE DOE, Associated Press",
    "By Jane Doe and John Roe Jr.",
    "By The Associated Press",
    "By Reuters",
    "By Jane Doe of Spotlight PA",
    "By Jane Doe | Spotlight PA | May 3, 2020",
    "By Jane Doe, staff writer",
    "By Jane Doe, Special to The Inquirer",
    "By Jane Doe jdoe@example.com",
    "By J. D. O’Hara-Smith and Ludwig van Beethoven",
    "Photos by Jane Doe",
]


@pytest.mark.parametrize("text", NO_BYLINE)
def test_this_is_no_byline(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.parametrize("text", BYLINES)
def test_this_is_a_byline(text: str) -> None:
    assert is_byline(text)


NO_CORRECTION = [
    "Corrections officers said the jail is full.",
    "Correction officials — not guards — decide.",
    "A previous version of the bill would have allowed it.",
    "Editor's note: Jane Doe is a former senator.",
    "This story has been updated.",
    "This story was first published in May.",
    "The correction was small.",
]
CORRECTIONS = [
    "Correction: The name is Honer.",
    "CORRECTION (March 3): He is Honer, not Horner.",
    "Correction, Feb. 20, 2020: The name is Honer.",
    "Corrections & Clarifications: A previous version gave a wrong date.",
    "CORRECTION APPENDED",
    "Clarification: The vote was on Monday.",
    "An earlier version of this story misspelled a name.",
    "A previous version of this article gave a wrong date.",
    "This story was updated to correct the spelling of a name.",
    "This article has been corrected.",
    "(Editor’s note: An earlier version of this story gave a wrong date.)",
]


@pytest.mark.parametrize("text", NO_CORRECTION)
def test_this_is_no_correction_note(text: str) -> None:
    assert not is_correction(text)


@pytest.mark.parametrize("text", CORRECTIONS)
def test_this_is_a_correction_note(text: str) -> None:
    assert is_correction(text)


@pytest.mark.parametrize("text", ["Mayor visits U.S.", "Acme buys Apex Inc.", "Mayor quits", ""])
def test_this_does_not_end_as_a_sentence(text: str) -> None:
    assert not is_final(text)


@pytest.mark.parametrize("text", ["It rained.", "“It rained.”", "Did it?", "He said (it did.)"])
def test_this_ends_as_a_sentence(text: str) -> None:
    assert is_final(text)
