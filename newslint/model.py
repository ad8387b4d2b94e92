"""Plain data that every part of newslint passes on; imports nothing of ours.

Two coordinate systems exist. *Clean* offsets count code points of what a reader
sees (``Document.text``, or one block's text inside a ``View``); *source* offsets
count code points of the decoded file. All ranges are end-exclusive. Rules speak
clean offsets only; ``linter`` alone turns them into source offsets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

_NOTHING: Mapping[str, Any] = MappingProxyType({})

MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in clean text for inline content that is not prose: code, an image, a shortcode."""


class Role(StrEnum):
    """What a block is in the article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list item"
    QUOTE_BLOCK = "quote block"
    CORRECTION = "correction note"


class Severity(StrEnum):
    """How sure a rule is that the copy is wrong in any house."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Safety(StrEnum):
    """Whether a fix is applied by ``fix``, by ``--unsafe-fixes``, or only shown."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


Dialect = Literal["us", "gb"]
Scope = Literal["sentence", "block", "document"]
Status = Literal["stable", "preview", "deprecated"]
PieceKind = Literal["literal", "decoded", "markup"]


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Token(NamedTuple):
    """A word, number or mark with its offsets in the text it was cut from."""

    text: str
    start: int
    end: int


class Quotation(NamedTuple):
    """A quotation inside one block, from its opening mark to its closing one, both included.

    ``closed`` is false where the text ends before a closing mark; ``level`` is 0 for
    an outer quotation, 1 for one inside it. A quotation carried over from the block
    before starts at this block's continuation mark.
    """

    start: int
    end: int
    mark: str
    level: int
    closed: bool


class Piece(NamedTuple):
    r"""A stretch of clean text and the source range it came from.

    ``literal``: the same characters; ``decoded``: the source spells them otherwise
    (``&amp;``, ``\n`` read as a space); ``markup``: ``MASK`` for masked content.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    kind: PieceKind


class Block(NamedTuple):
    """A paragraph-like unit: ``Document.text[start:end]``, one role, one language."""

    start: int
    end: int
    role: Role
    english: bool = True
    key: str | None = None
    """The front-matter field, HTML attribute or element that it came from, if any."""
    place: str | None = None
    """Part and paragraph, where the file is a container and the reader can name them."""


class Comment(NamedTuple):
    """A comment in the source, where suppressions are written; source offsets."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: source, clean text, and how the two correspond.

    ``text`` is the blocks' texts joined by two newlines; ``pieces`` are sorted by
    ``start`` and never reach over a block's end.
    """

    path: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]
    comments: tuple[Comment, ...] = ()
    ignored: tuple[Comment, ...] = ()
    """Rule globs that the front matter ignores, each with its own source range."""
    twins: tuple[tuple[Piece, ...], ...] = ()
    """Each the pieces of one block anew, where the file has its words a second time (as plain
    text and as XHTML): the same clean offsets, other source ranges; sorted. A fix changes all."""
    locked: tuple[Span, ...] = ()
    """Source ranges, sorted, that can be read but must not be written (tracked changes)."""
    format: str = "plain"
    encoding: str = "utf-8"
    container: str | None = None
    """The name of the part that ``source`` is, where the file is a container (gzip, docx):
    offsets mean nothing outside it, and findings have a ``location``."""


class Edit(NamedTuple):
    """Replace ``[start, end)`` by ``replacement``."""

    start: int
    end: int
    replacement: str


class Fix(NamedTuple):
    """One way to mend a match; all its edits apply or none. ``safety`` None: the rule's."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety | None = None


class Related(NamedTuple):
    """Another place that belongs to a match, and what it has to do with it."""

    start: int
    end: int
    message: str


class Match(NamedTuple):
    """What a rule found, in the clean offsets of the view it was given.

    ``values`` fill the placeholders of the rule's message; ``{match}`` and
    ``{replacement}`` are always there.
    """

    start: int
    end: int
    fixes: tuple[Fix, ...] = ()
    values: Mapping[str, str] = _NOTHING
    related: tuple[Related, ...] = ()
    confidence: float | None = None

    @classmethod
    def replacing(cls, start: int, end: int, *replacements: str, **values: str) -> Match:
        """Make a match whose fixes replace the whole of it, best first."""
        fixes = tuple(Fix(text, (Edit(start, end, text),)) for text in replacements)
        return cls(start, end, fixes, values)


class Example(NamedTuple):
    """A rule's own test: ``bad`` (with ``good``, its mend) or ``ok``."""

    text: str
    good: str | None
    ok: bool
    role: Role = Role.PARAGRAPH
    dialect: Dialect = "us"
    format: str = "block"
    line: int = 0
    house: str = ""
    """The CSV of a house list that the example is read with."""


class Rule(NamedTuple):
    """One entry of the catalogue, as its YAML file says it."""

    id: str
    kind: str
    scope: Scope
    severity: Severity
    message: str
    why: str
    source: str
    fix: Safety | None
    params: Mapping[str, Any]
    status: Status = "stable"
    default: bool = True
    quotations: Literal["report", "skip"] = "report"
    dialects: tuple[Dialect, ...] = ("us", "gb")
    roles: tuple[Role, ...] = tuple(Role)
    aliases: tuple[str, ...] = ()
    options: Mapping[str, Any] = _NOTHING
    choices: Mapping[str, Sequence[str]] = _NOTHING
    """The only values that some of the options may have."""
    examples: Sequence[Example] = ()
    path: str = ""

    @property
    def pack(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]


class Position(NamedTuple):
    """A source range with the lines and columns (from 1) of its ends."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Place(NamedTuple):
    """A related range of a finding, in the source."""

    position: Position
    message: str


class Finding(NamedTuple):
    """A defect in an article, with everything that a report says of it."""

    rule: str
    severity: Severity
    message: str
    position: Position
    text: str
    source_text: str
    in_quote: bool
    fingerprint: str
    related: tuple[Place, ...] = ()
    fixes: tuple[Fix, ...] = ()
    """Edits in source offsets, each fix with its own safety."""
    confidence: float | None = None
    engine: str = "native"
    also: tuple[str, ...] = ()
    location: str | None = None
    former: tuple[str, ...] = ()
    """The fingerprints that it had under its rule's earlier names (``Rule.aliases``)."""


class FileError(NamedTuple):
    """Why a file could not be read: a stable code, a sentence, and a line if known."""

    code: str
    message: str
    line: int | None = None


class FileReport(NamedTuple):
    """All that a run says of one file; ``hidden`` findings lie outside what changed.

    ``known`` findings are in the baseline and not shown; ``mended`` ones are in it and not
    here any more.
    """

    path: str
    words: int = 0
    findings: tuple[Finding, ...] = ()
    error: FileError | None = None
    hidden: int = 0
    known: int = 0
    mended: int = 0
    source: str = ""
    """The decoded text, for reporters that quote lines."""
    fail_level: str = "warning"
    """The lowest severity that makes this file fail; "never": none does."""
    document: Document | None = None
    """The article as read, where the report shows it (``Work.keep``)."""
