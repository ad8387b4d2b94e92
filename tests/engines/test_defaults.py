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
    rows = [line.split("\t") for line in lines]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    assert all(int(alone) > 0 for _, default, _, _, alone in rows if default == "on")


def test_the_guide_has_every_rule_of_the_list() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    shown = set(re.findall(r"^\| `(\S+)` \| (on|off) \|", guide, re.MULTILINE))
    rows = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines()[1:]]
    assert shown == {(rule, default) for rule, default, *_ in rows}
    assert {default for _, default in shown} == {"on", "off"}
