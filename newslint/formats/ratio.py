"""How much packed text may be: copy shrinks to a third, markup to a thirtieth, bombs to nothing."""

from __future__ import annotations

from newslint.errors import ReadError

MOST = 100
"""Bytes that one packed byte may stand for."""
_SMALL = 1_000_000
"""What is smaller than this when unpacked does no harm."""


def refuse_bomb(path: str, packed: int, unpacked: int, name: str = "") -> None:
    """Refuse what unpacks to far more than any copy does; ``name`` is the part's.

    Raises:
        ReadError: ``too-large``.
    """
    if unpacked > max(_SMALL, packed * MOST):
        what = f"{name} is" if name else "the file is"
        message = f"{what} packed to less than a hundredth: no article, but a bomb"
        raise ReadError("too-large", message, path)
