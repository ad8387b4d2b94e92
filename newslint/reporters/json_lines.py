"""JSON Lines: one finding a line, written as soon as its file is done.

A line is an object of the JSON report with its file's ``path`` before it: a finding's
fields, or ``error`` for a file that could not be read. There is no summary. The line
is described in schema/report-1.json under ``$defs/line``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.model import FileReport
from newslint.reporters.context import Context
from newslint.reporters.json_report import encode, error, finding


def render(reports: Iterable[FileReport], _context: Context) -> Iterator[str]:
    """Yield one line for each finding and for each file's error."""
    for report in reports:
        if report.error is not None:
            yield encode({"path": report.path, "error": error(report.error)}) + "\n"
        for item in report.findings:
            yield encode({"path": report.path, **finding(item)}) + "\n"
