"""Abbreviations in parentheses behind the name that they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Match

_PAIR = lazypattern.compile(
    r"(?P<name>(?:\p{Lu}[\w’'-]*\s+(?:(?:of|for|and|the|on|in|to)\s+){0,2}){1,8}?\p{Lu}[\w’'-]*)"
    r"(?P<short>\s+\((?P<letters>[A-Z]{3,8})\))"
)


@check("parentheses.acronym", anchors=("(",))
def acronym(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each abbreviation in parentheses whose letters begin the name's last words."""
    for found in _PAIR.finditer(view.text):
        initials = "".join(word[0] for word in found["name"].split())
        capitals = "".join(letter for letter in initials if letter.isupper())
        letters = found["letters"]
        if capitals.endswith(letters) or initials.upper().endswith(letters):
            yield Match.replacing(*found.span("short"), "")
