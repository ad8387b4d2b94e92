"""An age at death in one sentence that a year of birth in another denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import regex

from newslint import lazypattern
from newslint.analysis import Analysis
from newslint.checks.datewords import of_article
from newslint.checks.lifespans import AGE, BORN, DIED, JUST, NEW_PERSON, ages_now, said
from newslint.checks.registry import check
from newslint.model import Match, Related

_NAME = lazypattern.compile(r"\p{Lu}[\p{L}’'-]+")
_SUBJECT = lazypattern.compile(r"^(?:He|She)\s+(?:was\s+)?$|^(?:,\s+)?(?:he|she)\b")


class Told(NamedTuple):
    """A match in a sentence; ``at`` is the sentence's offset in the article's clean text."""

    sentence: str
    at: int
    found: regex.Match[str]


@check("obituaries.age", anchors=("dies", "died", "passed away"))
def age(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find an age at death that the only year of birth in the article does not give.

    The article must tell of one birth and one death, of one person, and when it is written
    or when that person died. Offsets count from the start of the article's clean text.
    """
    births = list(_told(analysis, BORN))
    deaths = list(_told(analysis, AGE))
    if len(births) != 1 or len({told.found["age"] for told in deaths}) != 1:
        return
    birth, death = births[0], deaths[0]
    if birth.at == death.at or not _same_person(birth, death):
        return
    ages = _ages(int(birth.found["year"]), death, of_article(analysis))
    if ages and int(death.found["age"]) not in ages:
        start, end = (death.at + i for i in death.found.span("age"))
        first, last = (birth.at + i for i in birth.found.span("year"))
        related = Related(first, last, "born here")
        yield Match(start, end, (), {"right": said(ages)}, (related,))


def _told(analysis: Analysis, pattern: regex.Pattern[str]) -> Iterator[Told]:
    for view in analysis.views:
        if pattern.search(view.text):
            for span in view.sentences:
                sentence = view.text[span.start : span.end]
                for found in pattern.finditer(sentence):
                    yield Told(sentence, view.start + span.start, found)


def _same_person(birth: Told, death: Told) -> bool:
    """Say whether both sentences name one person, or the first says "he" or "she"."""
    if NEW_PERSON.search(birth.sentence) or NEW_PERSON.search(death.sentence):
        return False
    before = birth.sentence[: birth.found.start()]
    lead = before or birth.sentence[birth.found.end() :]
    if _SUBJECT.search(lead):
        return True
    dead = set(_NAME.findall(death.sentence[: death.found.start()]))
    return bool(dead.intersection(_NAME.findall(lead)))


def _ages(born: int, death: Told, own: date | None) -> list[int]:
    """Return the ages that fit, from the year of death if it is told, else the article's own."""
    died = DIED.search(death.sentence)
    if died is not None:
        year = int(died["year"])
        return [year - born - 1, year - born]
    if own is not None and JUST.search(death.sentence):
        return ages_now(born, own)
    return []
