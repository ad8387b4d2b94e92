"""Forms that a story's own correction note rejects and that still stand in the story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from newslint import lazypattern
from newslint.analysis import Analysis, View, lexicon
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related, Role

_NAME = (
    r"(?:\p{Lu}[\p{L}\p{N}.'’&-]*[\p{L}\p{N}])"
    r"(?:\s+(?:(?:of|the|and|for|de|la|van|von|al)\s+)*\p{Lu}[\p{L}\p{N}.'’&-]*[\p{L}\p{N}]|\s+\p{Lu}\.(?=\s\p{Lu})){0,6}"
)
_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"{_MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?"
_FIGURE = (
    r"[$£€]?\d+(?:,\d{3})*(?:\.\d+)?(?:%|\s+(?:percent|per\s+cent|million|billion|trillion|years|months|days"
    r"|people|votes|miles|acres|dollars)\b)?"
)
_THING = rf"[“\"‘]?(?:{_DATE}|{_FIGURE}|{_NAME})[”\"’]?"
_END = r"(?=[,.;:)\]”\"]|\s+(?:as|in|and|because|or)\b|$)"

_NOT = lazypattern.compile(
    rf"\b(?:is|are|was|were|be|been|reads?|says?|said|spelled|named|called|at|on|in|by|of|to|for|from)\s+"
    rf"(?:the\s+)?(?P<right>{_THING}),?\s+(?:and\s+|but\s+)?not\s+(?:(?:the|in|on|at|by|from|as)\s+)?"
    rf"(?P<wrong>{_THING}){_END}"
)
_FIGURES = lazypattern.compile(
    rf"(?P<right>{_DATE}|{_FIGURE}),\s+not\s+(?:(?:on|in|at|by)\s+)?(?P<wrong>{_DATE}|{_FIGURE}){_END}"
)
_AS = lazypattern.compile(
    rf"\b(?:misspell\w*|misspelt|spelled|misprinted)\s+(?:(?:the|his|her)\s+)?(?:(?:first|last|family|given)?"
    rf"\s*name\s+of\s+)?(?P<right>{_NAME}?)(?:['’]s?)?(?:\s+(?:first\s+|last\s+|sur|family\s+)?name)?"
    rf"\s+(?:wrongly\s+|incorrectly\s+)?as\s+[“\"‘]?(?P<wrong>{_NAME}){_END}"
)
_SAID = lazypattern.compile(
    rf"\b(?:said|stated|reported|gave|listed|put|read|had)\b[^.;\d$]{{0,80}}?"
    rf"(?P<wrong>{_DATE}|{_FIGURE})(?![\d%])[^.;\d$]{{0,60}}[;.,]\s+"
    rf"(?:it|the|that|they|this|he|she|its|in\s+fact)\b(?:\s+[\p{{L}}’']+){{1,6}}?\s+"
    rf"(?P<right>{_DATE}|{_FIGURE})(?![\d%])(?=[,.;)]|\s|$)",
    regex.IGNORECASE,
)
_QUOTES = "“”\"‘’'"
_BARE = lazypattern.compile(r"\d{1,4}")
"""A figure that says too little by itself: it may stand in the story for other things."""
_POSSESSIVE = lazypattern.compile("['’]s?$")
_HALF = 0.5
_OFTEN = 300
"""How often news has a name that an article may well have beside the one it is taken for."""
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May"
    " June July August September October November December".split()
)


class Rejected(NamedTuple):
    """A wrong form and its right one; ``figure`` says that they are figures or dates."""

    wrong: str
    right: str
    figure: bool


@check("corrections.rejected_form", anchors=("not ", "misspel", "version", "correct"))
def rejected_form(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each form in the story that its correction note rejects.

    Offsets count from the start of the article's clean text.
    """
    body = [view for view in analysis.views if view.role is not Role.CORRECTION]
    for note in analysis.views:
        if note.role is not Role.CORRECTION:
            continue
        related = Related(note.start, note.start + len(note.text), "the correction note")
        for rejected in rejections(note.text):
            beside = any(_places(view, rejected.right) for view in body)
            if beside and (rejected.figure or lexicon.count(rejected.wrong) > _OFTEN):
                continue
            for view in body:
                for start, end in _places(view, rejected.wrong):
                    yield _match(view, start, end, rejected, related)


def _match(view: View, start: int, end: int, rejected: Rejected, related: Related) -> Match:
    first, last = view.start + start, view.start + end
    fix = Fix(rejected.right, (Edit(first, last, rejected.right),))
    return Match(first, last, (fix,), {}, (related,))


def rejections(note: str) -> list[Rejected]:
    """Return what a note rejects, each form once."""
    found: dict[str, Rejected] = {}
    for pattern in (_NOT, _FIGURES, _AS, _SAID):
        for match in pattern.finditer(note):
            right, wrong = (
                _POSSESSIVE.sub("", match[n].strip(_QUOTES)) for n in ("right", "wrong")
            )
            rejected = _rejected(right, wrong)
            if rejected is not None:
                found.setdefault(rejected.wrong, rejected)
    return list(found.values())


def _rejected(right: str, wrong: str) -> Rejected | None:
    """Bring two forms to the part in which they differ; None if they are not comparable."""
    figures = [any(c.isdigit() for c in form) for form in (right, wrong)]
    if not right or right == wrong or figures[0] != figures[1]:
        return None
    if figures[0]:
        comparable = _unit(right) == _unit(wrong) and not _BARE.fullmatch(wrong)
        return Rejected(wrong, right, True) if comparable else None
    first, second = right.split(), wrong.split()
    differing = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    if len(second) == 1:
        right = max(first, key=lambda word: likeness(word, wrong))
    elif len(first) == len(second) and len(differing) == 1 and likeness(*differing[0]) >= _HALF:
        right, wrong = differing[0]
    elif not set(first).intersection(second):
        return None
    alike = " " in wrong or (likeness(right, wrong) >= _HALF and wrong not in _DAYS)
    return Rejected(wrong, right, False) if alike and right != wrong else None


def _unit(form: str) -> str:
    """Return a figure's unit, so that 12 percent is not set against $12."""
    unit = regex.sub(r"[\d,.\s]+", " ", form).strip().replace("%", "percent")
    unit = regex.sub("million|billion|trillion", "million", unit)
    return regex.sub(rf"^{_MONTH}$", "month", unit)


def likeness(first: str, second: str) -> float:
    """Return how much two words are alike: the share of letters in one order, from 0 to 1."""
    row = [0] * (len(second) + 1)
    for a in first.lower():
        previous = 0
        for j, b in enumerate(second.lower(), 1):
            above = row[j]
            row[j] = previous + 1 if a == b else max(row[j], row[j - 1])
            previous = above
    return row[-1] / max(len(first), len(second), 1)


def _places(view: View, form: str) -> list[tuple[int, int]]:
    """Return where a form stands as whole words."""
    text = r"\s+".join(regex.escape(word) for word in form.split())
    pattern = rf"(?<![\w$£€.,])(?<!\d[.,]){text}(?![\w%])(?![.,]\d)"
    return [m.span() for m in regex.finditer(pattern, view.text)]
