from __future__ import annotations

import re
from typing import Any

from newslint.model import FileError, FileReport, Place, Severity
from newslint.reporters import render
from newslint.reporters.github import groups
from tests.reporters.build import ARTICLE, context, finding, fix, place, sample


def commands(*reports: FileReport, **fields: Any) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands back as GitHub's runner does."""
    read = []
    for line in "".join(render("github", reports, context(**fields))).splitlines():
        found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert found, line
        pairs = dict(pair.split("=", 1) for pair in found[2].split(","))
        read.append((found[1], {k: unescape(v) for k, v in pairs.items()}, unescape(found[3])))
    return read


def unescape(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_commands_match_their_snapshot(snapshot: Any) -> None:
    snapshot("report.github.txt", "".join(render("github", sample(), context(changed_only=True))))


def test_clean_copy_gets_no_annotation() -> None:
    assert commands(FileReport("clean.txt", 12)) == []


def test_an_article_cannot_forge_a_command() -> None:
    message = "x\n::error::forged\r%0A, and: so on"
    item = finding(ARTICLE, "approve", message=message)
    path = "a,line=9::b\n::error::.txt"
    first, _ = commands(FileReport(path, 1, (item,), source=ARTICLE))
    assert first[1]["file"] == path
    assert first[1]["line"] == "3"
    assert first[2].startswith("x ::error::forged %0A, and: so on\n")


def test_errors_come_first_then_warnings_then_the_count_then_notices() -> None:
    made = commands(*sample())
    levels = [level for level, _, _ in made]
    assert levels == ["error"] * 4 + ["warning"] + ["notice"] * 2
    assert made[5][2].startswith("6 findings in 2 of 4 files: 4 errors, 1 warning, 1 info;")


def test_the_rest_that_github_does_not_show_is_counted() -> None:
    items = tuple(finding(ARTICLE, "e", n) for n in range(13)) + tuple(
        finding(ARTICLE, "o", n, severity=Severity.INFO) for n in range(10)
    )
    made = commands(FileReport("a.txt", 1, items, source=ARTICLE))
    assert len(made) == 24
    assert made[13][2].endswith("for each step: 4 more stand in this step's log")


def test_a_group_of_related_places_is_one_annotation() -> None:
    names = [c for c in commands(*sample()) if c[1]["title"] == "newslint: names/variant"]
    ((_, properties, message),) = names
    assert (properties["line"], properties["col"], properties["endColumn"]) == ("5", "27", "32")
    assert message.splitlines()[1:] == [
        "Also line 7, column 34: Honer",
        "See line 7, column 11: the form used here",
        "a, b/100%: council.txt:5:27",
    ]


def test_other_findings_of_a_group_keep_their_own_message_and_fix() -> None:
    anchor = Place(place(ARTICLE, "council"), "the subject")
    pair = (
        finding(ARTICLE, "have", related=(anchor,), fixes=(fix(ARTICLE, "have", "has"),)),
        finding(
            ARTICLE, "approve", related=(anchor,), fixes=(fix(ARTICLE, "approve", "approved"),)
        ),
    )
    (_, _, message), _ = commands(FileReport("a.txt", 1, pair, source=ARTICLE))
    assert message.splitlines() == [
        "'have' does not agree with its subject.",
        "Fix: has",
        "Also line 3, column 150: 'approve' does not agree with its subject.",
        "Fix: approved",
        "See line 3, column 5: the subject",
        "a.txt:3:145",
    ]


def test_findings_of_two_rules_are_never_one_group() -> None:
    anchor = Place(place(ARTICLE, "council"), "here")
    pair = (
        finding(ARTICLE, "have", rule="a/one", related=(anchor,)),
        finding(ARTICLE, "approve", rule="a/two", related=(anchor,)),
    )
    assert groups(pair) == [[pair[0]], [pair[1]]]


def test_columns_are_left_out_of_a_range_over_several_lines() -> None:
    (_, properties, _), _ = commands(
        FileReport("a.txt", 1, (finding(ARTICLE, "budget\n\nThe"),), source=ARTICLE)
    )
    assert (properties["line"], properties["endLine"]) == ("1", "3")
    assert "col" not in properties and "endColumn" not in properties


def test_a_finding_in_a_container_has_no_line() -> None:
    inside = finding(ARTICLE, "approve")._replace(location="body, paragraph 2")
    (_, properties, message), _ = commands(FileReport("a.docx", 1, (inside,)))
    assert set(properties) == {"file", "title"}
    assert message.endswith("a.docx:body, paragraph 2")


def test_an_unreadable_file_is_an_error() -> None:
    broken = FileReport("a.txt", error=FileError("not-found", "no such file"))
    (level, properties, message), _ = commands(broken)
    assert (level, message) == ("error", "no such file\na.txt")
    assert properties == {"file": "a.txt", "title": "newslint: not-found"}
