"""Which .json and .xml files of a folder are news: most are settings and data."""

from __future__ import annotations

import re
from pathlib import Path

from newslint.errors import ReadError
from newslint.formats.containers import inner_path, suffix
from newslint.formats.decoding import MAX_BYTES

_HEAD = 8_192
_ROOT = re.compile(
    rb"<(?:[\w.-]+:)?(?:nitf|newsItem|newsMessage|packageItem)[\s>]"
    # UTF-16
    rb"|<\0?(?:n\0?i\0?t\0?f|n\0?e\0?w\0?s\0?(?:I\0?t\0?e\0?m|M\0?e\0?s\0?s\0?a\0?g\0?e))"
)
_IDENTIFIER = re.compile(rb"\"(?:uri|guid)\"\s*:|\"ninjs\"")
_COPY = re.compile(rb"\"(?:headlines?|body|bodies)(?:_\w+)?\"\s*:")


def is_news(path: Path) -> bool:
    """Say whether a file is ninjs, NITF or NewsML-G2, as it seems; broken ones, too."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES)
    except OSError:
        return False
    if inner_path(path.name) != path.name:
        from newslint.formats import gz

        try:
            data = gz.unpack(path.name, data)
        except ReadError:
            return False
    if suffix(path.name) == ".xml":
        return _ROOT.search(data[:_HEAD]) is not None
    return (
        _IDENTIFIER.search(data) is not None
        and _COPY.search(data) is not None
        and _is_ninjs(path.name, data)
    )


def _is_ninjs(name: str, data: bytes) -> bool:
    from newslint.formats import jsontext, ninjs

    try:
        return ninjs.is_ninjs(jsontext.parse(data.decode("utf-8", "replace"), name))
    except ReadError:
        # It looks like news and is broken: the report is to say so.
        return True
