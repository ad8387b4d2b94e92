"""Checkstyle's XML, which many build servers and review tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.model import FileReport, Finding
from newslint.reporters.context import Context
from newslint.reporters.wording import sentence, xml

_VERSION = "4.3"
"""The version of the format that other linters name, too; not newslint's."""


def render(reports: Iterable[FileReport], _context: Context) -> Iterator[str]:
    """Yield the document; files without findings are left out."""
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="{_VERSION}">\n'
    for report in reports:
        if report.error is not None or report.findings:
            yield f'  <file name="{xml(report.path)}">\n'
            yield from _error(report)
            yield from map(_finding, report.findings)
            yield "  </file>\n"
    yield "</checkstyle>\n"


def _error(report: FileReport) -> Iterator[str]:
    if report.error is not None:
        yield _line(
            line=str(report.error.line or 1),
            severity="error",
            message=report.error.message,
            source=f"newslint/{report.error.code}",
        )


def _finding(finding: Finding) -> str:
    at = finding.position
    known = finding.location is None
    place = {"line": str(at.line), "column": str(at.column)} if known else {"line": "1"}
    return _line(
        **place,
        severity=finding.severity.value,
        message=sentence(finding),
        source=finding.rule,
    )


def _line(**attributes: str) -> str:
    written = " ".join(f'{name}="{xml(value)}"' for name, value in attributes.items())
    return f"    <error {written}/>\n"
