"""Annotations on a pull request: GitHub's workflow commands.

GitHub shows ten annotations of a level for each step and drops the others from the
pull request, so errors stand first and a notice counts what is only in the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.model import FileReport, Finding, Position, Severity
from newslint.reporters.context import Context
from newslint.reporters.excerpt import visible
from newslint.reporters.tally import Tally, add, count, notes, sentence
from newslint.reporters.wording import names, titles

SHOWN = 10
"""How many annotations of one level GitHub shows for a step."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class _Annotation(NamedTuple):
    level: str
    properties: dict[str, str]
    message: str


def render(reports: Iterable[FileReport], context: Context) -> Iterator[str]:
    """Yield one workflow command a line: errors, warnings, the count, then notices."""
    tally = Tally()
    annotations: list[_Annotation] = []
    for report in reports:
        tally = add(tally, report)
        if report.error is not None:
            annotations.append(_error(report))
        annotations += (_annotation(group, report) for group in groups(report.findings))
    by_level = {level: [a for a in annotations if a.level == level] for level in _LEVELS.values()}
    yield from map(_command, by_level["error"] + by_level["warning"])
    if annotations or context.changed_only or tally.mended:
        yield _command(_summary(tally, by_level, context))
    yield from map(_command, by_level["notice"])


def groups(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Put the findings of one rule that name each other's places together.

    A rule that sees two spellings of one name marks each of them; on a pull request
    that is one remark. The first finding of a group leads it.
    """
    made: list[list[Finding]] = []
    places: dict[tuple[str, int, int], list[Finding]] = {}
    for finding in findings:
        own = (finding.rule, finding.position.start, finding.position.end)
        named = [(finding.rule, p.position.start, p.position.end) for p in finding.related]
        group = next((places[key] for key in (own, *named) if key in places), None)
        if group is None:
            group = []
            made.append(group)
        group.append(finding)
        for key in (own, *named):
            places.setdefault(key, group)
    return made


def _annotation(group: list[Finding], report: FileReport) -> _Annotation:
    first = group[0]
    level = min((f.severity for f in group), key=list(_LEVELS).index)
    properties = {"file": report.path, **_range(first)}
    properties["title"] = f"newslint: {names(first)}"
    return _Annotation(_LEVELS[level], properties, "\n".join(_message(group, report)))


def _range(finding: Finding) -> dict[str, str]:
    if finding.location is not None:
        return {}
    at = finding.position
    lines = {"line": str(at.line), "endLine": str(at.end_line)}
    # GitHub drops columns from an annotation of more than one line.
    columns = {"col": str(at.column), "endColumn": str(at.end_column)}
    return {**lines, **columns} if at.line == at.end_line else lines


def _message(group: list[Finding], report: FileReport) -> Iterator[str]:
    first = group[0]
    yield visible(first.message)
    yield from _fix(first)
    shown = {first.position}
    for finding in group[1:]:
        if finding.position not in shown:
            shown.add(finding.position)
            said = finding.text if finding.message == first.message else finding.message
            yield f"Also {_where(finding.position)}: {visible(said)}"
            yield from () if finding.message == first.message else _fix(finding)
    for place in (place for finding in group for place in finding.related):
        if place.position not in shown:
            shown.add(place.position)
            yield f"See {_where(place.position)}: {visible(place.message)}"
    # The log shows a command's message alone: without this line it names no place.
    at = f"{first.position.line}:{first.position.column}"
    yield f"{visible(report.path)}:{first.location or at}"


def _fix(finding: Finding) -> Iterator[str]:
    if finding.fixes:
        yield "Fix: " + titles(finding.fixes)


def _where(position: Position) -> str:
    return f"line {position.line}, column {position.column}"


def _error(report: FileReport) -> _Annotation:
    assert report.error is not None
    properties = {"file": report.path}
    if report.error.line is not None:
        properties["line"] = str(report.error.line)
    properties["title"] = f"newslint: {report.error.code}"
    message = f"{visible(report.error.message)}\n{visible(report.path)}"
    return _Annotation("error", properties, message)


def _summary(tally: Tally, by_level: dict[str, list[_Annotation]], context: Context) -> _Annotation:
    room = {"error": SHOWN, "warning": SHOWN, "notice": SHOWN - 1}
    rest = sum(max(len(made) - room[level], 0) for level, made in by_level.items())
    lines = [sentence(tally)]
    if rest:
        lines.append(
            f"GitHub shows {SHOWN} annotations of a kind for each step: "
            f"{count(rest, 'more stands', 'more stand')} in this step's log"
        )
    lines += notes(tally, context)
    return _Annotation("notice", {"title": "newslint"}, "\n".join(lines))


def _command(annotation: _Annotation) -> str:
    pairs = ",".join(f"{key}={_property(value)}" for key, value in annotation.properties.items())
    return f"::{annotation.level} {pairs}::{_data(annotation.message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
