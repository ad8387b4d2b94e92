"""What a paragraph is, told by its own words: byline, dateline, correction note, caption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import lazypattern
from newslint.formats.drafts import Draft, split, tidy
from newslint.model import Role

_OPEN_ROLES = (Role.PARAGRAPH, Role.QUOTE_BLOCK, Role.LIST_ITEM)
_HEAD = 200
"""Characters at a block's start that are looked at."""

_AGENCY = (
    r"AP|Associated Press|Reuters|Thomson Reuters|CNN|CNNMoney|CNN Business|AFP|UPI|Bloomberg|"
    r"Bloomberg News|Fox News|Xinhua|dpa|PA|Kyodo|ANI|PTI|BBC|NPR|States Newsroom|"
    r"Kaiser Health News|KFF Health News|Tribune News Service|TNS|[A-Z][\w.’']* Wire|"
    r"[A-Z][a-z]{2}[a-z]*\.? \d{1,2}, \d{4}"
)
_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’‘-]*[A-ZÀ-ÖØ-Þ.]"
_CITY = rf"(?:Mc|Mac|De|La|Le)?{_CAPS}(?:[ /]{_CAPS}){{0,4}}"
_PART = r", ?[A-Z0-9][\w.'’-]*(?: (?:of|and|the|de|[A-Z0-9][\w.'’-]*)){0,3}"
_DASH = r"(?: ?(?:—|–|--+) ?| [-_] )"
_DATELINE = lazypattern.compile(
    rf"(?P<city>{_CITY})(?:(?P<sure>(?:{_PART}){{1,3}},?)?"
    rf"(?P<agency> ?\([A-Z][^()]{{0,30}}\)| /PRNewswire[^/]*/)?){_DASH}"
    rf"|(?:[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){{0,4}} )?\((?:{_AGENCY})\)(?:{_DASH}| ?)",
)
_BODY = re.compile(r"[(\[“\"‘']*[A-Z0-9À-Þ$]")
_NOT_A_CITY = frozenset(
    "A AN THE ALSO ANALYSIS AND BREAKING BY CLARIFICATION COLUMN CORRECTION DEVELOPING EDITORIAL "
    "EDITOR ENDS EXCLUSIVE EXPLAINER FACT FEATURE FOR FROM GOAL HEADLINE HEADLINES IN IS IT LISTEN "
    "LIVE MORE NEWS NOT NOTE ON OPINION OR PART PHOTO PHOTOS POLL PREVIEW QUIZ READ RECAP REPORT "
    "RESULT RESULTS REVIEW SECTION SHEET SPORTS STEP STORY SUMMARY TO UPDATE UPDATED UPDATES UP "
    "URGENT VIDEO WATCH WEATHER WHAT WHY WITH WORLD YES NO "
    "AIPAC COVID ICYMI NAACP NASDAQ UNESCO UNICEF USAID".split()
)
_SHORT_CITIES = frozenset(
    "ADEN AMES BAKU BALI BARI BATH BERN BONN BUTTE CALI COMO CORK DOHA ELKO ERIE ELY ENID GAZA "
    "GIZA GUAM IRAN IRAQ KANE KIEV KYIV LIMA LODI LOME LYON MALI MESA METZ NAPA NICE NOME OMAN "
    "OREM OSLO PERU RENO RIGA ROME ROTA SUVA TROY VAIL WACO YORK YUMA".split()
)

_NAME = r"[A-ZÀ-Þ][\w.'’‘-]*"
_BYLINE = lazypattern.compile(
    rf"(?:(?:Story|Text|Words|Written|Reporting|Reported|Photos?|Photographs|Photography|Video|"
    rf"Analysis|Compiled|Edited) (?:and photos )?)?[Bb][Yy]:? +{_NAME}"
    rf"(?:(?: *[,|/;&•·–—-] *| +)(?:(?:and|of|for|with|in|at|the|de|del|di|du|la|le|van|von|der|"
    rf"den|el|al|bin|ibn|staff|writers?|reporters?|correspondents?|editors?|columnists?|"
    rf"contributors?|special|to|senior|guest|chief|contributing)\b|{_NAME}|\d[\d:,]*|[\w.+-]+@[\w.-]+)){{0,20}}"
)
_NOT_A_NAME = lazypattern.compile(
    r"[Bb][Yy]:? +(?:A|An|The(?! Associated)|All|Any|This|That|These|Those|His|Her|Its|Their|Our|"
    r"My|Your|January|February|March|April|May \d|June|July|August|September|October|November|"
    r"December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d)\b"
)
_AGENCY_BYLINE = re.compile(r"[Bb][Yy]:? (?:AP|CNN|Reuters|Staff|AFP|UPI|Bloomberg)\b")

