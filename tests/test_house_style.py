"""House style as a newsroom meets it: one line in the configuration, options, its own pack."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newslint import catalogue, cli, linter
from newslint.config import Settings
from newslint.fix import fix_source
from newslint.formats import read
from newslint.model import Finding, Severity

PACK = Path(__file__).resolve().parents[1] / "docs" / "house-pack"
STYLE = [r for r in catalogue.shipped().rules.values() if r.pack in ("style-ap", "style-gb")]


def check(folder: Path, config: str, text: str) -> int:
    (folder / ".newslint.yml").write_text(config, encoding="utf-8")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    return cli.main(["check", "--fail-level", "info", "--format", "text", "."])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_style_is_off_unless_it_is_asked_for(folder: Path) -> None:
    assert (
        check(folder, "fail-level: info\n", "The talk was at 7pm on January 5, they said.\n") == 0
    )


def test_one_line_turns_a_style_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The talk was at 7pm on January 5, they said.\n"
    assert check(folder, 'select: [default, "style-ap/*"]\n', text) == 1
    out = capsys.readouterr().out
    assert "[style-ap/time-form]" in out
    assert "[style-ap/month-abbreviation]" in out


@pytest.mark.parametrize(("comma", "code"), [("never", 0), ("always", 1)])
def test_a_house_chooses_its_comma(folder: Path, comma: str, code: int) -> None:
    config = (
        f"select: [style-ap/serial-comma]\noptions: {{style-ap/serial-comma: {{comma: {comma}}}}}"
    )
    assert check(folder, config, "They grow apples, pears and plums there.\n") == code


def test_a_choice_that_there_is_not_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = "options:\n  style-ap/serial-comma: {comma: sometimes}\n"
    assert check(folder, config, "They grow apples.\n") == 2
    assert ".newslint.yml:2: option 'comma'" in capsys.readouterr().err


def test_the_example_pack_passes_its_examples() -> None:
    assert cli.main(["test-rules", str(PACK)]) == 0


def test_the_example_configuration_runs_with_its_pack(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(PACK / "tribune", folder / "newsroom" / "tribune")
    config = (PACK / "newslint.yml").read_text(encoding="utf-8")
    assert check(folder, config, "They met in the council chambers for hours.\n") == 1
    assert "[tribune/council-chamber]" in capsys.readouterr().out


@pytest.mark.parametrize("pack", ["style-ap", "style-gb"])
def test_the_fixes_of_a_style_do_not_fight(pack: str) -> None:
    settings = Settings(select=(f"{pack}/*",), dialect="gb" if pack == "style-gb" else "us")
    compiled = linter.compile(settings)

    def lint(source: str) -> tuple[Finding, ...]:
        return compiled.lint(read("a.txt", source.encode()))

    sentences = [e.text for r in STYLE if r.pack == pack for e in r.examples if not e.ok]
    once = fix_source("\n\n".join(sentences), lint, unsafe=True).source
    assert fix_source(once, lint, unsafe=True).source == once


def test_style_is_off_and_only_informs() -> None:
    assert {(rule.default, rule.severity) for rule in STYLE} == {(False, Severity.INFO)}
