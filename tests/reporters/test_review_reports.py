"""GitLab's Code Quality and reviewdog's rdjson."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator

from newslint.lines import Lines
from newslint.model import Edit, FileReport, Fix, Safety
from newslint.reporters import render
from tests.reporters.build import ARTICLE, HOSTILE, context, finding, fix, sample

RDJSON = json.loads(
    (Path(__file__).parents[1] / "data" / "reviewdog-rdjson.json").read_text("utf-8")
)
CODE_QUALITY = {
    # docs.gitlab.com/ci/testing/code_quality: the fields of a custom tool's report.
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def quality(*reports: FileReport) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads("".join(render("gitlab", reports, context())))
    Draft202012Validator(CODE_QUALITY).validate(made)
    return made


def diagnostics(*reports: FileReport) -> list[dict[str, Any]]:
    made = json.loads("".join(render("rdjson", reports, context())))
    Draft4Validator(RDJSON).validate(made)
    assert made["source"] == {"name": "newslint"}
    return made["diagnostics"]


# GitLab.


def test_gitlab_matches_its_snapshot(snapshot: Any) -> None:
    quality(*sample())
    snapshot("report.gitlab.json", "".join(render("gitlab", sample(), context())))


def test_a_run_over_nothing_is_an_empty_list() -> None:
    assert quality() == []
    assert diagnostics() == []


def test_gitlab_has_our_fingerprints() -> None:
    ours = [f.fingerprint for report in sample() for f in report.findings]
    theirs = [e["fingerprint"] for e in quality(*sample()) if "/not-utf-8" not in e["check_name"]]
    assert theirs == ours


def test_the_same_sentence_in_two_files_is_two_entries_for_gitlab() -> None:
    item = finding(ARTICLE, "approve")
    reports = [FileReport(name, 1, (item,), source=ARTICLE) for name in ("a.txt", "b.txt", "c.txt")]
    entries = quality(*reports)
    assert entries[0]["fingerprint"] == item.fingerprint
    assert len({entry["fingerprint"] for entry in entries}) == 3
    assert quality(*reports) == entries


def test_gitlab_severities_and_a_file_that_cannot_be_read() -> None:
    entries = quality(*sample())
    said = {entry["check_name"]: entry["severity"] for entry in entries}
    assert said["names/variant"] == "major"
    assert said["typography/double-space"] == "info"
    assert said["newslint/not-utf-8"] == "critical"
    assert "minor" in {entry["severity"] for entry in entries}


# reviewdog.


def test_rdjson_matches_its_snapshot(snapshot: Any) -> None:
    diagnostics(*sample())
    snapshot("report.rdjson.json", "".join(render("rdjson", sample(), context())))


def cut(source: str, where: dict[str, dict[str, int]]) -> str:
    """Cut a range out of a text as reviewdog does: by lines and bytes."""
    lines = source.encode().split(b"\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    start, end = (starts[p["line"] - 1] + p["column"] - 1 for p in (where["start"], where["end"]))
    return source.encode()[start:end].decode()


@pytest.mark.parametrize(
    ("source", "text"),
    [(ARTICLE, "approve"), (HOSTILE, "the the"), ("a\r\n日本 the the", "the the")],
)
def test_ranges_count_bytes(source: str, text: str) -> None:
    item = finding(source, text, fixes=(fix(source, text, "x"),))
    (made,) = diagnostics(FileReport("a.txt", 1, (item,), source=source))
    assert cut(source, made["location"]["range"]) == text
    (suggestion,) = made["suggestions"]
    assert (cut(source, suggestion["range"]), suggestion["text"]) == (text, "x")


@given(st.text(st.sampled_from("aé日😀\r\n")), st.data())
def test_any_range_is_found_again_by_bytes(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    position = Lines(source).position(start, end)
    item = finding("x", "x")._replace(position=position)
    (made,) = diagnostics(FileReport("a.txt", 1, (item,), source=source))
    assert cut(source, made["location"]["range"]) == source[start:end]


def test_a_fix_of_several_edits_is_one_suggestion() -> None:
    source = "Neither he or she were there.\n"
    edits = (Edit(18, 22, "was"), Edit(11, 13, "nor"))
    item = finding(source, "or", fixes=(Fix("nor … was", edits, Safety.UNSAFE),))
    (made,) = diagnostics(FileReport("a.txt", 1, (item,), source=source))
    (suggestion,) = made["suggestions"]
    assert cut(source, suggestion["range"]) == "or she were"
    assert suggestion["text"] == "nor she was"


def test_what_is_only_shown_is_said_and_not_suggested() -> None:
    quoted = diagnostics(*sample())[1]
    assert "suggestions" not in quoted
    assert quoted["message"].endswith("Fix: were")


def test_related_places_and_errors_without_a_line_are_given() -> None:
    made = diagnostics(*sample())
    assert [r["message"] for r in made[2]["relatedLocations"]] == [
        "the form used here",
        "the same here",
    ]
    (broken,) = (d for d in made if d["location"]["path"] == "broken.txt")
    assert broken["location"]["range"] == {"start": {"line": 3}}


def test_a_container_has_no_range() -> None:
    inside = finding(ARTICLE, "approve", fixes=(fix(ARTICLE, "approve", "approved"),))._replace(
        location="body, paragraph 2",
    )
    (made,) = diagnostics(FileReport("a.docx", 1, (inside,)))
    assert made["location"] == {"path": "a.docx"}
    assert "suggestions" not in made
    assert made["message"].startswith("body, paragraph 2: ")
    assert made["message"].endswith("Fix: approved")


@pytest.mark.parametrize("name", ["rdjson", "checkstyle", "sarif"])
def test_reviewdog_reads_the_report(name: str, tmp_path: Path) -> None:
    if shutil.which("reviewdog") is None:
        pytest.skip("reviewdog is not installed: its own reading of the reports is not tried")
    item = finding(ARTICLE, "approve", fixes=(fix(ARTICLE, "approve", "approved"),))
    text = "".join(render(name, [FileReport("a.txt", 1, (item,), source=ARTICLE)], context()))
    done = subprocess.run(
        ["reviewdog", f"-f={name}", "-reporter=rdjson", "-filter-mode=nofilter"],
        input=text,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    (read,) = json.loads(done.stdout)["diagnostics"]
    where = read["location"]["range"]["start"]
    assert (read["location"]["path"], where["line"]) == ("a.txt", 3)
    assert read["code"]["value"] == "agreement/subject-verb"
    if name == "rdjson":
        assert cut(ARTICLE, read["location"]["range"]) == "approve"
        assert [s["text"] for s in read["suggestions"]] == ["approved"]
