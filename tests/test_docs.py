"""Generated pages are fresh: ``python scripts/pages.py`` writes them."""

from __future__ import annotations

from pathlib import Path

from newslint import catalogue, pages

DOCS = Path(__file__).resolve().parents[1] / "docs" / "rules"


def test_rule_pages_are_what_the_rules_say() -> None:
    stale = pages.check_pages(catalogue.shipped().rules.values(), DOCS)
    assert stale == [], "stale pages; run: python scripts/pages.py"
