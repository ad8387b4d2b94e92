"""A finding as a SARIF result: places, fixes, fingerprint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import fsencode
from typing import Any
from urllib.parse import quote

from newslint.lines import Lines
from newslint.model import FileReport, Finding, Fix, Place, Position, Severity
from newslint.reporters.wording import appliable

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def result(
    report: FileReport, rules: Mapping[str, int], baseline: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield a SARIF result for each finding; ``rules`` has the index of each rule's entry.

    With a ``baseline`` all that is shown is new, and says so.
    """
    lines = Lines(report.source) if any(map(appliable, report.findings)) else None
    for finding in report.findings:
        made: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": rules[finding.rule],
            "level": LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [_location(finding, report)],
            "partialFingerprints": {"newslint/v1": finding.fingerprint},
            "properties": _properties(finding),
        }
        if baseline:
            made["baselineState"] = "new"
        if finding.related:
            made["relatedLocations"] = [
                _related(number, place, finding, report)
                for number, place in enumerate(finding.related, 1)
            ]
        if lines is not None and (fixes := appliable(finding)):
            made["fixes"] = [_fix(fix, lines, report) for fix in fixes]
        yield made


def artifact(path: str) -> dict[str, str]:
    """Return a file's location: its path, percent-encoded byte by byte."""
    encoded = quote(fsencode(path))
    return {"uri": f"file://{encoded}" if path.startswith("/") else encoded}


def _location(finding: Finding, report: FileReport) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": artifact(report.path)}
    if finding.location is not None:
        logical = [{"fullyQualifiedName": finding.location}]
        return {"physicalLocation": place, "logicalLocations": logical}
    region = _region(finding.position, report)
    place["region"] = {**region, "snippet": {"text": finding.source_text}}
    return {"physicalLocation": place}


def _related(number: int, place: Place, finding: Finding, report: FileReport) -> dict[str, Any]:
    where: dict[str, Any] = {"artifactLocation": artifact(report.path)}
    if finding.location is None:
        where["region"] = _region(place.position, report)
    return {"id": number, "physicalLocation": where, "message": {"text": place.message}}


def _region(position: Position, report: FileReport) -> dict[str, int]:
    mark = report.source.startswith("\ufeff")
    first, last = mark and position.line == 1, mark and position.end_line == 1
    start = max(position.start - mark, 0)
    return {
        "startLine": position.line,
        "startColumn": max(position.column - first, 1),
        "endLine": position.end_line,
        "endColumn": max(position.end_column - last, 1),
        "charOffset": start,
        "charLength": max(position.end - mark, 0) - start,
    }


def _fix(fix: Fix, lines: Lines, report: FileReport) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(lines.position(edit.start, edit.end), report),
            "insertedContent": {"text": edit.replacement},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": artifact(report.path), "replacements": replacements}
    return {
        "description": {"text": fix.title or "delete"},
        "artifactChanges": [change],
        "properties": {"safety": str(fix.safety)},
    }


def _properties(finding: Finding) -> dict[str, Any]:
    named: dict[str, Any] = {"engine": finding.engine, "inQuote": finding.in_quote}
    offered = appliable(finding)
    shown = [fix.title for fix in finding.fixes if fix not in offered]
    if finding.confidence is not None:
        named["confidence"] = finding.confidence
    if finding.also:
        named["also"] = list(finding.also)
    if shown:
        named["suggestions"] = shown
    return named
