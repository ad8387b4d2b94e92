"""Plain text: paragraphs by blank lines or by lines, with the roles that their words show."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.formats.drafts import Draft, Read, literal
from newslint.formats.roles import is_final, refine
from newslint.formats.wraps import Line, bullet, chunks, layout, paragraphs
from newslint.model import Role

_HEADLINE_WORDS = 25
_SUBHEAD_WORDS = 8
_OPEN_ENDED = (",", ";", ":", "-", "–", "—")
_WORKS_FOR = re.compile(
    r"(?:[A-Z][\w.&’'-]*,? ){0,5}(?:Press|News|Writers?|Staff|Reporters?|Service|Correspondents?|"
    r"Editors?|Columnists?|Times|Journal|Post)"
)
_CAPITAL = re.compile(r"[\"“‘']*[A-Z0-9À-Þ]")
_ITALIC = re.compile(r"([*_]).+\1", re.DOTALL)


def read(source: str, path: str) -> Read:
    """Return the blocks of a plain text file, in order; ``path`` is not looked at."""
    blocks = list(refine(stretch(source, 1 if source.startswith("\ufeff") else 0)))
    _name_display_lines(blocks)
    return Read(blocks)


def stretch(source: str, start: int, end: int | None = None) -> list[Draft]:
    """Return the paragraphs and list items of a stretch of source without markup."""
    groups = chunks(source, start, end)
    setting = layout(groups)
    drafts: list[Draft] = []
    for index, group in enumerate(groups):
        found = paragraphs(group, setting, opening=index == 0)
        drafts += (_draft(source, lines) for lines in found)
    return drafts


def _draft(source: str, lines: Sequence[Line]) -> Draft:
    mark = bullet(lines[0])
    role = Role.LIST_ITEM if mark else Role.PARAGRAPH
    return Draft(role, literal(source, lines[0].start + mark, lines[-1].end))


def _name_display_lines(blocks: Sequence[Draft]) -> None:
    """Tell headline, standfirst and subheads from paragraphs by length and missing stop."""
    for index, block in enumerate(blocks[:-1]):
        if block.role is not Role.PARAGRAPH:
            continue
        text, after = block.text, blocks[index + 1]
        if index and blocks[index - 1].role is Role.BYLINE and _WORKS_FOR.fullmatch(text):
            block.role = Role.BYLINE
        elif index == 0:
            if _is_display(text, _HEADLINE_WORDS):
                block.role = Role.HEADLINE
        elif index == 1 and blocks[0].role is Role.HEADLINE:
            if _is_standfirst(text, after):
                block.role = Role.STANDFIRST
        elif _is_display(text, _SUBHEAD_WORDS) and len(after.text) > len(text):
            block.role = Role.HEADLINE


def _is_display(text: str, words: int) -> bool:
    return (
        len(text) < 12 * words
        and len(text.split()) <= words
        and not is_final(text)
        and not text.endswith(_OPEN_ENDED)
        and _CAPITAL.match(text) is not None
    )


def _is_standfirst(text: str, after: Draft) -> bool:
    """Say so only if the line is set in italics, or is short and the story opens after it."""
    if len(text) < 400 and _ITALIC.fullmatch(text):
        return True
    opens = after.role in (Role.BYLINE, Role.DATELINE)
    return opens and len(text.split()) > 3 and _is_display(text, 2 * _HEADLINE_WORDS)
