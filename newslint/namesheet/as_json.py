"""The sheet for programs, version 1, as schema/sheet-1.json describes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint import __version__
from newslint.namesheet.building import Entry, Place, Sheet
from newslint.reporters.json_report import encode, finding


def render(sheet: Sheet) -> Iterator[str]:
    """Yield the sheet; each entry stands on one line."""
    tool = encode({"name": "newslint", "version": __version__})
    head = encode({"path": sheet.path, "words": sheet.words})
    yield f'{{"version": 1, "tool": {tool}, {head[1:-1]},\n "names": ['
    for number, entry in enumerate(sheet.entries):
        yield ("," if number else "") + "\n  " + encode(_entry(entry))
    yield "]}\n"


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "canonical": entry.canonical,
        "kind": entry.kind,
        "known": entry.known,
        "description": entry.description or None,
        "sure": entry.sure,
        "findings": [finding(item) for item in entry.findings],
        "mentions": [_mention(place) for place in entry.places],
    }


def _mention(place: Place) -> dict[str, Any]:
    known = place.location is None
    fields = ("start", "end", "line", "column", "end_line", "end_column")
    return {
        "text": place.text,
        "form": place.form,
        "title": place.title or None,
        "possessive": place.possessive,
        "sure": place.sure,
        **{name: getattr(place.position, name) if known else None for name in fields},
        "location": place.location,
    }
