from __future__ import annotations

import pytest

from newslint import formats
from newslint.analysis import Analysis, View
from newslint.checks import quotejoints, quotestops

HOUSE = "He called it “a mess,” and she “a shame,” too."


def outside(*paragraphs: str) -> list[str]:
    analysis = Analysis(formats.read("a.txt", "\n\n".join(paragraphs).encode()))
    text = analysis.document.text
    return [text[m.start - 4 : m.end] for m in quotestops.outside(analysis, {})]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("He called it “a pity”.",),
        ("“We will,” he said. “We won’t,” she said. He called it “a pity”.",),
        (HOUSE, "He called it “a pity” twice."),
        (HOUSE, "The board is 6’2”, he said."),
        (HOUSE, "Type the code “abc”, then leave."),
        (HOUSE, "He called it “a pity”, and “a shame”."),
        (HOUSE, "He called it “a pity”... and left."),
    ],
)
def test_logical_stops_measures_and_codes_are_left(paragraphs: tuple[str, ...]) -> None:
    assert outside(*paragraphs) == []


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [("He called it “a pity”.", "pity”."), ('He called it "a pity", too.', 'pity",')],
)
def test_a_stop_behind_the_mark_is_found_in_a_house_that_sets_it_before(
    paragraph: str, expected: str
) -> None:
    assert outside(HOUSE, paragraph) == [expected]


SILENT = [
    (quotestops.attribution, "“We know it now,” he said."),
    (quotestops.attribution, "The “We know it now” Lee said was old."),
    (quotestops.attribution, "Robert “Big Red Bob” Lee said in June."),
    (quotestops.stop_before_attribution, "He sells “sauces, oils, etc.” she said."),
    (quotestops.stop_before_attribution, "“We know it now.” He said so."),
    (quotestops.capital, "“We know it now.” He said so."),
    (quotestops.inside, "“We know it now,” he said."),
    (quotejoints.twice, "She said that “that is wrong” and had “had it.”"),
    (quotejoints.twice, "He put “a” a second time, and the “A Team” left."),
    (quotejoints.bracketed, "“He sayed [sic] it to the [town] council.”"),
]

REPORTED = [
    (quotestops.attribution, "“We know it all now” Lee said on Monday.", "”"),
    (quotestops.attribution, 'No. "We know it all now" she explained.', '"'),
    (quotestops.stop_before_attribution, "“We know it now.” he said, and left.", "."),
    (quotestops.stop_before_attribution, "“We know it now.” said Ann Lee.", "."),
    (quotestops.capital, "“We know it now,” They said.", "They"),
    (quotestops.inside, "He called it “a mess,” and left.", ",”"),
    (quotejoints.twice, "He wants to “to leave at once.”", "to"),
    (quotejoints.twice, "He saw an “a odd thing” there.", "an"),
    (quotejoints.twice, "He was “glad to” to leave.", "to"),
    (quotejoints.bracketed, "“He told the [the] council.”", "the [the]"),
    (quotejoints.edge, "“… we know it,” he said.", "… "),
    (quotejoints.parentheses, "“He (Lee) left,” she said.", "(Lee)"),
]


@pytest.mark.parametrize(("function", "text"), SILENT)
def test_quotations_that_join_well_are_left(function: object, text: str) -> None:
    assert callable(function)
    assert list(function(View(text), {})) == []


@pytest.mark.parametrize(("function", "text", "marked"), REPORTED)
def test_joints_that_fail_are_marked(function: object, text: str, marked: str) -> None:
    assert callable(function)
    assert [text[m.start : m.end] for m in function(View(text), {})] == [marked]
