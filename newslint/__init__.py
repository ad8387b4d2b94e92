"""newslint, a linter for news copy: the public API.

>>> import newslint
>>> document = newslint.read("a.txt", b"The the mayor spoke.")
>>> [finding.text for finding in newslint.lint(document)]
['The the']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.formats import read
    from newslint.linter import lint
    from newslint.model import Document, Finding, Rule

__all__ = ["Document", "Finding", "Rule", "__version__", "lint", "read"]
__version__ = "0.1.0"

_HOMES = {
    "Document": "newslint.model",
    "Finding": "newslint.model",
    "Rule": "newslint.model",
    "lint": "newslint.linter",
    "read": "newslint.formats",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: ``newslint --help`` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
