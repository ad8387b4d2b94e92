"""Gold files: the defects that a copy editor marked in an article, and where they stand.

``seeds/us-border-protection/gold.yml`` explains the format, ``schema/gold.json`` fixes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from newslint import resources, yamlio
from newslint.errors import GoldError
from newslint.model import Dialect, Edit, Span


class Defect(NamedTuple):
    """A marked defect in source offsets; ``cures`` are the edits that mend it.

    ``line`` is that of its entry in the gold file. A defect that is not ``must`` is a
    judgement: to report it is neither a hit nor a false alarm.
    """

    mark: Span
    cures: tuple[Edit, ...]
    pack: str
    must: bool
    in_quote: bool
    line: int


class Gold(NamedTuple):
    """A gold file as read; ``entries`` follow the schema, ``lines`` are theirs."""

    path: Path
    article: Path
    dialect: Dialect
    entries: tuple[Mapping[str, Any], ...]
    lines: tuple[int, ...]


@cache
def _schema() -> dict[str, Any]:
    return resources.schema("gold")


def files(folder: Path) -> tuple[Path, ...]:
    """Return the gold files in ``folder`` and below it, sorted.

    Raises:
        GoldError: there is none.
    """
    found = tuple(sorted(folder.rglob("gold.yml")))
    if not found:
        raise GoldError("no gold.yml here or below", str(folder))
    return found


def read(path: Path) -> Gold:
    """Read a gold file; its defects are not yet looked for in the article.

    Raises:
        GoldError: it cannot be read, does not follow the schema, or names no file.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as exc:
        raise GoldError("not UTF-8", str(path)) from exc
    except OSError as exc:
        raise GoldError(exc.strerror or "cannot be read", str(path)) from exc
    parsed = yamlio.parse(text, str(path), _schema(), GoldError)
    article = path.parent / parsed.data["article"]
    if not article.is_file():
        raise GoldError(f"no such article: {article.name}", str(path), parsed.line("article"))
    entries = tuple(parsed.data["defects"])
    lines = tuple(parsed.line("defects", i) for i in range(len(entries)))
    return Gold(path, article, parsed.data.get("dialect", "us"), entries, lines)


def locate(gold: Gold, source: str) -> tuple[Defect, ...]:
    """Find the defects in the article's decoded text, in the order of the gold file.

    Raises:
        GoldError: a text does not occur where it must, or occurs twice and no ``nth``
            says which is meant.
    """
    return tuple(
        _locate(gold, entry, line, source)
        for entry, line in zip(gold.entries, gold.lines, strict=True)
    )


def _locate(gold: Gold, entry: Mapping[str, Any], line: int, source: str) -> Defect:
    try:
        start = _place(source, entry["find"], entry.get("nth"))
        mark = _part(start, entry["find"], entry["mark"])
        cures = [Edit(*mark, fix) for fix in entry["fixes"]]
        if wider := entry.get("wider"):
            whole = _part(start, entry["find"], wider["mark"])
            if not whole.start <= mark.start <= mark.end <= whole.end:
                raise ValueError(f"'{wider['mark']}' is not wider than '{entry['mark']}'")
            cures += [Edit(*whole, fix) for fix in wider["fixes"]]
    except ValueError as exc:
        raise GoldError(f"{gold.article.name}: {exc}", str(gold.path), line) from None
    must, in_quote = entry.get("need", "must") == "must", entry.get("in_quote", False)
    return Defect(mark, tuple(cures), entry["pack"], must, in_quote, line)


def _place(source: str, find: str, nth: int | None) -> int:
    places = list(_occurrences(source, find))
    if not places:
        raise ValueError(f"'{find}' does not occur")
    if nth is None and len(places) > 1:
        raise ValueError(f"'{find}' occurs {len(places)} times; say which by 'nth'")
    if nth is not None and nth > len(places):
        raise ValueError(f"'{find}' occurs {len(places)} times, not {nth}")
    return places[(nth or 1) - 1]


def _part(start: int, find: str, text: str) -> Span:
    offset = find.find(text)
    if offset < 0:
        raise ValueError(f"mark '{text}' is not in '{find}'")
    return Span(start + offset, start + offset + len(text))


def _occurrences(text: str, part: str) -> Iterator[int]:
    """Yield the offsets of every occurrence of ``part``, overlapping ones too."""
    offset = text.find(part)
    while offset >= 0:
        yield offset
        offset = text.find(part, offset + 1)
