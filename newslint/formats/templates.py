"""What belongs to a template language, not to the copy: Hugo, Liquid and kramdown codes."""

from __future__ import annotations

import re

from newslint.model import MASK

_CODE = re.compile(
    r"\{\{(?:(?!\{\{|\}\}).)*+\}\}|\{%(?:(?!\{%|%\}).)*+%\}|\{:[^{}\r\n]*\}", re.DOTALL
)


def masked(source: str, start: int) -> str:
    """Return ``source`` from ``start`` on, each template code replaced by as many masks.

    The parser that reads the result sees no markup in the codes, and all offsets stay.
    """
    body = source[start:]
    if "{" not in body:
        return body
    return _CODE.sub(lambda match: MASK * len(match[0]), body)
