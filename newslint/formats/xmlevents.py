"""XML as a flat list of events, each with its exact place; entities are off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.entities import html5
from typing import Any, Literal, NamedTuple
from xml.parsers import expat

from newslint.errors import ReadError
from newslint.formats.drafts import Run, literal
from newslint.formats.offsets import CharOffsets
from newslint.model import MASK

DEEPEST = 500
"""Elements inside each other; no article comes near."""

MOST = 500_000
"""Tags and stretches of text in one document; it is no article that has more."""

_TAG = re.compile(rb"<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")
_REFERENCE = re.compile(rb"&[^;]*;")
_SPACES = re.compile(r"[\t\r\n][ \t\r\n]*| [ \t\r\n]+")


class Event(NamedTuple):
    """A tag, a stretch of text or a comment; ``start`` and ``end`` are source offsets.

    Text comes as ``literal`` (the source's own characters) or ``decoded`` (a reference, a
    line end). ``name`` and the attributes' names are local ones, ``space`` the namespace.
    """

    kind: Literal["start", "end", "literal", "decoded", "comment"]
    start: int
    end: int
    text: str = ""
    name: str = ""
    space: str = ""
    attributes: Mapping[str, str] = {}
    tag: str = ""
    """A start tag's or an end tag's name as written, its prefix included."""


@dataclass
class _Parsing:
    parser: Any
    data: bytes
    place: CharOffsets
    path: str
    events: list[Event] = field(default_factory=list)
    literal: tuple[int, int] = (0, 0)
    """Bytes of text that wait for what follows: expat cuts it at every line end."""
    in_cdata: bool = False
    depth: int = 0
    tag_end: int = 0
    """Where the last start tag ends, in bytes."""

    def at(self) -> int:
        return int(self.parser.CurrentByteIndex)

    def add(self, kind: Any, first: int, last: int, *parts: Any) -> None:
        self.flush()
        if len(self.events) > MOST:
            raise ReadError("too-large", f"XML: more than {MOST:,} tags and texts", self.path)
        self.events.append(Event(kind, self.place(first), self.place(last), *parts))

    def flush(self) -> None:
        first, last = self.literal
        if first < last:
            self.literal = (last, last)
            text = self.data[first:last].decode()
            self.events.append(Event("literal", self.place(first), self.place(last), text))

    def refuse(self, message: str) -> ReadError:
        return ReadError("xml", message, self.path, self.parser.CurrentLineNumber)


def events(source: str, path: str) -> list[Event]:
    """Parse a whole XML document.

    Raises:
        ReadError: ``xml``: it is not well-formed, is nested too deeply, or declares
            entities, which are never read.
    """
    place = CharOffsets(source)
    parser = expat.ParserCreate("utf-8", " ")
    parsing = _Parsing(parser, place.data, place, path)
    _connect(parsing)
    try:
        parser.Parse(place.data, True)
    except expat.ExpatError as exc:
        problem = expat.ErrorString(exc.code)
        raise ReadError("xml", f"XML: {problem}", path, exc.lineno) from exc
    return parsing.events


def _connect(parsing: _Parsing) -> None:
    parser = parsing.parser
    parser.buffer_text = False
    parser.StartElementHandler = lambda name, given: _start(parsing, name, given)
    parser.EndElementHandler = lambda name: _end(parsing, name)
    parser.CharacterDataHandler = lambda text: _text(parsing, text)
    parser.CommentHandler = lambda text: _comment(parsing, text)
    parser.EntityDeclHandler = lambda *_: _entity(parsing)
    parser.SkippedEntityHandler = lambda name, parameter: _skipped(parsing, name, parameter)
    parser.StartCdataSectionHandler = lambda: setattr(parsing, "in_cdata", True)
    parser.EndCdataSectionHandler = lambda: setattr(parsing, "in_cdata", False)


def _start(parsing: _Parsing, name: str, given: Mapping[str, str]) -> None:
    parsing.depth += 1
    if parsing.depth > DEEPEST:
        raise parsing.refuse(f"more than {DEEPEST} XML elements inside each other")
    space, _, local = name.rpartition(" ")
    attributes = {key.rpartition(" ")[2]: value for key, value in given.items()}
    first = parsing.at()
    last = parsing.tag_end = _tag_end(parsing.data, first)
    tag = re.split(rb"[\s/>]", parsing.data[first + 1 : last], maxsplit=1)[0].decode()
    parsing.add("start", first, last, "", local, space, attributes, tag)


def _end(parsing: _Parsing, name: str) -> None:
    parsing.depth -= 1
    space, _, local = name.rpartition(" ")
    first = parsing.at()
    begun = parsing.tag_end == first and parsing.literal[0] == parsing.literal[1]
    if begun and parsing.data[first - 2 : first] == b"/>":
        # An empty element ("<br/>") ends where it starts.
        parsing.add("end", first, first, "", local, space)
    else:
        parsing.add("end", first, _tag_end(parsing.data, first), "", local, space)


def _tag_end(data: bytes, start: int) -> int:
    match = _TAG.match(data, start)
    return match.end() if match else start


def _text(parsing: _Parsing, text: str) -> None:
    first, written = parsing.at(), text.encode()
    if not parsing.in_cdata and parsing.data.startswith(b"&", first):
        reference = _REFERENCE.match(parsing.data, first)
        last = reference.end() if reference else first + 1
        parsing.add("decoded", first, last, text)
    elif parsing.data.startswith(written, first):
        if parsing.literal[1] != first:
            parsing.flush()
            parsing.literal = (first, first)
        parsing.literal = (parsing.literal[0], first + len(written))
    else:
        # "\r\n" and "\r" are read as "\n".
        width = 2 if parsing.data.startswith(b"\r\n", first) else 1
        parsing.add("decoded", first, first + width, text)


def _comment(parsing: _Parsing, text: str) -> None:
    first = parsing.at()
    last = parsing.data.index(b"-->", first) + 3
    parsing.add("comment", first, last, text.strip())


def _entity(parsing: _Parsing) -> None:
    raise parsing.refuse("XML: declares entities, which are not read")


def _skipped(parsing: _Parsing, name: str, parameter: bool) -> None:
    """Take a reference to an entity of a DTD that is not read; the usual names are HTML's."""
    if parameter:
        return
    first = parsing.at()
    reference = _REFERENCE.match(parsing.data, first)
    last = reference.end() if reference else first + 1
    parsing.add("decoded", first, last, html5.get(f"{name};", MASK))


def runs(source: str, event: Event) -> Iterator[Run]:
    """Yield the runs of a text event, white space collapsed."""
    if event.kind == "decoded":
        text = " " if event.text in "\t\r\n" else event.text
        yield Run(text, event.start, event.end, "markup" if text == MASK else "decoded")
        return
    at = event.start
    for gap in _SPACES.finditer(source, event.start, event.end):
        yield from literal(source, at, gap.start())
        yield Run(" ", gap.start(), gap.end(), "decoded")
        at = gap.end()
    yield from literal(source, at, event.end)


def after(events: Sequence[Event], index: int) -> int:
    """Return the index behind the end tag of the element that starts at ``index``."""
    depth = 0
    for at in range(index, len(events)):
        depth += (events[at].kind == "start") - (events[at].kind == "end")
        if depth == 0:
            return at + 1
    return len(events)


def is_foreign(event: Event) -> bool:
    """Say whether an element's ``xml:lang`` names another language than English."""
    lang = event.attributes.get("lang", "").strip().lower()
    return bool(lang) and re.split("[-_]", lang)[0] not in ("en", "eng")
