"""One page for readers: articles with marks, findings beside them, counts and a chart by rule.

The page needs no network and runs no script; its content security policy forbids both. What
it takes from an article or a path is text, escaped in one place (``wording.xml``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newslint.model import FileReport, Severity
from newslint.reporters.context import Context
from newslint.reporters.html_article import article
from newslint.reporters.page import head
from newslint.reporters.tally import Tally, add, count, notes, sentence
from newslint.reporters.wording import xml

_STYLE = Path(__file__).with_name("report.css")
_SHOWN = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def render(reports: Iterable[FileReport], context: Context) -> Iterator[str]:
    """Yield the page: its head, the summary, each file with findings, the other files."""
    kept = list(reports)
    tally = Tally()
    for report in kept:
        tally = add(tally, report)
    yield from head(f"newslint: {count(tally.findings, 'finding')}", _STYLE)
    yield "<main>\n<header>\n<h1>newslint</h1>\n"
    yield from _summary(tally, context)
    yield from _chart(kept, context)
    yield "</header>\n"
    number = 1
    for report in kept:
        if report.findings or report.error:
            yield from article(report, number)
            number += len(report.findings)
    yield from _clean(kept)
    yield f"<footer><p><small>newslint {xml(context.version)}. A safe fix is applied by "
    yield "<code>newslint fix</code>, an unsafe one with <code>--unsafe-fixes</code>; others are "
    yield "only shown.</small></p></footer>\n</main>\n</body>\n</html>\n"


def _summary(tally: Tally, context: Context) -> Iterator[str]:
    yield f"<p>{xml(sentence(tally))}.</p>\n"
    for line in notes(tally, context):
        yield f"<p>{xml(line)}</p>\n"
    if tally.findings:
        yield '<div class="counts">\n'
        for name, number in tally.by_severity.items():
            noun = {"error": "errors", "warning": "warnings", "info": "info"}[name]
            yield (
                f'<label class="{name}"><input type="checkbox" id="show-{name}" checked>'
                f'<b id="count-{name}">{number:,}</b> {noun}</label>\n'
            )
        yield "</div>\n"


def _chart(reports: Sequence[FileReport], context: Context) -> Iterator[str]:
    """Yield a table of the rules that found something, a bar for each, most findings first."""
    counts: dict[str, Counter[Severity]] = {}
    for finding in (f for report in reports for f in report.findings):
        counts.setdefault(finding.rule, Counter())[finding.severity] += 1
    if not counts:
        return
    most = max(by.total() for by in counts.values())
    yield '<table class="rules">\n<caption class="soft">Findings by rule</caption>\n'
    for rule, by in sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])):
        yield f'<tr><td>{_rule(rule, context)}</td><td class="bar">{_bar(by, most)}</td>'
        yield f'<td class="number">{by.total():,}</td></tr>\n'
    yield "</table>\n"


def _rule(name: str, context: Context) -> str:
    known = context.rules.get(name)
    if known is None:
        return f"<code>{xml(name)}</code>"
    head = f"<summary><code>{xml(name)}</code></summary>"
    return f"<details>{head}<p>{xml(known.why)}</p></details>"


def _bar(by: Counter[Severity], most: int) -> str:
    parts, left = "", 0.0
    for severity, name in _SHOWN.items():
        width = round(100 * by[severity] / most, 2)
        if width:
            parts += f'<rect class="{name}" x="{left:g}" width="{width:g}" height="8"/>'
        left += width
    return (
        '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">' + parts + "</svg>"
    )


def _clean(reports: Sequence[FileReport]) -> Iterator[str]:
    names = [report.path for report in reports if not (report.findings or report.error)]
    if names:
        yield f"<details><summary>{count(len(names), 'file')} without findings</summary>\n<ul>\n"
        yield from (f"<li>{xml(name)}</li>\n" for name in names)
        yield "</ul>\n</details>\n"
