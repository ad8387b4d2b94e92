"""JUnit's XML, for the test reports of build servers: a suite for each file.

A finding is a case that fails, if it reaches the fail level, and one that passes and says so
in its output, if not: the report is red exactly where the exit code is not 0. A file without
findings is one case that passes. Only what the strictest reader (Jenkins's xUnit) knows is
written; times are not, since a report's bytes depend on the articles alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.model import FileReport, Finding
from newslint.reporters.context import Context
from newslint.reporters.wording import names, sentence, xml

_RANK = {"info": 0, "warning": 1, "error": 2, "never": 3}


class _Suite(NamedTuple):
    name: str
    cases: list[str]
    failures: int
    errors: int


def render(reports: Iterable[FileReport], _context: Context) -> Iterator[str]:
    """Yield the document."""
    suites = [_suite(report) for report in reports]
    tests = sum(len(suite.cases) for suite in suites)
    failures = sum(suite.failures for suite in suites)
    errors = sum(suite.errors for suite in suites)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<testsuites name="newslint" {_counts(tests, failures, errors)}>\n'
    for suite in suites:
        counts = _counts(len(suite.cases), suite.failures, suite.errors)
        yield f'  <testsuite name="{xml(suite.name)}" {counts}>\n'
        yield from suite.cases
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _counts(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}"'


def _suite(report: FileReport) -> _Suite:
    if report.error is not None:
        line = "" if report.error.line is None else f":{report.error.line}"
        body = f"{report.path}{line}: {report.error.message}"
        inside = _outcome("error", f"newslint/{report.error.code}", report.error.message, body)
        return _Suite(report.path, [_case(report, "reading", inside)], 0, 1)
    if not report.findings:
        return _Suite(report.path, [_case(report, "newslint", "")], 0, 0)
    failing = [_RANK[f.severity] >= _RANK[report.fail_level] for f in report.findings]
    cases = [
        _case(report, f"{names(finding)} ({_place(finding)})", _said(finding, report, fails))
        for finding, fails in zip(report.findings, failing, strict=True)
    ]
    return _Suite(report.path, cases, sum(failing), 0)


def _case(report: FileReport, name: str, inside: str) -> str:
    head = f'    <testcase name="{xml(name)}" classname="{xml(report.path)}"'
    return f"{head}>\n{inside}    </testcase>\n" if inside else f"{head}/>\n"


def _said(finding: Finding, report: FileReport, fails: bool) -> str:
    place = f": {_place(finding)}" if finding.location else f":{_place(finding)}"
    body = f"{report.path}{place}: {finding.severity}: {sentence(finding)}"
    if fails:
        return _outcome("failure", finding.severity.value, finding.message, body)
    return f"      <system-out>{xml(body)}</system-out>\n"


def _outcome(element: str, kind: str, message: str, body: str) -> str:
    head = f'<{element} type="{xml(kind)}" message="{xml(message)}">'
    return f"      {head}{xml(body)}</{element}>\n"


def _place(finding: Finding) -> str:
    at = finding.position
    return finding.location or f"{at.line}:{at.column}"
