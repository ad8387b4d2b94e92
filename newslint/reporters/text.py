"""The report for people: each finding with its line, a caret, the fix and the rule.

Piped, it is plain text of one shape whatever the terminal; where colour is wanted,
``paint`` (and with it rich) is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.model import FileReport, Finding, Place
from newslint.reporters.context import Context
from newslint.reporters.excerpt import excerpt, visible
from newslint.reporters.tally import Tally, add, notes, sentence
from newslint.reporters.wording import names, titles

PIPED_WIDTH = 100
_INDENT = "  "
_QUOTED = 60
"""How many characters of a related place are shown."""

Line = tuple[tuple[str, str], ...]
"""One line of output as (text, style) pairs; a style is a key of ``paint.STYLES`` or ""."""


def render(reports: Iterable[FileReport], context: Context) -> Iterator[str]:
    """Yield the report, one chunk a line."""
    lines = _report(reports, context)
    if context.colour:
        from newslint.reporters.paint import paint

        yield from paint(lines)
    else:
        for line in lines:
            yield "".join(text for text, _ in line) + "\n"


def _report(reports: Iterable[FileReport], context: Context) -> Iterator[Line]:
    tally = Tally()
    blank: list[Line] = [()] if context.width else []
    for report in reports:
        if report.error is not None:
            yield _error(report)
            yield from blank
        for finding in report.findings:
            yield from _finding(finding, report, context)
            yield from blank
        tally = add(tally, report)
    yield ((sentence(tally), "bold"),)
    yield from (((line, ""),) for line in notes(tally, context))


def _error(report: FileReport) -> Line:
    assert report.error is not None
    line = f":{report.error.line}" if report.error.line is not None else ""
    return (
        (visible(report.path) + line, "path"),
        (": ", ""),
        ("error", "error"),
        (f": {visible(report.error.message)} ", ""),
        (f"[{report.error.code}]", "rule"),
    )


def _finding(finding: Finding, report: FileReport, context: Context) -> Iterator[Line]:
    style = finding.severity.value
    yield (
        (_where(finding, report), "path"),
        (": ", ""),
        (finding.severity.value, style),
        (f": {visible(finding.message)} ", ""),
        (f"[{names(finding)}]", "rule"),
    )
    if report.source and finding.location is None:
        yield from _excerpt(finding, report, context)
    if finding.fixes:
        yield ((_INDENT + "Fix: ", ""), (titles(finding.fixes), "fix"))
    for place in finding.related:
        yield _related(place, finding, report)


def _where(finding: Finding, report: FileReport) -> str:
    if finding.location is not None:
        return f"{visible(report.path)}: {visible(finding.location)}"
    return f"{visible(report.path)}:{finding.position.line}:{finding.position.column}"


def _excerpt(finding: Finding, report: FileReport, context: Context) -> Iterator[Line]:
    width = (context.width or PIPED_WIDTH) - len(_INDENT)
    shown = excerpt(report.source, finding.position, max(width, 20))
    style = finding.severity.value
    yield ((_INDENT + shown.before, ""), (shown.place, style), (shown.after, ""))
    yield ((_INDENT + " " * shown.indent, ""), ("^" * shown.carets, style))


def _related(place: Place, finding: Finding, report: FileReport) -> Line:
    message = visible(place.message)
    if finding.location is not None:
        return ((f"{_INDENT}See: {message}", ""),)
    position = place.position
    end = min(position.end, position.start + _QUOTED)
    quoted = visible(report.source[position.start : end])
    quoted = f" “{quoted}{'…' if end < position.end else ''}”" if quoted else ""
    where = f"{visible(report.path)}:{position.line}:{position.column}"
    return ((f"{_INDENT}See ", ""), (where, "path"), (f":{quoted} {message}", ""))
