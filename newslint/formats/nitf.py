"""NITF: headlines, bylines and the blocks of body.content, with exact places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newslint.formats.drafts import Draft, Run
from newslint.formats.xmlevents import Event, is_foreign, runs
from newslint.model import MASK, Role

_ROLES: Mapping[str, Role] = {
    "title": Role.HEADLINE,
    "hl1": Role.HEADLINE,
    "hl2": Role.HEADLINE,
    "abstract": Role.STANDFIRST,
    "byline": Role.BYLINE,
    "byttl": Role.BYLINE,
    "dateline": Role.DATELINE,
    "media-caption": Role.CAPTION,
    "caption": Role.CAPTION,
    "li": Role.LIST_ITEM,
    "dt": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM,
    "bq": Role.QUOTE_BLOCK,
}
_BLOCKS = _ROLES.keys() | frozenset(
    "nitf head body body.head body.content body.end hedline note block p lede table tbody thead "
    "tfoot tr td th col media ul ol dl hr tagline bibliography series credit fn nitf-table".split()
)
_SKIPPED = frozenset(
    "tobject iim docdata pubdata revision-history meta rights distributor pre media-metadata "
    "media-reference media-object media-producer ds nitf-table-metadata custom-table".split()
)
_NOTES = frozenset({"cpyrt", "hd", "editorsnote", "trademk"})
"""Classes of ``note`` that speak to editors or of rights, not to readers."""


@dataclass
class _Frame:
    name: str = ""
    role: Role = Role.PARAGRAPH
    skip: bool = False
    english: bool = True
    block: bool = True
    mask_from: int | None = None


@dataclass
class _Walk:
    source: str
    drafts: list[Draft] = field(default_factory=list)
    current: Draft = field(default_factory=Draft)
    frames: list[_Frame] = field(default_factory=lambda: [_Frame()])


def drafts(source: str, events: Sequence[Event]) -> list[Draft]:
    """Return the blocks of an element, given with all that stands in it, in order."""
    walk = _Walk(source)
    for event in events:
        if event.kind == "start":
            _start(walk, event)
        elif event.kind == "end":
            _end(walk, event)
        elif event.kind != "comment" and not walk.frames[-1].skip:
            walk.current.runs += runs(source, event)
    _flush(walk)
    return walk.drafts


def _start(walk: _Walk, event: Event) -> None:
    outer, name = walk.frames[-1], event.name
    foreign = is_foreign(event) or "iso" in event.attributes
    block = name in _BLOCKS
    if block:
        _flush(walk)
    skip = outer.skip or name in _SKIPPED or (name == "note" and _is_for_editors(event))
    masked = not block and not skip and foreign
    walk.frames.append(
        _Frame(
            name,
            _ROLES.get(name, outer.role),
            skip or masked,
            outer.english and not (block and foreign),
            block,
            event.start if masked else None,
        )
    )


def _end(walk: _Walk, event: Event) -> None:
    frame = walk.frames[-1]
    if frame.block:
        _flush(walk)
    walk.frames.pop()
    if frame.mask_from is not None:
        walk.current.runs.append(Run(MASK, frame.mask_from, event.end, "markup"))
    elif event.name == "br" and not frame.skip:
        begun = walk.source.rindex("<", 0, event.end)
        walk.current.runs.append(Run(" ", begun, event.end, "decoded"))


def _is_for_editors(event: Event) -> bool:
    return event.attributes.get("noteclass", "") in _NOTES


def _flush(walk: _Walk) -> None:
    frame = walk.frames[-1]
    walk.current.role, walk.current.english = frame.role, frame.english
    walk.current.key = frame.name if frame.name == "title" else None
    walk.drafts.append(walk.current)
    walk.current = Draft()
