"""HTML: the copy between the tags, with exact places, over tree-sitter's tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import tree_sitter_html
from tree_sitter import Language, Node, Parser, Tree

from newslint.formats import frontmatter
from newslint.formats.comments import comments_in
from newslint.formats.drafts import Draft, Read, Run, literal
from newslint.formats.entities import ENTITY, character
from newslint.formats.html_tags import (
    BLOCKS,
    MASKED,
    Attribute,
    attributes,
    is_foreign,
    is_skipped,
    role,
    tag_name,
)
from newslint.formats.offsets import CharOffsets
from newslint.formats.roles import refine
from newslint.formats.templates import masked
from newslint.model import MASK, Comment, Role

_CUTS = re.compile(rf"(?<![ \t\r\n\f])[ \t\r\n\f]+|{ENTITY}|({MASK}+)")
_STRAY = re.compile(r"</?([A-Za-z][\w:-]*)[^<>]*>|<[!?][^<>]*>")
"""Tags that the parser could make nothing of; it leaves them among the text."""


class _Frame(NamedTuple):
    """What an open element means for the text in it."""

    role: Role = Role.PARAGRAPH
    skip: bool = False
    english: bool = True


@dataclass
class _Walk:
    """Where the walk over the tree stands."""

    source: str
    body: str
    base: int
    place: CharOffsets
    drafts: list[Draft]
    done: int
    """The end, in the source, of what has been read."""
    current: Draft = field(default_factory=Draft)
    captions: list[Draft] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=lambda: [_Frame()])
    comments: list[Comment] = field(default_factory=list)
    after_break: bool = False
    """A line break tag is the last thing that was seen."""


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_html.language()))


def read(source: str, path: str) -> Read:
    """Return the blocks of an HTML file; broken HTML gives what a reader would see.

    Raises:
        ReadError: ``front-matter`` when it opens with one that is not valid YAML or TOML.
    """
    front = frontmatter.read(source, path)
    drafts, comments = fragment(source, masked(source, front.end), front.end)
    return Read(list(refine([*front.drafts, *drafts])), tuple(comments), front.ignored)


def fragment(source: str, body: str, start: int) -> tuple[list[Draft], list[Comment]]:
    """Return the blocks and comments of ``body``, which stands in ``source`` at ``start``."""
    place = CharOffsets(body, start)
    walk = _Walk(source, body, start, place, [], start)
    _visit(walk, _parser().parse(place.data))
    _text_up_to(walk, start + len(body))
    _flush(walk)
    return walk.drafts, walk.comments


def _visit(walk: _Walk, tree: Tree) -> None:
    """Go over the tree in order, without recursion: broken files nest without end."""
    cursor = tree.walk()
    opened: list[tuple[Node, int, bool]] = []
    going_down = True
    while True:
        node = cursor.node
        assert node is not None
        if going_down and _enters(walk, node, opened) and cursor.goto_first_child():
            continue
        if opened and opened[-1][0] == node:
            _leave(walk, *opened.pop())
        going_down = cursor.goto_next_sibling()
        if not going_down and not cursor.goto_parent():
            return


def _enters(walk: _Walk, node: Node, opened: list[tuple[Node, int, bool]]) -> bool:
    """Handle a node on the way down; say whether its children are to be visited."""
    match node.type:
        case "element" | "script_element" | "style_element":
            return _open(walk, node, opened)
        case "start_tag" | "self_closing_tag" | "end_tag" | "erroneous_end_tag":
            _pass_tag(walk, node)
        case "comment" | "doctype":
            start = _text_up_to(walk, walk.place(node.start_byte))
            walk.done = walk.place(node.end_byte)
            walk.comments += comments_in(walk.source, start, walk.done)
        case "document" | "ERROR":
            return True
    return False


def _is_whole(walk: _Walk, tag: Node) -> bool:
    """Say whether a tag is one to a browser, too ("a < b" is none)."""
    data = walk.place.data
    first = data[tag.start_byte + 1 : tag.start_byte + 2]
    return (first.isalpha() or first == b"/") and data[tag.end_byte - 1 : tag.end_byte] == b">"


def _open(walk: _Walk, node: Node, opened: list[tuple[Node, int, bool]]) -> bool:
    tag = node.children[0]
    if tag.type not in ("start_tag", "self_closing_tag") or not _is_whole(walk, tag):
        return True
    name, given = tag_name(tag), attributes(tag)
    frame = walk.frames[-1]
    start = _text_up_to(walk, walk.place(node.start_byte))
    if name in BLOCKS:
        _flush(walk)
    foreign = is_foreign(given)
    if is_skipped(name, given) or name in MASKED or (foreign and name not in BLOCKS):
        walk.done = walk.place(node.end_byte)
        if (name in MASKED or foreign) and not frame.skip:
            walk.current.runs.append(Run(MASK, start, walk.done, "markup"))
        return False
    if not frame.skip or name == "title":
        english = frame.english if foreign is None else not foreign
        own = role(name, given) or frame.role
        walk.frames.append(_Frame(own, name == "head", english))
    else:
        walk.frames.append(frame)
    opened.append((node, len(walk.frames) - 1, name in BLOCKS))
    _inline_content(walk, name, given, tag)
    return True


def _inline_content(walk: _Walk, name: str, given: dict[str, Attribute], tag: Node) -> None:
    """Take in what a tag itself brings: an image's place, a line break, alt and title."""
    if walk.frames[-1].skip:
        return
    start, end = walk.place(tag.start_byte), walk.place(tag.end_byte)
    for key in ("alt", "title"):
        if key in given:
            first, last = map(walk.place, given[key].span)
            draft = Draft(Role.CAPTION, list(_runs(walk, first, last)), key)
            draft.english = walk.frames[-1].english
            walk.captions.append(draft)
    if name == "br":
        if walk.after_break:
            _flush(walk)
        walk.current.runs.append(Run(" ", start, end, "decoded"))
        walk.after_break = True
    elif name == "img":
        walk.current.runs.append(Run(MASK, start, end, "markup", loose=True))


def _pass_tag(walk: _Walk, tag: Node) -> None:
    if _is_whole(walk, tag):
        _text_up_to(walk, walk.place(tag.start_byte))
        walk.done = walk.place(tag.end_byte)
        if tag_name(tag) in BLOCKS:
            _flush(walk)


def _leave(walk: _Walk, node: Node, depth: int, block: bool) -> None:
    _text_up_to(walk, walk.place(node.end_byte))
    if block:
        _flush(walk)
    del walk.frames[depth:]


def _flush(walk: _Walk) -> None:
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
        return None if cut[0] == " " else Run(" ", first, last, "decoded")
    text = character(cut[0], body[cut.end() : min(cut.end() + 1, limit)])
    return None if text is None else Run(text, first, last, "decoded")
