"""Quoted scalars of YAML and TOML as runs: each escape knows its place in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from newslint.formats.drafts import UNSEEN, Run, literal

_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*(?:\r\n|\r|\n)\s*|[^\r\n])"
)
_DOUBLED = re.compile("''")
_NAMED = {
    **{"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f"},
    **{"r": "\r", "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"},
}
_UNSEEN = re.compile(rf"[\s{UNSEEN}]+")


def double_quoted(source: str, start: int, end: int) -> list[Run]:
    r"""Cut what stands between double quotes; backslash escapes are decoded."""
    return _replaced(source, start, end, _ESCAPE, _unescaped)


def single_quoted(source: str, start: int, end: int) -> list[Run]:
    """Cut what stands between YAML's single quotes; a doubled one is a quote."""
    return _replaced(source, start, end, _DOUBLED, lambda found: "'")


def says(runs: Iterable[Run], value: str) -> bool:
    """Say whether runs give a scalar's value, white space and unseen characters aside."""
    return _UNSEEN.sub("", "".join(run.text for run in runs)) == _UNSEEN.sub("", value)


def _unescaped(found: str) -> str:
    name = found[1:]
    if len(name) > 1 and name[0] in "xuU":
        # No surrogate can be written back as UTF-8.
        code = int(name[1:], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return "" if name.isspace() and name != " " and name != "\t" else _NAMED.get(name, name)


def _replaced(
    source: str,
    start: int,
    end: int,
    pattern: re.Pattern[str],
    decode: Callable[[str], str],
) -> list[Run]:
    runs: list[Run] = []
    at = start
    for match in pattern.finditer(source, start, end):
        runs += literal(source, at, match.start())
        runs.append(Run(decode(match[0]), match.start(), match.end(), "decoded"))
        at = match.end()
    return runs + literal(source, at, end)
