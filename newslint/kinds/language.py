r"""The pattern language of rule files: ``regex`` syntax made fit for prose.

Outside character classes a space matches any white space and ``'`` either apostrophe.
``@pour`` matches every form of the verb, ``@cohort/N`` of the noun, ``@big/A`` of the
adjective; in a replacement ``@pore`` is put into the form that the pattern's ``@`` took.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from newslint.analysis import inflect

_SLOT = re.compile(r"(?<!\\)@([A-Za-z]+)(?:/([VNA]))?")
_GROUP = re.compile(r"\\(\d)|\\([glu])<(\w+)>")
Part = str | list[Any]
"""A template's part: literal text, a group or ``["f", group, {form: {tag: text}}]``.

A group is ``["g", group]`` as it stands, ``["l", group]`` in small letters or ``["u", group]``
with a capital.
"""
GROUPS = "glu"
"""What a part that is a group begins with."""


class Pattern(NamedTuple):
    """An expanded pattern; ``slots`` are the (lemma, part of speech) of its ``@``."""

    text: str
    slots: tuple[tuple[str, str], ...]


def expand(source: str) -> Pattern:
    """Expand ``source`` into plain ``regex`` syntax; slot n becomes the group ``_n``.

    Raises:
        ValueError: when a slot's lemma has no known forms.
    """
    slots: list[tuple[str, str]] = []

    def forms(match: re.Match[str]) -> str:
        lemma, pos = match[1].lower(), match[2] or "V"
        known = inflect.expand(lemma, pos)
        if not known:
            raise ValueError(f"'@{match[1]}' has no known forms as {pos}")
        slots.append((lemma, pos))
        longest_first = sorted(known, key=lambda form: (-len(form), form))
        return f"(?P<_{len(slots)}>{'|'.join(re.escape(f) for f in longest_first)})"

    return Pattern(loosen(_SLOT.sub(forms, source)), tuple(slots))


def loosen(pattern: str) -> str:
    """Let spaces match any white space and straight apostrophes curly ones too."""
    out: list[str] = []
    in_class = False
    i = 0
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            out.append(pattern[i : i + 2])
            i += 2
            continue
        if char == "[" and not in_class:
            in_class = True
        elif char == "]" and in_class:
            in_class = False
        if char == " " and not in_class:
            out.append(r"\s+")
        elif char == "'":
            out.append("'’" if in_class else "['’]")
        else:
            out.append(char)
        i += 1
    return "".join(out)


def template(source: str, slots: tuple[tuple[str, str], ...]) -> list[Part]:
    """Split a replacement into literal text, group references and inflected slots.

    Raises:
        ValueError: when it has more slots than the pattern, or an unknown lemma.
    """
    parts: list[Part] = []
    number = at = 0
    for match in re.finditer(f"{_GROUP.pattern}|{_SLOT.pattern}", source):
        parts.append(source[at : match.start()])
        at = match.end()
        group = match[1] or match[3]
        if group:
            parts.append([match[2] or "g", int(group) if group.isdigit() else group])
            continue
        number += 1
        if number > len(slots):
            raise ValueError(f"'@{match[4]}' answers no '@' of the pattern")
        parts.append(["f", f"_{number}", _mapping(slots[number - 1], match[4], match[5])])
    parts.append(source[at:])
    return [part for part in parts if part]


def _mapping(slot: tuple[str, str], lemma: str, pos: str | None) -> dict[str, dict[str, str]]:
    target = pos or slot[1]
    mapping: dict[str, dict[str, str]] = {}
    for form, tags in inflect.expand(*slot).items():
        texts = {tag: found[0] for tag in tags if (found := _form(lemma.lower(), tag, target))}
        if texts:
            mapping[form] = texts
    if not mapping:
        raise ValueError(f"'@{lemma}' has no known forms as {target}")
    return mapping


def _form(lemma: str, tag: str, pos: str) -> list[str]:
    return [form for form, tags in inflect.expand(lemma, pos).items() if tag in tags]
