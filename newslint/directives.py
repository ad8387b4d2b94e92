"""Directives in comments: ``newslint: ignore RULE[, RULE] -- reason`` and its sisters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint import lazypattern
from newslint.model import Comment, Document, Edit

VERBS = ("ignore", "ignore-line", "ignore-file", "off", "on")
FRONT_MATTER = "front matter"
"""The verb of what a front matter's ``newslint: {ignore: [RULE]}`` names."""
EVERY_RULE = "*"

_DIRECTIVE = lazypattern.compile(r"[ \t]*newslint[ \t]*:[ \t]*(?P<body>[^\r\n]*)", re.IGNORECASE)
_LINE = lazypattern.compile(r"[^\r\n]+")
_REASON = lazypattern.compile(r"(?:^|\s+)(?:--|—|–)")
_RULE = lazypattern.compile(r"[^\s,](?:[^,]*[^\s,])?")
_BLANK = lazypattern.compile(r"(?:[ \t]*(?:\r\n|\n|\r))+")
_BLANK_ABOVE = lazypattern.compile(
    r"(?:\r\n|\n|\r(?!\n))(?P<blank>(?:[ \t]*(?:\r\n|\n|\r(?!\n)))+)\Z"
)


class Name(NamedTuple):
    """A rule glob in a directive, with its source range."""

    glob: str
    start: int
    end: int


class Directive(NamedTuple):
    """One directive; its own range and its comment's are source offsets.

    ``verb`` is as written and may be none of ``VERBS``. One that names no rule has one
    name, ``EVERY_RULE``, as wide as the directive. ``alone``: nothing else is in the comment.
    """

    verb: str
    names: tuple[Name, ...]
    start: int
    end: int
    comment: Comment
    alone: bool


def parse(document: Document) -> tuple[Directive, ...]:
    """Return the directives of a document's front matter and comments, in order."""
    made = [
        Directive(FRONT_MATTER, (Name(*ignored),), ignored.start, ignored.end, ignored, False)
        for ignored in document.ignored
    ]
    for comment in document.comments:
        made += _in_comment(document.source, comment)
    return tuple(made)


def _in_comment(source: str, comment: Comment) -> Iterator[Directive]:
    if "newslint" not in comment.text.lower():
        return
    base = source.index(comment.text, comment.start)
    lines = list(_LINE.finditer(comment.text))
    for line in lines:
        match = _DIRECTIVE.fullmatch(line[0])
        if match:
            start = base + line.start() + match.start("body")
            yield _directive(match["body"], start, comment, len(lines) == 1)


def _directive(body: str, start: int, comment: Comment, alone: bool) -> Directive:
    reason = _REASON.search(body)
    said = body[: reason.start()] if reason else body
    verb = said.split(maxsplit=1)[0] if said.split() else ""
    end = start + len(said.rstrip())
    rules = _RULE.finditer(said, said.find(verb) + len(verb))
    names = tuple(Name(m[0], start + m.start(), start + m.end()) for m in rules)
    names = names or (Name(EVERY_RULE, start, end),)
    return Directive(verb.rstrip(":").lower(), names, start, end, comment, alone)


def without(directive: Directive, name: Name) -> Edit:
    """Return the edit that takes one of several names out of a directive."""
    index = directive.names.index(name)
    if index + 1 < len(directive.names):
        return Edit(name.start, directive.names[index + 1].start, "")
    return Edit(directive.names[index - 1].end, name.end, "")


def deletion(source: str, directive: Directive) -> Edit | None:
    """Return the edit that deletes the directive's comment, or None if it holds more.

    A comment that has its line to itself goes with the line, and with the blank lines
    that it alone keeps apart from others.
    """
    if not directive.alone:
        return None
    start, end = directive.comment.start, directive.comment.end
    while start > 0 and source[start - 1] in " \t":
        start -= 1
    first = start == 0 or source[start - 1] in "\r\n\ufeff"
    rest = lazypattern.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)").match(source, end)
    if not first or not rest:
        # Inside a line: one of the spaces around it is enough.
        beside = rest is not None or source[end : end + 1].isspace()
        return Edit(start if beside else directive.comment.start, end, "")
    end = rest.end()
    above = _BLANK_ABOVE.search(source, 0, start)
    below = _BLANK.match(source, end)
    if below and (above or start == 0 or source[:start] == "\ufeff"):
        end = below.end()
    elif above and end == len(source):
        start = above.start("blank")
    return Edit(start, end, "")
