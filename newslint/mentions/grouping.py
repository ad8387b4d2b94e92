"""Bring the mentions of one article together: one group for each person, body and place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint.analysis import View
from newslint.knowledge import acronyms, organizations, people, places
from newslint.knowledge.names import folded
from newslint.knowledge.organizations import Organization
from newslint.knowledge.words import joined, split
from newslint.mentions.model import Group, Kind, Known, Mention

_SAME_GIVEN = 3
"""Letters that a given name and its short form have in common: Chris, Christopher."""


def group(mentions: Sequence[Mention], views: Sequence[View]) -> tuple[Group, ...]:
    """Return the groups of sorted mentions, by the place of their first mention."""
    groups = [
        *_persons([m for m in mentions if m.kind == "person"]),
        *_bodies([m for m in mentions if m.kind in ("organization", "acronym")], views),
        *_by_text([m for m in mentions if m.kind in ("place", "unknown")]),
    ]
    return tuple(sorted(groups, key=lambda g: g.mentions[0].start))


def _persons(mentions: Sequence[Mention]) -> Iterator[Group]:
    """Yield the persons: those of one surname are one but for their given names."""
    families: dict[str, list[list[Mention]]] = defaultdict(list)
    full = [m for m in mentions if m.role == "full name"]
    for mention in full:
        family = families[folded(mention.surname)]
        for members in family:
            if same_given(mention.given, members[0].given):
                members.append(mention)
                break
        else:
            family.append([mention])
    for mention in mentions:
        if mention.role != "full name":
            _join(mention, families)
    for family in families.values():
        for members in family:
            members.sort(key=lambda m: m.start)
            canonical = max(members, key=lambda m: (m.role == "full name", len(m.text))).text
            yield Group(canonical, "person", tuple(members), people.named(canonical))


def _join(mention: Mention, families: dict[str, list[list[Mention]]]) -> None:
    """Add a surname or given name alone to the person last named before it."""
    if mention.role == "given name":
        candidates = [
            members
            for family in families.values()
            for members in family
            if folded(members[0].given.split(" ")[0]) == folded(mention.given)
        ]
        key = folded(mention.text)
    else:
        key = folded(mention.surname)
        candidates = families[key] or _reaching(key, families)
    if not candidates:
        families[key].append([mention])
        return
    _nearest(mention, candidates).append(mention)


def _reaching(key: str, families: dict[str, list[list[Mention]]]) -> list[list[Mention]]:
    """Return the persons whose surname ends in the key: "Cruz" for "de la Cruz"."""
    return [m for name, family in families.items() if name.endswith(key) for m in family]


def _nearest(mention: Mention, candidates: Sequence[list[Mention]]) -> list[Mention]:
    def place(members: Sequence[Mention]) -> tuple[bool, int]:
        before = [m.start for m in members if m.start < mention.start]
        return bool(before), max(before) if before else -members[0].start

    return max(candidates, key=place)


def same_given(given: str, other: str) -> bool:
    """Say whether two given names may be one person's: equal, initials, or a short form."""
    first, second = (folded(name.split(" ")[0]).rstrip(".") for name in (given, other))
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) >= _SAME_GIVEN)


def _bodies(mentions: Sequence[Mention], views: Sequence[View]) -> Iterator[Group]:
    """Yield the organisations, each with its acronym, and acronyms of nobody that is named."""
    members: dict[str, list[Mention]] = {}
    known: dict[str, Organization | None] = {}
    for mention in mentions:
        if mention.kind == "organization" and mention.role == "name":
            form = organizations.named(mention.text)
            key = form.organization.name if form else joined(tuple(split(mention.text)))
            members.setdefault(key, []).append(mention)
            known[key] = form.organization if form else None
    expanded = _expansions(members, views)
    for mention in mentions:
        if mention.kind == "acronym":
            key = expanded.get(mention.text) or _of_acronym(mention.text, known)
            members.setdefault(key, []).append(mention)
            known.setdefault(key, _only(mention.text))
    _attach_descriptors([m for m in mentions if m.role == "descriptor"], members, known)
    for key, found in members.items():
        found.sort(key=lambda m: m.start)
        organization = known[key]
        names = [m for m in found if m.role == "name"]
        kind: Kind = "organization" if organization or names else "acronym"
        canonical = organization.name if organization else (names or found)[0].text
        yield Group(canonical, kind, tuple(found), organization)


def _expansions(members: dict[str, list[Mention]], views: Sequence[View]) -> dict[str, str]:
    """Return the key of the body that each bracketed acronym of the article stands for."""
    ends = {m.end: key for key, found in members.items() for m in found}
    expanded: dict[str, str] = {}
    for view in views:
        for one in acronyms.bracketed(view.text):
            if acronyms.fits(one.acronym.letters, one.words):
                end = view.start + one.acronym.start - 2
                key = ends.get(end)
                if key:
                    expanded.setdefault(one.acronym.letters, key)
    return expanded


def _of_acronym(letters: str, known: dict[str, Organization | None]) -> str:
    """Return the key of the named body with that acronym, else of the only known one."""
    for key, organization in known.items():
        if organization and letters in organization.acronyms:
            return key
    only = _only(letters)
    return only.name if only else letters


def _only(letters: str) -> Organization | None:
    found = organizations.by_acronym(letters)
    return found[0] if len(found) == 1 else None


def _attach_descriptors(
    descriptors: Sequence[Mention],
    members: dict[str, list[Mention]],
    known: dict[str, Organization | None],
) -> None:
    """Add "the agency" to the one agency that its block and the one before name."""
    for mention in descriptors:
        near = {
            key
            for key, found in members.items()
            for m in found
            if m.start < mention.start and mention.view - m.view <= 1
        }
        agencies = [k for k in near if _is_called(known[k], mention.text)]
        if len(agencies) == 1:
            members[agencies[0]].append(mention)


def _is_called(organization: Organization | None, what: str) -> bool:
    if organization is None or organization.kind != "agency":
        return False
    words = organization.name.lower().split(" ")
    return what in words or (what == "agency" and "department" not in words)


def _by_text(mentions: Iterable[Mention]) -> Iterator[Group]:
    members: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        members.setdefault((mention.kind, folded(mention.text)), []).append(mention)
    for (kind, _), found in members.items():
        known: Known | None = places.named(found[0].text) if kind == "place" else None
        yield Group(known.name if known else found[0].text, found[0].kind, tuple(found), known)
