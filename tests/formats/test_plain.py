"""Plain text: what is a block, and what each block is."""

from __future__ import annotations

import pytest

from tests.formats.documents import blocks, document, pieces

LONG = (
    "The council voted 5-4 on Tuesday night to close the library on Main Street, "
    "which has stood there since 1911, and to sell its building."
)

ROLES = {
    "one paragraph is a paragraph, even without a stop": (
        "Council votes to close library",
        [("paragraph", "Council votes to close library")],
    ),
    "a first line with a stop is a paragraph": (
        """
        It rained.

        It rained on.
        """,
        [("paragraph", "It rained."), ("paragraph", "It rained on.")],
    ),
    "a first line that opens small or ends open is a paragraph": (
        """
        the council said:

        It rained on.
        """,
        [("paragraph", "the council said:"), ("paragraph", "It rained on.")],
    ),
    "a short last line is a paragraph": (
        """
        It rained.

        It rained on.

        Spotlight PA
        """,
        [
            ("paragraph", "It rained."),
            ("paragraph", "It rained on."),
            ("paragraph", "Spotlight PA"),
        ],
    ),
    "headline, standfirst, byline, dateline": (
        """
        Council votes to close library

        Readers say they will miss it

        By Jane Doe

        HARRISBURG — The council voted.
        """,
        [
            ("headline", "Council votes to close library"),
            ("standfirst", "Readers say they will miss it"),
            ("byline", "By Jane Doe"),
            ("dateline", "HARRISBURG —"),
            ("paragraph", "The council voted."),
        ],
    ),
    "a standfirst set in italics": (
        """
        Council votes to close library

        _Readers say they will miss it._

        The council voted.
        """,
        [
            ("headline", "Council votes to close library"),
            ("standfirst", "_Readers say they will miss it._"),
            ("paragraph", "The council voted."),
        ],
    ),
    "a short sentence under the headline stays a paragraph": (
        """
        Council votes to close library

        Readers will miss it.

        The council voted.
        """,
        [
            ("headline", "Council votes to close library"),
            ("paragraph", "Readers will miss it."),
            ("paragraph", "The council voted."),
        ],
    ),
    "a headline that ends with an abbreviation, and one that asks": (
        """
        Mayor visits U.S.

        Will he return?

        He went to Ohio on Monday.
        """,
        [
            ("headline", "Mayor visits U.S."),
            ("paragraph", "Will he return?"),
            ("paragraph", "He went to Ohio on Monday."),
        ],
    ),
    "a subhead between paragraphs": (
        """
        It rained.

        It rained on.

        What happens next

        The council will meet in May.
        """,
        [
            ("paragraph", "It rained."),
            ("paragraph", "It rained on."),
            ("headline", "What happens next"),
            ("paragraph", "The council will meet in May."),
        ],
    ),
    "list marks are left out": (
        """
        It rained on:

        - Monday
        * Tuesday
        • Wednesday
        1. Thursday
        """,
        [
            ("paragraph", "It rained on:"),
            ("list item", "Monday"),
            ("list item", "Tuesday"),
            ("list item", "Wednesday"),
            ("list item", "Thursday"),
        ],
    ),
    "captions and correction notes": (
        """
        It rained.

        Photo: Jane Doe walks in the rain.

        Correction: She is Doe, not Dow.
        """,
        [
            ("paragraph", "It rained."),
            ("caption", "Jane Doe walks in the rain."),
            ("correction note", "Correction: She is Doe, not Dow."),
        ],
    ),
    "rules and end marks are no prose": (
        """
        Rain
        ====

        It rained.

        * * *

        It rained on.
        ---
        It stopped.

        -30-

        ###
        """,
        [
            ("headline", "Rain"),
            ("paragraph", "It rained."),
            ("paragraph", "It rained on."),
            ("paragraph", "It stopped."),
        ],
    ),
    "soft hyphens and zero-width spaces are not seen": (
        "The im\u00admi\u00adgra\u00adtion\u200b law \u200b passed.",
        [("paragraph", "The immigration law passed.")],
    ),
}


