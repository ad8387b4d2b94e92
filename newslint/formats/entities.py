"""Character references (``&amp;``, ``&#8212;``) and other escapes as decoded runs."""

from __future__ import annotations

import html
import re
from html.entities import html5

from newslint.formats.drafts import Run, literal

ENTITY = r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
_REFERENCE = re.compile(ENTITY)
_ESCAPED = re.compile(rf"\\([!-/:-@\[-`{{-~])|{ENTITY}")


def character(reference: str, following: str = "") -> str | None:
    """Return what a reference stands for, or None if it is no reference but plain text.

    Old names hold without their semicolon, but not before "=" or a letter (as in a URL).
    """
    if reference[1] == "#":
        return html.unescape(reference)
    if not reference.endswith(";") and (following == "=" or following.isalnum()):
        return None
    return html5.get(reference[1:])


def unescaped(source: str, start: int, end: int, backslashes: bool = False) -> list[Run]:
    """Cut a stretch of source into literal runs and decoded references (and escapes)."""
    runs: list[Run] = []
    at = start
    for match in (_ESCAPED if backslashes else _REFERENCE).finditer(source, start, end):
        if backslashes and match[1]:
            text: str | None = match[1]
        else:
            text = character(match[0], source[match.end() : min(match.end() + 1, end)])
        if text is not None:
            runs += literal(source, at, match.start())
            runs.append(Run(text, match.start(), match.end(), "decoded"))
            at = match.end()
    return runs + literal(source, at, end)
