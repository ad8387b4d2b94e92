from __future__ import annotations

import pytest

from newslint import formats, linter
from newslint.config import Settings
from newslint.errors import RuleTimeoutError
from newslint.house import csvlist
from newslint.house.model import HouseList, Row
from newslint.model import Finding


def found(text: str, table: str, *rows: Row) -> list[Finding]:
    rows = (*csvlist.rows(table, "a.csv"), *rows)
    one = HouseList(repr(rows), "a.csv", "names", (), "", rows)
    settings = Settings(select=("names/house-list",), lists=(one,))
    return list(linter.lint(formats.read("a.txt", text.encode()), settings))


def said(text: str, table: str, *rows: Row) -> list[str]:
    return [
        f"{f.text} > {', '.join(f'{x.title} ({x.safety})' for x in f.fixes)}"
        for f in found(text, table, *rows)
    ]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        (
            "Immigration and Customs Enforcement left.",
            "Customs Enforcement,Immigration and Customs Enforcement",
        ),
        ("Kievan Rus", "Kiev,Kyiv"),
        ("The shah of Naureen", "Shah Naureen,Naureen Shah"),
        ("Kiev fell.", "Kiev,Kyiv\nKiev,"),
        ("Kyiv fell.", r"K(y|i)i?e?v,Kyiv"),
    ],
    ids=[
        "inside the right form",
        "part of a word",
        "other capitals",
        "right in another row",
        "a pattern that gives what is there",
    ],
)
def test_what_is_right_is_not_reported(text: str, table: str) -> None:
    assert found(text, table) == []


@pytest.mark.parametrize(
    ("text", "table", "wanted"),
    [
        ("Shah Naureen left.", "Shah Naureen,Naureen Shah", "Shah Naureen > Naureen Shah (safe)"),
        ("In Kiev it rained.", "Kiev,Kyiv", "Kiev > Kyiv (unsafe)"),
        ("IN KIEV IT RAINED", "Kiev,Kyiv", "KIEV > KYIV (unsafe)"),
        ("The FBA came.", "FBA,Federal Bar Association", "FBA > Federal Bar Association (unsafe)"),
        (
            "Old joes diner.",
            "old joes diner,old Joe’s diner",
            "Old joes diner > Old Joe’s diner (unsafe)",
        ),
        ("At MacDonalds.", "(Mc|Mac)Donalds,McDonald’s", "MacDonalds > McDonald’s (unsafe)"),
        ("Smith John left.", r"\b(Smith) (John)\b,$2 \1", "Smith John > John Smith (unsafe)"),
        ("“Ann Lee left,” he said.", "Ann Lee,Anne Lee", "Ann Lee > Anne Lee (display)"),
        ("See A B go.", "A B,AB\nA B,A C", "A B > AB (display), A C (display)"),
    ],
    ids=[
        "several words with capitals are sure",
        "one word may mean something else",
        "capitals stay",
        "an acronym is spelt out",
        "small letters take the sentence's capital",
        "a pattern is never sure",
        "groups, as either language writes them",
        "quoted words are evidence",
        "two lists disagree",
    ],
)
def test_what_a_list_calls_wrong_is_reported_with_what_it_says(
    text: str, table: str, wanted: str
) -> None:
    assert said(text, table) == [wanted]


def test_the_description_is_told() -> None:
    (finding,) = found("In Kiev it rained.", "Kiev,Kyiv,Ukraine's own form")
    assert finding.message == "House list: write 'Kyiv', not 'Kiev' (Ukraine's own form)."


def test_what_a_vocabulary_rejects_is_reported_without_a_fix() -> None:
    (finding,) = found("It is for mankind.", "", Row("", ("mankind",)))
    assert (finding.message, finding.fixes) == ("House list: 'mankind' is to be avoided.", ())


def test_a_pattern_that_does_not_end_is_named_with_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newslint.house.patterns.TIME_LIMIT", 0.05)
    row = Row("x", (r"(?:a|a|aa)+c",), pattern=True, line=7)
    with pytest.raises(RuleTimeoutError, match=r"a.csv:7: the pattern took longer than"):
        found("a" * 200 + "b c", "", row)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Officers of Customs and Border Protection met Customs staff.", "Customs"),
        ("The bus service is late, and the bus is cold.", "bus"),
    ],
)
def test_a_wrong_word_is_reported_beside_the_right_name_that_has_it(text: str, wrong: str) -> None:
    table = "Customs,Customs and Border Protection\nbus,bus service"
    (finding,) = found(text, table)
    assert (finding.text, finding.position.start) == (wrong, text.rindex(wrong))
