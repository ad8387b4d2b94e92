"""What a house list is once it has been read; plain data, imports nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

ListKind = Literal["names", "organizations"]
LIST_KINDS: tuple[ListKind, ...] = ("names", "organizations")
"""The keys of a configuration that name lists."""


class Row(NamedTuple):
    """One entry of a list.

    ``right`` is the form that is known to be right ("": there is none, ``wrong`` is only to be
    avoided); each of ``wrong`` is written for it by mistake. ``pattern`` says that ``right``
    (where nothing is wrong) or each of ``wrong`` is a regular expression.
    """

    right: str
    wrong: tuple[str, ...] = ()
    description: str = ""
    pattern: bool = False
    tags: tuple[str, ...] = ()
    expires: str = ""
    """The last day on which the entry counts (YYYY-MM-DD); "": it always does."""
    line: int = 0


@dataclass(frozen=True)
class HouseList:
    """A list as a configuration names it; two of the same ``key`` are equal."""

    key: str
    """What its rows, kind, tags and expiry hash to."""
    path: str = field(compare=False)
    kind: ListKind
    tags: tuple[str, ...]
    """The list counts where one of its tags is on; without tags it always does."""
    expires: str
    rows: tuple[Row, ...] = field(compare=False, repr=False)
