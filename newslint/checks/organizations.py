"""Organisations that are not called what they are called: "Immigrations and Customs Enforcement".

Nothing here lists wrong names: a run of capitals is laid beside the known names, and what
differs must be a slip (trust.is_slip) and not the name of another body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint import lazypattern
from newslint.analysis import View, lexicon
from newslint.analysis.wordcase import match_case
from newslint.checks.pluralnames import HEAD_PLURALS, is_list
from newslint.checks.registry import check
from newslint.knowledge import organizations, trust
from newslint.knowledge.aligning import singular
from newslint.knowledge.organizations import Known, Near
from newslint.knowledge.words import CONNECTIVES, Word, runs, split
from newslint.model import Edit, Fix, Match

_LEADS = frozenset(
    "acting former us the then current new interim incoming outgoing deputy assistant longtime"
    " federal ex top senior director secretary chief"
    " chairman chairwoman chair commissioner administrator spokesman spokeswoman spokesperson"
    " agent agents officer officers attorney lawyer lawyers analyst".split()
)
"""Capitalised words before a name that make it no other body's."""

_LISTED = lazypattern.compile(r"\s*\([^)]*\),?\s+(?:and|or|\p{Lu})")
"""What follows the first of several bodies, each with its acronym."""

_WORD_FOR_WORD = frozenset({"number", "spelling", "form", "head", "connective"})


class _Place(NamedTuple):
    """Words ``[start, end)`` of a run, which come near to a known name."""

    run: tuple[Word, ...]
    start: int
    end: int
    near: Near


@check("organizations.nearly_right")
def nearly_right(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each known organisation that is named nearly right."""
    for run in runs(view.text):
        listed = tuple(_listed(view, run))
        yield from listed
        for place in _places(view, run):
            match = _match(view.text, place)
            if all(match.end <= other.start or match.start >= other.end for other in listed):
                yield match


def _listed(view: View, run: tuple[Word, ...]) -> Iterator[Match]:
    """Yield the wrong names that are listed because their words are too far from the right ones."""
    for first, last, organization in organizations.miscalled(run):
        first -= _prefix(run, first)
        if first == 0 or run[first].comma or _is_lead(view, run, first - 1):
            start, end = run[first].start, run[last - 1].end
            wanted = organization.name
            if run[first].norm in ("us", "united"):
                wanted = f"U.S. {wanted}" if "U.S." in view.text[start:end] else f"US {wanted}"
            wanted = match_case(view.text[start:end], wanted)
            fix = Fix(wanted, (Edit(start, end, wanted),))
            yield Match(start, end, (fix,), {"name": organization.name})


def _places(view: View, run: tuple[Word, ...]) -> Iterator[_Place]:
    known = tuple(organizations.known(run))
    taken: set[int] = set()
    words = tuple(word.possessive for word in run)
    if all(any(k.start <= i < k.end for k in known) for i, w in enumerate(run) if w.capital):
        return
    for near in organizations.near(words):
        start, end = near.alignment.start, near.alignment.end
        place = _Place(run, start, end, near)
        if taken.isdisjoint(range(start, end)) and _is_fault(view, place, words, known):
            taken.update(range(start, end))
            yield place


def _is_fault(view: View, place: _Place, words: Sequence[str], known: Sequence[Known]) -> bool:
    run, start, end = place.run, place.start, place.end
    american = _prefix(run, start) > 0
    if not (run[start].capital and run[end - 1].capital):
        return False
    if any(word.comma for word in run[start + 1 : end]) and "," not in place.near.form.text:
        return False
    if any(k.start < end and k.end > start and not _inside(k, place) for k in known):
        return False
    if view.text[run[start].start : run[end - 1].end] in view.names:
        return False
    if _is_several(view.text, place):
        return False
    return trust.is_slip(place.near, words, american) and _is_its_own(view, place)


def _is_several(text: str, place: _Place) -> bool:
    """Say whether a plural heads a list: "the Departments of Education and Labor"."""
    fault = place.near.alignment.faults[0]
    if fault.kind != "number" or fault.run is None:
        return False
    word, run = place.run[fault.run].norm, place.run
    if word == singular(word):
        # "National Association of County ..." goes on as another body's name.
        goes_on = any(w.capital for w in run[place.end : place.end + 1])
        return fault.run == place.end - 1 and goes_on and len(place.near.form.content) < 4
    if fault.run not in (place.start, place.end - 1):
        return False
    if place.near.form.organization.kind == "pattern" and word in HEAD_PLURALS:
        return True
    if word == "courts" and place.start == 0 and not text[: run[0].start].endswith(" the "):
        return True
    if fault.run == place.start:
        listed = is_list(run[place.end :])
    else:
        listed = any(w.norm in ("and", "or") for w in run[max(0, place.start - 1) : place.start])
    return listed or bool(_LISTED.match(text, run[place.end - 1].full))


def _inside(known: Known, place: _Place) -> bool:
    """Say whether a known name is only a part of a near one, which has more of its own."""
    length = known.end - known.start
    within = place.start <= known.start and known.end <= place.end
    if within and length < 3 <= place.end - place.start:
        return True
    faults = {step.kind for step in place.near.alignment.faults}
    return place.end - place.start > length and faults <= {"number", "spelling"}


def _prefix(run: Sequence[Word], start: int) -> int:
    if start and run[start - 1].norm == "us":
        return 1
    return 2 if [w.norm for w in run[max(0, start - 2) : start]] == ["united", "states"] else 0


def _is_its_own(view: View, place: _Place) -> bool:
    """Say whether no state, country or firm stands before or after that the name would be of."""
    run, start, end = place.run, place.start - _prefix(place.run, place.start), place.end
    faults = {step.kind for step in place.near.alignment.faults}
    if start and not run[start].comma and not _is_lead(view, run, start - 1):
        return place.near.form.organization.kind == "pattern"
    if faults <= {"number", "spelling"}:
        return True
    after = [word.norm for word in run[end : end + 1]]
    joined = start > 1 and run[start - 1].norm == "and" and "connective" not in faults
    return after not in (["of"], ["for"]) and not joined


def _is_lead(view: View, run: Sequence[Word], index: int) -> bool:
    word = run[index]
    if word.norm in CONNECTIVES or word.norm in _LEADS:
        return True
    begins = index == 0 and view.sentence_at(word.start).start >= word.start - 1
    tags = lexicon.tags(word.norm)
    return (
        begins
        and bool(tags)
        and max(tags, key=lambda t: tags[t])[:2] in ("IN", "DT", "RB", "CC", "VB")
    )


def _match(text: str, place: _Place) -> Match:
    run, form = place.run, place.near.form
    faults = place.near.alignment.faults
    parts = tuple(split(form.text))
    values = {"name": form.text}
    if len(faults) == 1 and faults[0].kind in _WORD_FOR_WORD:
        at, to = faults[0].run or 0, faults[0].name or 0
        end = run[at].end if at == place.end - 1 else run[at].full
        wanted = form.text[parts[to].start : parts[to].full]
        start = run[at].start
    else:
        first = place.start - _prefix(run, place.start)
        start, end = run[first].start, run[place.end - 1].end
        wanted = text[start : run[place.start].start] + form.text
    wanted = match_case(text[start:end], wanted)
    return Match(start, end, (Fix(wanted, (Edit(start, end, wanted),)),), values)
