"""Patterns that are compiled when they are first used.

Compiling the patterns of all checks takes longer than reading an article with them, and an
article needs few of them.
"""

from __future__ import annotations

import re
import warnings
from typing import Any, cast

import regex


class _Lazy:
    """Stands for a pattern; its methods are the pattern's own once one has been asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        made = _compiled(self._text, self._flags)
        for method in ("finditer", "search", "match", "fullmatch", "findall", "sub", "split"):
            self.__dict__[method] = getattr(made, method)
        return getattr(made, name)


def _compiled(text: str, flags: int) -> Any:
    """Compile by ``re``, in a third of the time, what needs nothing that only ``regex`` has."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return re.compile(text, flags)
        except (re.error, FutureWarning):
            return regex.compile(text, flags)


def compile(text: str, flags: int = 0) -> regex.Pattern[str]:
    """Return what behaves as ``regex.compile(text, flags)`` and costs nothing until used."""
    return cast("regex.Pattern[str]", _Lazy(text, int(flags)))
