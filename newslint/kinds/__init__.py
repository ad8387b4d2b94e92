"""The kinds of rule that authors can write in YAML, one module each.

A kind's module has ``prepare(params, fail)``, which checks the YAML's parameters and
returns them in the JSON-able form that the compiled catalogue keeps (patterns expanded,
anchors computed), and ``compile(rule)``, which makes the checker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from newslint.errors import Located
from newslint.model import Match, Rule, Scope

Fail = Callable[..., Located]
"""``fail(message, *keys)`` makes the error for the YAML value at ``keys``."""

_DOCUMENT_KINDS = frozenset({"consistency", "conditional", "metric"})


class Checker(NamedTuple):
    """A rule ready to run; ``view`` is a View, or the Analysis for document scope.

    ``anchors``: lower-case strings, one of which must be in the text for the rule to
    match; empty: it always runs.
    """

    rule: Rule
    anchors: tuple[str, ...]
    run: Callable[[Any], Iterable[Match]]


class _Kind(Protocol):
    def prepare(self, params: Mapping[str, Any], fail: Fail) -> dict[str, Any]: ...
    def compile(self, rule: Rule) -> tuple[Checker, ...]: ...


@cache
def _module(kind: str) -> _Kind:
    module: Any = import_module(f"newslint.kinds.{kind}")
    return module  # type: ignore[no-any-return]


def default_scope(kind: str) -> Scope:
    """Return the scope of a rule that names none."""
    return "document" if kind in _DOCUMENT_KINDS else "block"


def prepare(kind: str, params: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """Check a rule's own parameters and bring them into the catalogue's form."""
    return _module(kind).prepare(params, fail)


def compile_rule(rule: Rule) -> tuple[Checker, ...]:
    """Make a rule's checkers; each runs on its own when one of its anchors occurs."""
    return _module(rule.kind).compile(rule)
