"""JSON front matter: the strings of an object, with exact places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from newslint.formats import jsontext
from newslint.formats.drafts import Run, literal
from newslint.formats.frontmatter import Fault, Field

_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")


def end(source: str, start: int) -> int:
    """Return where the object that begins at ``start`` ends, its line's end included.

    Raises:
        Fault: it is not JSON, with the offset in ``source``.
    """
    try:
        _, last = json.JSONDecoder().raw_decode(source, start)
    except json.JSONDecodeError as exc:
        raise Fault(exc.msg, exc.pos) from exc
    except (ValueError, RecursionError) as exc:
        raise Fault("not JSON, or nested too deeply", start) from exc
    line_end = _LINE_END.match(source, last)
    return line_end.end() if line_end else last


def fields(source: str, start: int, end: int) -> Iterator[Field]:
    """Yield the strings of the JSON object in ``source[start:end]``.

    Raises:
        Fault: it is not JSON, with the offset in ``source``.
    """
    try:
        data = json.loads(source[start:end])
    except json.JSONDecodeError as exc:
        raise Fault(exc.msg, start + exc.pos) from exc
    except (ValueError, RecursionError) as exc:
        raise Fault("not JSON, or nested too deeply", start) from exc
    if not isinstance(data, dict):
        raise Fault("not a JSON object", start)
    for text in jsontext.texts(source, start, end):
        keys = tuple(key for key in text.keys if isinstance(key, str))
        yield Field(keys, [list(_runs(source, text.start, text.end))])


def _runs(source: str, start: int, end: int) -> Iterator[Run]:
    for run in jsontext.runs(source, start, end):
        if run.kind == "literal":
            yield from literal(source, run.start, run.end)
        else:
            yield run
