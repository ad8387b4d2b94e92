"""A surname that stands before the article has said whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import Analysis, lexicon
from newslint.checks.registry import check
from newslint.knowledge import people
from newslint.knowledge.names import folded
from newslint.mentions.forms import HEADINGS
from newslint.model import Match, Related

_FAMOUS = 300
"""Whom news names this often needs no introduction."""


@check("introductions.late")
def late(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the first place of each surname that stands before the full name."""
    seen: set[str] = set()
    full = {}
    for mention in reversed(analysis.people):
        if mention.role == "full name":
            full[folded(mention.surname)] = mention
    for mention in analysis.people:
        key = folded(mention.surname or mention.text)
        if analysis.views[mention.view].role in HEADINGS or key in seen or mention.kind != "person":
            continue
        seen.add(key)
        named = full.get(key)
        if mention.role != "surname" or named is None or named.start < mention.start:
            continue
        if people.with_surname(mention.surname) or lexicon.exact(mention.surname).seen >= _FAMOUS:
            continue
        if analysis.names.isdisjoint({mention.text, named.text}):
            related = Related(named.start, named.end, "named in full here")
            yield Match(mention.start, mention.end, (), {"name": named.text}, (related,))
