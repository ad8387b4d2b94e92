"""Turn hyphenated words, which the treebanks cut at the hyphens, into one tagged token."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.model import Token
from training.lexicon.texts import Word

_CUT = re.compile(r"(?<=\w)(-)(?=\w)")
_VERB_PREFIXES = frozenset("re co pre over out under de un mis counter cross fact test".split())


def pieces(text: str) -> list[str]:
    """Cut ``text`` at its inner hyphens: "so-called" is "so", "-", "called"."""
    if "-" not in text or "/" in text or "@" in text:
        return ["can", "not"] if text == "cannot" else [text]
    return _CUT.split(text)


def join(words: Sequence[Word], tokens: Sequence[Token]) -> list[Word]:
    """Return one word a token; ``words`` are the pieces of ``tokens``, in order."""
    groups: list[Sequence[Word]] = []
    at = 0
    for token in tokens:
        size = len(pieces(token.text))
        groups.append(words[at : at + size])
        at += size
    return _tagged(groups)


def merge(words: Sequence[Word]) -> list[Word]:
    """Join the pieces of a treebank sentence around each hyphen without spaces."""
    groups: list[list[Word]] = []
    glue = False
    for index, word in enumerate(words):
        hyphen = word.text == "-" and word.joined and 0 < index < len(words) - 1
        if groups and (glue or (hyphen and words[index - 1].joined and _inner(words, index))):
            groups[-1].append(word)
            glue = hyphen
        else:
            groups.append([word])
            glue = False
    return _tagged(groups)


def _inner(words: Sequence[Word], index: int) -> bool:
    return words[index - 1].text[-1].isalnum() and words[index + 1].text[0].isalnum()


def _tagged(groups: Sequence[Sequence[Word]]) -> list[Word]:
    merged: list[Word] = []
    for index, group in enumerate(groups):
        after = groups[index + 1][0].tag if index + 1 < len(groups) else "."
        tag = _tag(group, after) if len(group) > 1 else group[0].tag
        merged.append(Word("".join(w.text for w in group), tag, group[-1].joined))
    return merged


def _tag(group: Sequence[Word], after: str) -> str:
    """Choose the Penn tag of a compound by its parts and the next word's tag."""
    tags = [w.tag for w in group if w.text != "-"]
    first, last = tags[0], tags[-1]
    if first == "MD" and len(group) == 2:
        return "MD"
    if all(t.startswith("NNP") for t in tags) or (last.startswith("NNP") and first == "AFX"):
        return last
    if all(t == "CD" for t in tags):
        return "CD"
    before_noun = after.startswith(("NN", "JJ"))
    if last in ("VBN", "VBD", "VBG", "VB", "VBP", "VBZ"):
        return last if group[0].text.lower() in _VERB_PREFIXES else "JJ"
    if last in ("NN", "NNP", "CD", "RP", "IN", "RB"):
        return "JJ" if before_noun or (last == "RB" and first == "RB") else "NN"
    return "JJ" if last in ("HYPH", "AFX", "VBD") else last
