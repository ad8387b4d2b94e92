"""Which of LanguageTool's rules are off by default because they are noisy on news."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "data" / "languagetool.tsv"
"""Rule, alarms per 1,000 words of clean news, finds; ``benchmarks/languagetool.py`` writes it."""


@cache
def noisy() -> frozenset[str]:
    """Return the ids of the rules that are off unless they are asked for."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line.partition("\t")[0] for line in lines if not line.startswith("#"))
