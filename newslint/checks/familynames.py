"""Plurals and possessives of surnames: the Joneses, the Smiths, Jones's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import Analysis, View
from newslint.checks.registry import check
from newslint.knowledge.names import folded
from newslint.mentions.model import Mention
from newslint.model import Edit, Fix, Match

_PLURAL_VERBS = frozenset("are were have themselves".split())
_SIBILANTS = ("s", "x", "z", "ch", "sh")


@check("familynames.plural")
def plural(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each family's name whose plural is made wrong: "the Smith's are", "the Jones are"."""
    people = [m for m in analysis.people if m.kind == "person"]
    surnames = {folded(m.surname) for m in people if m.role == "full name"}
    for mention in people:
        if mention.role != "full name" and not analysis.names.intersection({mention.text}):
            view = analysis.views[mention.view]
            end = _end(view, mention)
            if end is not None and _is_family(view, mention, end, surnames):
                wanted = _plural(mention.text)
                fix = Fix(wanted, (Edit(mention.start, view.start + end, wanted),))
                yield Match(mention.start, view.start + end, (fix,))


def _end(view: View, mention: Mention) -> int | None:
    """Return where a name that should be a plural ends in the view's text, or None."""
    end = mention.end - view.start
    index = view.token_at(end - 1)
    if mention.possessive:
        return view.tokens[index + 1].end if index + 1 < len(view.tokens) else None
    return end if mention.text.endswith("s") else None


def _is_family(view: View, mention: Mention, end: int, surnames: set[str]) -> bool:
    """Say whether "the" stands before a surname of the article, and what follows is of many."""
    first, last = view.token_at(mention.start - view.start), view.token_at(end - 1)
    if first < 1 or view.words[first - 1] != "the" or folded(mention.text) not in surnames:
        return False
    following = view.words[last + 1] if last + 1 < len(view.words) else ""
    return following in _PLURAL_VERBS


def _plural(name: str) -> str:
    return name + ("es" if name.endswith(_SIBILANTS) else "s")


@check("familynames.possessive")
def possessive(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each possessive of a name in "s" that is not made in the house's way."""
    bare = options.get("style", "apostrophe") == "apostrophe"
    for mention in analysis.people:
        if not mention.possessive or not mention.text.endswith("s") or mention.kind != "person":
            continue
        view = analysis.views[mention.view]
        end = mention.end - view.start
        mark = view.tokens[view.token_at(end)]
        wanted = mark.text[0] if bare else mark.text[0] + "s"
        if mark.start == end and mark.text != wanted:
            start, stop = mention.end, view.start + mark.end
            title = mention.text + wanted
            yield Match(mention.start, stop, (Fix(title, (Edit(start, stop, wanted),)),))
