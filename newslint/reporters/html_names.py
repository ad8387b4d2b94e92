"""The name sheet on the page: who and what an article names, in which forms, on which lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint import formats
from newslint.lines import Lines
from newslint.model import Document
from newslint.reporters.wording import xml

if TYPE_CHECKING:
    from newslint.mentions.model import Group

_KINDS = {
    "person": "person",
    "organization": "organisation",
    "acronym": "acronym",
    "place": "place",
}
"""The kinds that are listed, in this order; what is of no known kind is left out."""


def name_sheet(document: Document) -> Iterator[str]:
    """Yield the sheet, folded; nothing if the article names nobody."""
    from newslint.analysis import Analysis

    order = list(_KINDS)
    groups = [group for group in Analysis(document).groups if group.kind in _KINDS]
    groups.sort(key=lambda group: order.index(group.kind))
    if not groups:
        return
    lines = Lines(document.source)
    yield f"<details><summary>Names ({len(groups)})</summary>\n"
    yield '<table class="names">\n'
    for group in groups:
        known = "" if group.known is None else ' <small title="in newslint’s lists">✓</small>'
        yield f"<tr><td>{xml(group.canonical)}{known}</td><td>{_KINDS[group.kind]}</td>"
        yield f"<td>{_forms(group, document, lines)}</td></tr>\n"
    yield "</table>\n</details>\n"


def _forms(group: Group, document: Document, lines: Lines) -> str:
    """List each form with its lines: ``CBP 3, 5; Customs and Border Protection 1``."""
    forms: dict[str, list[str]] = {}
    for mention in group.mentions:
        forms.setdefault(mention.text, []).append(_place(mention.start, document, lines))
    return "; ".join(
        f"{xml(form)} <small>{xml(', '.join(dict.fromkeys(places)))}</small>"
        for form, places in forms.items()
    )


def _place(offset: int, document: Document, lines: Lines) -> str:
    """Return the line, or where no reader could count lines the paragraph."""
    location = formats.location(document, offset)
    if location is not None:
        return location.rpartition(", ")[2]
    return str(lines.line(formats.source_span(document, offset, offset + 1).start))
