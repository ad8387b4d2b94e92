"""From an article's groups of mentions, its findings and the house's lists to the sheet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from newslint import formats
from newslint.analysis import Analysis
from newslint.house.phrases import Phrases
from newslint.house.resolving import House, normalized
from newslint.lines import Lines
from newslint.mentions.model import Group, Kind, Mention
from newslint.model import Document, Finding, Position, Severity

PACKS = ("names", "organizations", "acronyms")
"""The packs whose findings are problems with names."""

_SEVERITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_KINDS: tuple[Kind, ...] = ("person", "organization", "acronym", "place", "unknown")
_LISTED_SURE = 0.95
_DOUBTED_SURE = 0.7


class Place(NamedTuple):
    """A mention in the source."""

    text: str
    position: Position
    location: str | None
    """Part and paragraph, where the article is in a container and lines mean nothing."""
    form: str
    """How it names: "full name", "surname", "acronym", "descriptor" …"""
    title: str
    possessive: bool
    sure: float
    """How sure it is that somebody or something of the entry's kind is named, from 0 to 1."""

    @property
    def where(self) -> str:
        """The line, or the paragraph where lines mean nothing."""
        if self.location is None:
            return str(self.position.line)
        return self.location.rpartition(", ")[2]


class Entry(NamedTuple):
    """One person, body, place or acronym of the article."""

    canonical: str
    """The house's or the known name, else the fullest form in the article."""
    kind: Kind
    known: Literal["house", "newslint"] | None
    """Whose lists have it."""
    description: str
    """What the house's list says of it."""
    places: tuple[Place, ...]
    findings: tuple[Finding, ...]

    @property
    def sure(self) -> float:
        """How sure the surest of the mentions is."""
        return max((place.sure for place in self.places), default=0.0)


class Sheet(NamedTuple):
    """The name sheet of one article; entries with findings stand first, the worst before all."""

    path: str
    words: int
    entries: tuple[Entry, ...]


def build(path: str, analysis: Analysis, findings: Iterable[Finding], house: House | None) -> Sheet:
    """Make the sheet of an article; ``findings`` are those of the packs about names."""
    document, lines = analysis.document, Lines(analysis.document.source)
    listed = house.normal if house else frozenset[str]()
    said = house.descriptions if house else {}
    entries: list[Entry] = []
    for group in (*analysis.groups, *_of_house(analysis, house)):
        places = tuple(_place(mention, document, lines) for mention in group.mentions)
        entries.append(_entry(group, places, listed, said))
    entries = _with_findings(entries, findings)
    entries.sort(key=_order)
    return Sheet(path, analysis.words, tuple(entries))


def _of_house(analysis: Analysis, house: House | None) -> Iterator[Group]:
    """Yield the house's names that nothing else in the article's groups covers."""
    if house is None:
        return
    names = Phrases({name: name for name in house.normal})
    taken = sorted((m.start, m.end) for group in analysis.groups for m in group.mentions)
    found: dict[str, list[Mention]] = {}
    for number, view in enumerate(analysis.views):
        for one in names.find(view.text):
            start, end = view.start + one.start, view.start + one.end
            if not _overlaps(taken, start, end):
                text = view.text[one.start : one.end]
                mention = Mention(start, end, text, "unknown", "name", _LISTED_SURE, number)
                found.setdefault(one.value, []).append(mention)
    for name, mentions in found.items():
        kind = house.kinds.get(name, "unknown")
        yield Group(name, kind, tuple(mentions), None)


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(taken, (start, end))
    return any(a < end and start < b for a, b in taken[max(0, index - 1) : index + 1])


def _place(mention: Mention, document: Document, lines: Lines) -> Place:
    source = formats.source_span(document, mention.start, mention.end)
    return Place(
        " ".join(mention.text.split()),
        lines.position(*source),
        formats.location(document, mention.start),
        mention.role,
        " ".join(mention.title.split()),
        mention.possessive,
        mention.sure,
    )


def _entry(
    group: Group, places: tuple[Place, ...], listed: frozenset[str], said: Mapping[str, str]
) -> Entry:
    forms = (normalized(text) for text in (group.canonical, *(p.text for p in places)))
    name = next((form for form in forms if form in listed), None)
    canonical = " ".join(group.canonical.split())
    if name is not None:
        canonical = name if normalized(canonical) not in listed else canonical
        return Entry(canonical, group.kind, "house", said.get(name, ""), places, ())
    known: Literal["newslint"] | None = "newslint" if group.known else None
    return Entry(canonical, group.kind, known, "", places, ())


def _with_findings(entries: Iterable[Entry], findings: Iterable[Finding]) -> list[Entry]:
    """Give each finding to the entry that it is inside a mention of, or to one of its own.

    What such an entry of its own holds, as the "US" of "US Border Protection", is no mention
    of anything else.
    """
    kept = list(entries)
    for finding in findings:
        index = next((i for i, entry in enumerate(kept) if _holds(entry, finding)), None)
        if index is None:
            kept = [entry for e in kept if (entry := _without(e, finding)).places]
            kept.append(_alone(finding))
        else:
            entry = kept[index]
            places = entry.places
            if not any(_is_inside(finding.position, p.position) for p in places):
                places = (*places, _as_place(finding))
            kept[index] = entry._replace(findings=(*entry.findings, finding), places=places)
    return kept


def _holds(entry: Entry, finding: Finding) -> bool:
    if any(_is_inside(finding.position, place.position) for place in entry.places):
        return True
    return bool(entry.findings) and entry.canonical == finding.text


def _is_inside(inner: Position, outer: Position) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _without(entry: Entry, finding: Finding) -> Entry:
    places = (p for p in entry.places if not _is_inside(p.position, finding.position))
    return entry._replace(places=tuple(places))


def _alone(finding: Finding) -> Entry:
    return Entry(finding.text, "unknown", None, "", (_as_place(finding),), (finding,))


def _as_place(finding: Finding) -> Place:
    return Place(finding.text, finding.position, finding.location, "name", "", False, _DOUBTED_SURE)


def _order(entry: Entry) -> tuple[int, int, int]:
    """Order by the worst finding, then by kind, then by the first place."""
    worst = min((_SEVERITY[f.severity] for f in entry.findings), default=len(_SEVERITY))
    kind = 0 if entry.findings else _KINDS.index(entry.kind)
    return worst, kind, entry.places[0].position.start
