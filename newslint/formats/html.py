"""HTML: the copy between the tags, with exact places, over tree-sitter's tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import tree_sitter_html
from tree_sitter import Language, Node, Parser, Tree

from newslint.errors import ReadError
from newslint.formats import frontmatter
from newslint.formats.comments import comments_in
from newslint.formats.decoding import line_number
from newslint.formats.drafts import Draft, Read, Run, literal
from newslint.formats.entities import ENTITY, character
from newslint.formats.html_tags import (
    BLOCKS,
    VOID,
    Attribute,
    Frame,
    attributes,
    implied_end,
    tag_name,
)
from newslint.formats.offsets import CharOffsets
from newslint.formats.roles import refine
from newslint.formats.templates import masked
from newslint.model import MASK, Comment, Role

_CUTS = re.compile(rf"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+|{ENTITY}|({MASK}+)")
_TOKENS = frozenset(
    "start_tag self_closing_tag end_tag erroneous_end_tag comment doctype raw_text".split()
)
_DEEPEST = 2_000
"""Open tags inside each other; the parser's time grows with the square of it."""
_NESTING = re.compile(
    r"<(/?)(?!(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|"
    r"th|tr|track|wbr)\b)[a-z]",
    re.IGNORECASE,
)
_STRAY = re.compile(r"</?([A-Za-z][\w:-]*)[^<>]*>|<[!?/][^<>]*>")
"""Tags that the parser could make nothing of; it leaves them among the text."""


@dataclass
class _Walk:
    """Where the walk over the tags stands."""

    source: str
    body: str
    base: int
    place: CharOffsets
    done: int
    """The end, in the source, of what has been read."""
    drafts: list[Draft] = field(default_factory=list)
    current: Draft = field(default_factory=Draft)
    captions: list[Draft] = field(default_factory=list)
    """Alt and title texts in the current block, to follow it."""
    frames: list[Frame] = field(default_factory=lambda: [Frame()])
    comments: list[Comment] = field(default_factory=list)
    after_break: bool = False
    """A line break tag is the last thing that was seen."""


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_html.language()))


def read(source: str, path: str) -> Read:
    """Return the blocks of an HTML file; broken HTML gives what a reader would see.

    Raises:
        ReadError: ``html`` when tags are nested without end; ``front-matter`` when the file
            opens with one that is not valid YAML or TOML.
    """
    front = frontmatter.read(source, path)
    drafts, comments = fragment(source, masked(source, front.end), front.end, path)
    return Read(list(refine([*front.drafts, *drafts])), tuple(comments), front.ignored)


def fragment(source: str, body: str, start: int, path: str) -> tuple[list[Draft], list[Comment]]:
    """Return the blocks and comments of ``body``, which stands in ``source`` at ``start``.

    Raises:
        ReadError: ``html`` when tags are nested without end.
    """
    _refuse_endless_nesting(source, body, start, path)
    # A comment without an end is text to the parser, which looks for the end of each.
    closed = body.rfind("-->") + 1
    body = body[:closed] + body[closed:].replace("<!--", "    ")
    place = CharOffsets(body, start)
    walk = _Walk(source, body, start, place, start)
    for node in _tokens(_parser().parse(place.data)):
        first, last = place(node.start_byte), place(node.end_byte)
        tag = body[first - start : last - start]
        if node.type in ("comment", "doctype", "raw_text"):
            _text_up_to(walk, first)
            walk.done = last
            if node.type == "comment":
                walk.comments += comments_in(source, first, last)
        elif tag[1:2].isalpha() and tag[-1] == ">":
            _start_tag(walk, node, first, last)
        elif tag[1:2] == "/" and tag[-1] == ">":
            _text_up_to(walk, first)
            walk.done = last
            _close(walk, tag_name(node))
        # What else the parser takes for a tag ("a < b") is text to a browser.
    _text_up_to(walk, start + len(body))
    _flush(walk)
    return walk.drafts, walk.comments


def _refuse_endless_nesting(source: str, body: str, start: int, path: str) -> None:
    if body.count("<") - 2 * body.count("</") <= _DEEPEST:
        return
    depth = 0
    for tag in _NESTING.finditer(body):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > _DEEPEST:
            line = line_number(source, start + tag.start())
            message = f"more than {_DEEPEST:,} HTML tags are open inside each other"
            raise ReadError("html", message, path, line)


