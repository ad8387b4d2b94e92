"""What a headline has that the house does not want: stops, abbreviations, repeated words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match, Related

_STOP = lazypattern.compile(r"(?<=[\p{Ll}\d%)])(?P<stop>\.)(?P<close>[”\"’']?)\s*$")
_SHORT = lazypattern.compile(
    r"\b(?:Jr|Sr|Inc|Co|Corp|Ltd|Bros|St|Ave|Blvd|Rd|No|vs|etc|al|[A-Z][a-z]{1,4})\.$"
)

_LONGEST = 150
"""Characters; what is longer is no headline, whatever field it stands in."""


@check("headlines.end_stop", anchors=(".",))
def end_stop(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the full stop of a headline of one sentence."""
    found = _STOP.search(view.text)
    if not found or len(view.text) > _LONGEST or len(view.sentences) > 1:
        return
    inside = view.text[: found.start("stop")].replace("U.S.", "")
    if "." not in inside and not _SHORT.search(view.text.rstrip()):
        yield Match.replacing(*found.span("stop"), "")


@check("headlines.banned")
def banned(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the abbreviations of option ``banned``, each with or without its stop."""
    words = sorted(options["banned"], key=len, reverse=True)
    if not words:
        return
    either = "|".join(re.escape(word.rstrip(".")).replace("'", "['’]") for word in words)
    for found in re.finditer(rf"(?<![\w.'’-])(?:{either})\b\.?(?![\w'’])", view.text):
        yield Match(*found.span())


@check("headlines.length")
def length(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find headlines of more than ``most`` characters; what is too much is marked."""
    most = int(options["most"])
    if len(view.text) > most:
        yield Match(most, len(view.text), (), {"length": str(len(view.text)), "most": str(most)})


_MARKS = {"single": ("“", "”", "‘", "’", "'"), "double": ("‘", "’", "“", "”", '"')}


@check("headlines.marks", anchors=("“", "‘", '"', "'"))
def marks(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the marks of outer quotations that are not those of option ``marks``."""
    open_from, close_from, opening, closing, straight = _MARKS[options["marks"]]
    for quotation in view.quotations:
        if quotation.level or not quotation.closed or len(quotation.mark) != 1:
            continue
        if (quotation.mark in ("“", '"')) != (options["marks"] == "single"):
            continue
        inside = view.text[quotation.start + 1 : quotation.end - 1]
        if any(mark in inside for mark in "“”‘’\"'"):
            continue
        curly = quotation.mark in (open_from, close_from)
        new = (opening, closing) if curly else (straight, straight)
        edits = (
            Edit(quotation.start, quotation.start + 1, new[0]),
            Edit(quotation.end - 1, quotation.end, new[1]),
        )
        fix = Fix(new[0] + inside + new[1], edits)
        yield Match(quotation.start, quotation.start + 1, (fix,))


_LONG = 5


@check("headlines.repeated")
def repeated(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find a word of five letters or more that stands twice in a headline."""
    seen: dict[str, int] = {}
    for index, token in enumerate(view.tokens):
        lemma = view.lemmas[index].lower()
        if len(token.text) < _LONG or not token.text.isalpha():
            continue
        first = seen.setdefault(lemma, index)
        if first != index:
            other = view.tokens[first]
            yield Match(
                token.start, token.end, related=(Related(other.start, other.end, "first here"),)
            )


_AFTER_COLON = lazypattern.compile(r"(?<=\p{L}:\s)(?P<word>\p{L}[\w’'-]*)(?=[,:]?\s+\w)")
"""One word alone tells who says so: "Tax plan is dead: aide"."""


@check("headlines.after_colon", anchors=(": ",))
def after_colon(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find the first word after a colon that does not begin as option ``case`` says."""
    upper = options["case"] == "capital"
    for found in _AFTER_COLON.finditer(view.text):
        word = found["word"]
        if word[1:] != word[1:].lower() or word[0].isupper() == upper:
            continue
        if upper:
            yield Match.replacing(*found.span(), word[0].upper() + word[1:])
        elif not view.tags[view.token_at(found.start())].startswith("NNP"):
            yield Match.replacing(*found.span(), word.lower())
