"""rdjson, the format of reviewdog: diagnostics with suggestions, one a line.

Its columns count bytes of UTF-8, and only a line feed ends a line of its.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.model import FileReport, Finding, Fix, Severity
from newslint.reporters.context import Context
from newslint.reporters.excerpt import visible
from newslint.reporters.json_report import encode
from newslint.reporters.wording import appliable, titles

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(reports: Iterable[FileReport], _context: Context) -> Iterator[str]:
    """Yield one ``DiagnosticResult``."""
    yield '{"source": {"name": "newslint"}, "diagnostics": ['
    comma = ""
    for report in reports:
        for diagnostic in _diagnostics(report):
            yield f"{comma}\n{encode(diagnostic)}"
            comma = ","
    yield "\n]}\n"


def _diagnostics(report: FileReport) -> Iterator[dict[str, Any]]:
    if report.error is not None:
        place: dict[str, Any] = {"path": report.path}
        if report.error.line is not None:
            place["range"] = {"start": {"line": report.error.line}}
        yield {
            "message": visible(report.error.message),
            "location": place,
            "severity": "ERROR",
            "code": {"value": f"newslint/{report.error.code}"},
        }
    if report.findings:
        at = _Positions(report.source)
        for finding in report.findings:
            yield _diagnostic(finding, report, at)


class _Positions:
    """Ranges of one text as reviewdog counts them."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.starts = [0, *(match.end() for match in re.finditer("\n", source))]

    def range(self, start: int, end: int) -> dict[str, dict[str, int]]:
        """Return the range from ``start`` to ``end``, code points of the source."""
        return {"start": self._position(start), "end": self._position(end)}

    def _position(self, offset: int) -> dict[str, int]:
        line = bisect_right(self.starts, offset)
        before = self.source[self.starts[line - 1] : offset]
        return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _diagnostic(finding: Finding, report: FileReport, at: _Positions) -> dict[str, Any]:
    known = finding.location is None
    made: dict[str, Any] = {
        "message": _message(finding),
        "location": _location(report.path, finding.position, at, known),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if known and (fixes := appliable(finding)):
        made["suggestions"] = [_suggestion(fix, at) for fix in fixes]
    if finding.related:
        made["relatedLocations"] = [
            {
                "message": visible(place.message),
                "location": _location(report.path, place.position, at, known),
            }
            for place in finding.related
        ]
    return made


def _location(path: str, position: Any, at: _Positions, known: bool) -> dict[str, Any]:
    if not known:
        return {"path": path}
    return {"path": path, "range": at.range(position.start, position.end)}


def _message(finding: Finding) -> str:
    where = f"{visible(finding.location)}: " if finding.location is not None else ""
    offered = appliable(finding)
    shown = [fix for fix in finding.fixes if fix not in offered]
    return f"{where}{visible(finding.message)}" + (f" Fix: {titles(shown)}" if shown else "")


def _suggestion(fix: Fix, at: _Positions) -> dict[str, Any]:
    """Return a suggestion, which has one range: the text between several edits stays."""
    edits = sorted(fix.edits)
    start, end = edits[0].start, max(edit.end for edit in edits)
    text, done = "", start
    for edit in edits:
        text += at.source[done : edit.start] + edit.replacement
        done = edit.end
    return {"range": at.range(start, end), "text": text + at.source[done:end]}
