"""Word files: paragraphs with the roles of their styles, tracked changes as accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from newslint.errors import ReadError
from newslint.formats import xmlevents
from newslint.formats.docxfile import BETWEEN
from newslint.formats.drafts import Draft, Read, Run, literal
from newslint.formats.roles import refine
from newslint.formats.xmlevents import Event
from newslint.model import MASK, Role, Span

_STYLES: Mapping[str, Role] = {
    r"heading \d|title|head(?:line|ing)?|hed|sub-?hed|sub-?head(?:line|ing)?|kicker": Role.HEADLINE,
    r"subtitle|dek|deck|standfirst|summary|abstract": Role.STANDFIRST,
    r"by-?line|author": Role.BYLINE,
    r"date-?line": Role.DATELINE,
    r"(?:\w+ )?caption|cutline": Role.CAPTION,
    r"(?:intense |block |pull ?)?quot(?:e|ation)|block text": Role.QUOTE_BLOCK,
    r"list(?: (?:paragraph|bullet|number|continue))?(?: \d)?": Role.LIST_ITEM,
    r"corrections?|clarifications?": Role.CORRECTION,
}
_ROLES = tuple((re.compile(names, re.IGNORECASE), role) for names, role in _STYLES.items())
_UNREAD_STYLE = re.compile(r"toc \d|table of (?:figures|contents)|html preformatted|code", re.I)

_SKIPPED = frozenset("del moveFrom delText delInstrText pPrChange rPrChange Fallback rt".split())
"""Elements whose content is deleted, or is shown in another form beside."""
_TRACKED = frozenset({"ins", "moveTo"})
_MASKED = frozenset("drawing pict object sym oMath contentPart".split())
"""What stands in a line but is no word; text boxes inside are read for themselves."""
_SPACES = frozenset({"tab", "br", "cr", "ptab"})
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off"})
_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass
class _Style:
    name: str = ""
    base: str = ""


@dataclass
class _Field:
    """A complex field: its code, and whether what follows is its result."""

    code: str = ""
    start: int = 0
    result: bool = False


@dataclass
class _Paragraph:
    number: int
    draft: Draft = field(default_factory=Draft)
    style: str = ""
    listed: bool = False
    joins: bool = False
    """Its mark is deleted: it goes on with the next paragraph."""


@dataclass
class _Walk:
    source: str
    name: str
    base: int
    styles: Mapping[str, _Style]
    drafts: list[Draft] = field(default_factory=list)
    locked: list[Span] = field(default_factory=list)
    path: list[Event] = field(default_factory=list)
    open: list[_Paragraph] = field(default_factory=list)
    waiting: _Paragraph | None = None
    """A paragraph that goes on with the next one."""
    fields: list[_Field] = field(default_factory=list)
    text: list[Run] = field(default_factory=list)
    count: int = 0
    skip: int = 0
    """How many open elements hide their content."""
    bound: list[Event] = field(default_factory=list)
    """Content controls whose text Word takes from data elsewhere."""
    placeholder: int = 0
    """The depth of a content control that only prompts for text; 0 for none."""
    hidden: bool = False
    """The current run is hidden text."""


def read(source: str, path: str) -> Read:
    """Return the paragraphs of a Word file's parts; see ``docxfile`` for ``source``.

    Text in tracked insertions, and in controls that show data from elsewhere, is read and
    locked; with "track changes" on, all is locked.

    Raises:
        ReadError: ``docx`` when a part is not well-formed XML.
    """
    words = source.split(BETWEEN)
    parts = dict(zip(words[::2], words[1::2], strict=True))
    every = {name: _events(path, name, text) for name, text in parts.items()}
    styles = next((_styles(e) for e in every.values() if e[0].name == "styles"), {})
    drafts: list[Draft] = []
    locked: list[Span] = []
    at = 0
    for name, events in every.items():
        at += len(name) + 1
        if events[0].name in ("document", "footnotes", "endnotes"):
            walk = _Walk(source, name, at, styles)
            for event in events:
                _take(walk, event)
            drafts += walk.drafts
            locked += walk.locked
        elif events[0].name == "settings" and _tracks(events):
            locked = [Span(0, len(source))]
            break
        at += len(parts[name]) + 1
    return Read(list(refine(drafts)), (), (), (), tuple(locked))


def _events(path: str, name: str, text: str) -> list[Event]:
    try:
        return xmlevents.events(text, path)
    except ReadError as exc:
        raise ReadError("docx", f"{name}: {exc.bare} (line {exc.line})", path) from exc


def _value(event: Event) -> str:
    return event.attributes.get("val", "")


def _is_on(event: Event) -> bool:
    return _value(event) not in _OFF


def _tracks(events: list[Event]) -> bool:
    return any(e.kind == "start" and e.name == "trackRevisions" and _is_on(e) for e in events)


def _styles(events: list[Event]) -> Mapping[str, _Style]:
    styles: dict[str, _Style] = {}
    style = _Style()
    for event in events:
        if event.kind != "start":
            continue
        if event.name == "style":
            style = styles.setdefault(event.attributes.get("styleId", ""), _Style())
        elif event.name == "name":
            style.name = _value(event)
        elif event.name == "basedOn":
            style.base = _value(event)
    return styles


def _take(walk: _Walk, event: Event) -> None:
    if event.kind == "start":
        walk.path.append(event)
        _start(walk, event)
    elif event.kind == "end":
        _end(walk, event, walk.path.pop())
    elif event.kind != "comment":
        _characters(walk, event)


def _is_word(event: Event) -> bool:
    return "wordprocessingml" in event.space


def _start(walk: _Walk, event: Event) -> None:
    name = event.name
    if walk.skip or _hides(walk, event):
        walk.skip += 1
    elif not _is_word(event):
        return
    elif name == "p":
        walk.count += 1
        walk.open.append(_Paragraph(walk.count))
    elif name == "r":
        walk.hidden = False
    elif name == "fldChar":
        _field_character(walk, event)
    elif name == "showingPlcHdr":
        controls = (d for d, e in enumerate(walk.path, 1) if e.name == "sdt")
        walk.placeholder = walk.placeholder or next(controls, 0)
    elif name == "dataBinding":
        walk.bound += [e for e in walk.path if e.name == "sdt"][-1:]
    elif walk.open:
        _property(walk, event)


def _hides(walk: _Walk, event: Event) -> bool:
    """Say whether an element's content is not to be read."""
    if event.name == "del" and walk.open and len(walk.path) > 2 and walk.path[-3].name == "pPr":
        walk.open[-1].joins = True
    if event.name in ("footnote", "endnote"):
        return event.attributes.get("type") in _NOTES
    return event.name in _SKIPPED


