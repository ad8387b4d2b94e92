"""What the learned tagger holds for wrong, one rule for each kind of error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newslint.analysis import View
from newslint.checks.registry import CheckFunction, check
from newslint.model import Match, Related

if TYPE_CHECKING:
    from newslint.tagger.verdicts import Verdict

KINDS = {
    "subject_verb": "agreement",
    "verb_form": "form",
    "noun_number": "number",
    "word_class": "sister",
    "determiner": "determiner",
    "missing_article": "article_missing",
    "extra_article": "article_extra",
    "wrong_article": "article_wrong",
    "missing_preposition": "preposition_missing",
    "extra_preposition": "preposition_extra",
    "wrong_preposition": "preposition_wrong",
    "pronoun": "pronoun",
    "confused_word": "confused",
    "missing_word": "word_missing",
    "extra_word": "word_extra",
    "wrong_word": "word_wrong",
}
"""The checks of this topic, each with the tagger's kind of error that it reports."""


_ALSO = {"preposition_wrong": "preposition_governed"}


def _finder(kind: str) -> CheckFunction:
    kinds = {kind, _ALSO.get(kind, kind)}

    def find(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
        for verdict in view.suspects:
            if verdict.kind in kinds:
                yield _match(view, verdict)

    return find


def _match(view: View, verdict: Verdict) -> Match:
    related: tuple[Related, ...] = ()
    reason = "The verb does not go with its subject"
    if verdict.subject:
        start, end = verdict.subject.start, verdict.subject.end
        number = ("", "singular", "plural")[verdict.subject.number]
        related = (Related(start, end, "the subject"),)
        if number:
            reason = f"'{view.text[start:end]}' is {number}"
    choices = " or ".join(f"'{fix.title}'" for fix in verdict.fixes if fix.title)
    values = {"reason": reason, "choices": choices, "word": verdict.word}
    return Match(verdict.start, verdict.end, verdict.fixes, values, related, verdict.confidence)


for _name, _kind in KINDS.items():
    check(f"tagged.{_name}")(_finder(_kind))
