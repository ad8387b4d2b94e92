"""What must hold for every document, whatever the file."""

from __future__ import annotations

from itertools import pairwise

from newslint.model import MASK, Document


def broken_promises(document: Document) -> list[str]:
    """Name the promises of ``model.Document`` that a document does not keep."""
    return [
        *_about_blocks(document),
        *_about_pieces(document),
        *_about_source_ranges(document),
    ]


def _about_blocks(document: Document) -> list[str]:
    texts = [document.text[b.start : b.end] for b in document.blocks]
    wrong = [f"white space around {t!r}" for t in texts if t != t.strip() or not t]
    wrong += [f"line end in {t!r}" for t in texts if "\n" in t or "\r" in t]
    wrong += [f"nothing but masks: {t!r}" for t in texts if not t.replace(MASK, " ").strip()]
    if "\n\n".join(texts) != document.text:
        wrong.append("blocks are not two newlines apart")
    return wrong


def _about_pieces(document: Document) -> list[str]:
    wrong = []
    at = 0
    by_block = {b.start: b.end for b in document.blocks}
    ends = iter(sorted(by_block.values()))
    end = -2
    for piece in document.pieces:
        if at == end or end == -2:
            at, end = end + 2, next(ends)
        if piece.start != at or not piece.start < piece.end <= end:
            wrong.append(f"{piece} does not follow {at} inside the block that ends at {end}")
        at = piece.end
        text = document.text[piece.start : piece.end]
        source = document.source[piece.source_start : piece.source_end]
        if piece.kind == "literal" and text != source:
            wrong.append(f"literal {text!r} is {source!r} in the source")
        if piece.kind == "markup" and text != MASK:
            wrong.append(f"markup {text!r} is no mask")
        if piece.kind != "literal" and not source:
            wrong.append(f"{piece} comes from nowhere")
    if document.pieces and at != len(document.text):
        wrong.append("pieces end before the text")
    return wrong


def _about_source_ranges(document: Document) -> list[str]:
    # A mask covers its whole content, of which an image's alt text is a block of its own.
    ranges = sorted((p.source_start, p.source_end) for p in document.pieces if p.kind != "markup")
    wrong = [f"{a} and {b} overlap in the source" for a, b in pairwise(ranges) if a[1] > b[0]]
    for comment in (*document.comments, *document.ignored):
        inside = document.source[comment.start : comment.end]
        if comment.text not in inside:
            wrong.append(f"{comment} is not where it says")
    for block in document.blocks:
        starts = [p.source_start for p in document.pieces if block.start <= p.start < block.end]
        if starts != sorted(starts):
            wrong.append(f"pieces of {block} are not in the order of the source")
    return wrong
