r"""Build a ``Document`` from drafts: blocks whose runs know their place in the source.

Every reader makes drafts; here they are trimmed, joined and numbered, once for all formats.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from newslint.model import MASK, Block, Comment, Document, Piece, PieceKind, Role, Span

UNSEEN = "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"
"""What no reader sees: soft hyphen, zero-width space and non-joiner, direction and stray marks."""
_CUT = re.compile(rf"[\r\n{UNSEEN}]+")
_INDENT = frozenset(f" \t\r\n{UNSEEN}")
_BREAKS = re.compile(r"[\r\n]")


class Run(NamedTuple):
    """Clean text and the source range it came from; see ``Piece`` for the kinds.

    ``loose`` content (an image, a shortcode) is dropped at the ends of a block.
    """

    text: str
    start: int
    end: int
    kind: PieceKind
    loose: bool = False


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    role: Role = Role.PARAGRAPH
    runs: list[Run] = field(default_factory=list)
    key: str | None = None
    english: bool = True
    """False where the markup says that the language is another."""
    place: str | None = None
    """See ``Block.place``."""

    @property
    def text(self) -> str:
        """The clean text so far."""
        return "".join(run.text for run in self.runs)


def literal(source: str, start: int, end: int) -> list[Run]:
    r"""Cut a stretch of the source into runs; a hard wrap becomes one decoded space.

    A word broken after its hyphen ("long-\nterm") is joined again without a space.
    """
    runs: list[Run] = []
    at = start
    while cut := _CUT.search(source, at, end):
        first, last = cut.span()
        wrapped = "\n" in cut[0] or "\r" in cut[0]
        if wrapped:
            while last < end and source[last] in _INDENT:
                last += 1
            while first > at and source[first - 1] in " \t":
                first -= 1
        if first > at:
            runs.append(Run(source[at:first], at, first, "literal"))
        if wrapped and not _broken_word(source, first, last, end):
            runs.append(Run(" ", first, last, "decoded"))
        at = last
    if at < end:
        runs.append(Run(source[at:end], at, end, "literal"))
    return runs


def _broken_word(source: str, start: int, end: int, limit: int) -> bool:
    return (
        start >= 2
        and source[start - 1] == "-"
        and source[start - 2].isalpha()
        and end < limit
        and source[end].islower()
    )


def tidy(draft: Draft) -> Draft | None:
    """Trim a draft's white space and loose masks, or return None if no prose is left."""
    runs = draft.runs
    if len(runs) > 1 or any(run.kind != "literal" for run in runs):
        runs = joined(_single_spaced(runs))
    runs = _trimmed(_trimmed(runs)[::-1], -1)[::-1]
    if not any(run.text.strip().strip(MASK) for run in runs):
        return None
    draft.runs = runs
    return draft


def _single_spaced(runs: Iterable[Run]) -> list[Run]:
    """Drop what the reader does not see twice: a space after a space, across markup."""
    kept: list[Run] = []
    for run in runs:
        if not run.text.strip(UNSEEN):
            continue
        if run.kind == "decoded" and _BREAKS.search(run.text):
            run = run._replace(text=" ".join(_BREAKS.split(run.text)))
        previous = kept[-1] if kept else None
        if previous and run.text[0] == " " and previous.text[-1].isspace():
            adjoining = previous.kind == run.kind == "literal" and previous.end == run.start
            if not adjoining:
                stripped = run.text.lstrip(" ")
                if not stripped or run.kind != "literal":
                    continue
                run = run._replace(text=stripped, start=run.end - len(stripped))
        kept.append(run)
    return kept


def _trimmed(runs: Sequence[Run], step: int = 1) -> list[Run]:
    """Strip white space and loose runs off the front (or, with -1, the back end)."""
    for index, run in enumerate(runs):
        if run.loose or not run.text or run.text.isspace():
            continue
        if run.kind == "literal":
            text = run.text.lstrip() if step == 1 else run.text.rstrip()
            cut = len(run.text) - len(text)
            ends = (run.start + cut, run.end) if step == 1 else (run.start, run.end - cut)
            run = Run(text, *ends, "literal")
        return [run, *runs[index + 1 :]]
    return []


def joined(runs: Iterable[Run]) -> list[Run]:
    """Join literal runs that touch in the source."""
    groups: list[list[Run]] = []
    for run in runs:
        last = groups[-1][-1] if groups else None
        if last and last.kind == run.kind == "literal" and last.end == run.start:
            groups[-1].append(run)
        else:
            groups.append([run])
    return [
        group[0]
        if len(group) == 1
        else Run("".join(r.text for r in group), group[0].start, group[-1].end, "literal")
        for group in groups
    ]


def split(draft: Draft, offset: int) -> tuple[Draft, Draft]:
    """Cut a draft in two at a clean offset that lies inside its text."""
    head: list[Run] = []
    tail: list[Run] = []
    at = 0
    for run in draft.runs:
        end = at + len(run.text)
        if end <= offset:
            head.append(run)
        elif at >= offset or run.kind != "literal":
            tail.append(run)
        else:
            middle = run.start + offset - at
            head.append(Run(run.text[: offset - at], run.start, middle, "literal"))
            tail.append(Run(run.text[offset - at :], middle, run.end, "literal"))
        at = end
    return replace(draft, runs=head), replace(draft, runs=tail)


class Twin(NamedTuple):
    """The runs of a draft's second copy in the file: one text, run by run, other places."""

    draft: Draft
    runs: list[Run]


class Read(NamedTuple):
    """What a format's reader hands over."""

    drafts: list[Draft]
    comments: tuple[Comment, ...] = ()
    ignored: tuple[Comment, ...] = ()
    twins: tuple[Twin, ...] = ()
    locked: tuple[Span, ...] = ()


def assemble(
    path: str,
    source: str,
    read: Read,
    *,
    format: str = "plain",
    encoding: str = "utf-8",
    is_english: Callable[[str], bool] = lambda text: True,
) -> Document:
    """Number the drafts' runs as pieces of one clean text, blocks two newlines apart."""
    texts: list[str] = []
    blocks: list[Block] = []
    pieces: list[Piece] = []
    at = 0
    begins: dict[int, int] = {}
    for draft in read.drafts:
        own = _pieces(draft.runs, at)
        pieces += own
        text = draft.text
        texts.append(text)
        english = draft.english and is_english(text)
        blocks.append(Block(at, at + len(text), draft.role, english, draft.key, draft.place))
        begins[id(draft)] = at
        at += len(text) + 2
    return Document(
        path=path,
        source=source,
        text="\n\n".join(texts),
        blocks=tuple(blocks),
        pieces=tuple(pieces),
        comments=read.comments,
        ignored=read.ignored,
        twins=tuple(
            sorted(tuple(_pieces(twin.runs, begins[id(twin.draft)])) for twin in read.twins)
        ),
        locked=read.locked,
        format=format,
        encoding=encoding,
    )


def _pieces(runs: Iterable[Run], at: int) -> list[Piece]:
    pieces = []
    for run in runs:
        end = at + len(run.text)
        pieces.append(Piece(at, end, run.start, run.end, run.kind))
        at = end
    return pieces