_THING = (
    r"(?:story|article|report|post|column|piece|headline|caption|photo caption|graphic|chart|map|"
    r"newsletter|page|editorial|essay|op-ed|obituary|review|item|video|brief|analysis)"
)
_NOTE = r"(?:corrections?|clarifications?)"
_CORRECTION = lazypattern.compile(
    rf"[\W_]*(?:{_NOTE}(?: ?(?:and|&|/) ?{_NOTE})?(?: appended| notice)?"
    rf"(?: ?\([^)]*\)|,? [a-z]{{3,9}}\.? \d{{1,2}}(?:, \d{{4}})?)?[*_]* ?"
    rf"(?::|—|–|--| - |$)"
    rf"|(?:corrects|clarifies) (?:that|the|to|in|an?|spelling|names?|first|last|lead|headline|day|"
    rf"date|age|title|attribution|quote|byline|dateline|\w+ (?:of|in|to))\b"
    rf"|(?:an?|the) (?:earlier|previous|prior|original|initial) version of th(?:is|e) {_THING}\b"
    rf"|th(?:is|e) (?:[a-z]{{3,9}}\.? \d{{1,2}} )?{_THING} (?:has been|was) "
    rf"(?:corrected|clarified|amended|updated to (?:correct|clarify|fix|reflect))"
    rf"|(?:editor|publisher)[’']?s?[’']? note\b.*?"
    rf"(?:(?:earlier|previous|original) (?:version|headline)"
    rf"|\b(?:has been|was) (?:corrected|clarified|amended)))",
    re.IGNORECASE | re.DOTALL,
)
_CAPTION = lazypattern.compile(
    r"(?:photo caption|image caption|caption|photo|cutline)s?[*_]* ?: *(?=\S)", re.IGNORECASE
)
_ABBREVIATED = lazypattern.compile(
    r"(?:\b[A-Z]\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|Bros|St|Pa|Calif|Fla|Ill|Mass)\.)$"
)
_FINAL = re.compile(r"[.!?…][\"'”’)\]*_]*$")


def refine(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Tidy the drafts, drop those without prose, and give paragraphs their own role.

    A paragraph that opens with a dateline becomes two drafts.
    """
    for raw in drafts:
        draft = tidy(raw)
        if draft and draft.key is None and draft.role in _OPEN_ROLES:
            yield from _by_words(draft)
        elif draft:
            yield draft


def _by_words(draft: Draft) -> Iterator[Draft]:
    text = draft.text
    head = text[:_HEAD]
    if is_correction(head):
        draft.role = Role.CORRECTION
    elif draft.role is not Role.PARAGRAPH:
        pass
    elif is_byline(text):
        draft.role = Role.BYLINE
    elif (lead := _CAPTION.match(head)) or (length := dateline(head)):
        first, second = split(draft, lead.end() if lead else length)
        first.role = Role.DATELINE
        second.role = Role.CAPTION if lead else Role.PARAGRAPH
        yield from filter(None, map(tidy, (second,) if lead else (first, second)))
        return
    yield draft


def is_byline(text: str) -> bool:
    """Say whether the whole text is a byline ("By Jane Doe, Associated Press")."""
    if len(text) > _HEAD or not _BYLINE.fullmatch(text) or _NOT_A_NAME.match(text):
        return False
    if _FINAL.search(text) and not _ABBREVIATED.search(text):
        return False
    return text.count(" ") > 1 or _AGENCY_BYLINE.match(text) is not None


def is_correction(text: str) -> bool:
    """Say whether a text opens as a correction or clarification note."""
    return _CORRECTION.match(text[:_HEAD]) is not None


def dateline(text: str) -> int:
    """Return the length of the dateline that ``text`` opens with, dash included; 0 for none."""
    match = _DATELINE.match(text[:_HEAD])
    if not match or not _BODY.match(text, match.end()):
        return 0
    city = match["city"]
    if city and not (match["sure"] or match["agency"]) and not _plain_city(city):
        return 0
    return match.end()


def _plain_city(city: str) -> bool:
    """Judge capitals before a dash that have no state, date or agency beside them."""
    words = re.split(r"[ /]", city)
    if len(words) > 3 or not _NOT_A_CITY.isdisjoint(words):
        return False
    if len(words) > 1:
        return len(city) > 5
    return city in _SHORT_CITIES or (len(city) > 4 and "." not in city)


def is_final(text: str) -> bool:
    """Say whether a text ends as a sentence does, not with an abbreviation's stop."""
    return _FINAL.search(text) is not None and not _ABBREVIATED.search(text)
