"""Clean offsets to source offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from newslint.model import Document, Piece, Span

_start = attrgetter("start")


def source_span(document: Document, start: int, end: int) -> Span:
    """Return the source range of a clean range.

    An empty range (an insertion point) stays at the end of the piece before it, unless it
    is at a block's start. Ends that lie between blocks move to the text inside the range.
    """
    pieces = document.pieces
    if not pieces:
        return Span(0, 0)
    if start >= end:
        point = _insertion_point(document, start)
        return Span(point, point)
    first = piece_at(document, start)
    if pieces[first].end <= start and first + 1 < len(pieces):
        first += 1
    last = piece_at(document, end - 1)
    if pieces[first].start >= end:
        # Nothing but the gap between two blocks.
        return Span(pieces[last].source_end, pieces[last].source_end)
    return Span(_source_start(pieces[first], start), _source_end(pieces[last], end))


def location(document: Document, offset: int) -> str | None:
    """Return the part and the paragraph of a clean offset; None outside containers."""
    if document.container is None:
        return None
    index = max(bisect_right(document.blocks, offset, key=_start) - 1, 0)
    block = document.blocks[index]
    return block.place or f"{document.container}, paragraph {index + 1}"


def source_location(document: Document, line: int) -> str | None:
    """Return the part and the line of what stands between paragraphs (a comment)."""
    return None if document.container is None else f"{document.container}, line {line}"


def twins_at(document: Document, start: int, end: int) -> Iterator[Document]:
    """Yield the document as it reads from each second place of a clean range, if it has any.

    Only offsets of the range's own block may be looked up in what is yielded.
    """
    index = bisect_right(document.twins, start, key=_twin_start) - 1
    first = document.twins[index][0].start if index >= 0 else start
    while index >= 0 and document.twins[index][0].start == first:
        pieces = document.twins[index]
        if end <= pieces[-1].end:
            yield replace(document, pieces=pieces)
        index -= 1


def _twin_start(pieces: Sequence[Piece]) -> int:
    return pieces[0].start


def piece_at(document: Document, offset: int) -> int:
    """Return the index of the last piece that starts at or before a clean offset."""
    return max(bisect_right(document.pieces, offset, key=_start) - 1, 0)


def _insertion_point(document: Document, offset: int) -> int:
    pieces = document.pieces
    index = piece_at(document, offset)
    piece = pieces[index]
    inside_block = index > 0 and pieces[index - 1].end == offset == piece.start
    return _source_end(pieces[index - 1] if inside_block else piece, offset)


def _source_start(piece: Piece, offset: int) -> int:
    """Return where a clean offset inside a piece, or at its start, lies in the source."""
    if piece.kind == "literal":
        return piece.source_start + min(max(offset - piece.start, 0), piece.end - piece.start)
    return piece.source_start


def _source_end(piece: Piece, offset: int) -> int:
    """Return where a clean range that ends at ``offset`` ends in the source."""
    if piece.kind == "literal" or offset <= piece.start:
        return _source_start(piece, offset)
    return piece.source_end
