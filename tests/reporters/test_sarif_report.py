from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from newslint.model import FileReport
from newslint.reporters import render
from newslint.reporters.sarif_result import artifact
from tests.reporters.build import ARTICLE, HOSTILE, context, finding, fix, sample

OFFICIAL = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0.json").read_text("utf-8"))


def log(*reports: FileReport) -> dict[str, Any]:
    made = json.loads("".join(render("sarif", reports, context())))
    Draft4Validator(OFFICIAL).validate(made)
    return made["runs"][0]


def test_sarif_matches_its_snapshot_and_the_official_schema(snapshot: Any) -> None:
    text = "".join(render("sarif", sample(), context()))
    Draft4Validator(OFFICIAL).validate(json.loads(text))
    snapshot("report.sarif", text)


def test_a_run_over_nothing_is_a_valid_log() -> None:
    assert log()["results"] == []


def cut(source: str, region: dict[str, int]) -> str:
    """Cut a region out of a text by its lines and columns, as a reader of SARIF does."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", source.removeprefix("\ufeff"))
    starts = [sum(map(len, lines[:n])) for n in range(len(lines) + 1)]
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    end = starts[region["endLine"] - 1] + region["endColumn"] - 1
    text = source.removeprefix("\ufeff")
    offset = region["charOffset"]
    assert text[start:end] == text[offset : offset + region["charLength"]]
    return text[start:end]


@pytest.mark.parametrize("source", [ARTICLE, HOSTILE, "\ufeffThe the mayor", "a\rthe the\r\nb"])
def test_regions_by_line_and_by_offset_name_the_same_text_without_the_mark(source: str) -> None:
    word = "the" if "the the" in source.lower() else "approve"
    item = finding(source, word, fixes=(fix(source, word, "x"),))
    (result,) = log(FileReport("a.txt", 1, (item,), source=source))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert cut(source, region) == region["snippet"]["text"] == word
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert cut(source, replacement["deletedRegion"]) == word


def test_levels_fingerprints_and_related_places_are_given() -> None:
    results = log(*sample())["results"]
    assert [r["level"] for r in results] == [
        "error",
        "warning",
        "error",
        "error",
        "note",
        "error",
    ]
    assert all(
        re.fullmatch("[0-9a-f]{64}", r["partialFingerprints"]["newslint/v1"]) for r in results
    )
    related = results[2]["relatedLocations"]
    assert [place["message"]["text"] for place in related] == [
        "the form used here",
        "the same here",
    ]


def test_a_fix_that_is_only_shown_is_not_offered_to_be_applied() -> None:
    quoted = log(*sample())["results"][1]
    assert "fixes" not in quoted
    assert quoted["properties"]["suggestions"] == ["were"]


def test_each_result_points_at_its_rule() -> None:
    run = log(*sample())
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert rules[0]["help"]["markdown"].startswith("# agreement/subject-verb")
    assert "→ The list of names is long." in rules[0]["help"]["text"]


def test_an_unreadable_file_is_a_notification_and_the_run_a_failure() -> None:
    run = log(*sample())
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["descriptor"]["id"] == "not-utf-8"
    assert note["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert log()["invocations"][0]["executionSuccessful"] is True


def test_a_finding_in_a_container_has_a_logical_place_and_no_fix() -> None:
    mend = fix(ARTICLE, "approve", "approved")
    inside = finding(ARTICLE, "approve", fixes=(mend,))._replace(location="body, paragraph 2")
    (result,) = log(FileReport("a.docx", 3, (inside,)))["results"]
    (place,) = result["locations"]
    assert place["logicalLocations"] == [{"fullyQualifiedName": "body, paragraph 2"}]
    assert "region" not in place["physicalLocation"]
    assert "fixes" not in result


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("stories/a b.txt", "stories/a%20b.txt"),
        ("12:30.txt", "12%3A30.txt"),
        ("café/100%.md", "caf%C3%A9/100%25.md"),
        ("../other/a.txt", "../other/a.txt"),
        ("/srv/a.txt", "file:///srv/a.txt"),
        ("latin\udce9.txt", "latin%E9.txt"),
    ],
)
def test_paths_become_references(path: str, uri: str) -> None:
    assert artifact(path) == {"uri": uri}
