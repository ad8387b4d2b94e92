"""NewsML-G2: headlines and descriptions of an item, and its text as NITF, XHTML or plain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newslint.formats import html, layers, nitf, xmlevents
from newslint.formats.drafts import Draft, Read, Run, Twin
from newslint.formats.layers import Layer
from newslint.formats.roles import refine
from newslint.formats.twins import fold
from newslint.formats.xmlevents import Event
from newslint.model import Comment, PieceKind, Role

ROOTS = frozenset({"newsItem", "newsMessage", "packageItem"})
_ITEMS = frozenset({"newsItem", "packageItem"})
_FIELDS = {
    "headline": Role.HEADLINE,
    "by": Role.BYLINE,
    "dateline": Role.DATELINE,
    "description": Role.STANDFIRST,
}
_CAPTION = re.compile(r"caption", re.IGNORECASE)
_TEXT = ("literal", "decoded")


@dataclass
class _Item:
    """What one item of the file holds so far."""

    fields: list[Draft] = field(default_factory=list)
    forms: list[list[Draft]] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


def read(source: str, path: str, events: Sequence[Event]) -> Read:
    """Return the blocks of the items in a NewsML-G2 document.

    Raises:
        ReadError: ``html`` when XHTML inside it is nested without end.
    """
    drafts: list[Draft] = []
    twins: list[Twin] = []
    comments = [Comment(e.text, e.start, e.end) for e in events if e.kind == "comment"]
    for start, end in _items(events):
        item = _Item()
        _read_item(item, source, path, events[start:end])
        body: list[Draft] = []
        for form in item.forms:
            new, found = fold(body, form)
            body += new
            twins += found
        fields, found = fold(body, list(refine(item.fields)), whole=True)
        twins += found
        drafts += [*fields, *body]
        comments += item.comments
    comments.sort(key=lambda comment: comment.start)
    return Read(drafts, tuple(dict.fromkeys(comments)), (), tuple(twins))


def _items(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(events):
        if events[at].kind == "start" and events[at].name in _ITEMS:
            end = xmlevents.after(events, at)
            yield at, end
            at = end
        else:
            at += 1


def _read_item(item: _Item, source: str, path: str, events: Sequence[Event]) -> None:
    inside: list[Event] = []
    at = 0
    while at < len(events):
        event = events[at]
        if event.kind == "start":
            is_field = event.name in _FIELDS and inside[-1].name in ("contentMeta", "itemRef")
            if is_field or event.name in ("inlineXML", "inlineData"):
                end = xmlevents.after(events, at)
                if is_field:
                    item.fields.append(_field(source, events[at:end]))
                else:
                    _take_content(item, source, path, events[at:end])
                at = end
                continue
            inside.append(event)
        elif event.kind == "end":
            inside.pop()
        at += 1


def _field(source: str, events: Sequence[Event]) -> Draft:
    event = events[0]
    role = _FIELDS[event.name]
    if event.name == "description" and _CAPTION.search(event.attributes.get("role", "")):
        role = Role.CAPTION
    runs = [run for e in events if e.kind in _TEXT for run in xmlevents.runs(source, e)]
    return Draft(role, runs, event.name, not xmlevents.is_foreign(event))


def _take_content(item: _Item, source: str, path: str, events: Sequence[Event]) -> None:
    if events[0].name == "inlineXML":
        root = next((i for i, e in enumerate(events) if i and e.kind == "start"), None)
        if root is None:
            return
        inner = events[root : xmlevents.after(events, root)]
        if inner[0].name == "html":
            drafts = _xhtml(source, path, inner)
        else:
            drafts = list(refine(nitf.drafts(source, inner)))
        english = not any(map(xmlevents.is_foreign, (events[0], inner[0])))
    else:
        layer = Layer(_raw(e) for e in events if e.kind in _TEXT)
        kind = events[0].attributes.get("contenttype", "")
        if "html" in kind or ("plain" not in kind and layers.is_markup(layer.text)):
            drafts, comments = layers.html(layer, path)
            item.comments += comments
        else:
            drafts = layers.plain(layer, path)
        english = not xmlevents.is_foreign(events[0])
    for draft in drafts:
        draft.english = draft.english and english
    item.forms.append(drafts)


def _raw(event: Event) -> Run:
    """Return a text event as it is, its white space kept: lines mean something in plain text."""
    kind: PieceKind = "literal" if event.kind == "literal" else "decoded"
    return Run(event.text, event.start, event.end, kind)


def _xhtml(source: str, path: str, events: Sequence[Event]) -> list[Draft]:
    start, end = events[0].start, events[-1].end
    body = source[start:end]
    if ":" in events[0].tag:
        # "<x:p>" is "<p  >" to a parser that knows no name spaces.
        prefix = events[0].tag.partition(":")[0]
        pattern = re.compile(rf"(</?){re.escape(prefix)}:([\w-]+)")
        body = pattern.sub(lambda m: m[1] + m[2] + " " * (len(prefix) + 1), body)
    # Its comments are XML's, too.
    drafts, _ = html.fragment(source, body, start, path)
    return list(refine(drafts))
