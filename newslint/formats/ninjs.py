"""ninjs 1.x, 2.x and 3.x: News in JSON, whose bodies often say the same twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newslint.errors import ReadError
from newslint.formats import jsontext, layers
from newslint.formats.drafts import Draft, Read, Twin
from newslint.formats.jsontext import Text
from newslint.formats.layers import Layer
from newslint.formats.twins import fold
from newslint.model import Comment, Role

_FIELDS = {
    "headline": re.compile(r"headlines?(?:_\w+)?\Z", re.IGNORECASE),
    "by": re.compile(r"by(?:lines?)?\Z", re.IGNORECASE),
    "description": re.compile(r"descriptions?(?:_\w+)?\Z", re.IGNORECASE),
    "body": re.compile(r"bod(?:y|ies)(?:_\w+)?\Z", re.IGNORECASE),
}
_VALUES = frozenset({"value", "text"})
_NOT_COPY = frozenset({"video", "audio", "graphic", "css", "event", "planning"})
_FOREIGN = re.compile(r"(?!en\b|eng\b)[a-z]{2,3}(?:[-_]|\Z)", re.IGNORECASE)


class _Part(NamedTuple):
    """A text of the article: its field, and the object that it belongs to."""

    owner: tuple[str | int, ...]
    field: str
    name: str
    text: Text


@dataclass
class _Reading:
    source: str
    path: str
    drafts: list[Draft] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    twins: list[Twin] = field(default_factory=list)


def read(source: str, path: str) -> Read:
    """Return the blocks of a ninjs object: headlines, descriptions, bodies, captions.

    Raises:
        ReadError: ``json``, or ``wrong-format`` when it is JSON but not ninjs.
    """
    data = jsontext.parse(source, path)
    parts = [part for text in jsontext.texts(source) if (part := _part(text)) is not None]
    if not is_ninjs(data):
        raise ReadError("wrong-format", "JSON, but not a ninjs object", path, 1)
    reading = _Reading(source, path)
    objects: dict[tuple[str | int, ...], list[_Part]] = {}
    for part in parts:
        objects.setdefault(part.owner, []).append(part)
    for owner in sorted(objects, key=len):
        english = not _is_foreign(_at(data, owner))
        first = len(reading.drafts)
        _read_object(reading, objects[owner], bool(owner))
        for draft in reading.drafts[first:]:
            draft.english = draft.english and english
    return Read(reading.drafts, tuple(reading.comments), (), tuple(reading.twins))


def is_ninjs(data: Any) -> bool:
    """Say whether an object has an identifier and a text, as every version's have."""
    if not isinstance(data, dict):
        return False
    said = any(pattern.match(key) for key in data for pattern in _FIELDS.values())
    standard = data.get("standard") or data.get("$standard")
    named = isinstance(standard, dict) and "ninjs" in str(standard.get("name", "")).lower()
    return named or (said and ("uri" in data or "guid" in data))


def _part(text: Text) -> _Part | None:
    """Say what a string is in the article; None for what is not copy."""
    owner: tuple[str | int, ...] = ()
    keys = text.keys
    while keys and keys[0] == "associations" and len(keys) > 2:
        # An object by name (1.x), or a list (2.x, 3.x).
        owner, keys = (*owner, *keys[:2]), keys[2:]
    if not keys or not isinstance(keys[0], str):
        return None
    kind = next((kind for kind, pattern in _FIELDS.items() if pattern.match(keys[0])), None)
    if kind is None or (len(keys) > 1 and keys[-1] not in _VALUES):
        return None
    return _Part(owner, kind, keys[0], text)


def _at(data: Any, keys: Iterable[str | int]) -> Any:
    for key in keys:
        data = data[key]
    return data


def _is_foreign(item: Any) -> bool:
    language = item.get("language") if isinstance(item, dict) else None
    return isinstance(language, str) and _FOREIGN.match(language.strip()) is not None


def _read_object(reading: _Reading, parts: Sequence[_Part], attached: bool) -> None:
    """Read the fields of the article, or of what is attached to it (a picture)."""
    body = _field(reading, parts, "body", attached, ())
    for kind in _FIELDS:
        own = body if kind == "body" else _field(reading, parts, kind, attached, body)
        reading.drafts += own


def _field(
    reading: _Reading, parts: Sequence[_Part], kind: str, attached: bool, body: Sequence[Draft]
) -> list[Draft]:
    """Return the drafts of one field; what its other forms, or the body, say are twins."""
    forms = [_form(reading, part, attached) for part in parts if part.field == kind]
    kept: list[Draft] = []
    for _, drafts in sorted(forms, key=lambda form: not form[0]):
        # The body may hold the headline, the description may be its first paragraph.
        left, twins = fold(body, drafts, whole=True)
        new, more = fold(kept, left, whole=kind != "body")
        kept += new
        reading.twins += (*twins, *more)
    return kept


def _form(reading: _Reading, part: _Part, attached: bool) -> tuple[bool, list[Draft]]:
    """Read one text; say whether it has markup, with which it is the better one to show."""
    layer = Layer(jsontext.runs(reading.source, part.text.start, part.text.end))
    if layers.is_markup(layer.text):
        drafts, comments = layers.html(layer, reading.path)
        reading.comments += comments
    elif part.field == "body":
        drafts = layers.plain(layer, reading.path)
    else:
        drafts = layers.line(layer, Role.PARAGRAPH, part.name)
    role = _role(part.field, attached)
    if role is not None:
        for draft in drafts:
            draft.role, draft.key = role, part.name
    return layers.is_markup(layer.text), drafts


def _role(field: str, attached: bool) -> Role | None:
    if field == "headline":
        return Role.HEADLINE
    if field == "by":
        return Role.BYLINE
    if attached:
        return Role.CAPTION
    return Role.STANDFIRST if field == "description" else None
