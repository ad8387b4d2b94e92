"""Cut text into words, numbers and marks, much as the Penn Treebank does."""

from __future__ import annotations

import re

from newslint.analysis.abbreviations import ALWAYS, AMBIGUOUS, BEFORE_DIGIT
from newslint.model import MASK, Token

_LETTER = r"[\w\u0300-\u036f]"
_ELISION = r"['’‘](?:\d\ds?|em|til|tis|twas|cause|bout|n['’]?)(?!\w)"
_HOST = r"(?:com|org|net|gov|edu|mil|int|info|io|eu|tv|ai|us|uk|au|ca|co\.uk|com\.au|gov\.uk)"

_PATTERN = re.compile(
    rf"""
      [^\W\d_]+(?=[ ,;)”\n]|$) # most words: no need to look further
    | {MASK}
    | (?:https?://|www\.)[^\s<>"“”]*[\w/]                      # web addresses
    | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+                             # e-mail addresses
    | (?:[a-zA-Z0-9][\w-]{{0,62}}\.){{1,5}}{_HOST}\b(?!\.\w)(?:/[^\s<>"“”]*[\w/])?
    | (?<!\w)[@]\w+ | (?<![\w&])\#(?=\d*[^\W\d])\w+            # handles and hashtags
    | (?:[A-Z]-)?(?:[A-Z]\.){{2,}}(?:[A-Z](?!\w))?(?:-{_LETTER}+)*  # U.S. R-N.Y. U.S.-led
    | [A-Z]\.[A-Z](?![\w.])                                    # U.S without its last stop
    | (?:[ap]\.m|e\.g|i\.e|[Pp]h\.[Dd]|a\.k\.a|c\.o\.d|r\.p\.m|W\.Va)(?!\w)\.?
    | (?:[A-HJ-Z]\.(?=\s+(?!(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That)\b)
        [A-Z]|-?[A-Z]\.|,)) | I\.(?=\ ?[A-Z]\.)                # J. K. Rowling
    | (?:[A-Za-z]{{1,9}}-)?(?:{"|".join(ALWAYS)})\.(?!\w)                # Sen. Inc. D-Calif.
    | (?:{"|".join(BEFORE_DIGIT)})\.(?=\s?\d)                  # No. 5
    | (?:(?<=,\s)|(?<=[A-Z]-))(?:{"|".join(AMBIGUOUS)})\.(?!\w)         # Worcester, Mass.
    | (?:[A-Z]-)?(?:{"|".join(AMBIGUOUS)})\.(?=,|\s[a-z\d])
    | {_ELISION}                                               # ’90s, rock ’n’ roll
    | (?<=\S)['’](?:s|re|ve|ll|d|m)(?!\w)                      # (NBC)’s
    | (?:\d+(?:[.,:/]\d+)+|(?<![\w.])\.\d+)(?:{_LETTER}+)?(?:-{_LETTER}+)*
    | {_LETTER}+(?:(?:['’&‑]|-+(?=\w))(?<!--){_LETTER}+)*
      (?:-(?=,?\s+(?:and|or|to|through)\b))?                   # two- and three-year
    | \.(?:[ \u00a0]\.){{2,}} | \.\.+ | --+ | `` | '' | \S
    """,
    re.VERBOSE,
)

_CLITIC = re.compile(r"(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut ``text`` into tokens; offsets count from its start, white space is left out.

    Clitics are tokens of their own ("do" + "n't", "Trump" + "'s"); hyphenated words,
    numbers, abbreviations with their dot, addresses, handles and hashtags are one
    token each, and so is every mark.
    """
    tokens: list[Token] = []
    make = Token._make
    for match in _PATTERN.finditer(text):
        word = match[0]
        start, end = match.span()
        if end - start > 2 and ("'" in word or "’" in word):
            for cut in _clitics(word):
                tokens.append(make((text[start : cut + match.start()], start, cut + match.start())))
                start = cut + match.start()
            word = text[start:end]
        tokens.append(make((word, start, end)))
    return tuple(tokens)


def _clitics(word: str) -> list[int]:
    """Return where the clitics of ``word`` start ("I’d’ve" has two)."""
    starts: list[int] = []
    end = len(word)
    while len(starts) < 2 and (found := _CLITIC.search(word, max(end - 3, 0), end)):
        end = found.start()
        if end == 0:
            break
        starts.append(end)
    return starts[::-1]
