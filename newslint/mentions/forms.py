"""The words that an article's names are made of, and which of them come near each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from newslint.analysis import View
from newslint.knowledge.aligning import distance
from newslint.knowledge.names import folded
from newslint.mentions import people, persons
from newslint.mentions.model import Mention
from newslint.model import Role

Part = Literal["surname", "given", "alone", "heading", "inside"]
"""``inside``: a word of a longer name that is no person's, as a team's."""

HEADINGS = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CAPTION})
"""Roles of blocks that are written apart from the story."""

_SHORTEST = 4
_VOWELS = frozenset("aeiouy")
_SOUNDS = str.maketrans({"c": "k", "z": "s", "q": "k", "w": "v", "j": "g"})


class Occurrence(NamedTuple):
    """A word of a name at one place; clean offsets of the whole document."""

    start: int
    end: int
    view: int
    part: Part
    mention: Mention | None
    """The mention that the word is part of; None for a word of a heading in title case."""


@dataclass(slots=True)
class Form:
    """A word as written and all its places, in order."""

    text: str
    places: list[Occurrence] = field(default_factory=list)

    @property
    def introduced(self) -> bool:
        """Whether someone of this surname is named in full."""
        return any(p.part == "surname" and p.mention and p.mention.given for p in self.places)

    @property
    def titles(self) -> frozenset[str]:
        """The titles that this surname is named with."""
        titled = (p.mention for p in self.places if p.part == "surname" and p.mention)
        return frozenset(m.title for m in titled if m.title)

    @property
    def givens(self) -> frozenset[str]:
        """The first given names, folded, that stand before this surname."""
        full = (p.mention for p in self.places if p.part == "surname" and p.mention)
        return frozenset(folded(m.given.split(" ")[0]).rstrip(".") for m in full if m.given)


def find(views: Sequence[View], mentions: Sequence[Mention]) -> dict[str, Form]:
    """Return the forms by their text (straight apostrophes); correction notes are left out."""
    forms: dict[str, Form] = {}
    spans = [(m.start, m.end) for m in mentions if m.role == "full name"]
    for one in (*_in_mentions(views, mentions), *_in_other_names(views, mentions)):
        if one.part == "inside" and any(a <= one.start < b for a, b in spans):
            continue
        view = views[one.view]
        text = view.text[one.start - view.start : one.end - view.start].replace("’", "'")
        if view.role is not Role.CORRECTION and _is_word(text):
            forms.setdefault(text, Form(text)).places.append(one)
    for form in forms.values():
        form.places.sort(key=lambda p: p.start)
    return forms


def _is_word(text: str) -> bool:
    """Say whether a form can be compared: letters, and not one that an encoding broke."""
    letters = text.replace("-", "").replace("'", "")
    return len(text) >= _SHORTEST and letters.isalpha() and text[1] != "-" and text[-1].islower()


def _in_mentions(views: Sequence[View], mentions: Sequence[Mention]) -> Iterator[Occurrence]:
    for mention in mentions:
        if mention.role != "full name":
            part: Part = "alone" if mention.kind == "unknown" or not mention.title else "surname"
            yield Occurrence(mention.start, mention.end, mention.view, part, mention)
            continue
        offset = mention.start
        surname = mention.surname.split(" ")
        for word in mention.text.split(" "):
            bare = word.strip(',“”"()')
            start = offset + word.find(bare)
            part = "surname" if bare in surname else "given"
            if bare and bare[0].isupper() and bare[-1] != ".":
                yield Occurrence(start, start + len(bare), mention.view, part, mention)
            offset += len(word) + 1


def _in_other_names(views: Sequence[View], mentions: Sequence[Mention]) -> Iterator[Occurrence]:
    """Yield the words of longer names that are no person's, and of headings in title case."""
    taken = {m.start for m in mentions}
    for number, view in enumerate(views):
        heading = view.role in HEADINGS and people.is_title_case(view)
        for run in view.name_runs:
            if len(run.words) < 2 and not heading:
                continue
            for index, word in zip(run.indices, run.words, strict=True):
                start = view.start + view.tokens[index].start
                if start in taken or persons.is_nameless(word) or persons.is_common(word):
                    continue
                part: Part = "heading" if heading else "inside"
                yield Occurrence(start, start + len(word), number, part, None)


def near_pairs(forms: Mapping[str, Form]) -> Iterator[tuple[Form, Form]]:
    """Yield each two forms that are a letter or two apart, or sound alike."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for text in forms:
        key = folded(text)
        buckets[key].append(text)
        buckets["\0" + _sound(key)].append(text)
        for index in range(len(key)):
            buckets[key[:index] + key[index + 1 :]].append(text)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        if len(bucket) < 2:
            continue
        for index, text in enumerate(bucket):
            for other in bucket[index + 1 :]:
                pair = (min(text, other), max(text, other))
                if pair not in seen:
                    seen.add(pair)
                    if is_near(*pair):
                        yield forms[pair[0]], forms[pair[1]]


def is_near(text: str, other: str) -> bool:
    """Say whether two words differ by a letter, or by two in long ones; accents do not count."""
    first, second = folded(text), folded(other)
    if first == second:
        return False
    apart = distance(first, second)
    return apart == 1 or (apart == 2 and min(len(first), len(second)) > 5)


def _sound(key: str) -> str:
    """Return the consonants of a folded word as they sound, doubled ones once."""
    plain = key.replace("ph", "f").replace("ck", "k").replace("th", "t").translate(_SOUNDS)
    kept = [c for i, c in enumerate(plain) if i == 0 or (c not in _VOWELS and c != "h")]
    return "".join(c for i, c in enumerate(kept) if i == 0 or c != kept[i - 1])
