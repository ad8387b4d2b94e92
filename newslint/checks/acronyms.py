"""Acronyms that do not fit: "Drug Enforcement Administration (DAE)", one GPO among six GOPs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import Analysis, View, lexicon
from newslint.checks.registry import check
from newslint.knowledge import acronyms, organizations
from newslint.knowledge.acronyms import Acronym, Expansion
from newslint.knowledge.words import runs
from newslint.model import Edit, Fix, Match, Related

_FAMILIAR = 60
"""An acronym that news has this often is more likely meant than mistyped."""


_FAMOUS = 300
"""An acronym that news has this often needs no second place in the article to be known."""


@check("acronyms.misfit")
def misfit(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each bracketed acronym whose letters are not those of the words before it."""
    for view, found, wanted in _misfits(analysis):
        yield _match(view, found, wanted, ())


def _misfits(analysis: Analysis) -> Iterator[tuple[View, Acronym, list[str]]]:
    counts = _counts(analysis)
    for view in analysis.views:
        for expansion in acronyms.bracketed(view.text):
            wanted = _wanted(view, expansion, counts)
            if wanted and expansion.acronym.letters not in view.names:
                yield view, expansion.acronym, wanted


def _wanted(view: View, expansion: Expansion, counts: Counter[str]) -> list[str]:
    """Return the acronyms that fit the words and are one slip away, the likeliest first."""
    letters, words = expansion.acronym.letters, expansion.words
    known = _known_before(view, expansion)
    if letters in known:
        return []
    slips = [a for a in known if acronyms.is_slip(letters, a)]
    spelt = list(acronyms.initials(words, len(letters)))
    if acronyms.spells(letters, words) or _is_common(letters):
        return slips
    if letters in spelt or (counts[letters] > 1 and not slips):
        return slips
    used = [a for a in counts if acronyms.is_slip(letters, a) and acronyms.fits(a, words)]
    spelt = [a for a in spelt if acronyms.is_slip(letters, a)]
    if acronyms.fits(letters, words) and not known:
        # Letters from inside the words are common (SAMHSA): only strict initials speak louder.
        used = [a for a in used if a in spelt]
        spelt = [a for a in spelt if len(a) > 4 or acronyms.is_swap(letters, a)]
    return list(dict.fromkeys([*slips, *used, *spelt]))[:3]


def _is_common(letters: str) -> bool:
    """Say whether the letters are a word (WASH) or stand in news by themselves (ICBM)."""
    word = len(letters) > 3 and lexicon.known(letters.lower())
    return word or lexicon.exact(letters).seen >= _FAMILIAR


def _known_before(view: View, expansion: Expansion) -> tuple[str, ...]:
    """Return the acronyms of the known organisation whose name stands right before."""
    end = view.text.rfind("(", 0, expansion.acronym.start)
    before = view.text[expansion.start : end].rstrip()
    for run in runs(before, 1):
        for known in organizations.known(run):
            if run[known.end - 1].full == len(before):
                return known.form.organization.acronyms
    return ()


