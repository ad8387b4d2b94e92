"""Write names into a list: what is there, its order and its comments stay as they are."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint import fix, yamltext
from newslint.errors import ConfigError, WriteError
from newslint.house import csvlist, reading
from newslint.house.model import Row
from newslint.house.resolving import normalized
from newslint.knowledge import places
from newslint.namesheet import Entry, Sheet

_PLAIN = re.compile(r"[^\W\d_][\w .’'&-]*[\w.]")
"""What YAML takes for text without quotation marks."""
_WORDS = frozenset("true false null yes no on off".split())
_SURE = 0.6


class Chosen(NamedTuple):
    """An article's names for a list, and those left out because a rule doubts them."""

    names: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    """Each name with the rule."""


def choose(sheet: Sheet) -> Chosen:
    """Take the people named in full, the organisations and the acronyms, in order of the text."""
    names: list[str] = []
    left: list[tuple[str, str]] = []
    for entry in sorted(sheet.entries, key=lambda e: e.places[0].position.start):
        if entry.findings:
            left.append((entry.canonical, entry.findings[0].rule))
        elif _is_whole(entry):
            names.append(entry.canonical)
    return Chosen(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(left)))


def _is_whole(entry: Entry) -> bool:
    if entry.kind == "person":
        return any(p.form == "full name" and p.sure >= _SURE for p in entry.places)
    if entry.kind == "acronym" and places.named(entry.canonical):
        return False
    return entry.kind in ("organization", "acronym") and entry.sure >= _SURE


def add(path: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Add those of ``names`` that the list at ``path`` does not have; return them.

    A list that is not there is made; one that is, is replaced at once or not at all.

    Raises:
        ConfigError: the list is broken, or of a kind that nothing can be added to safely.
        WriteError: it cannot be written.
    """
    if path.name.lower() == "reject.txt":
        raise ConfigError("names are not added to what is to be avoided", str(path))
    try:
        data: bytes | None = path.read_bytes()
    except FileNotFoundError:
        data = None
    except OSError as exc:
        raise ConfigError(exc.strerror or "cannot be read", str(path)) from exc
    before = reading.decoded(path, data or b"")
    rows = tuple(reading.rows(path, before))
    there = {normalized(text) for row in rows for text in (row.right, *row.wrong)}
    new = tuple(name for name in dict.fromkeys(names) if normalized(name) not in there)
    if not new:
        return ()
    after = _with(path, before, new)
    _verify(path, after, rows, new)
    _write(path, data, after)
    return new


def _verify(path: Path, after: str, before: Sequence[Row], new: Sequence[str]) -> None:
    """Demand that the list says what it said, and the new names."""
    try:
        rows = tuple(reading.rows(path, after))
    except ConfigError:
        rows = ()
    same = [row._replace(line=0) for row in rows[: len(before)]]
    rights = [row.right for row in rows[len(before) :]]
    if same != [row._replace(line=0) for row in before] or rights != list(new):
        raise ConfigError("cannot be added to safely; add the names by hand", str(path))


def _write(path: Path, before: bytes | None, after: str) -> None:
    data = reading.encoded(before or b"", after)
    if before is not None:
        fix.write_bytes(path, before, data)
        return
    try:
        with path.open("xb") as file:
            file.write(data)
    except OSError as exc:
        raise WriteError(f"cannot be made: {exc.strerror}", str(path)) from exc


def _with(path: Path, text: str, new: Sequence[str]) -> str:
    end = yamltext.line_end(text)
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv"):
        return _with_rows(path, text, new, end)
    if suffix in (".yml", ".yaml"):
        return _with_items(text, new, end)
    lines = new
    if path.name.lower() == "accept.txt":
        lines = [re.escape(n) if reading.looks_like_pattern(n) else n for n in new]
    return _ended(text, end) + "".join(line + end for line in lines)


def _ended(text: str, end: str) -> str:
    return text if not text or text.endswith(("\n", "\r")) else text + end


def _with_rows(path: Path, text: str, new: Iterable[str], end: str) -> str:
    if not text.strip():
        separator = "\t" if path.suffix.lower() == ".tsv" else ","
        text += separator.join(csvlist.COLUMNS[:3]) + end
    lines = list(io.StringIO(text, newline=""))
    head = csvlist.header(lines, str(path))
    last = next(csv.reader(lines[-1:], delimiter=head.separator))
    # A list without a header has as many columns as it has, not as many as it might.
    width = min(head.width, max(len(last), head.columns[0] + 1, head.columns[1] + 1))
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=head.separator, lineterminator=end)
    for name in new:
        cells = [""] * width
        cells[head.columns[0]] = name
        if reading.looks_like_pattern(name):
            # Replaced by itself, a name with the signs of a pattern is a name.
            cells[head.columns[1]] = name
        writer.writerow(cells)
    return _ended(text, end) + made.getvalue()


def _with_items(text: str, new: Sequence[str], end: str) -> str:
    """Add entries to the list of a YAML file, whether it stands alone or under ``names``."""
    import yaml

    document = yaml.compose(text, Loader=yaml.BaseLoader) if text.strip() else None
    items = yamltext.value_of(text, "names") if isinstance(document, yaml.MappingNode) else document
    if not isinstance(items, yaml.SequenceNode):
        return _ended(text, end) + "".join(f"- {_yaml(name)}{end}" for name in new)
    if items.flow_style:
        at = items.end_mark.index - 1
        filled = text[:at].rstrip()
        comma = (" " if filled.endswith(",") else ", ") if items.value else ""
        inner = ", ".join(json.dumps(name, ensure_ascii=False) for name in new)
        return filled + comma + inner + text[len(filled) :]
    at = yamltext.end_of(text, items)
    indent = " " * items.start_mark.column
    block = "".join(f"{indent}- {_yaml(name)}{end}" for name in new)
    return _ended(text[:at], end) + block + text[at:]


def _yaml(name: str) -> str:
    plain = _PLAIN.fullmatch(name) and name.lower() not in _WORDS
    return name if plain else json.dumps(name, ensure_ascii=False)
