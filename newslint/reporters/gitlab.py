"""GitLab's Code Quality report: a JSON array, one finding a line.

GitLab tells findings apart by their fingerprint alone, whatever their file, and shows the
first of those that are equal. So where two files of a run hold the same defect in the same
sentence, the later one's fingerprint takes its path in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from newslint.model import FileReport, Severity
from newslint.reporters.context import Context
from newslint.reporters.excerpt import visible
from newslint.reporters.json_report import encode
from newslint.reporters.wording import sentence

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_UNREADABLE = "critical"


def render(reports: Iterable[FileReport], _context: Context) -> Iterator[str]:
    """Yield the array."""
    yield "["
    comma, seen = "", set[str]()
    for report in reports:
        for entry in _entries(report):
            if entry["fingerprint"] in seen:
                entry["fingerprint"] = _digest(entry["fingerprint"], report.path)
            seen.add(entry["fingerprint"])
            yield f"{comma}\n{encode(entry)}"
            comma = ","
    yield "\n]\n"


def _entries(report: FileReport) -> Iterator[dict[str, Any]]:
    if report.error is not None:
        code = f"newslint/{report.error.code}"
        yield _entry(
            report.path,
            report.error.line,
            description=visible(report.error.message),
            check_name=code,
            fingerprint=_digest(code, report.path),
            severity=_UNREADABLE,
        )
    for finding in report.findings:
        yield _entry(
            report.path,
            finding.position.line if finding.location is None else None,
            description=sentence(finding),
            check_name=finding.rule,
            fingerprint=finding.fingerprint,
            severity=_SEVERITIES[finding.severity],
        )


def _entry(path: str, line: int | None, **fields: str) -> dict[str, Any]:
    return {**fields, "location": {"path": path, "lines": {"begin": line or 1}}}


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
