"""Figures that deny each other: changes, wholes, totals, spans of time, ages, weekdays."""

from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis, View
from newslint.checks import ages, changes, lifespans, obituaries, spans, totals, wholes
from newslint.checks.registry import lookup

FITTING = [
    (changes.percent, "Sales rose 33 percent, from $1.5 million to $2 million."),
    (changes.percent, "The fund grew 3 percent a year from 100 to 250."),
    (changes.percent, "Profit fell 5 percent to $3 million from a loss of $12."),
    (changes.direction, "The rate rose from 4.5 percent to 5 percent."),
    (changes.direction, "She climbed from 30 to 12 in the standings."),
    (changes.direction, "The ball fell from 6 feet to 80 inches away."),
    (changes.direction, "The fee rose from 90 to 1.2 million."),
    (changes.multiple, "The staff tripled from 2012 to 2014."),
    (changes.multiple, "The staff almost doubled from 11 to 20."),
    (wholes.over_all, "The plan cost 130 percent of all money."),
    (wholes.sums, "Some 51 percent approve of it and 50 percent disapprove."),
    (wholes.sums, "Lee won 54 percent of the vote and Diaz 46 percent."),
    (wholes.rest, "About a third is paid, 20 percent owed, the remaining 47 percent lost."),
    (totals.people, "The fire hurt about 12 people, five men and six women."),
    (totals.people, "The fire killed the first three people, a man and a woman, at once."),
    (totals.margin, "They lost by three runs, 5-2."),
    (spans.years, "Crime fell while he was mayor between 2014 and 2012."),
    (spans.dates, "It ran from May 3, 2019, through May 3, 2020."),
]

DENYING = [
    (changes.percent, "Sales jumped 10% to $60 million from $50 million.", "20"),
    (changes.percent, "It saw a 12 percent drop, from 400 to 300 beds.", "25"),
    (changes.direction, "The fee rose from $1.2 million to $900,000.", "rose"),
    (changes.multiple, "The staff quadrupled from 100 to 200.", "2"),
    (wholes.sums, "Some 51 percent support it and 55 percent oppose it.", "106"),
    (totals.people, "The fire killed four people: two men, a woman and two boys.", "5"),
    (totals.places, "He owns six inns: two in Erie, two in York and three in Bucks.", "7"),
    (totals.margin, "The motion failed by a margin of three votes, 45 to 40.", "5"),
]

_VALUES = ("right", "verb", "times", "total", "sum")


@pytest.mark.parametrize(("function", "text"), FITTING)
def test_figures_that_may_fit_are_left(function: object, text: str) -> None:
    assert callable(function)
    assert list(function(View(text), {})) == []


@pytest.mark.parametrize(("function", "text", "value"), DENYING)
def test_figures_that_cannot_fit_are_found(function: object, text: str, value: str) -> None:
    assert callable(function)
    (match,) = function(View(text), {})
    assert value in match.values.values()


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1936, he died in 2024 at 87.",
        "Born in 1936, he died in 2024 at 14 Main Street.",
        "Born in 1936, she outlived a brother born in 1940 who died in 1950 at 20.",
        "Born in 1936, he turned 80 in 2016.",
        "Lee (2019-2024) was at 12 when the mayor died.",
    ],
)
def test_ages_that_may_fit_are_left(text: str) -> None:
    assert _ages(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He was born in York, on May 3, 1936, and died on May 2, 2020, aged 84.", "83"),
        ("Lee (May 3, 1936 – May 4, 2020) died at the age of 83.", "84"),
        ("Born in 1936, she died in Erie in 2020 at age 85.", "83 or 84"),
    ],
)
def test_ages_that_cannot_fit_are_found(text: str, right: str) -> None:
    assert _ages(text) == [right]


def _ages(text: str) -> list[str]:
    analysis = Analysis(formats.read("a.txt", text.encode()))
    return [match.values["right"] for match in lifespans.age(analysis, {})]


def test_anchors_stand_in_all_that_must_be_found() -> None:
    for function, text, _ in DENYING:
        name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
        anchors = lookup(name.replace("wholes.sums", "wholes.sum")).anchors
        assert any(anchor in text.lower() for anchor in anchors), text


DEAD = "---\ntitle: Ann Lee dies at 85\ndate: {}\n---\n\nAnn Lee fed half of Erie.\n\n{}\n"


@pytest.mark.parametrize(
    ("day", "born"),
    [
        ("2024-03-04", "She was born in 1938 in York."),
        ("2024-03-04", "Her son, a driver, was born in 1956 in York."),
        ("2024-03-04", "Bob Diaz, the mayor, was born in 1956 in York."),
        ("2024-03-04", "She was born in 1936 in York. He was born in 1935."),
        ("2024-01-03", "She was born in 1937 in York."),
        ("no day", "She was born in 1936 in York."),
    ],
)
def test_a_birth_elsewhere_that_may_fit_or_is_another_s_is_left(day: str, born: str) -> None:
    analysis = Analysis(formats.read("a.md", DEAD.format(day, born).encode()))
    assert list(obituaries.age(analysis, {})) == []


@pytest.mark.parametrize(
    "born", ["She was born in 1936 in York.", "Born in York in 1936, Lee moved to Erie."]
)
def test_a_birth_elsewhere_that_cannot_fit_is_found(born: str) -> None:
    analysis = Analysis(formats.read("a.md", DEAD.format("2024-03-04", born).encode()))
    (match,) = obituaries.age(analysis, {})
    assert match.values["right"] == "87 or 88"


@pytest.mark.parametrize(
    "paragraphs",
    [
        "Ann Lee, 45, sang.\n\nBen Lee, 46, and Ann Lee, 45, left.",
        "Ann Lee, 45, sang.\n\nAnn Lee, then 40, was a nurse.",
        "Ann Lee, 45, sang.\n\nIn 2012 Ann Lee, 33, was a nurse.",
    ],
)
def test_ages_of_two_persons_or_two_days_are_left(paragraphs: str) -> None:
    assert list(ages.two(Analysis(formats.read("a.txt", paragraphs.encode())), {})) == []


def test_two_ages_of_one_person_are_found() -> None:
    text = "Ann Lee, 45, sang.\n\nThe singer, Ann Lee, 54, left."
    (match,) = ages.two(Analysis(formats.read("a.txt", text.encode())), {})
    assert match.values == {"name": "Ann Lee", "other": "45"}
