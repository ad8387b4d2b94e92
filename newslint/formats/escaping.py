"""How a replacement is written in a format's source, most natural spelling first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_QUOTED = re.compile(r'(["\\])')

Spelling = Callable[[str], str]


def _raw(text: str) -> str:
    return text


def _markdown(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def _single_quoted(text: str) -> str:
    return text.replace("'", "''")


def _double_quoted(text: str) -> str:
    return _QUOTED.sub(r"\\\1", text)


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _html(text).replace('"', "&quot;").replace("'", "&#x27;")


_FRONT_MATTER = (_raw, _single_quoted, _double_quoted)
_JSON_CONTROL = re.compile(r"[\x00-\x1f]")


def _json(text: str) -> str:
    return _JSON_CONTROL.sub(lambda m: f"\\u{ord(m[0]):04x}", _double_quoted(text))


def _json_html(text: str) -> str:
    return _json(_html(text))


def _json_attribute(text: str) -> str:
    return _json(_attribute(text))


def _escaped_html(text: str) -> str:
    return _html(_html(text))


SPELLINGS: Mapping[str, tuple[Spelling, ...]] = {
    "plain": (_raw,),
    "markdown": (_raw, _markdown, *_FRONT_MATTER[1:]),
    "html": (_html, _attribute, *_FRONT_MATTER),
    "xml": (_html, _raw, _attribute, _escaped_html),
    "docx": (_html,),
    "ninjs": (_json_html, _json, _json_attribute),
    "archieml": (_raw,),
}
"""Which one holds at a place (text, attribute, quoted scalar) is found by reading again."""
