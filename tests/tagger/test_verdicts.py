"""Which of the suspects that are sure enough are reported, and with what cures."""

from __future__ import annotations

from newslint.tagger.subjects import Subject
from newslint.tagger.suspects import Mend, Suspect
from newslint.tagger.verdicts import _apart


def suspect(kind: str, at: int, word: str, subject: Subject | None = None) -> Suspect:
    return Suspect(kind, at, 0.9, (Mend(at, 1, (word,), "R_" + word),), subject, 0.0, None)


def kept(*found: tuple[Suspect, float]) -> list[tuple[str, int, list[str]]]:
    return [(s.kind, s.at, [m.put[0] for m in s.mends]) for s, _ in _apart(found)]


def test_of_two_neighbours_the_surer_one_stays() -> None:
    sure, unsure = suspect("form", 4, "gone"), suspect("sister", 5, "loss")
    assert kept((sure, 0.8), (unsure, 0.6)) == [("form", 4, ["gone"])]
    assert kept((sure, 0.8), (suspect("sister", 6, "loss"), 0.6))[1][0] == "sister"


def test_a_determiner_and_its_noun_are_one_error_with_both_cures() -> None:
    determiner, noun = suspect("determiner", 2, "that"), suspect("number", 4, "elections")
    assert kept((determiner, 0.9), (noun, 0.4)) == [("number", 4, ["elections", "that"])]


def test_a_determiner_without_a_suspected_noun_stands_alone() -> None:
    determiner, noun = suspect("determiner", 2, "that"), suspect("number", 9, "elections")
    assert [kind for kind, _, _ in kept((determiner, 0.9), (noun, 0.4))] == ["determiner", "number"]


def test_the_subject_of_a_reported_verb_is_not_reported_too() -> None:
    verb = suspect("agreement", 5, "is", Subject(2, 0.9, 2))
    assert [kind for kind, _, _ in kept((verb, 0.7), (suspect("number", 2, "list"), 0.6))] == [
        "agreement"
    ]
