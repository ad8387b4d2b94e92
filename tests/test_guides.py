"""What the guides show works: the example rule, the example configuration, the Python lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import cli

DOCS = Path(__file__).resolve().parents[1] / "docs"


def blocks(name: str, language: str) -> list[str]:
    text = (DOCS / name).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_example_rule_passes_its_examples(folder: Path) -> None:
    (rule,) = blocks("writing-rules.md", "yaml")
    (folder / "house").mkdir()
    (folder / "house" / "council-chamber.yml").write_text(rule)
    assert cli.main(["test-rules", "."]) == 0


def test_the_example_configuration_loads(folder: Path) -> None:
    config = next(block for block in blocks("using.md", "yaml") if block.startswith("select"))
    (folder / "newsroom" / "rules").mkdir(parents=True)
    (folder / "newsroom" / "names.csv").write_text("pattern,replacement\nLula,\n")
    (folder / "newsroom" / "bodies.yml").write_text("- Ofgem\n")
    (folder / ".newslint.yml").write_text(config)
    assert cli.main(["check", ".", "--write-baseline"]) == 0
    assert cli.main(["check", "."]) == 0


def test_the_example_of_house_lists_loads(folder: Path) -> None:
    config = next(block for block in blocks("using.md", "yaml") if block.startswith("names:"))
    vocabulary = folder / "styles" / "config" / "vocabularies" / "House"
    for place in (folder / "newsroom", vocabulary):
        place.mkdir(parents=True)
    (folder / "newsroom" / "names.csv").write_text("Lula,,\n")
    (folder / "newsroom" / "players.yml").write_text("- Ana Lee\n")
    (folder / "newsroom" / "election.txt").write_text("Eva Roe\n")
    (vocabulary / "reject.txt").write_text("mankind\n")
    (folder / ".newslint.yml").write_text(config)
    (folder / "a.txt").write_text("It is for mankind.\n")
    assert cli.main(["check", "."]) == 1


def test_the_python_lines_run(capsys: pytest.CaptureFixture[str]) -> None:
    (lines,) = blocks("using.md", "python")
    exec(compile(lines, "using.md", "exec"), {})
    assert capsys.readouterr().out.startswith("1 ")
