"""The checks of the two rules about suppressions, whose findings ``suppress`` makes.

Whether a suppression was needed shows only when all rules have run, so no check can find
it. The names stand here because every ``kind: code`` rule of the catalogue names a check;
the rules are selected, given a severity, explained and tested like all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis import Analysis
from newslint.checks.registry import check
from newslint.model import Match


@check("suppressions.unused")
@check("suppressions.unknown")
def found_by_suppress(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Find nothing here: see ``suppress.apply``."""
    return iter(())