@check("acronyms.slip")
def slip(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find an acronym that stands once and is one slip away from one that the article uses."""
    counts = _counts(analysis)
    strays = dict(_strays(analysis, counts, frozenset(options.get("familiar", ()))))
    for view in analysis.views if strays else ():
        for found in _in_prose(view):
            right = strays.get(found.letters)
            if right and found.letters not in view.names:
                yield _match(view, found, [right], tuple(_first(analysis, right)))


def _strays(
    analysis: Analysis, counts: Counter[str], familiar: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Yield each acronym that stands once by a slip, and the one that was meant."""
    rare = [letters for letters, count in counts.items() if count == 1]
    near = [a for a in rare if _famous(a) or any(acronyms.is_slip(a, b) for b in counts)]
    if not near:
        return
    wrong = {found.letters for _, found, _ in _misfits(analysis)}
    introduced = {
        e.acronym.letters for view in analysis.views for e in acronyms.bracketed(view.text)
    }
    sound = Counter({a: count for a, count in counts.items() if a not in wrong})
    for letters in near:
        if letters in familiar or letters in introduced or _is_spelt_out(analysis, letters):
            continue
        right = _meant(letters, sound, introduced) or _famous(letters)
        if right:
            yield letters, right


def _is_spelt_out(analysis: Analysis, letters: str) -> bool:
    """Say whether capitalised words with these initials stand in the article."""
    return any(
        acronyms.spells(letters, [word.norm for word in run])
        for view in analysis.views
        for run in runs(view.text)
    )


def _meant(letters: str, counts: Counter[str], introduced: set[str]) -> str | None:
    """Return the acronym of the article that a rare one was to be, if that is clear."""
    others = [a for a in counts if acronyms.is_slip(letters, a)]
    if not others:
        return None
    right = max(others, key=lambda a: (acronyms.is_swap(letters, a), counts[a]))
    seen, swap = lexicon.exact(letters).seen, acronyms.is_swap(letters, right)
    if not swap and organizations.by_acronym(letters):
        return None
    enough = counts[right] >= (2 if swap else 3) or right in introduced
    if not enough or seen > (4 if swap else 1) * _FAMILIAR:
        return None
    return right


def _famous(letters: str) -> str | None:
    """Return the well-known acronym that a word unknown to news is but for a swap: LGTBQ."""
    if len(letters) < 4 or lexicon.known(letters) or organizations.by_acronym(letters):
        return None
    swaps = (
        letters[:i] + letters[i + 1] + letters[i] + letters[i + 2 :]
        for i in range(len(letters) - 1)
    )
    best = max(swaps, key=lambda swap: lexicon.exact(swap).seen)
    return best if lexicon.exact(best).seen >= _FAMOUS else None


def _counts(analysis: Analysis) -> Counter[str]:
    return Counter(found.letters for view in analysis.views for found in _in_prose(view))


def _in_prose(view: View) -> Iterator[Acronym]:
    """Yield the acronyms of a passage that is not set in capitals altogether."""
    letters = [c for c in view.text if c.isalpha()]
    if sum(c.isupper() for c in letters) < 0.6 * len(letters):
        yield from acronyms.find(view.text)


def _first(analysis: Analysis, letters: str) -> Iterator[Related]:
    """Yield the first place of an acronym, if the article has it."""
    for seen, view, found in _first_places(analysis):
        if seen == letters:
            yield Related(view.start + found.start, view.start + found.end, f"'{letters}' here")


def _match(view: View, found: Acronym, wanted: list[str], related: tuple[Related, ...]) -> Match:
    start, end = view.start + found.start, view.start + found.end
    fixes = tuple(Fix(text, (Edit(start, end, text),)) for text in wanted)
    return Match(start, end, fixes, {}, related)


@check("acronyms.early")
def early(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each acronym that stands before the place where the article explains it."""
    familiar = frozenset(options.get("familiar", ()))
    explained: dict[str, int] = {}
    for view in analysis.views:
        for expansion in acronyms.bracketed(view.text):
            if acronyms.fits(expansion.acronym.letters, expansion.words):
                start = view.start + expansion.acronym.start
                explained.setdefault(expansion.acronym.letters, start)
    for letters, view, found in _first_places(analysis):
        where = explained.get(letters, 0)
        if letters not in familiar and where > view.start + found.start:
            related = Related(where, where + len(letters), "explained here")
            start = view.start + found.start
            yield Match(start, start + len(letters), (), {}, (related,))


@check("acronyms.unexpanded")
def unexpanded(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the first place of each acronym that the article never explains."""
    familiar = frozenset(options.get("familiar", ()))
    for letters, view, found in _first_places(analysis):
        bracketed = view.text[max(0, found.start - 1) : found.start] == "("
        if letters in familiar or letters in view.names or bracketed:
            continue
        if lexicon.known(letters.lower()) or _is_spelt_out(analysis, letters):
            continue
        yield Match(view.start + found.start, view.start + found.end)


def _first_places(analysis: Analysis) -> Iterator[tuple[str, View, Acronym]]:
    seen: set[str] = set()
    for view in analysis.views:
        for found in _in_prose(view):
            if found.letters not in seen:
                seen.add(found.letters)
                yield found.letters, view, found
