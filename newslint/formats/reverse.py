"""Source ranges back to the clean text that they show."""

from __future__ import annotations

from newslint.model import Document, Piece, Span


def clean_span(document: Document, start: int, end: int) -> Span | None:
    """Return the clean range that a source range shows; None if a reader sees nothing of it.

    It is what ``source_span`` makes the source range of; of decoded text that is met in
    part, all is shown.
    """
    if start >= end:
        return _point(document, start)
    shown = [p for p in document.pieces if p.source_start < end and p.source_end > start]
    if not shown:
        return None
    starts = (p.start + _inside(p, start) if p.kind == "literal" else p.start for p in shown)
    ends = (p.start + _inside(p, end) if p.kind == "literal" else p.end for p in shown)
    return Span(min(starts), max(ends))


def _inside(piece: Piece, offset: int) -> int:
    return min(max(offset - piece.source_start, 0), piece.end - piece.start)


def _point(document: Document, offset: int) -> Span | None:
    for piece in document.pieces:
        if piece.source_start <= offset <= piece.source_end:
            literal = piece.kind == "literal"
            at = piece.end if offset == piece.source_end else piece.start
            clean = piece.start + _inside(piece, offset) if literal else at
            return Span(clean, clean)
    return None
