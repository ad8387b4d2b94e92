"""Clean-text edits to source edits that give exactly the wanted clean text, or none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product, takewhile
from operator import attrgetter

from newslint.errors import ReadError
from newslint.fix import apply
from newslint.formats.calm import is_calm
from newslint.formats.escaping import SPELLINGS
from newslint.formats.positions import piece_at, source_span, twins_at
from newslint.formats.reading import parse
from newslint.model import MASK, Document, Edit

_TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)
_LONG = 4_000
"""Characters above which an edit is not compared word by word."""
_FARTHEST = 80
"""Characters over which a deletion may move."""
_start = attrgetter("start")


def source_edits(document: Document, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
    """Bring one fix's edits from clean offsets into source offsets.

    An edit inside one literal piece stays whole. Any other is narrowed to the words and
    characters that change, so that a hard wrap, emphasis marks or a link beside them stay
    as they are. What is returned was applied to the source and read again: it gives exactly
    the clean text that ``edits`` ask for. Only edits that cannot be read otherwise, as of
    one word for another, are spared that.

    Returns None when no source edit is that faithful; the fix can only be shown then.
    """
    edits = sorted(e for e in edits if document.text[e.start : e.end] != e.replacement)
    if not _sound(document, edits):
        return None
    if all(is_calm(document, edit) for edit in edits):
        return tuple(Edit(*_place(document, edit, False), edit.replacement) for edit in edits)
    wanted = apply(document.text, edits)
    for made in _candidates(document, edits):
        if verify(document, made, wanted):
            return made
    if document.source == document.text and not verify(document, (), document.text):
        # One block made by hand, as in a rule's example: there is no file to read again.
        return tuple(edits)
    return None


def natural(document: Document, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
    """Return the most natural way to write a fix's edits, unverified; None if there is none."""
    edits = sorted(e for e in edits if document.text[e.start : e.end] != e.replacement)
    if not _sound(document, edits):
        return None
    return next(_candidates(document, edits), None)


def _candidates(document: Document, edits: Sequence[Edit]) -> Iterator[tuple[Edit, ...]]:
    """Yield ways to write the edits in the source, the most natural one first."""
    narrow = [part for edit in edits for part in _narrowed(document, edit)]
    again = _in_twins(document, edits)
    tried: set[tuple[Edit, ...]] = set()
    spellings = SPELLINGS.get(document.format, ())
    pairs = product(spellings, spellings) if again else zip(spellings, spellings, strict=True)
    for (spell, respell), side in product(pairs, (False, True)):
        made = [Edit(*_place(document, e, side), spell(e.replacement)) for e in narrow]
        made += (Edit(*_place(twin, e, side), respell(e.replacement)) for twin, e in again)
        made.sort()
        if tuple(made) not in tried and _may_be_written(document, made):
            tried.add(tuple(made))
            yield tuple(made)


def _in_twins(document: Document, edits: Iterable[Edit]) -> list[tuple[Document, Edit]]:
    """Narrow the edits once more for each second copy of the words that they change."""
    return [
        (twin, part)
        for edit in edits
        for twin in twins_at(document, edit.start, edit.end)
        for part in _narrowed(twin, edit)
    ]


def _may_be_written(document: Document, made: Sequence[Edit]) -> bool:
    """Say whether sorted source edits lie apart and touch nothing that is locked."""
    if any(a.end > b.start for a, b in pairwise(made)):
        return False
    return not any(
        edit.start <= lock.end and lock.start <= edit.end
        for edit in made
        for lock in document.locked
    )


def verify(document: Document, edits: Sequence[Edit], wanted: str) -> bool:
    """Say whether source edits, applied and read again, give the ``wanted`` clean text.

    The number of blocks and the comments must stay as they were, too.
    """
    try:
        source = apply(document.source, edits)
        source.encode(document.encoding)
        again = parse(document.path, source, document.encoding)
    except (ReadError, UnicodeEncodeError):
        return False
    return (
        again.text == wanted
        and [b.key for b in again.blocks] == [b.key for b in document.blocks]
        and [c.text for c in again.comments] == [c.text for c in document.comments]
    )


