"""What tests of the shipped tagger need: a house pack that asks it."""

from __future__ import annotations

from pathlib import Path

import pytest

CHECKS = ("noun_number", "subject_verb", "verb_form", "word_class")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a folder whose configuration has rules of its own that ask the tagger."""
    folder = tmp_path / "house"
    pack = folder / "packs" / "own"
    pack.mkdir(parents=True)
    for check in CHECKS:
        (pack / f"{check.replace('_', '-')}.yml").write_text(
            f"kind: code\ncheck: tagged.{check}\nseverity: error\nfix: unsafe\n"
            "message: Not '{match}'.\nwhy: House style.\nsource: desk\nexamples:\n"
            "  - {bad: A bad one., good: A good one.}\n  - {bad: A bad two., good: A good two.}\n"
            "  - {ok: A good one.}\n  - {ok: A good two.}\n"
        )
    (folder / ".newslint.yml").write_text("packs: [packs]\n")
    return folder
