"""Text inside text: what a JSON string or an escaped XML element says, with its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newslint.formats.drafts import Draft, Run, literal
from newslint.formats.html import fragment
from newslint.formats.plain import read as read_plain
from newslint.formats.roles import refine
from newslint.model import Comment, Role

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


class Layer:
    """A text that its file spells otherwise; ``runs`` tell where each part of it stands."""

    def __init__(self, runs: Iterable[Run]) -> None:
        """Join the runs."""
        self.runs = list(runs)
        self.text = "".join(run.text for run in self.runs)
        self._starts: list[int] = []
        at = 0
        for run in self.runs:
            self._starts.append(at)
            at += len(run.text)

    def outer(self, run: Run) -> Iterator[Run]:
        """Bring a run of this text, in its own offsets, into runs of the file."""
        index = max(bisect_right(self._starts, run.start) - 1, 0)
        if run.kind != "literal":
            last = max(bisect_right(self._starts, run.end - 1) - 1, index)
            start, end = self._edge(index, run.start, False), self._edge(last, run.end, True)
            yield run._replace(start=start, end=end)
            return
        at = run.start
        while at < run.end:
            own, base = self.runs[index], self._starts[index]
            end = min(base + len(own.text), run.end)
            text = self.text[at:end]
            if own.kind == "literal":
                yield Run(text, own.start + at - base, own.start + end - base, "literal")
            elif text:
                yield Run(text, own.start, own.end, own.kind)
            at, index = end, index + 1

    def _edge(self, index: int, offset: int, end: bool) -> int:
        run = self.runs[index]
        if run.kind == "literal":
            return run.start + offset - self._starts[index]
        return run.end if end else run.start

    def drafts(self, found: Iterable[Draft]) -> list[Draft]:
        """Bring drafts of this text into the file."""
        return [replace(d, runs=[r for run in d.runs for r in self.outer(run)]) for d in found]


def html(layer: Layer, path: str) -> tuple[list[Draft], list[Comment]]:
    """Return the blocks of a text that is HTML or XHTML, and the comments in it.

    Raises:
        ReadError: ``html`` when tags are nested without end.
    """
    drafts, comments = fragment(layer.text, layer.text, 0, path)
    return layer.drafts(refine(drafts)), list(_comments(layer, comments))


def _comments(layer: Layer, comments: Iterable[Comment]) -> Iterator[Comment]:
    for comment in comments:
        runs = list(layer.outer(Run("", comment.start, comment.end, "literal")))
        # Names inside a comment are looked for in the file: it must stand there as it is.
        if len(runs) == 1:
            yield Comment(comment.text, runs[0].start, runs[0].end)


def plain(layer: Layer, path: str) -> list[Draft]:
    """Return the blocks of a text without markup."""
    return layer.drafts(read_plain(layer.text, path).drafts)


def line(layer: Layer, role: Role, key: str | None = None) -> list[Draft]:
    """Return a text as one block of a role."""
    runs = literal(layer.text, 0, len(layer.text))
    return layer.drafts(refine([Draft(role, runs, key)]))


def is_markup(text: str) -> bool:
    """Say whether a text that may be either is HTML."""
    return _TAG.search(text) is not None
