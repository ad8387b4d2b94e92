"""Quotations that lack their opening or their closing mark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.quotemarks import Fault, faults, marks
from newslint.checks.quoteplaces import SPEECH, Place, closing, opening
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related, Role, Safety

DOUBLE = ("“", "”", '"', "″", "’’", "''", "‘‘")
"""What may stand for a double mark: the anchors of all checks of them."""

_SURE = 0.95
"""The chance from which on a place need not be looked at by an editor."""
_LEAST = 0.5
"""The chance that the places shown must have together; below it none is shown."""
_FAINT = 0.04
_SHOWN = 3
_LONG = 150
"""Words of a block that is likely several paragraphs run together, if its marks are straight."""
_SURPLUS = 10
"""Words of an attribution that a surplus mark may follow."""
_RUN = 5
"""Paragraphs that one quotation may run over."""
_BODY = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE_BLOCK)

_WORD = lazypattern.compile(r"\S+")
_WORDS = lazypattern.compile(r"[\p{L}’']+")
_SENTENCE_END = lazypattern.compile(r"[.!?…]['’)\]]*$")
_MAY_CLOSE = lazypattern.compile(r"['’](?!\p{L})")
_SINGLE_CLOSING = lazypattern.compile(r"(?<=[.,!?\p{L}])(?<![sS]|in)['’](?=[\s.,;:—–]|$)")
_SINGLE_OPENING = lazypattern.compile(
    r"(?<![^\s(\[—–])[‘'](?=\p{L})(?!(?:em|tis|til|twas|cause)\b)"
)


@check("quotes.unopened", anchors=DOUBLE)
def unopened(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each closing mark whose quotation no mark opens."""
    for fault in _sure_faults(view, "unopened"):
        mark = _opening_of(fault.mark.text)
        single = _single_opening(view, fault)
        if single is not None:
            fix = Fix(mark, (Edit(single, single + 1, mark),))
            yield Match(single, single + 1, (fix,), {"words": _words_before(view, fault)})
            continue
        if _is_surplus(view, fault):
            yield _surplus(view, fault)
            continue
        places = opening(view, fault.low, fault.high)
        if places and not (view.role is Role.LIST_ITEM and places[0].offset == 0):
            yield _without_opening(view, fault, places, mark)


