"""Which prepositions a word takes: "rely on", "a member of", "accused him of"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.analysis import View, inflect
from newslint.checks import readings

if TYPE_CHECKING:
    from newslint.tagger.suspects import Mend

_BACK = 7
"""Words in which the verb may stand whose object comes before the preposition."""

_VERBS = (
    "rely on upon; depend on upon; focus on from; concentrate on; insist on upon; result in"
    " from; lead to by with in; comply with; consist of; belong to; respond to by with in; refer"
    " to; contribute to; adhere to; amount to; participate in at; specialize in; interfere with"
    " in; collaborate with on; cooperate with; cope with; deal with; coincide with; suffer from;"
    " refrain from; benefit from; stem from; derive from; differ from in on; dispose of; approve"
    " of; complain about of to; worry about; resort to; react to; object to; pertain to; reply"
    " to; subscribe to; vie for with; account for; compensate for; opt for; sympathize with;"
    " tamper with; apologize for to; reside in at; grapple with; wrestle with; impose on; abide"
    " by; embark on; hinge on; prey on; dwell on; capitalize on; elaborate on; comment on about;"
    " delve into"
)
_OBJECTS = (
    "accuse of; prevent from; charge with in; deprive of; convict of in; acquit of; suspect of;"
    " rob of; prohibit from; bar from; deter from; dissuade from; exempt from; exclude from;"
    " distinguish from; replace with by; attribute to; devote to; dedicate to; expose to; limit"
    " to; submit to; sentence to; thank for; praise for; criticize for; congratulate on for;"
    " compare to with; subject to; restrict to; relegate to; link to with; entrust with to"
)
_NOUNS = (
    "member of; access to for by from; attention to from on in for; threat to of from; response"
    " to from on in by; reaction to from in on; solution to for; answer to; damage to from;"
    " contribution to from; commitment to from about by; opposition to from on in; objection to;"
    " exception to; amendment to; need for; demand for from; support for from of; reason for;"
    " request for from by; increase in of from; decrease in of; reduction in of; decline in of;"
    " impact on of; effect on of; ban on; emphasis on; lack of; series of;"
    " interest in of; participation in by of; faith in; confidence in; victim of"
    " in; crackdown on; adviser to for; alternative to; barrier to; key to; witness to; heir to;"
    " successor to"
)
_ADJECTIVES = (
    "responsible for; capable of; aware of; guilty of on in; afraid of; proud of;"
    " tired of; interested in; similar to in; different from than in; due to in; prior to;"
    " subject to; opposed to; committed to; entitled to; accustomed to; eligible for; consistent"
    " with in; familiar with to; concerned about with by; worried about; dependent on;"
    " independent of; accused of by; according to; instead of; regardless of; ahead of; followed"
    " by; based on in at; vulnerable to; immune to from; married to; loyal to; convicted of in"
    " by; charged with in by"
)
_PREPOSITIONS = frozenset(
    "about against as at between by during for from in into of on over than to toward under upon"
    " with".split()
)

_EVENTS = frozenset(
    "meeting hearing conference trial rally ceremony summit session debate time end start level"
    " school home event beginning stage moment forum convention arraignment press p.m. a.m.".split()
)
"""What "at" may stand before in its own right: "raised an objection at the April meeting"."""
_EVENT = 5


@cache
def _table(rows: str) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for row in rows.split(";"):
        word, *taken = row.split()
        table[word] = table.get(word, frozenset()) | frozenset(taken)
    return table


def witness(view: View, mend: Mend) -> float:
    """Return 1 for a mend that puts the preposition that a word takes, -1 for one that robs it.

    0 where neither, or both, of what is written and what would be is taken by the word before.
    """
    written = view.words[mend.at] if mend.drop == 1 else ""
    new = mend.put[0].lower() if mend.put else ""
    if not (written or new in _PREPOSITIONS) or (written and written not in _PREPOSITIONS):
        return 0.0
    if written == "at" and _EVENTS.intersection(view.words[mend.at + 1 : mend.at + _EVENT]):
        return 0.0
    for taken in _before(view, mend.at):
        if (written in taken) != (new in taken):
            return 1.0 if new in taken else -1.0
        if written in taken:
            return 0.0
    return 0.0


def _before(view: View, at: int) -> Iterator[frozenset[str]]:
    """Yield what is taken by the word before ``at``, then by verbs whose object it may end."""
    index = at - 1
    while index > 0 and readings.share(view.words[index], "RB") > 0.8:
        index -= 1
    if index < 0:
        return
    word = view.words[index]
    for rows, part in ((_VERBS, "V"), (_NOUNS, "N")):
        yield from _taken(rows, word, part)
    if word in _table(_ADJECTIVES):
        yield _table(_ADJECTIVES)[word]
    for back in range(index, max(index - _BACK, -1), -1):
        if not view.words[back][0].isalnum() and view.words[back] not in ("’", "'"):
            return
        if view.words[back] in _PREPOSITIONS:
            return
        yield from _taken(_OBJECTS, view.words[back], "V")


def _taken(rows: str, word: str, part: str) -> Iterator[frozenset[str]]:
    table = _table(rows)
    for lemma in (word, *inflect.lemmas(word, part)):
        if lemma in table:
            yield table[lemma]
            return
