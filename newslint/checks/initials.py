"""Stops in abbreviations of capitals: which have them and which have none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Match, Role

_DOTTED = lazypattern.compile(r"(?<![\w.&])(?:[A-Z]\.){2,}(?!\w)")
_PLAIN = lazypattern.compile(r"(?<![\w.$@#&/-])[A-Z]{2,5}(?![\w$&/]|\.\w)")
_DOMAIN = lazypattern.compile(r"\s+(?:Weekly|Airways|Foods|Magazine|Steel|Ecology|Bank(?:corp)?)\b")
"""What makes "US" a part of a name that is written without stops."""


@check("initials.dotted", anchors=tuple(f"{chr(letter)}." for letter in range(97, 123)))
def dotted(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find abbreviations with stops that take none; ``only`` names them (empty: all)."""
    only = frozenset(options["only"])
    for found in _DOTTED.finditer(view.text):
        plain = found[0].replace(".", "")
        if only and plain not in only:
            continue
        # The last stop is the sentence's, too.
        final = view.role is not Role.HEADLINE and _ends_sentence(view, found.end())
        stop = "." if final else ""
        yield Match.replacing(found.start(), found.end(), plain + stop)


@check("initials.plain")
def plain(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the abbreviations of option ``only`` that stand without their stops."""
    only = frozenset(options["only"])
    if view.text.isupper():
        return
    for found in _PLAIN.finditer(view.text):
        if found[0] not in only or _DOMAIN.match(view.text, found.end()):
            continue
        if _among_capitals(view.text, *found.span()):
            continue
        wanted = "".join(f"{letter}." for letter in found[0])
        end = found.end() + view.text.startswith(".", found.end())
        yield Match.replacing(found.start(), end, wanted)


def _ends_sentence(view: View, end: int) -> bool:
    rest = view.text[end : view.sentence_at(end - 1).end]
    return not rest.strip("”\"’')]")


def _among_capitals(text: str, start: int, end: int) -> bool:
    """Say whether the word before or after is set in capitals as well ("CONTACT US TODAY")."""
    around = [*text[:start].split()[-1:], *text[end:].split()[:1]]
    return any(word.isupper() and len(word.strip(".,")) > 3 for word in around)