@check("quotes.unclosed", anchors=DOUBLE)
def unclosed(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each opening mark whose quotation no mark closes, nor a next paragraph goes on with.

    Offsets count from the start of the article's clean text.
    """
    for view in analysis.views:
        for fault in _sure_faults(view, "unclosed"):
            match = _unclosed_in(analysis, view, fault)
            if match is not None:
                yield moved(match, view.start)


def _sure_faults(view: View, kind: str) -> Iterator[Fault]:
    """Yield the faults of a kind; straight marks must be odd in number and fail once only."""
    found = [fault for fault in faults(view.text) if fault.kind in ("unopened", "unclosed")]
    for fault in found:
        if fault.kind != kind:
            continue
        straight = fault.mark.text == '"'
        if straight and (len(marks(view.text)) % 2 == 0 or len(found) > 1):
            continue
        if not straight or len(view.text.split()) <= _LONG:
            yield fault


def _opening_of(mark: str) -> str:
    return mark if mark == '"' else "“"


def _closing_of(mark: str) -> str:
    return mark if mark == '"' else "”"


def _words_before(view: View, fault: Fault) -> str:
    """Return the mark with the two words that it closes."""
    words = view.text[: fault.mark.start].split()[-2:]
    return " ".join(words) + fault.mark.text


def _words_after(view: View, fault: Fault) -> str:
    words = view.text[fault.mark.end : fault.mark.end + 80].split()[:2]
    return fault.mark.text + " ".join(words)


def _is_surplus(view: View, fault: Fault) -> bool:
    """Say whether only an attribution stands between the mark and the quotation before."""
    between = view.text[fault.low : fault.high].strip(" .,")
    words = [word.lower() for word in _WORDS.findall(between)]
    if not fault.low or len(words) > _SURPLUS or not SPEECH.intersection(words):
        return False
    return _SENTENCE_END.search(between) is None and view.text[fault.high - 1] in ".,"


def _surplus(view: View, fault: Fault) -> Match:
    mark = fault.mark
    last = _WORD.findall(view.text[: mark.start])[-1]
    fix = Fix(last, (Edit(mark.start, mark.end, ""),))
    return Match(mark.start, mark.end, (fix,), {"words": _words_before(view, fault)})


def _single_opening(view: View, fault: Fault) -> int | None:
    """Return the single mark that opens the quotation instead of a double one."""
    found = list(_SINGLE_OPENING.finditer(view.text, fault.low, fault.high))
    if len(found) != 1:
        return None
    at = found[0].start()
    return None if _MAY_CLOSE.search(view.text, at + 1, fault.mark.start) else at


def _single_closing(view: View, fault: Fault) -> int | None:
    """Return the single mark that closes the quotation instead of a double one."""
    found = _SINGLE_CLOSING.search(view.text, fault.low, fault.high)
    if found is None or _SINGLE_OPENING.search(view.text, fault.low, found.start()):
        return None
    return found.start()


def _shown(places: Sequence[Place]) -> list[Place]:
    """Return the places that are worth showing; none if they are likely all wrong."""
    shown = [p for p in places[:_SHOWN] if p.chance >= _FAINT]
    return shown if sum(p.chance for p in shown) >= _LEAST else []


def _safety(place: Place, first: bool) -> Safety | None:
    return None if first and place.chance >= _SURE else Safety.DISPLAY


def _without_opening(view: View, fault: Fault, places: Sequence[Place], mark: str) -> Match:
    shown = _shown(places)
    fixes = []
    ends = []
    for place in shown:
        word = _WORD.match(view.text, place.offset)
        ends.append(word.end() if word else place.offset)
        title = mark + view.text[place.offset : ends[-1]]
        edit = Edit(place.offset, place.offset, mark)
        fixes.append(Fix(title, (edit,), _safety(place, place is shown[0])))
    values = {"words": _words_before(view, fault)}
    if not shown:
        return Match(fault.mark.start, fault.mark.end, (), values)
    related = Related(fault.mark.start, fault.mark.end, "closes here")
    start = min(place.offset for place in shown)
    return Match(start, max(ends), tuple(fixes), values, (related,), shown[0].chance)


def _without_closing(view: View, fault: Fault, places: Sequence[Place], mark: str) -> Match:
    shown = _shown(places)
    fixes = []
    starts = []
    for place in shown:
        starts.append(fault.low + view.text[fault.low : place.offset].rfind(" ") + 1)
        title = view.text[starts[-1] : place.offset] + mark
        edit = Edit(place.offset, place.offset, mark)
        fixes.append(Fix(title, (edit,), _safety(place, place is shown[0])))
    values = {"words": _words_after(view, fault)}
    if not shown:
        return Match(fault.mark.start, fault.mark.end, (), values)
    related = Related(fault.mark.start, fault.mark.end, "opens here")
    end = max(place.offset for place in shown)
    return Match(min(starts), end, tuple(fixes), values, (related,), shown[0].chance)


def _unclosed_in(analysis: Analysis, view: View, fault: Fault) -> Match | None:
    mark = _closing_of(fault.mark.text)
    single = _single_closing(view, fault)
    if single is not None:
        fix = Fix(mark, (Edit(single, single + 1, mark),))
        return Match(single, single + 1, (fix,), {"words": _words_after(view, fault)})
    places = closing(view, fault.low, fault.high)
    if not places:
        return None
    best = places[0]
    if fault.high < len(view.text):
        # Paragraphs of one speaker may have been run together: “A. “B.”
        between = view.text[best.offset : fault.high]
        if not between.strip() and _SENTENCE_END.search(view.text, 0, best.offset):
            return None
    elif _runs_on(analysis, view):
        rest = {word.lower() for word in _WORDS.findall(view.text[best.offset :])}
        attributed = view.text[best.offset - 1] in ",?!" and SPEECH.intersection(rest)
        if not attributed or best.chance < _SURE:
            return None
    return _without_closing(view, fault, places, mark)


def _runs_on(analysis: Analysis, view: View) -> bool:
    """Say whether a quotation left open at the end of ``view`` may go on after it.

    Where a later paragraph closes it without having opened it, that one is reported.
    """
    if view.text.rstrip().endswith(":"):
        return True
    views = {v.start: v for v in analysis.views}
    later = [block for block in analysis.document.blocks if block.start > view.start]
    for index, block in enumerate(later[:_RUN]):
        following = views.get(block.start)
        if following is None:
            return True
        adjoins = index == 0 or later[index - 1].role not in _BODY
        if adjoins and following.text.lstrip()[:1] in tuple("“\"‘'"):
            return True
        if block.role in _BODY and marks(following.text):
            missing = [f for f in faults(following.text) if f.kind == "unopened"]
            return bool(missing) and missing[0].low == 0
    return False


def moved(match: Match, by: int) -> Match:
    """Return a block's match in offsets of the article's clean text."""
    fixes = tuple(
        Fix(
            fix.title,
            tuple(Edit(e.start + by, e.end + by, e.replacement) for e in fix.edits),
            fix.safety,
        )
        for fix in match.fixes
    )
    related = tuple(Related(r.start + by, r.end + by, r.message) for r in match.related)
    return Match(match.start + by, match.end + by, fixes, match.values, related, match.confidence)
