"""The README shows what newslint really says of the seed article."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import cli

ROOT = Path(__file__).resolve().parents[1]


def test_the_readme_shows_real_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert cli.main(["check", "seeds/us-border-protection/article.txt"]) == 1
    assert capsys.readouterr().out in (ROOT / "README.md").read_text(encoding="utf-8")