def _sound(document: Document, edits: Sequence[Edit]) -> bool:
    """Say whether sorted edits lie apart, each inside one block, and add no line end or mask."""
    for edit in edits:
        block = bisect_right(document.blocks, edit.start, key=_start) - 1
        if block < 0 or not edit.start <= edit.end <= document.blocks[block].end:
            return False
        if "\n" in edit.replacement or "\r" in edit.replacement:
            return False
        if edit.replacement.count(MASK) > document.text.count(MASK, edit.start, edit.end):
            return False
    return all(a.end <= b.start and a[:2] != b[:2] for a, b in pairwise(edits))


def _is_literal(document: Document, edit: Edit) -> bool:
    piece = document.pieces[piece_at(document, edit.start)]
    return piece.kind == "literal" and edit.start < edit.end <= piece.end


def _narrowed(document: Document, edit: Edit) -> Iterator[Edit]:
    """Cut an edit that is not inside one literal piece down to what changes, word by word."""
    if _is_literal(document, edit):
        yield edit
        return
    old = document.text[edit.start : edit.end]
    if len(old) + len(edit.replacement) > _LONG:
        yield _shrunk(old, edit)
        return
    # Few edits are of more than one piece, and importing it takes time.
    from difflib import SequenceMatcher

    before, after = _TOKEN.findall(old), _TOKEN.findall(edit.replacement)
    at = edit.start
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        end = at + sum(map(len, before[i:j]))
        if tag != "equal":
            part = Edit(at, end, "".join(after[k:m]))
            if not _is_literal(document, part):
                part = _slid(document, _shrunk(document.text[at:end], part))
            yield part
        at = end


def _shrunk(old: str, edit: Edit) -> Edit:
    """Leave out the first and the last characters that an edit does not change."""
    new = edit.replacement
    front = _shared(zip(old, new, strict=False))
    back = _shared(zip(reversed(old[front:]), reversed(new[front:]), strict=False))
    return Edit(edit.start + front, edit.end - back, new[front : len(new) - back])


def _slid(document: Document, edit: Edit) -> Edit:
    """Move a deletion over equal characters to where it lies in one literal piece.

    In "to|to the" with a wrap at the bar, "to " goes instead of "|to": the wrap stays.
    """
    if edit.replacement or _is_literal(document, edit):
        return edit
    text = document.text
    for step in (1, -1):
        start, end = edit.start, edit.end
        for _ in range(_FARTHEST):
            leaving, entering = (start, end) if step == 1 else (end - 1, start - 1)
            if not 0 <= entering < len(text) or text[leaving] != text[entering]:
                break
            start, end = start + step, end + step
            if _is_literal(document, Edit(start, end, "")):
                return Edit(start, end, "")
    return edit


def _shared(pairs: Iterable[tuple[str, str]]) -> int:
    """Count the equal pairs before the first unequal one."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _place(document: Document, edit: Edit, other_side: bool) -> tuple[int, int]:
    """Return the source range of an edit; an insertion between two pieces has two sides."""
    if edit.start < edit.end:
        return source_span(document, edit.start, edit.end)
    left = source_span(document, edit.start, edit.start)
    index = piece_at(document, edit.start)
    piece = document.pieces[index]
    if edit.start != piece.start:
        return left
    right = (piece.source_start, piece.source_start)
    return right if _belongs_right(document.text, edit) is not other_side else left


def _belongs_right(text: str, edit: Edit) -> bool:
    """Say whether an insertion is part of the word or the gap that follows it."""
    at, new = edit.start, edit.replacement
    left, right = text[at - 1 : at], text[at : at + 1]
    if left.isalnum() and new[0].isalnum():
        return False
    if right.isalnum() and new[-1].isalnum():
        return True
    return right.isspace() and new[0].isspace()
