"""What a mention and a group of mentions are."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newslint.knowledge.organizations import Organization
from newslint.knowledge.people import Person
from newslint.knowledge.places import Place

Kind = Literal["person", "organization", "place", "acronym", "unknown"]
NameRole = Literal["full name", "surname", "given name", "name", "acronym", "descriptor"]
"""``name``: an organisation, place or unknown name as a whole; ``descriptor``: "the agency"."""

Known = Organization | Person | Place


class Mention(NamedTuple):
    """One place where an article names someone or something.

    ``start`` and ``end`` are clean offsets of the whole document and hold the name alone:
    neither its title nor a possessive ending.
    """

    start: int
    end: int
    text: str
    kind: Kind
    role: NameRole
    sure: float
    """How sure ``kind`` is, from 0 to 1."""
    view: int
    """The index in ``Analysis.views`` of the block that it stands in."""
    given: str = ""
    """A person's given names and initials, as written."""
    surname: str = ""
    """A person's surname with its particles and without its suffix."""
    title: str = ""
    """What stands before a person's name: "Ms.", "Gov.", "House Minority Leader"."""
    possessive: bool = False


class Group(NamedTuple):
    """All mentions of one person, organisation or place, in order."""

    canonical: str
    """The fullest form in the article, or the known name of an organisation."""
    kind: Kind
    mentions: tuple[Mention, ...]
    known: Known | None
