"""Quotations that nobody is said to have spoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.quoteplaces import SPEECH
from newslint.checks.registry import check
from newslint.model import Match, Role

_LEAST = 6
_WORD = lazypattern.compile(r"\p{L}+")
_LEAD = lazypattern.compile(r"[:,]\s*$")


@check("speakers.missing", anchors=("“", '"'))
def missing(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each paragraph that is a quotation and nothing else, with no speaker near.

    The paragraphs before and after must hold no word of speech outside quotation marks,
    nor be quotations that go on. Offsets count from the start of the article's clean text.
    """
    body = [view for view in analysis.views if view.role is Role.PARAGRAPH]
    for index, view in enumerate(body):
        if not _is_all_quoted(view):
            continue
        near = body[max(0, index - 1) : index] + body[index + 1 : index + 2]
        if index and not any(_is_attributed(other) for other in near):
            yield Match(view.start, view.start + len(view.text.rstrip()))


def _is_all_quoted(view: View) -> bool:
    """Say whether a paragraph is one quotation from its first mark to its last."""
    if len(view.quotations) != 1 or len(view.words) < _LEAST:
        return False
    (quotation,) = view.quotations
    outside = view.text[: quotation.start] + view.text[quotation.end :]
    return quotation.closed and not view.entry and not _WORD.search(outside)


def _is_attributed(view: View) -> bool:
    """Say whether a paragraph tells of speech, or leads to or carries on a quotation."""
    if _LEAD.search(view.text) or view.exit or view.entry:
        return True
    return any(
        word in SPEECH and not view.quoted(token.start, token.end)
        for word, token in zip(view.words, view.tokens, strict=True)
    )
