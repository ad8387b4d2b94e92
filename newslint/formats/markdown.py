"""Markdown: prose with exact places, from the events of pyromark."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pyromark

from newslint.formats import frontmatter
from newslint.formats.comments import comments_in
from newslint.formats.drafts import Draft, Read, Run, literal
from newslint.formats.entities import unescaped
from newslint.formats.offsets import CharOffsets
from newslint.formats.roles import refine
from newslint.formats.templates import captions, masked
from newslint.model import MASK, Comment, Role

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_ROLES = {
    "Heading": Role.HEADLINE,
    "BlockQuote": Role.QUOTE_BLOCK,
    "Item": Role.LIST_ITEM,
}
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link"})
_PARTS = re.compile(rf"{MASK}+|[^{MASK}]+")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_TAG = re.compile(r"<[^<>]*>")
_COPY = re.compile(r"[^\W_]")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TITLE = re.compile(r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*\)\Z""", re.DOTALL)


@dataclass
class _Walk:
    """Where the walk over the events stands."""

    path: str
    source: str
    body: str
    base: int
    place: CharOffsets
    drafts: list[Draft]
    current: Draft = field(default_factory=Draft)
    captions: list[Draft] = field(default_factory=list)
    """Alt texts and titles of the images in the current block, to follow it."""
    around: list[tuple[Draft, str]] = field(default_factory=list)
    """For each image whose alt text is being read: the draft it stands in, its title."""
    roles: list[Role] = field(default_factory=lambda: [Role.PARAGRAPH])
    comments: list[Comment] = field(default_factory=list)
    in_code: bool = False
    done: int = 0
    """The end of the last inline event in the source."""


def read(source: str, path: str) -> Read:
    """Return the blocks of a Markdown file, those of its front matter first.

    Raises:
        ReadError: ``front-matter`` when it is not valid YAML or TOML; ``html`` when raw HTML
            is nested without end.
    """
    front = frontmatter.read(source, path)
    body = masked(source, front.end)
    place = CharOffsets(body, front.end)
    walk = _Walk(path, source, body, front.end, place, list(front.drafts))
    for event, span in pyromark.events_with_range(body, options=_OPTIONS):
        name, detail = (event, None) if isinstance(event, str) else next(iter(event.items()))
        if handle := _HANDLERS.get(name):
            handle(walk, detail, span["start"], span["end"])
    _flush(walk)
    walk.drafts += captions(source, front.end)
    return Read(list(refine(walk.drafts)), tuple(walk.comments), front.ignored)


def _flush(walk: _Walk) -> None:
    walk.current.role = walk.roles[-1]
    walk.drafts += [walk.current, *walk.captions]
    walk.current, walk.captions = Draft(), []


def _name(tag: Any) -> str:
    return tag if isinstance(tag, str) else str(next(iter(tag)))


def _start(walk: _Walk, tag: Any, start: int, end: int) -> None:
    name = _name(tag)
    if name == "Image":
        walk.around.append((walk.current, tag["Image"]["title"]))
        walk.current = Draft(Role.CAPTION, key="alt")
    elif name not in _INLINE:
        _flush(walk)
        walk.roles.append(_ROLES.get(name, walk.roles[-1]))
        walk.in_code = name == "CodeBlock"
        if name == "HtmlBlock":
            _html_block(walk, walk.place(start), walk.place(end))


def _end(walk: _Walk, tag: Any, start: int, end: int) -> None:
    name = _name(tag)
    if name == "Image":
        _end_image(walk, walk.place(start), walk.place(end))
    elif name not in _INLINE:
        _flush(walk)
        walk.roles.pop()
        walk.in_code = False


def _end_image(walk: _Walk, start: int, end: int) -> None:
    walk.captions.append(walk.current)
    after_alt = max(walk.done, start)
    walk.current, title = walk.around.pop()
    if title and (found := _TITLE.search(walk.source, after_alt, end)):
        runs = unescaped(walk.source, *found.span(1 if found[1] is not None else 2), True)
        walk.captions.append(Draft(Role.CAPTION, runs, "title"))
    walk.current.runs.append(Run(MASK, start, end, "markup", loose=True))
    walk.done = end


def _html_block(walk: _Walk, start: int, end: int) -> None:
    """Read a stretch of raw HTML; most hold a comment or a picture and no copy."""
    body = walk.body[start - walk.base : end - walk.base]
    if not _COPY.search(_TAG.sub("", body)):
        walk.comments += comments_in(walk.source, start, end)
        return
    from newslint.formats import html

    drafts, comments = html.fragment(walk.source, body, start, walk.path)
    walk.drafts += drafts
    walk.comments += comments


def _text(walk: _Walk, text: str, start: int, end: int) -> None:
    if walk.in_code:
        return
    start, end = walk.place(start), walk.place(end)
    runs = walk.current.runs
    if walk.body[start - walk.base : end - walk.base] != text:
        runs.append(Run(text, start, end, "decoded"))
    else:
        if _is_escape(walk, text, start):
            runs.append(Run(text[0], start - 1, start + 1, "decoded"))
            start, text = start + 1, text[1:]
        for part in _PARTS.finditer(text):
            first, last = start + part.start(), start + part.end()
            if text[part.start()] == MASK:
                runs.append(Run(MASK, first, last, "markup", loose=True))
            else:
                runs += literal(walk.source, first, last)
    walk.done = end


def _is_escape(walk: _Walk, text: str, start: int) -> bool:
    """Say whether a backslash stands before the text, which pyromark leaves out of it."""
    return (
        start > max(walk.done, walk.base)
        and walk.source[start - 1] == "\\"
        and _PUNCTUATION.match(text) is not None
    )


def _mask(walk: _Walk, detail: Any, start: int, end: int) -> None:
    start, walk.done = walk.place(start), walk.place(end)
    walk.current.runs.append(Run(MASK, start, walk.done, "markup"))


def _space(walk: _Walk, detail: Any, start: int, end: int) -> None:
    start, walk.done = walk.place(start), walk.place(end)
    walk.current.runs.append(Run(" ", start, walk.done, "decoded"))


def _inline_html(walk: _Walk, tag: str, start: int, end: int) -> None:
    if _BREAK_TAG.fullmatch(tag):
        _space(walk, None, start, end)
    else:
        start, walk.done = walk.place(start), walk.place(end)
        walk.comments += comments_in(walk.source, start, walk.done)


_HANDLERS: Mapping[str, Callable[[_Walk, Any, int, int], None]] = {
    "Start": _start,
    "End": _end,
    "Text": _text,
    "Code": _mask,
    "InlineHtml": _inline_html,
    "SoftBreak": _space,
    "HardBreak": _space,
}
