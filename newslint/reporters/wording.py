"""What reports of one line or one field say of a finding: message and fixes, safe to print."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.model import Finding, Fix, Safety
from newslint.reporters.excerpt import visible

_NOT_XML = re.compile("[\ufffe\uffff\U0001fffe\U0001ffff]")
"""What ``visible`` leaves and XML 1.0 forbids, or advises against."""


def title(fix: Fix) -> str:
    """Name a fix; one that is all white space, or nothing, is made to be seen."""
    shown = visible(fix.title)
    if shown.strip():
        return shown
    return "delete" if not shown else f"“{shown}”"


def titles(fixes: Iterable[Fix]) -> str:
    """Name the different fixes, best first: ``condemns | condemned``."""
    return " | ".join(dict.fromkeys(map(title, fixes)))


def sentence(finding: Finding) -> str:
    """Return the message and the fixes, and the place where no line can name it."""
    where = f"{visible(finding.location)}: " if finding.location is not None else ""
    mend = f" Fix: {titles(finding.fixes)}" if finding.fixes else ""
    return f"{where}{visible(finding.message)}{mend}"


def names(finding: Finding) -> str:
    """Name the rule and those that found the same: ``a/b, c/d``."""
    return ", ".join((finding.rule, *finding.also))


def appliable(finding: Finding) -> list[Fix]:
    """Return the fixes that a report's reader may apply: none to a quotation or a container."""
    if finding.location is not None:
        return []
    return [f for f in finding.fixes if f.edits and f.safety in (Safety.SAFE, Safety.UNSAFE)]


def xml(text: str) -> str:
    """Write text for XML, as content or between double quotes; nothing in it is markup."""
    from html import escape

    return escape(_NOT_XML.sub("\ufffd", visible(text)))
