"""Names for coded checks: a rule file says ``check: topic.function`` and nothing more.

A name is looked up among the functions that modules of this package registered, so a
house's rule pack can choose one of ours but never import code from elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple, TypeVar

from newslint.model import Match

CheckFunction = Callable[[Any, Any], Iterator[Match]]
"""``(view, options)`` for sentence and block rules, ``(analysis, options)`` for document rules."""

F = TypeVar("F", bound=CheckFunction)

_checks: dict[str, Check] = {}


class Check(NamedTuple):
    """A registered check.

    ``anchors`` are lower-case substrings: where none of them is in the text the check
    can find nothing and need not run; without anchors it always runs.
    """

    name: str
    anchors: tuple[str, ...]
    function: CheckFunction


def check(name: str, anchors: Sequence[str] = ()) -> Callable[[F], F]:
    """Register the decorated function as ``topic.function``, to be named by rule files."""

    def register(function: F) -> F:
        _checks[name] = Check(name, tuple(anchors), function)
        return function

    return register


def lookup(name: str) -> Check:
    """Return the check called ``topic.function``, importing the module of its topic.

    Raises:
        KeyError: if no check of this package has that name.
    """
    topic = name.partition(".")[0]
    if name not in _checks and _is_topic(topic):
        import_module(f"{__package__}.{topic}")
    try:
        return _checks[name]
    except KeyError:
        raise KeyError(f"unknown check '{name}'") from None


def _is_topic(topic: str) -> bool:
    return topic.isidentifier() and find_spec(f"{__package__}.{topic}") is not None
