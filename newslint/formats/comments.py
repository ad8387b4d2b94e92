"""HTML comments, where suppressions are written."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model import Comment

_OPEN, _CLOSE = "<!--", "-->"


def comments_in(source: str, start: int, end: int) -> Iterator[Comment]:
    """Yield the closed comments of a stretch of source, in order.

    ``text`` is what stands between the delimiters, stripped; the range has them inside.
    """
    while (first := source.find(_OPEN, start, end)) >= 0:
        inner = first + len(_OPEN)
        last = source.find(_CLOSE, inner, end)
        if last < 0:
            return
        start = last + len(_CLOSE)
        yield Comment(source[inner:last].strip(), first, start)
