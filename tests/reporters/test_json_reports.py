from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newslint.model import FileReport
from newslint.reporters import render
from tests.reporters.build import ARTICLE, context, finding, fix, sample

SCHEMA = json.loads((Path(__file__).parents[2] / "schema" / "report-1.json").read_text("utf-8"))
REPORT = Draft202012Validator(SCHEMA)
LINE = Draft202012Validator({**SCHEMA, "$ref": "#/$defs/line"} | {"required": []})


def report(*reports: FileReport) -> dict[str, Any]:
    return json.loads("".join(render("json", reports, context())))


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_json_matches_its_snapshot_and_its_schema(snapshot: Any) -> None:
    text = "".join(render("json", sample(), context()))
    REPORT.validate(json.loads(text))
    snapshot("report.json", text)


def test_json_says_what_the_contract_names() -> None:
    made = report(*sample())
    assert list(made) == ["version", "tool", "files", "summary"]
    assert made["summary"] == {
        "files": 4,
        "words": 82,
        "findings": 6,
        "by_severity": {"error": 4, "warning": 1, "info": 1},
    }
    first = made["files"][0]["findings"][0]
    assert ARTICLE[first["start"] : first["end"]] == first["source_text"] == "approve"
    assert [fix["title"] for fix in first["fixes"]] == ["approved", "approves"]
    assert made["files"][1] == {
        "path": "broken.txt",
        "words": 0,
        "error": {"code": "not-utf-8", "message": "byte 0xE9 is not UTF-8", "line": 3},
        "findings": [],
    }


def test_a_run_over_nothing_is_a_valid_report() -> None:
    REPORT.validate(report())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("version",), 2, id="another version"),
        pytest.param(("files", 0, "findings", 0, "rule"), "Agreement", id="a rule without a pack"),
        pytest.param(("files", 0, "findings", 0, "start"), None, id="no offset but no location"),
        pytest.param(("files", 0, "findings", 0, "line"), 0, id="line nought"),
        pytest.param(("files", 0, "findings", 0, "severity"), "fatal", id="an unknown severity"),
        pytest.param(("files", 1, "findings"), [{}], id="findings in an unreadable file"),
    ],
)
def test_the_schema_refuses(path: tuple[Any, ...], value: object) -> None:
    made: Any = report(*sample())
    inner = made
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not REPORT.is_valid(made)


def test_the_schema_lets_fields_be_added() -> None:
    made = report(*sample())
    made["files"][0]["findings"][0]["future"] = made["future"] = 1
    REPORT.validate(made)


def test_offsets_in_a_container_are_null_and_the_location_is_named() -> None:
    mend = fix(ARTICLE, "approve", "approved")
    inside = finding(ARTICLE, "approve", fixes=(mend,))._replace(location="body, paragraph 2")
    made = report(FileReport("a.docx", 3, (inside,)))
    REPORT.validate(made)
    (item,) = made["files"][0]["findings"]
    assert item["start"] is item["line"] is item["end_column"] is None
    assert item["location"] == "body, paragraph 2"
    assert item["fixes"][0]["edits"] == [{"start": None, "end": None, "replacement": "approved"}]


def test_lone_surrogates_and_terminal_controls_are_escaped_and_come_back() -> None:
    odd = "a\udce9\x9b31m\u2028.txt"
    text = "".join(render("json", (FileReport(odd),), context()))
    assert text.encode("utf-8")
    assert "\x9b" not in text
    assert json.loads(text)["files"][0]["path"] == odd


def test_json_lines_match_their_snapshot_and_schema(snapshot: Any) -> None:
    text = "".join(render("jsonl", sample(), context()))
    snapshot("report.jsonl", text)
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines:
        LINE.validate(line)
    assert [line["path"] for line in lines if "error" in line] == ["broken.txt"]
    assert len(lines) == 7
    assert not LINE.is_valid({"path": "a.txt"})


def test_json_lines_are_written_before_the_next_file_is_read() -> None:
    read: list[str] = []

    def reports() -> Any:
        for item in sample():
            read.append(item.path)
            yield item

    chunks = render("jsonl", reports(), context())
    next(chunks)
    assert len(read) == 1
