"""Tell British copy by its spelling, so that "the council have" is not held against it."""

from __future__ import annotations

import re
from itertools import product

from newslint.model import Dialect

_OUR = "fav hon col neighb behavi misbehavi rum harb hum flav endeav tum lab vap arm splend vig"
_OUR_ENDINGS = ("", "s", "ed", "ing", "ite", "ites", "able", "ful", "hood", "hoods", "er", "ers")
_IZE = (
    "organ reorgan recogn real critic apolog emphas author final minim maxim special summar util"
    " priorit jeopard scrutin stabil normal legal mobil capital character energ symbol penal"
    " hospital modern privat national popular memor vandal standard sympath visual victim"
)
_IZE_ENDINGS = ("e", "ed", "es", "er", "ers", "ing", "ation", "ations")
_DOUBLED = "cancel travel label model signal counsel fuel level channel marvel quarrel tunnel"
_DOUBLED_ENDINGS = ("ed", "ing", "er", "ers")
_PAIRS = (
    "centre/center centres/centers centred/centered theatre/theater theatres/theaters"
    " metre/meter metres/meters kilometre/kilometer kilometres/kilometers litre/liter"
    " litres/liters fibre/fiber fibres/fibers defence/defense defences/defenses offence/offense"
    " offences/offenses pretence/pretense programme/program programmes/programs cheque/check"
    " cheques/checks kerb/curb tyre/tire tyres/tires pyjamas/pajamas mum/mom mums/moms grey/gray"
    " whilst/while storey/story sceptic/skeptic sceptics/skeptics sceptical/skeptical"
    " scepticism/skepticism manoeuvre/maneuver manoeuvres/maneuvers paediatric/pediatric"
    " jewellery/jewelry aluminium/aluminum plough/plow mould/mold fulfil/fulfill enrol/enroll"
    " skilful/skillful instalment/installment instalments/installments analyse/analyze"
    " analysed/analyzed analysing/analyzing paralysed/paralyzed ageing/aging pence/cents"
    " fortnight/percent"
)
_COMMON = frozenset("while story program curb check checks hon col lab arm hum labs arms".split())
"""Words of these lists that both write."""


def _both(stems: str, british: str, american: str, endings: tuple[str, ...]) -> tuple[str, str]:
    made = [stem + "{}" + ending for stem, ending in product(stems.split(), endings)]
    return " ".join(m.format(british) for m in made), " ".join(m.format(american) for m in made)


_SPELLED = (
    _both(_OUR, "our", "or", _OUR_ENDINGS),
    _both(_IZE, "is", "iz", _IZE_ENDINGS),
    _both(_DOUBLED, "l", "", _DOUBLED_ENDINGS),
    (" ".join(p.split("/")[0] for p in _PAIRS.split()), _PAIRS.replace("/", " ")),
)
BRITISH = frozenset(" ".join(british for british, _ in _SPELLED).split()) - _COMMON
AMERICAN = frozenset(" ".join(american for _, american in _SPELLED).split()) - _COMMON - BRITISH
"""Spellings that one of the two has and the other has not."""
_WORD = re.compile(r"[a-z]{3,}")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)(\.?) [A-Z]")


def of(text: str, wanted: Dialect) -> Dialect:
    """Return "gb" for text with more British than American spellings, else ``wanted``.

    A title without its stop ("Mr Shah") counts as one spelling. Text with the marks of neither
    is left to ``wanted``, and what is wanted to be British stays so.
    """
    if wanted == "gb":
        return wanted
    words = set(_WORD.findall(text))
    titles = {m[1] for m in _TITLE.finditer(text)}
    british = len(words & BRITISH) + ("" in titles)
    american = len(words & AMERICAN) + ("." in titles)
    return "gb" if british > american else wanted
