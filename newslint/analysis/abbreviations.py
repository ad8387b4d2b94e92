"""Abbreviations that keep their full stop, by how they may be told from plain words."""

from __future__ import annotations

TITLES = frozenset(
    "Mr Mrs Ms Mx Messrs Mme Mmes Mlle Dr Drs Prof Profs Rev Revs Hon Fr Msgr Gen Gens Col Cols "
    "Lt Lts Sgt Sgts Capt Cpt Cmdr Cdr Maj Adm Brig Cpl Pvt Pfc Spc Ens Sen Sens Rep Reps Gov "
    "Govs Pres Supt Atty Det Insp Asst Assoc Dep St Ste Mt Ft vs v Amb Sec Del Ald Mgr".split()
)
"""These stand before a name, so none of them ends a sentence."""

_MONTHS = "Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
_STATES = (
    "Ala Ariz Calif Colo Conn Fla Ga Ky Md Mich Minn Mont Neb Nev Okla Pa Tenn Tex Vt Wis Wyo "
    "Ont Que Sask"
).split()
_FIRMS = "Inc Corp Ltd Cos Bros Assn Dept Univ Intl Natl Mfg".split()
_OTHER = "Jr Sr Esq etc al Ave Blvd Co Rd Hwy Pkwy approx dept Tues Thurs est lbs oz cf".split()

MONTHS = frozenset(_MONTHS)
STATES = frozenset([*_STATES, *"Del Ill Ind Kan La Mass Miss Mo Ore Va Wash Ark".split()])
ALWAYS = tuple(
    sorted({*TITLES, *_MONTHS, *_STATES, *_FIRMS, *_OTHER} - {"Del", "Sec", "Det"}, key=len)
)[::-1]
"""Never a word with a stop of its own, wherever it stands."""

BEFORE_DIGIT = tuple(
    "No Nos no nos Mar Mon Tue Wed Fri Sat Sun Fig Figs Art Sec sec Ch Vol vol pp p Rev".split()
)
"""An abbreviation only when a figure follows (No. 5, Mar. 3)."""

AMBIGUOUS = tuple("Del Ill Ind Kan La Mass Miss Mo Ore Va Wash Ark Ct Sq Ed Det ft".split())
"""Also words: an abbreviation after a comma or before a comma, small letter or figure."""
