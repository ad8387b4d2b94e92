"""The pronoun of an object: "West, who he married" for "whom he married"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import View, inflect, lexicon
from newslint.checks import phrases, readings, relatives
from newslint.checks.registry import check
from newslint.model import Match

_SUBJECTS = frozenset("he she they we i".split())
_MODALS = frozenset("will would can could may might must should shall did do does not".split())
_HAVE = frozenset("have has had".split())
_BE = frozenset("is are was were be been being am become becomes became remain remained".split())
_STATING = frozenset(
    "accept acknowledge add admit agree allege allow announce appear argue assert assume assure"
    " aver believe bet boast charge claim complain conclude confirm consider contend declare deem"
    " deny determine discover doubt dream ensure estimate expect explain fancy fear feel figure"
    " find forget gather guarantee guess hear hint hold hope imagine imply indicate infer insist"
    " intimate joke judge know learn like maintain mean note notice observe point predict"
    " presume pretend proclaim promise pronounce propose protest prove read realise realize reason"
    " recall reckon recommend remark remember repeat reply report reveal rule say see seem sense"
    " show signal speculate state stress suggest suppose surmise suspect swear tell testify think"
    " trust understand vow want warn whisper wish worry write".split()
)
"""Verbs that a clause may follow, so that "who" may be its subject: "who he said was ill"."""
_ASKED = frozenset(
    "about ask asked asking asks decide decided know matter question questioned"
    " questions remind reminded show showed tell telling told wonder wondered".split()
)
"""Words that a question with "who" may follow: "told reporters who he had met"."""
_BACK = 10
_CHAIN = 8


@check("whom.object", anchors=("who",))
def object_(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each "who" behind a person that is the object of its clause, outside quotations."""
    for at in phrases.find_words(view, frozenset({"who"})):
        token = view.tokens[at]
        if at + 2 >= len(view.words) or view.words[at + 1] not in _SUBJECTS:
            continue
        head = at - 1 - (at > 0 and view.words[at - 1] == ",")
        if not _is_person(view, head) or view.quoted(token.start, token.end):
            continue
        if _takes_object(view, _last_verb(view, at + 2)):
            yield Match.replacing(token.start, token.end, "whom")


def _is_person(view: View, head: int) -> bool:
    """Say whether ``head`` is a person's name or noun, and no question is put to it."""
    if head < phrases.sentence_of(view, max(head, 0)) or head < 0:
        return False
    if _ASKED.intersection(view.words[max(head - _BACK, 0) : head + 1]):
        return False
    if view.tokens[head].text[:1].isupper():
        return view.tags[head] == "NNP"
    lemmas = inflect.lemmas(view.words[head], "N")
    return view.words[head] == "people" or any(map(relatives.is_person, lemmas))


def _last_verb(view: View, index: int) -> int:
    """Return the verb that ends "declined to identify", "has not met"; -1 if none is sure."""
    for at in range(index, min(index + _CHAIN, len(view.words))):
        word = view.words[at]
        after = view.words[at + 1] if at + 1 < len(view.words) else "."
        is_helper = word in _MODALS or word == "to" or word.endswith(("n't", "n’t"))
        is_helper = is_helper or readings.share(word, "RB") > 0.8
        if is_helper or after == "to" or _helps(view, at, after):
            continue
        return at if inflect.lemmas(word, "V") else -1
    return -1


def _helps(view: View, at: int, after: str) -> bool:
    """Say whether "have" or "be" stands before the verb that it helps."""
    if view.words[at] in _HAVE:
        return readings.share(after, "VBN") > 0.1 or after == "not"
    return view.words[at] in _BE and (after.endswith("ing") or readings.share(after, "RB") > 0.8)


def _takes_object(view: View, verb: int) -> bool:
    """Say whether no clause can follow the verb, and no finite verb does."""
    if verb < 0 or view.words[verb] in _BE:
        return False
    if _STATING.intersection(inflect.lemmas(view.words[verb], "V")):
        return False
    after = view.words[verb + 1] if verb + 1 < len(view.words) else "."
    return not lexicon.tags(after) or readings.share(after, "VBZ", "VBD", "VBP", "MD") < 0.2
