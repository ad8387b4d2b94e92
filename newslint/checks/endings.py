"""A story that was cut off in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import Analysis, View
from newslint.checks.registry import check
from newslint.model import MASK, Match, Role

_BODY = 3
"""Paragraphs that a story must have before its end is judged."""
_LEAST = 8
"""Words of the last sentence, where it does not end in a word that cannot end one."""
_SHORT = 4
_BIO = lazypattern.compile(
    r"^\W*(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:is|was|covers|writes|reports|can|teaches|lives|works|contributed|edits)\b"
)

_FINAL = lazypattern.compile(r"[.!?…:;*_#|>~)\]}”\"’'»—–-]\W*$|[.!?…][”\"’')\]]*\s*\d{0,3}\s*$")
_UNFINISHED = frozenset(
    "the a an of and or but to in on at for with from by that which who whose as than is are was"
    " were be been has have had will would can could should may might must their his her its our"
    " your my this these those into about between during while when where if because since until"
    " not no he she they we i also only very more most all any some however according he's they're"
    " we're don't didn't doesn't isn't can't won't so just even still both either each".split()
)
"""Words that a finished sentence hardly ends in."""
_CREDIT = lazypattern.compile(
    r"(?i)^\W*(?:by|reporting|reported|editing|edited|writing|written|additional|photos?|photographs?"
    r"|image|images|video|graphics?|source|sources|credit|credits|contact|follow|email|e-mail|call"
    r"|phone|for (?:more|further|media)|read|more|related|see|watch|listen|subscribe|sign up|join"
    r"|share|tags?|topics|filed|copyright|©|\(c\)|the associated press|associated press|reuters"
    r"|contributed|contributing|with|via|from|click|visit|download|learn|support|note|update[sd]?"
    r"|first published|originally|published|press|media|-30-|#)\b"
)
_ADDRESS = lazypattern.compile(
    r"(?i)https?:|www\.|@\w|\b\w+@\w|#\w|\b\w+\.(?:com|org|net|gov|edu|co)\b"
)
_VERB_TAGS = ("VBD", "VBZ", "VBP", "MD")


@check("endings.cut_off")
def cut_off(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the end of a story whose last sentence stops short.

    Offsets count from the start of the article's clean text.
    """
    views = analysis.views
    body = [view for view in views if view.role is Role.PARAGRAPH]
    if len(body) < _BODY or views[-1] is not body[-1]:
        return
    if analysis.document.blocks[-1].start != views[-1].start:
        return
    finished = sum(_FINAL.search(view.text) is not None for view in body[:-1])
    if finished < 0.9 * len(body[:-1]):
        return
    last = views[-1]
    if _is_cut(last):
        token = last.tokens[-1]
        yield Match(last.start + token.start, last.start + token.end)


def _is_cut(view: View) -> bool:
    """Say whether the block's last sentence is prose and has no end."""
    text = view.text.rstrip()
    if (
        _FINAL.search(text)
        or _CREDIT.match(text)
        or _ADDRESS.search(text)
        or _BIO.match(text)
        or MASK in text[-3:]
    ):
        return False
    span = view.sentences[-1]
    first = view.token_at(span.start)
    words = [i for i in range(first, len(view.tokens)) if view.tokens[i].text[0].isalpha()]
    end = view.words[-1]
    lower = sum(view.tokens[i].text[0].islower() for i in words)
    says = any(tag in _VERB_TAGS for tag in view.tags[first:]) or len(view.sentences) > 1
    if len(view.sentences) > 1 and view.words[first] in _UNFINISHED and len(words) > 1:
        return True
    least = _SHORT if text[-1] == "," or end in _UNFINISHED else _LEAST
    return says and lower > 0.5 * len(words) and len(words) >= least
