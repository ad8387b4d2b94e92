"""Which of LanguageTool's rules are on by default: those that have paid for themselves on news."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "data" / "languagetool.tsv"
"""Rule, on or off, alarms, finds; ``benchmarks/languagetool.py`` measures and writes it."""


@cache
def on() -> frozenset[str]:
    """Return the ids of the rules that are on unless they are switched off.

    All others are off: LanguageTool has thousands, and together the many that each alarm once
    in a million words are as loud as a few noisy ones.
    """
    lines = FILE.read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return frozenset(rule for rule, default, *_ in fields if default == "on")
