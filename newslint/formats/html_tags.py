"""What HTML's elements, classes and attributes say of the text inside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    for child in tag.named_children:
        if child.type in ("tag_name", "erroneous_end_tag_name"):
            return _text(child).lower()
    return ""


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


def role(name: str, given: Mapping[str, Attribute]) -> Role | None:
    """Return the role that an element gives its text, or None if it says nothing."""
    if name in _ROLES:
        return _ROLES[name]
    if name not in BLOCKS:
        return None
    words = " ".join(given[key].value for key in ("class", "itemprop") if key in given)
    return next((role for hint, role in _HINTS if words and hint.search(words)), None)


def is_foreign(given: Mapping[str, Attribute]) -> bool | None:
    """Say whether ``lang`` names a language other than English; None without ``lang``."""
    lang = given.get("lang") or given.get("xml:lang")
    if lang is None or not lang.value.strip():
        return None
    return re.split(r"[-_]", lang.value.strip().lower())[0] not in ("en", "eng")


def is_skipped(name: str, given: Mapping[str, Attribute]) -> bool:
    """Say whether an element holds navigation, code or controls instead of copy."""
    return name in SKIPPED or ("role" in given and given["role"].value.lower() == "navigation")


def _text(node: Node) -> str:
    return (node.text or b"").decode()
