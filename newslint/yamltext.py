"""Add to a YAML file as text, so that its comments and layout stay."""

from __future__ import annotations

import re
from typing import Any

_LINE_END = re.compile(r"\r\n|\n|\r|\Z")


def line_end(text: str) -> str:
    r"""Return what ends the lines of ``text``: ``\r\n`` if it occurs, else ``\n``."""
    return "\r\n" if "\r\n" in text else "\n"


def value_of(text: str, key: str) -> Any:
    """Return the node of a top-level ``key``, None if it is not there.

    Raises:
        yaml.YAMLError: ``text`` is no YAML.
    """
    import yaml

    document = yaml.compose(text, Loader=yaml.BaseLoader)
    pairs = document.value if isinstance(document, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)


def end_of(text: str, node: Any) -> int:
    """Return the offset behind the last line of a block node."""
    at: int = _last(node).end_mark.index
    if text[:at].endswith(("\n", "\r")):
        return at
    end = _LINE_END.search(text, at)
    return end.end() if end else len(text)


def _last(node: Any) -> Any:
    """Return the node that a block ends with: its own end mark lies behind what follows."""
    while node.value and not isinstance(node.value, str) and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node