@pytest.mark.parametrize("name", ROLES)
def test_blocks_and_roles(name: str) -> None:
    text, expected = ROLES[name]
    assert blocks("a.txt", text) == expected


WRAPS = {
    "a line a paragraph": (
        f"{LONG}\n{LONG}",
        [LONG, LONG],
    ),
    "a headline and a byline over a long line": (
        f"Council votes to close library\nBy Jane Doe\n{LONG}",
        ["Council votes to close library", "By Jane Doe", LONG],
    ),
    "sentences that each fill a line": (
        "The mayor spoke on Monday.\nShe did not speak on Tuesday.\nNobody spoke on Wednesday.",
        [
            "The mayor spoke on Monday.",
            "She did not speak on Tuesday.",
            "Nobody spoke on Wednesday.",
        ],
    ),
    "headlines in a list": (
        "Council Votes To Close Library\nMayor Quits After Vote\nRain Expected On Monday",
        ["Council Votes To Close Library", "Mayor Quits After Vote", "Rain Expected On Monday"],
    ),
    "a headline over a wrapped paragraph": (
        "Council votes to close the library\n"
        "The council voted on Tuesday night to close the\nlibrary on Main Street.",
        [
            "Council votes to close the library",
            "The council voted on Tuesday night to close the library on Main Street.",
        ],
    ),
    "wrapped paragraphs": (
        "The council voted on Tuesday night to close the\n"
        "library on Main Street. It was built in 1911 by\n"
        "Andrew Carnegie.\n\n"
        "Mayor Jane Doe said she had no choice. President\n"
        "Donald Trump said nothing about it.",
        [
            "The council voted on Tuesday night to close the library on Main Street. It was built "
            "in 1911 by Andrew Carnegie.",
            "Mayor Jane Doe said she had no choice. President Donald Trump said nothing about it.",
        ],
    ),
    "wrapped paragraphs told apart by indents": (
        "    The council voted on Tuesday night to close\nthe library on Main Street.\n"
        "    Mayor Jane Doe said she had no choice but to\nclose it.",
        [
            "The council voted on Tuesday night to close the library on Main Street.",
            "Mayor Jane Doe said she had no choice but to close it.",
        ],
    ),
    "a list item that goes on": (
        "- The council voted on Tuesday night to\n  Close the library.\n- The mayor quit.",
        ["The council voted on Tuesday night to Close the library.", "The mayor quit."],
    ),
    "a figure and a dash at the start of a wrapped line": (
        "The council of the old town voted on Tuesday, Dec.\n"
        "12. It will close the library - a building of 1911\n"
        "- and sell it.",
        [
            "The council of the old town voted on Tuesday, Dec. 12. It will close the library - "
            "a building of 1911 - and sell it.",
        ],
    ),
    "list marks after a full line": (
        "The council of the old town has, it says, its plans:\n"
        "- The library will be closed in May, and its building\n"
        "sold.\n- The mayor quits.\n1. Nobody votes for it.",
        [
            "The council of the old town has, it says, its plans:",
            "The library will be closed in May, and its building sold.",
            "The mayor quits.",
            "Nobody votes for it.",
        ],
    ),
    "a word broken at its hyphen": (
        "The council took a long-\nterm view of the library on Main Street.",
        ["The council took a long-term view of the library on Main Street."],
    ),
    "a dateline after a headline": (
        "Council votes\nHARRISBURG — The council voted on Tuesday to close the library.",
        [
            "Council votes",
            "HARRISBURG —",
            "The council voted on Tuesday to close the library.",
        ],
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["n", "rn", "r"])
@pytest.mark.parametrize("name", WRAPS)
def test_lines_are_joined_or_not(name: str, end: str) -> None:
    text, expected = WRAPS[name]
    assert [t for _, t in blocks("a.txt", text.replace("\n", end))] == expected


def test_a_wrap_is_one_space_that_knows_its_source() -> None:
    made = document("a.txt", "The council voted to close \r\nthe library.")
    assert made.text == "The council voted to close the library."
    assert pieces(made, "decoded") == [(" ", " \r\n")]


def test_double_spaces_stay() -> None:
    assert blocks("a.txt", "It rained.  It  poured.") == [("paragraph", "It rained.  It  poured.")]
