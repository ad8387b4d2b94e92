"""What HTML's elements, classes and attributes say of the text inside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tree_sitter import Node

from newslint.model import Role, Span

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li "
    "main menu nav noframes ol optgroup option p pre section summary table tbody td tfoot th thead "
    "title tr ul video audio".split()
)
"""Elements that begin a block of their own, and end the one before."""
SKIPPED = frozenset(
    "script style nav pre template noscript svg textarea select button datalist iframe object "
    "embed canvas applet noframes input meta link base".split()
)
"""Elements whose whole content is no copy."""
MASKED = frozenset("code kbd samp tt var math listing xmp".split())
"""Inline elements that stand in a sentence as a thing, not as words."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that have no content and no end tag."""

_IN_HEAD = frozenset("title meta link script style base noscript template".split())
_NOTHING: frozenset[str] = frozenset()
_LISTS, _TABLES = frozenset({"ul", "ol", "menu", "dir"}), frozenset({"table"})
_CELLS = frozenset({"td", "th"})
_CLOSES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(_CELLS, (_CELLS, _TABLES | {"tr"})),
    "tr": (_CELLS | {"tr"}, _TABLES),
}
"""What an element's beginning closes, and the elements that it does not look beyond."""

_ROLES: Mapping[str, Role] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "title"), Role.HEADLINE),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    "blockquote": Role.QUOTE_BLOCK,
    "li": Role.LIST_ITEM,
}
_CLASSES: Mapping[str, Role] = {
    r"by-?lines?": Role.BYLINE,
    r"dek|deck|standfirst|sub-?headline|subtitle": Role.STANDFIRST,
    r"datelines?": Role.DATELINE,
    r"corrections?|clarifications?|correction-note": Role.CORRECTION,
    r"caption|caption-text|cutline": Role.CAPTION,
    r"headline": Role.HEADLINE,
    r"pull-?quote": Role.QUOTE_BLOCK,
}
_HINTS = tuple(
    (re.compile(rf"(?:^|[\s_-])(?:{names})(?:\s|$)", re.IGNORECASE), role)
    for names, role in _CLASSES.items()
)


class Attribute(NamedTuple):
    """An attribute's value as written, and where it stands in the parsed bytes."""

    value: str
    span: Span


def tag_name(tag: Node) -> str:
    """Return the lower-case name of a start, end or self-closing tag ("" if it has none)."""
    names = (c for c in tag.named_children if c.type in ("tag_name", "erroneous_end_tag_name"))
    return next((_text(name).lower() for name in names), "")


def attributes(tag: Node) -> dict[str, Attribute]:
    """Return a tag's attributes that have a value; the first of a name counts."""
    found: dict[str, Attribute] = {}
    for node in tag.named_children:
        if node.type != "attribute":
            continue
        name, value = "", None
        for child in node.named_children:
            if child.type == "attribute_name":
                name = _text(child).lower()
            elif child.type == "attribute_value":
                value = child
            elif child.type == "quoted_attribute_value" and child.named_children:
                value = child.named_children[0]
        if value is not None:
            span = Span(value.start_byte, value.end_byte)
            found.setdefault(name, Attribute(_text(value), span))
    return found


class Frame(NamedTuple):
    """An open element and what it means for the text inside it."""

    name: str = ""
    role: Role = Role.PARAGRAPH
    skip: bool = False
    english: bool = True
    mask_from: int | None = None
    """Where the element starts in the source, if a mask is to stand for the whole of it."""

    def inside(self, name: str, given: Mapping[str, Attribute], start: int) -> Frame:
        """Return the frame of an element that opens inside this one at ``start``."""
        foreign = _is_foreign(given)
        english = self.english if foreign is None else not foreign
        skip = self.skip and not (self.name == "head" and name == "title")
        masked = name in MASKED or (foreign and name not in BLOCKS)
        own = _role(name, given) or self.role
        if skip or name == "head" or _is_skipped(name, given):
            return Frame(name, own, True, english)
        return Frame(name, own, bool(masked), english, start if masked else None)


def implied_end(frames: Sequence[Frame], name: str) -> int:
    """Return how many open elements stay open when one called ``name`` begins."""
    if frames[-1].name == "head" and name not in _IN_HEAD:
        return len(frames) - 1
    closes, barriers = _CLOSES.get(name, (_NOTHING, _NOTHING))
    if name in BLOCKS:
        closes |= {"p"}
    found = len(frames)
    for index in range(len(frames) - 1, 0, -1):
        frame = frames[index].name
        if frame in closes:
            found = index
        if frame in barriers or (frame in BLOCKS and frame not in closes and not barriers):
            break
    return found


def _role(name: str, given: Mapping[str, Attribute]) -> Role | None:
    if name in _ROLES:
        return _ROLES[name]
    if name not in BLOCKS:
        return None
    words = " ".join(given[key].value for key in ("class", "itemprop") if key in given)
    return next((role for hint, role in _HINTS if words and hint.search(words)), None)


def _is_foreign(given: Mapping[str, Attribute]) -> bool | None:
    """Say whether ``lang`` names a language other than English; None without ``lang``."""
    lang = given.get("lang") or given.get("xml:lang")
    if lang is None or not lang.value.strip():
        return None
    return re.split(r"[-_]", lang.value.strip().lower())[0] not in ("en", "eng")


def _is_skipped(name: str, given: Mapping[str, Attribute]) -> bool:
    return name in SKIPPED or ("role" in given and given["role"].value.lower() == "navigation")


def _text(node: Node) -> str:
    return (node.text or b"").decode()
