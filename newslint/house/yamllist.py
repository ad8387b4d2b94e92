"""A list as YAML: names, each alone or with what is written for it by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from newslint import resources, yamlio
from newslint.errors import ConfigError
from newslint.house.model import Row
from newslint.house.reading import check_day

_PLAIN = re.compile(r"(?:(?:- [^\W\d_](?:[\w .'’-]*[\w.])?)?[ \t]*(?:(?<!\S)#[^\n]*)?\r?\n)*")
"""A list of nothing but names in which no mark means anything to YAML, and comments."""
_ITEM = re.compile(r"- ([^#\n]*[^#\s])")


@cache
def _schema() -> dict[str, Any]:
    return resources.schema("names")


def rows(text: str, path: str) -> Iterator[Row]:
    """Yield the rows of a list: a list of entries, or a mapping with tags, expiry and entries.

    Raises:
        ConfigError: with file and line, for the first fault in it.
    """
    if _PLAIN.fullmatch(text if text.endswith("\n") else text + "\n"):
        # Parsing thousands of names would take longer than all the rest of a run.
        yield from _plain(text)
        return
    parsed = yamlio.parse(text, path, _schema(), ConfigError)
    data: Any = parsed.data
    if not data:
        return
    whole: Mapping[str, Any] = data if isinstance(data, dict) else {}
    place: tuple[str, ...] = ("names",) if whole else ()
    entries = whole.get("names", ()) if whole else data
    for number, entry in enumerate(entries):
        line = parsed.line(*place, number)
        said = {"name": entry} if isinstance(entry, str) else entry
        yield _row(said, whole, path, line)


def _plain(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        found = _ITEM.match(line)
        if found:
            yield Row(" ".join(found[1].split()), line=number)


def _row(entry: Mapping[str, Any], whole: Mapping[str, Any], path: str, line: int) -> Row:
    wrong = entry.get("wrong", ())
    return Row(
        " ".join(entry["name"].split()),
        tuple(" ".join(text.split()) for text in ([wrong] if isinstance(wrong, str) else wrong)),
        " ".join(entry.get("description", "").split()),
        False,
        (*whole.get("tags", ()), *entry.get("tags", ())),
        check_day(entry.get("expires", whole.get("expires", "")), path, line),
        line,
    )
