"""The JSON report, version 1, as schema/report-1.json describes it.

One finding stands on one line, so that reports can be compared line by line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.model import FileError, FileReport, Finding, Fix, Place, Position, Safety
from newslint.reporters.context import Context
from newslint.reporters.tally import Tally, add

_UNFIT = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def render(reports: Iterable[FileReport], context: Context) -> Iterator[str]:
    """Yield the report: its head, each file, the summary."""
    tool = encode({"name": "newslint", "version": context.version})
    yield f'{{"version": 1, "tool": {tool},\n "files": ['
    tally = Tally()
    for number, report in enumerate(reports):
        yield ("," if number else "") + "\n  " + _file(report)
        tally = add(tally, report)
    yield f'],\n "summary": {encode(_summary(tally, context))}}}\n'


def encode(value: Any) -> str:
    r"""Write ``value`` as JSON on one line that is valid UTF-8 and safe to print.

    Lone surrogates (from an article's own JSON escape, or a file name that is not
    UTF-8) have no UTF-8 form, and a terminal obeys ``\x7f`` to ``\x9f``, which JSON
    allows as they are: all these are escaped.
    """
    text = json.dumps(value, ensure_ascii=False)
    return _UNFIT.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def finding(item: Finding) -> dict[str, Any]:
    """Return a finding as the report's object, keys in the schema's order."""
    known = item.location is None
    return {
        "rule": item.rule,
        "severity": item.severity.value,
        "message": item.message,
        "engine": item.engine,
        "fingerprint": item.fingerprint,
        **_position(item.position, known),
        "location": item.location,
        "text": item.text,
        "source_text": item.source_text,
        "in_quote": item.in_quote,
        "confidence": item.confidence,
        "also": list(item.also),
        "related": [_related(place, known) for place in item.related],
        "fixes": [_fix(fix, known) for fix in item.fixes],
    }


def error(item: FileError) -> dict[str, Any]:
    """Return a file's error as the report's object."""
    return {"code": item.code, "message": item.message, "line": item.line}


def _file(report: FileReport) -> str:
    head = {
        "path": report.path,
        "words": report.words,
        "error": report.error and error(report.error),
    }
    lines = ",".join("\n   " + encode(finding(f)) for f in report.findings)
    return f'{encode(head)[:-1]}, "findings": [{lines}]}}'


def _summary(tally: Tally, context: Context) -> dict[str, Any]:
    baseline = {"baseline": {"known": tally.known, "mended": tally.mended}}
    return {
        "files": tally.files,
        "words": tally.words,
        "findings": tally.findings,
        "by_severity": tally.by_severity,
        **(baseline if context.baseline else {}),
    }


def _position(position: Position, known: bool) -> dict[str, int | None]:
    fields = ("start", "end", "line", "column", "end_line", "end_column")
    return {name: getattr(position, name) if known else None for name in fields}


def _related(place: Place, known: bool) -> dict[str, Any]:
    position = _position(place.position, known)
    fields = ("start", "end", "line", "column")
    return {**{name: position[name] for name in fields}, "message": place.message}


def _fix(fix: Fix, known: bool) -> dict[str, Any]:
    edits = [
        {
            "start": edit.start if known else None,
            "end": edit.end if known else None,
            "replacement": edit.replacement,
        }
        for edit in fix.edits
    ]
    return {"title": fix.title, "safety": (fix.safety or Safety.DISPLAY).value, "edits": edits}
