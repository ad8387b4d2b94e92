"""What belongs to a template language, not to the copy: Hugo, Liquid, Nunjucks, kramdown."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.formats.drafts import Draft
from newslint.formats.scalars import double_quoted
from newslint.model import MASK, Role

_CODE = re.compile(
    r"\{\{(?:(?!\{\{|\}\}).)*+\}\}|\{%(?:(?!\{%|%\}).)*+%\}|\{#(?:(?!\{#|#\}).)*+#\}"
    r"|\{:[^{}\r\n]*\}",
    re.DOTALL,
)
_NO_COPY = (
    "raw|verbatim|highlight|comment|code|css|js|javascript|script|style|math|mermaid|katex|set"
)
_OPENING = re.compile(rf"\{{(?:\{{[<%]|%)-?\s*({_NO_COPY})\b")
_CLOSING = re.compile(rf"\{{(?:\{{[<%]\s*/\s*|%-?\s*end)({_NO_COPY})\b")
_PARAMETER = re.compile(
    r"\s(caption|alt|title)\s*=\s*(?:\"((?:[^\"\\]|\\.)*+)\"|'([^']*)')", re.IGNORECASE
)
_MARKUP = re.compile(r"[<\[{`*_]")


def masked(source: str, start: int) -> str:
    """Return ``source`` from ``start`` on, each template code replaced by as many masks.

    The parser that reads the result sees no markup in the codes, and all offsets stay. Code
    and comments between an opening and a closing one are masked with them.
    """
    body = source[start:]
    if "{" not in body:
        return body
    parts: list[str] = []
    at = 0
    for first, last in _stretches(body):
        parts += (body[at:first], MASK * (last - first))
        at = last
    return "".join(parts) + body[at:]


def _stretches(body: str) -> Iterator[tuple[int, int]]:
    codes = list(_CODE.finditer(body))
    closings: dict[str, list[int]] = {}
    for index, code in enumerate(codes):
        if closing := _CLOSING.match(code[0]):
            closings.setdefault(closing[1], []).append(index)
    index = 0
    while index < len(codes):
        start, end = codes[index].span()
        if opening := _OPENING.match(codes[index][0]):
            last = _next(closings.get(opening[1], ()), index)
            if last is not None:
                index, end = last, codes[last].end()
        yield start, end
        index += 1


def _next(indexes: Sequence[int], index: int) -> int | None:
    at = bisect_left(indexes, index)
    return indexes[at] if at < len(indexes) else None


def captions(source: str, start: int) -> Iterator[Draft]:
    """Yield the captions and alt texts that codes name ("{{< figure caption=... >}}").

    One with markup of its own inside is left out.
    """
    body = source[start:]
    if "{" not in body:
        return
    for first, last in _stretches(body):
        for match in _PARAMETER.finditer(source, start + first, start + last):
            group = 2 if match[2] is not None else 3
            if not _MARKUP.search(match[group]):
                runs = double_quoted(source, *match.span(group))
                yield Draft(Role.CAPTION, runs, match[1].lower())