def _tokens(tree: Tree) -> Iterator[Node]:
    """Yield tags, comments and raw text in order, without recursion.

    How the parser nests them is not looked at: one closing tag too many, and all that
    follows is an error to it.
    """
    cursor = tree.walk()
    while True:
        node = cursor.node
        assert node is not None
        if node.type in _TOKENS:
            yield node
        elif cursor.goto_first_child():
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return


def _start_tag(walk: _Walk, tag: Node, start: int, end: int) -> None:
    name, given = tag_name(tag), attributes(tag)
    _text_up_to(walk, start)
    walk.done = end
    if name in BLOCKS:
        _flush(walk)
    _pop(walk, implied_end(walk.frames, name))
    frame = walk.frames[-1].inside(name, given, start)
    if not frame.skip or frame.mask_from is not None:
        _take_attributes(walk, given)
    if name in VOID or tag.type == "self_closing_tag":
        _take_void(walk, name, start, end)
    else:
        walk.frames.append(frame)


def _take_attributes(walk: _Walk, given: Mapping[str, Attribute]) -> None:
    for key in ("alt", "title"):
        if key in given:
            first, last = map(walk.place, given[key].span)
            draft = Draft(Role.CAPTION, list(_runs(walk, first, last)), key)
            draft.english = walk.frames[-1].english
            walk.captions.append(draft)


def _take_void(walk: _Walk, name: str, start: int, end: int) -> None:
    """Take in an element without content: a line break, an image's place."""
    if walk.frames[-1].skip:
        return
    if name == "br":
        if walk.after_break:
            _flush(walk)
        walk.current.runs.append(Run(" ", start, end, "decoded"))
        walk.after_break = True
    elif name == "img":
        walk.current.runs.append(Run(MASK, start, end, "markup", loose=True))


def _close(walk: _Walk, name: str) -> None:
    """Close the nearest open element of a name, with all that was left open inside it."""
    block = name in BLOCKS
    if block:
        _flush(walk)
    for index in range(len(walk.frames) - 1, 0, -1):
        frame = walk.frames[index]
        if frame.name == name:
            _pop(walk, index)
            return
        if frame.name in BLOCKS and not block:
            # An inline element is not closed across the border of a block.
            return


def _pop(walk: _Walk, depth: int) -> None:
    """Take frames off; where a masked element ends, its mask stands."""
    while len(walk.frames) > depth:
        frame = walk.frames.pop()
        if frame.mask_from is not None:
            walk.current.runs.append(Run(MASK, frame.mask_from, walk.done, "markup"))


def _flush(walk: _Walk) -> None:
    masks = (i for i, frame in enumerate(walk.frames) if frame.mask_from is not None)
    _pop(walk, next(masks, len(walk.frames)))
    frame = walk.frames[-1]
    walk.current.role, walk.current.english = frame.role, frame.english
    walk.drafts += [walk.current, *walk.captions]
    walk.current, walk.captions, walk.after_break = Draft(), [], False


def _text_up_to(walk: _Walk, end: int) -> int:
    """Take in the text between what has been read and ``end``; return ``end``."""
    at = walk.done
    while at < end and (stray := _STRAY.search(walk.body, at - walk.base, end - walk.base)):
        _text(walk, at, walk.base + stray.start())
        at = walk.base + stray.end()
        if (stray[1] or "").lower() in BLOCKS:
            _flush(walk)
    _text(walk, at, end)
    walk.done = max(walk.done, end)
    return end


def _text(walk: _Walk, start: int, end: int) -> None:
    if start >= end or walk.frames[-1].skip:
        return
    runs = list(_runs(walk, start, end))
    if any(not run.text.isspace() for run in runs):
        walk.after_break = False
    walk.current.runs += runs


def _runs(walk: _Walk, start: int, end: int) -> Iterator[Run]:
    """Cut text between tags, or an attribute's value, into runs; white space collapses."""
    at = start
    for cut in _CUTS.finditer(walk.body, start - walk.base, end - walk.base):
        first, last = cut.start() + walk.base, cut.end() + walk.base
        run = _decoded(walk.body, cut, first, last, end - walk.base)
        if run is not None:
            yield from literal(walk.source, at, first)
            yield run
            at = last
    yield from literal(walk.source, at, end)


def _decoded(body: str, cut: re.Match[str], first: int, last: int, limit: int) -> Run | None:
    if cut[1]:
        return Run(MASK, first, last, "markup", loose=True)
    if cut[0][0] != "&":
        return Run(" ", first, last, "decoded")
    text = character(cut[0], body[cut.end() : min(cut.end() + 1, limit)])
    return None if text is None else Run(text, first, last, "decoded")
