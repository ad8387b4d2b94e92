"""The shipped list and the guide say the same."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "newslint" / "data" / "languagetool.tsv"
GUIDE = ROOT / "docs" / "languagetool.md"


def test_the_list_is_sorted_and_says_how_it_was_made() -> None:
    first, *lines = LIST.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# Made by benchmarks/languagetool.py")
    rules = [line.split("\t")[0] for line in lines]
    assert rules == sorted(set(rules))
    assert all(float(line.split("\t")[1]) > 0 for line in lines)


def test_the_guide_has_every_rule_of_the_list() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    off = set(re.findall(r"^\| `(\w+)` \| off \|", guide, re.MULTILINE))
    listed = {line.split("\t")[0] for line in LIST.read_text(encoding="utf-8").splitlines()[1:]}
    assert off == listed
    assert listed
