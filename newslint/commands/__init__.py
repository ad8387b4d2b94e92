"""The commands behind the command line, each ``(arguments) -> exit code``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import cast

Command = Callable[[argparse.Namespace], int]

_HOMES = {
    "check": "lint.check",
    "fix": "lint.fix",
    "rules": "rules.list_rules",
    "explain": "rules.explain",
    "test-rules": "rules.test_rules",
    "names": "names.names",
    "accept": "house.accept",
    "init": "house.init",
    "eval": "house.evaluate",
}


def command(name: str) -> Command:
    """Return the function of a command; only its module is imported."""
    module, _, function = _HOMES[name].partition(".")
    return cast(Command, getattr(import_module(f"{__name__}.{module}"), function))
