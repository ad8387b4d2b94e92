"""Front matter: the fields of an article's head that readers see, with exact places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from newslint.errors import ReadError
from newslint.formats.decoding import line_number
from newslint.formats.drafts import Draft, Run
from newslint.model import Comment, Role

_FENCE = re.compile(r"(---|\+\+\+)(yaml|yml|toml|json)?[ \t]*(?:\r\n|\r|\n)(?=[^\s])")
_ENDS = {
    "---": re.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"),
    "+++": re.compile(r"(?<![^\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"),
}
_LANGUAGES = {"---": "yaml", "+++": "toml", "yml": "yaml"}
_OPEN_JSON = re.compile(r"\{\s*\"[\w.-]+\"\s*:")
"""Hugo takes a JSON object at the start of a file for front matter, without a fence."""
_A_FIELD = re.compile(r"[\"']?[\w.-]+[\"']?[ \t]*:|[#{]")

_ROLES = {
    Role.HEADLINE: re.compile(r"(?:title|headline)\Z"),
    Role.STANDFIRST: re.compile(
        r"(?:description|dek|deck|subtitle|subhead|subheadline|standfirst|summary|excerpt)\Z"
    ),
    Role.CAPTION: re.compile(r"(?:[a-z0-9]+_)*(?:caption|alt|alt_text)\Z"),
}
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[- ]")
_DEEPEST = 2


class Field(NamedTuple):
    """A scalar of the front matter: its keys from the top (lists add none), its words."""

    keys: tuple[str, ...]
    paragraphs: list[list[Run]]


class FrontMatter(NamedTuple):
    """What a reader needs of a front matter, and where the article's body begins."""

    end: int
    drafts: tuple[Draft, ...] = ()
    ignored: tuple[Comment, ...] = ()


class Fault(Exception):
    """What is wrong with the text of a front matter, and at which offset of it."""

    def __init__(self, problem: str, offset: int) -> None:
        """Keep the parts."""
        super().__init__(problem)
        self.problem, self.offset = problem, offset


def read(source: str, path: str) -> FrontMatter:
    """Read the front matter that a file opens with, if it does.

    "---" is a rule in Markdown: it is a fence only if a line like a field follows it. Behind
    it the language may be named ("---json"); an object at the very start is JSON, too.

    Raises:
        ReadError: ``front-matter`` when it is not valid YAML, TOML or JSON, with the line.
    """
    start = 1 if source.startswith("\ufeff") else 0
    if _OPEN_JSON.match(source, start):
        return _read(source, path, "json", (start, None), None)
    fence = _FENCE.match(source, start)
    last = _ENDS[fence[1]].search(source, fence.end()) if fence else None
    if not fence or not last:
        return FrontMatter(start)
    language = _LANGUAGES.get(fence[2] or fence[1], fence[2])
    if language == "yaml" and not _A_FIELD.match(source, fence.end()):
        return FrontMatter(start)
    return _read(source, path, language, (fence.end(), last.start()), last.end())


def _read(
    source: str, path: str, language: str, inner: tuple[int, int | None], end: int | None
) -> FrontMatter:
    """Read the fields between two offsets; without an end, what is read says where it is."""
    parser = import_module(f"newslint.formats.{language}_fields")
    try:
        if inner[1] is None:
            end = parser.end(source, inner[0])
        found: Iterable[Field] = parser.fields(source, inner[0], inner[1] or end)
        fields = list(found)
    except Fault as exc:
        line = line_number(source, exc.offset)
        raise ReadError("front-matter", f"front matter: {exc.problem}", path, line) from exc
    return FrontMatter(end or 0, tuple(_drafts(fields)), tuple(_ignored(fields)))


def _drafts(fields: Iterable[Field]) -> Iterator[Draft]:
    for field in fields:
        role = _role(field.keys[-1]) if 0 < len(field.keys) <= _DEEPEST else None
        if role is not None and field.keys[0] != "newslint":
            for runs in field.paragraphs:
                yield Draft(role, runs, ".".join(field.keys))


def _role(key: str) -> Role | None:
    plain = _WORD_START.sub("_", key).lower()
    return next((role for role, names in _ROLES.items() if names.match(plain)), None)


def _ignored(fields: Iterable[Field]) -> Iterator[Comment]:
    """Yield the rules that ``newslint: {ignore: [RULE, ...]}`` names."""
    for field in fields:
        if field.keys == ("newslint", "ignore"):
            for runs in field.paragraphs:
                text = "".join(run.text for run in runs)
                yield Comment(text, runs[0].start, runs[-1].end)
