"""The summary for a CI's page: counts, the worst findings in a table, in Markdown.

A page takes a megabyte of it (GitHub) and readers far less, so a table has its limits, and
says what it leaves out. Text of articles and paths is escaped: nothing in it is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.model import FileReport, Finding, Severity
from newslint.reporters.context import Context
from newslint.reporters.excerpt import visible
from newslint.reporters.tally import Tally, add, count, notes, sentence
from newslint.reporters.wording import names, titles

ROWS = 200
"""How many findings are listed."""
_SIGNS = re.compile(r"[\\`*_{}\[\]#|~@$^<>&]|:(?=\S)|(?<=www)\.")
"""What Markdown, HTML or GitHub could make something of, inside a line."""
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_ICONS = {
    Severity.ERROR: ":x: error",
    Severity.WARNING: ":warning: warning",
    Severity.INFO: ":information_source: info",
}


def render(reports: Iterable[FileReport], context: Context) -> Iterator[str]:
    """Yield the summary: one line, files that could not be read, the table, what is hidden."""
    kept = list(reports)
    tally = Tally()
    for report in kept:
        tally = add(tally, report)
    yield "### newslint\n\n"
    yield f"{escaped(sentence(tally))}\n\n"
    yield from _errors(kept)
    rows = [(report, finding) for report in kept for finding in report.findings]
    # Sorting keeps the order of places within a severity.
    rows.sort(key=lambda row: _ORDER[row[1].severity])
    yield from _table(rows)
    for line in notes(tally, context):
        yield f"{escaped(line)}\n\n"


def escaped(text: str) -> str:
    """Return text of which Markdown, HTML and GitHub's signs (@name, :smile:) make nothing."""
    return _SIGNS.sub(lambda m: f"&#{ord(m[0])};", visible(text))


def _errors(reports: Iterable[FileReport]) -> Iterator[str]:
    broken = [(report.path, report.error) for report in reports if report.error]
    for path, error in broken:
        line = "" if error.line is None else f":{error.line}"
        yield f"- **{escaped(path + line)}** {escaped(error.message)}\n"
    if broken:
        yield "\n"


def _table(rows: Sequence[tuple[FileReport, Finding]]) -> Iterator[str]:
    if not rows:
        return
    yield "| | Where | Finding | Fix | Rule |\n| --- | --- | --- | --- | --- |\n"
    for report, finding in rows[:ROWS]:
        cells = (
            _ICONS[finding.severity],
            escaped(f"{report.path}:{finding.location or finding.position.line}"),
            escaped(finding.message),
            escaped(titles(finding.fixes)),
            escaped(names(finding)),
        )
        yield f"| {' | '.join(cells)} |\n"
    if len(rows) > ROWS:
        yield f"\n{count(len(rows) - ROWS, 'more finding')} in the log\n"
    yield "\n"
