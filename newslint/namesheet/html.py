"""The sheet as one page to read or print; it needs no network and runs no script.

What it takes from the article is text, escaped in one place (``wording.xml``).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newslint import __version__
from newslint.namesheet.building import Entry, Sheet
from newslint.namesheet.text import about, counted, forms, sections, where
from newslint.reporters.page import head
from newslint.reporters.wording import names, titles, xml

_STYLE = Path(__file__).with_name("sheet.css")


def render(sheet: Sheet) -> Iterator[str]:
    """Yield the page: a table for each section, a box to tick for each name."""
    yield from head(f"Names in {sheet.path}", _STYLE)
    yield f"<h1>Names in {xml(sheet.path)}</h1>\n<p>{xml(counted(sheet))}.</p>\n"
    for heading, entries in sections(sheet):
        yield f"<h2>{xml(heading)}</h2>\n<table>\n"
        for entry in entries:
            yield from _entry(entry)
        yield "</table>\n"
    yield f"<footer>newslint {xml(__version__)}</footer>\n</body>\n</html>\n"


def _entry(entry: Entry) -> Iterator[str]:
    name = xml(entry.canonical)
    note = about(entry)
    yield f'<tr><td class="tick"><input type="checkbox" aria-label="{name} is checked"></td>'
    yield f"<td><b>{name}</b>{f' <small>{xml(note)}</small>' if note else ''}"
    for finding in entry.findings:
        place = finding.location or f"line {finding.position.line}"
        mend = f" <ins>{xml(titles(finding.fixes))}</ins>" if finding.fixes else ""
        yield f'<p class="{finding.severity.value}">{xml(place)}: {xml(finding.message)}{mend}'
        yield f" <code>{xml(names(finding))}</code></p>"
    yield "</td><td>"
    yield "<br>".join(
        f"{xml(form)} <small>{xml(places[0].form)}, {xml(where(places))}</small>"
        for form, places in forms(entry)
    )
    yield "</td></tr>\n"