def _property(walk: _Walk, event: Event) -> None:
    paragraph = walk.open[-1]
    outer = walk.path[-2].name
    start, end = walk.base + event.start, walk.base + event.end
    if event.name == "pStyle" and outer == "pPr":
        paragraph.style = _value(event)
    elif event.name == "numId" and _value(event) != "0":
        paragraph.listed = True
    elif event.name == "vanish" and outer == "rPr":
        walk.hidden = walk.hidden or _is_on(event)
    elif event.name in _SPACES and outer == "r":
        _add(walk, Run(" ", start, end, "decoded"))
    elif event.name == "noBreakHyphen" and outer == "r":
        _add(walk, Run("\u2011", start, end, "decoded"))


def _end(walk: _Walk, event: Event, begun: Event) -> None:
    start, end = walk.base + begun.start, walk.base + event.end
    if walk.skip:
        walk.skip -= 1
    elif begun.name in _MASKED:
        _add(walk, Run(MASK, start, end, "markup", loose=True))
    elif not _is_word(begun):
        return
    elif begun.name == "p" and walk.open:
        _close(walk, walk.open.pop())
    elif begun.name == "t":
        _text(walk, begun.attributes.get("space") == "preserve")
    elif begun.name in _TRACKED or begun in walk.bound:
        walk.locked.append(Span(start, end))
        if begun in walk.bound:
            walk.bound.remove(begun)
    if begun.name == "sdt" and len(walk.path) < walk.placeholder:
        walk.placeholder = 0


def _field_character(walk: _Walk, event: Event) -> None:
    """Follow a field ("PAGE", a link): a link's text is copy, other results are a mask."""
    kind = event.attributes.get("fldCharType")
    if kind == "begin":
        walk.fields.append(_Field(start=event.start))
    elif kind == "separate" and walk.fields:
        walk.fields[-1].result = True
    elif kind == "end" and walk.fields:
        done = walk.fields.pop()
        if not _LINK.match(done.code):
            start, end = walk.base + done.start, walk.base + event.end
            _add(walk, Run(MASK, start, end, "markup", loose=True))


def _characters(walk: _Walk, event: Event) -> None:
    if not walk.path or not _is_word(walk.path[-1]):
        return
    if walk.path[-1].name == "instrText" and walk.fields:
        walk.fields[-1].code += event.text
    elif walk.path[-1].name == "t" and not walk.skip:
        start, end = walk.base + event.start, walk.base + event.end
        if event.kind == "literal":
            walk.text += literal(walk.source, start, end)
        else:
            text = " " if event.text in "\t\r\n" else event.text
            walk.text.append(Run(text, start, end, "decoded"))


def _text(walk: _Walk, preserved: bool) -> None:
    """Take in a text element; white space at its ends counts only if it says so."""
    runs, walk.text = walk.text, []
    if not preserved:
        runs = _stripped(_stripped(runs)[::-1], -1)[::-1]
    for run in runs:
        _add(walk, run)


def _stripped(runs: list[Run], step: int = 1) -> list[Run]:
    while runs and runs[0].text.isspace():
        runs = runs[1:]
    if not runs or runs[0].kind != "literal":
        return runs
    first = runs[0]
    text = first.text.lstrip() if step == 1 else first.text.rstrip()
    cut = len(first.text) - len(text)
    start, end = (first.start + cut, first.end) if step == 1 else (first.start, first.end - cut)
    return [Run(text, start, end, "literal"), *runs[1:]]


def _add(walk: _Walk, run: Run) -> None:
    in_field = any(not (f.result and _LINK.match(f.code)) for f in walk.fields)
    if walk.open and not (walk.hidden or in_field or walk.placeholder):
        walk.open[-1].draft.runs.append(run)


def _close(walk: _Walk, paragraph: _Paragraph) -> None:
    if walk.waiting and not walk.open:
        paragraph.draft.runs = walk.waiting.draft.runs + paragraph.draft.runs
        paragraph.number = walk.waiting.number
        walk.waiting = None
    if paragraph.joins and not walk.open:
        walk.waiting = paragraph
        return
    names = list(_style_names(walk.styles, paragraph.style))
    if any(_UNREAD_STYLE.fullmatch(name) for name in names):
        return
    role = next((r for name in names for pattern, r in _ROLES if pattern.fullmatch(name)), None)
    default = Role.LIST_ITEM if paragraph.listed else Role.PARAGRAPH
    paragraph.draft.role = role or default
    paragraph.draft.place = f"{walk.name}, paragraph {paragraph.number}"
    walk.drafts.append(paragraph.draft)


def _style_names(styles: Mapping[str, _Style], style: str) -> Iterator[str]:
    """Yield the name of a style, and of those that it is based on."""
    seen: set[str] = set()
    while style in styles and style not in seen:
        seen.add(style)
        yield styles[style].name
        style = styles[style].base
