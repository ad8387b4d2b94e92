"""Spaces before marks that take none, and missing after marks that take one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint import lazypattern
from newslint.analysis import View, lexicon
from newslint.checks.registry import check
from newslint.model import Edit, Fix, Match

_BEFORE = lazypattern.compile(
    r"(?<=[\p{L}\p{N}”’)%\]])(?P<space> +)(?P<mark>[,;:?!.])(?=[\s”’\"]|$)"
)
_EMOTICON = lazypattern.compile(r"[:;]\s?[-']?\s?[()DPp]")
_FRENCH = lazypattern.compile(r"(?i)\b(?:le|la|les|des|est|une|vous|nous|qui|que|pas|dans)\b")

_STOP = lazypattern.compile(
    r"(?<![\w@./-])(?P<before>\p{L}[\p{Ll}’']*\p{Ll})(?P<mark>[.;?!])(?P<after>\p{L}[\p{Ll}’']*)(?![\w.@/=-])"
)
_COMMA = lazypattern.compile(r",(?=(?P<next>\p{L}+))")
_NAMES = frozenset("yahoo jeopardy oklahoma will booking change node asp vue next".split())
_STARTERS = frozenset(
    "the a an he she it they we i you in on at but and this that these those his her their its if"
    " when while after before as for from with there what who how why not no so to by our my some"
    " many most one two according however".split()
)


@check("spacing.before", anchors=(" ,", " ;", " :", " ?", " !", " ."))
def before(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each space before a comma, stop or other mark that joins the word before it."""
    for found in _BEFORE.finditer(view.text):
        if found["mark"] in ":;" and _EMOTICON.match(view.text, found.start("mark")):
            continue
        if found["mark"] in ":;?!" and len(_FRENCH.findall(view.text)) > 1:
            continue
        if found["mark"] == "." and view.text.startswith((". .", ".."), found.start("mark")):
            continue
        yield _match(view, found.start(), found.end(), Edit(*found.span("space"), ""))


@check("spacing.after_comma", anchors=(",",))
def after_comma(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each comma between two words without a space after it."""
    for found in _COMMA.finditer(view.text):
        first = _word_before(view.text, found.start())
        if not first or not _are_words(first, found["next"]):
            continue
        # A comma inside an address is no token of its own.
        if view.tokens[view.token_at(found.start())].text == ",":
            edit = Edit(found.start() + 1, found.start() + 1, " ")
            yield _match(view, found.start(), found.start() + 1, edit)


def _word_before(text: str, end: int) -> str:
    """Return the letters that stand right before ``end`` and begin after a space or mark."""
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    opens = start == 0 or text[start - 1] in " \n\t“‘(—–’'-"
    return text[start:end] if opens else ""


def _are_words(first: str, second: str) -> bool:
    """Say whether both are words of news, not parts of a code or a name."""
    if len(first) < 2 or len(second) < 2 or second.isupper():
        return False
    return lexicon.known(first) and lexicon.known(second)


@check("spacing.after_stop", anchors=(".", ";", "?", "!"))
def after_stop(view: View, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find each sentence that begins without a space after the stop before it."""
    for found in _STOP.finditer(view.text):
        first, second = found["before"], found["after"]
        if first.lower() in _NAMES or not lexicon.known(first):
            continue
        if found["mark"] == ";":
            begins = len(second) > 1 and lexicon.known(second)
        else:
            begins = second[0].isupper() and second.lower() in _STARTERS and len(first) > 2
        if begins:
            edit = Edit(found.end("mark"), found.end("mark"), " ")
            yield _match(view, *found.span("mark"), edit)


def _match(view: View, start: int, end: int, edit: Edit) -> Match:
    """Mark the place and show the words around it as they would be."""
    text = view.text
    left = text.rfind(" ", 0, start) + 1
    right = text.find(" ", end)
    right = len(text) if right < 0 else right
    title = text[left : edit.start] + edit.replacement + text[edit.end : right]
    return Match(start, end, (Fix(title, (edit,)),))
