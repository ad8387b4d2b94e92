"""Words that stand twice where the writer's words meet the quoted ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match

_TWICE = (
    r"(?:an?|the|to|of|is|are|was|were|has|have|with|for|from|as|by|at|and|be|been|its|their|our|my"
    r"|will|would|should|could|can|not)"
)
"""Words that no sentence has twice running; "that that" and "her her" may be right."""
_OPENING = lazypattern.compile(
    rf"\b(?P<word>{_TWICE})(?P<gap>\s+)[“\"‘](?P=word)\s+(?!(?:and|or)\b)\p{{L}}"
    rf"|\b(?P<word>an?|the)(?P<gap>\s+)[“\"‘](?:an?|the)\s+(?:\p{{Ll}}{{3,}})"
)
_CLOSING = lazypattern.compile(
    rf"(?<=\p{{Ll}}\s)(?P<word>{_TWICE})[”\"](?P<gap>\s+)(?P<again>(?P=word))(?=\s+\p{{L}})"
)


@check("quotejoints.twice", anchors=("“", '"', "”", "‘"))
def twice(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each small word before an opening mark, or behind a closing one, and again beside it."""
    for found in _OPENING.finditer(view.text):
        start, end = found.start("word"), found.end("gap")
        if any(q.start == end for q in view.quotations):
            edit = Edit(start, end, "")
            yield Match(
                start, found.end("word"), (Fix(view.text[end : found.end() - 1].rstrip(), (edit,)),)
            )
    for found in _CLOSING.finditer(view.text):
        if any(q.closed and q.end == found.start("gap") for q in view.quotations):
            edit = Edit(found.start("gap"), found.end("again"), "")
            yield Match(
                *found.span("again"),
                (Fix(view.text[found.start("word") : found.start("gap")], (edit,)),),
            )


_BRACKETED = lazypattern.compile(
    r"(?i)\b(?P<word>\p{L}+)\s+\[(?P=word)\](?!\w)|\[(?P<word>\p{L}+)\]\s+(?P=word)\b(?![-’'])"
)


@check("quotejoints.bracketed", anchors=("[",))
def bracketed(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each word that stands in brackets and, beside them, once more."""
    for found in _BRACKETED.finditer(view.text):
        if len(found["word"]) > 1 and found["word"].lower() not in ("sic", "that", "had"):
            yield Match.replacing(*found.span(), f"[{found['word']}]")


_POINTS = r"(?:\.\s?\.\s?\.|…)"
_EDGE = lazypattern.compile(
    rf"(?<=[“\"])(?P<points>{_POINTS}\s*)(?=\p{{L}})|(?<=\p{{L}})(?P<points>\s*{_POINTS})(?=[”\"](?!\p{{L}}))"
)


@check("quotejoints.edge", anchors=("...", ". .", "…"))
def edge(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each ellipsis with which a quotation begins or ends."""
    edges = {q.start + 1 for q in view.quotations} | {q.end - 1 for q in view.quotations}
    for found in _EDGE.finditer(view.text):
        start, end = found.span("points")
        if start in edges or end in edges:
            yield Match(start, end, (Fix("", (Edit(start, end, ""),)),))


_ADDED = lazypattern.compile(
    r"(?<=\p{L}\s)\((?!\p{Lu}{2,}\))(?P<words>(?:the|his|her|their|\p{Lu}[\p{L}.]+)(?:\s[\p{L}.’'-]+){0,4})\)"
)


@check("quotejoints.parentheses", anchors=("(",))
def parentheses(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each name or noun in parentheses inside a quotation, which the writer put there."""
    for found in _ADDED.finditer(view.text):
        if view.quoted(*found.span()):
            yield Match.replacing(*found.span(), f"[{found['words']}]")
