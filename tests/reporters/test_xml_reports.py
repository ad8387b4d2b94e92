from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newslint.model import FileError, FileReport, Severity
from newslint.reporters import render
from newslint.reporters.wording import xml
from tests.reporters.build import ARTICLE, context, finding, fix, sample

XSD = Path(__file__).parents[1] / "data" / "xsd"


def parsed(name: str, *reports: FileReport) -> ElementTree.Element:
    """Render a report, validate it against its schema and return its root."""
    text = "".join(render(name, reports, context()))
    etree.XMLSchema(etree.parse(XSD / f"{name}.xsd")).assertValid(etree.fromstring(text.encode()))
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
def test_the_report_is_valid_and_matches_its_snapshot(name: str, snapshot: Any) -> None:
    parsed(name, *sample())
    snapshot(f"report.{name}.xml", "".join(render(name, sample(), context())))


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
def test_a_run_over_nothing_is_valid(name: str) -> None:
    assert len(parsed(name)) == 0


@settings(deadline=None)
@given(st.text())
def test_any_text_is_xml_that_reads_as_one_line(text: str) -> None:
    root = ElementTree.fromstring(f'<a b="{xml(text)}">{xml(text)}</a>'.encode())
    assert root.text or not text
    assert root.attrib["b"] == (root.text or "")
    assert "\n" not in (root.text or "")


def test_markup_in_messages_and_paths_is_text() -> None:
    item = finding(ARTICLE, "approve", message='<b a="1">&amp;')
    report = FileReport('<"&.txt', 1, (item,), source=ARTICLE)
    (file,) = parsed("checkstyle", report)
    assert file.attrib["name"] == '<"&.txt'
    assert file[0].attrib["message"] == '<b a="1">&amp;'
    assert parsed("junit", report)[0][0][0].attrib["message"] == '<b a="1">&amp;'


# Checkstyle.


def test_files_without_findings_are_left_out_of_checkstyle() -> None:
    assert [file.attrib["name"] for file in parsed("checkstyle", *sample())] == [
        "a, b/100%: council.txt",
        "broken.txt",
        "wide.md",
    ]


def test_a_finding_has_line_column_severity_rule_and_fix_in_checkstyle() -> None:
    error = parsed("checkstyle", *sample())[0][0]
    assert error.attrib == {
        "line": "3",
        "column": "150",
        "severity": "error",
        "message": "'approve' does not agree with its subject. Fix: approved | approves",
        "source": "agreement/subject-verb",
    }


def test_a_container_has_its_place_in_the_message_of_checkstyle() -> None:
    inside = finding(ARTICLE, "approve")._replace(location="body, paragraph 2")
    error = parsed("checkstyle", FileReport("a.docx", 1, (inside,)))[0][0]
    assert (error.attrib["line"], "column" in error.attrib) == ("1", False)
    assert error.attrib["message"].startswith("body, paragraph 2: 'approve'")


# JUnit.


def test_a_clean_file_is_one_case_that_passes() -> None:
    suite = next(s for s in parsed("junit", *sample()) if s.attrib["name"] == "clean.txt")
    assert suite.attrib["failures"] == suite.attrib["errors"] == "0"
    assert [len(case) for case in suite] == [0]


@pytest.mark.parametrize(
    ("level", "failures"), [("never", 0), ("error", 1), ("warning", 2), ("info", 3)]
)
def test_only_what_reaches_the_fail_level_fails(level: str, failures: int) -> None:
    items = tuple(
        finding(ARTICLE, word, severity=severity)
        for word, severity in zip(("which", "met", "late"), Severity, strict=True)
    )
    root = parsed("junit", FileReport("a.txt", 3, items, source=ARTICLE, fail_level=level))
    assert root.attrib == {
        "name": "newslint",
        "tests": "3",
        "failures": str(failures),
        "errors": "0",
    }
    assert len(root.findall(".//failure")) == failures
    assert len(root.findall(".//system-out")) == 3 - failures


def test_an_unreadable_file_is_an_error() -> None:
    report = FileReport("b.txt", error=FileError("not-utf-8", "byte 0xE9", 3))
    root = parsed("junit", report)
    assert (root.attrib["errors"], root.attrib["failures"]) == ("1", "0")
    (error,) = root.iter("error")
    assert (error.attrib["type"], error.text) == ("newslint/not-utf-8", "b.txt:3: byte 0xE9")


def test_a_failure_says_where_what_and_how_to_mend_it() -> None:
    item = finding(ARTICLE, "approve", fixes=(fix(ARTICLE, "approve", "approved"),))
    (failure,) = parsed("junit", FileReport("a.txt", 1, (item,), source=ARTICLE)).iter("failure")
    said = "a.txt:3:150: error: 'approve' does not agree with its subject. Fix: approved"
    assert failure.text == said
