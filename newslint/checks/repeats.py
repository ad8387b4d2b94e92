"""Paragraphs and sentences that were pasted twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related, Role, Safety

_WORD = lazypattern.compile(r"[\p{L}\p{N}]+(?:['’][\p{L}]+)?")
_LEAST_PARAGRAPH = 15
_LEAST_SENTENCE = 6
_SHINGLE = 4
_ALIKE = 0.85
"""The share of runs of four words that two paragraphs must have in common."""
_QUESTION = 20
_LABEL = lazypattern.compile(r"\p{Lu}[\p{L}’' ]{0,30}:(?=\s)")
_ASIDE = lazypattern.compile(
    r"(?i)^\W*(?:read (?:more|next)|related|more|support|sign up|subscribe|follow|donate"
    r"|this (?:story|article)"
    r"|editor[’']s note|if you|correction|update|photo|watch|listen|»)\b"
)
"""How notices open that a house may print more than once."""


class Paragraph(NamedTuple):
    """A paragraph's view, its words, its runs of four words, and the subhead that it is under."""

    view: View
    words: tuple[str, ...]
    shingles: frozenset[tuple[str, ...]]
    section: int


@check("repeats.paragraph")
def paragraph(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the paragraphs that stand in the article twice, word for word or nearly so.

    One match an article: where one was pasted twice, the next often were, too. Offsets
    count from the start of the article's clean text.
    """
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    kept: list[Paragraph] = []
    pairs: list[tuple[View, View]] = []
    for view, section in _sections(analysis.views):
        made = _paragraph(view, section)
        if made is None:
            continue
        shared = Counter(index for shingle in made.shingles for index in holders[shingle])
        first = _alike(made, kept, shared)
        if first is not None:
            pairs.append((first.view, view))
        for shingle in made.shingles:
            holders[shingle].append(len(kept))
        kept.append(made)
    if pairs:
        yield _repeated(pairs)


def _sections(views: Sequence[View]) -> Iterator[tuple[View, int]]:
    """Yield each block with the number of subheads, questions and labels before it.

    A guide may say the same of two candidates, or give two questions the same answer.
    """
    found = [_LABEL.match(view.text) for view in views]
    often = Counter(label[0] for label in found if label)
    section = 0
    for view, label in zip(views, found, strict=True):
        text = view.text.rstrip()
        asks = text.endswith("?") and len(text.split()) <= _QUESTION
        section += view.role is Role.HEADLINE or asks or (label and often[label[0]] > 1) or 0
        yield view, section


def _paragraph(view: View, section: int) -> Paragraph | None:
    """Return the paragraph, or None for what may rightly stand twice."""
    if view.role is not Role.PARAGRAPH or _ASIDE.search(view.text):
        return None
    words = tuple(word.lower() for word in _WORD.findall(view.text))
    quoted = sum(q.end - q.start for q in view.quotations if q.level == 0)
    if len(words) < _LEAST_PARAGRAPH or quoted > 0.9 * len(view.text.strip()):
        return None
    runs = frozenset(zip(*(words[i:] for i in range(_SHINGLE)), strict=False))
    return Paragraph(view, words, runs, section)


def _alike(made: Paragraph, kept: list[Paragraph], shared: Counter[int]) -> Paragraph | None:
    for index, common in shared.most_common(3):
        other = kept[index]
        whole = len(made.shingles | other.shingles)
        alike = common >= _ALIKE * whole and made.section == other.section
        if alike and _same_figures(made, other):
            return other
    return None


def _same_figures(made: Paragraph, other: Paragraph) -> bool:
    """Say whether two paragraphs have the same figures: a form filled twice differs there."""
    figures = [
        Counter(word for word in one.words if any(c.isdigit() for c in word))
        for one in (made, other)
    ]
    return figures[0] == figures[1]


def _repeated(pairs: list[tuple[View, View]]) -> Match:
    """Make one match of all paragraphs of an article that stand elsewhere before."""
    places = [_trimmed(second) for _, second in pairs]
    related = [Related(*_trimmed(first), "stands here first") for first, _ in pairs]
    related += [Related(start, end, "repeated, too") for start, end in places[1:]]
    edits = tuple(Edit(start, end, "") for start, end in places)
    return Match(*places[0], (Fix("", edits, Safety.DISPLAY),), {}, tuple(related))


def _trimmed(view: View) -> tuple[int, int]:
    start = view.start + len(view.text) - len(view.text.lstrip())
    return start, view.start + len(view.text.rstrip())


@check("repeats.sentence")
def sentence(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each sentence that stands twice in a row outside quotations."""
    previous: list[str] = []
    last_end = 0
    for span in view.sentences:
        words = [word.lower() for word in _WORD.findall(view.text, span.start, span.end)]
        twice = len(words) >= _LEAST_SENTENCE and words == previous
        if twice and not view.quoted(span.start, span.end):
            fix = Fix("", (Edit(last_end, span.end, ""),))
            yield Match(span.start, span.end, (fix,))
        previous, last_end = words, span.end
