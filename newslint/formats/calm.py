"""Edits that cannot be read otherwise than they are meant, so that no second reading is due."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from newslint.formats.positions import piece_at
from newslint.model import Block, Document, Edit, Piece, Role

_WORDS = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.’“”–—](?! )|-(?!-))*(?<![ ,.’“”–—-])")
"""Words whose ends are letters: put for one another they leave markup about them as it is."""
_SETTLED = re.compile(r"[“\"]?(?:[A-ZÀ-Þ][a-zß-ÿ ’']|[a-zß-ÿ])[^(:]{40}")
"""No dateline, caption or list mark opens so, whatever words follow or are changed."""
_BLANK_BEFORE = re.compile(r"(?:\A\ufeff?|[\r\n][ \t]*(?>\r\n|\r|\n))[ \t]*\Z")
_BLANK_AFTER = re.compile(r"[ \t]*(?:\Z|(?>\r\n|\r|\n)[ \t]*(?:[\r\n]|\Z))")
_NEAR = 40
"""Characters that are looked at around a paragraph."""
_start = attrgetter("start")


def is_calm(document: Document, edit: Edit) -> bool:
    """Say whether an edit changes nothing but words, whatever its format makes of them.

    True only for words put for words inside one literal piece of running text, away from
    all that gives a block its kind: its first words, its marks, its wraps.
    """
    piece = document.pieces[piece_at(document, edit.start)]
    index = bisect_right(document.blocks, edit.start, key=_start) - 1
    block = document.blocks[index]
    old = document.text[edit.start : edit.end]
    return (
        piece.kind == "literal"
        # What stands twice, or may not be written everywhere, is read again.
        and not document.twins
        and not document.locked
        and document.encoding.startswith("utf")
        and block.start < edit.start < edit.end <= piece.end
        and block.key is None
        and _WORDS.fullmatch(old) is not None
        and _WORDS.fullmatch(edit.replacement) is not None
        and _SETTLED.match(document.text, block.start, edit.start) is not None
        and (index == 0 or document.blocks[index - 1].role is not Role.DATELINE)
        and _keeps_structure(document, block, piece)
    )


def _keeps_structure(document: Document, block: Block, piece: Piece) -> bool:
    source = document.source
    if document.format in ("html", "xml", "docx"):
        return True
    if document.format == "markdown":
        # A word may be the label of a reference: "[word]" with "[word]: target" elsewhere.
        return "]:" not in source
    before = source[max(piece.source_start - _NEAR, 0) : piece.source_start]
    after = source[piece.source_end : piece.source_end + _NEAR]
    return (
        piece[:2] == block[:2]
        and (_BLANK_BEFORE.search(before) is not None)
        and (_BLANK_AFTER.match(after) is not None)
    )
