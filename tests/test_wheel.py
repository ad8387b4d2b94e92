"""The wheel works alone: rules compiled in, no YAML of ours read, nothing written at home."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from newslint.tagger import combiner, loading

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "us-border-protection" / "article.txt"
LARGEST = 35_000_000
"""Bytes."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run([*command, str(ROOT)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone; its dependencies come from this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, str(wheel)], check=True)
    return python


def test_the_wheel_holds_data_and_no_rule_sources(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {"newslint/data/catalogue.json", "newslint/data/knowledge.tsv"} <= set(names)
    assert {"newslint/data/schema/rule.json", "newslint/reporters/report.css"} <= set(names)
    starters = {"newslint/starters/github.yml", "newslint/starters/gitlab.yml"}
    assert {n for n in names if n.endswith((".yml", ".yaml"))} == starters
    assert not [n for n in names if n.startswith("training")]


def test_the_wheel_holds_the_tagger_and_is_no_larger_than_it_may(wheel: Path) -> None:
    made = [p for p in (loading.MODEL, combiner.WEIGHTS) if p.is_file()]
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"newslint/data/{path.name}" for path in made} <= names
    assert wheel.stat().st_size <= LARGEST


def test_an_installed_newslint_parses_no_yaml(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SEED.read_bytes())
    script = (
        "import sys\nfrom newslint.cli import main\n"
        "main(['check', '--format', 'json', 'a.txt'])\n"
        "print('yaml' in sys.modules, sys.modules['newslint'].__file__, file=sys.stderr)\n"
    )
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [str(installed), "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"HOME": str(home), "PATH": ""},
        check=True,
    )
    imported, place = done.stderr.split()
    assert (imported, str(ROOT) in place) == ("False", False)
    assert json.loads(done.stdout)["summary"]["findings"] > 0
    assert list(home.iterdir()) == []
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "home"]


def test_an_installed_newslint_finds_what_a_checkout_finds(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SEED.read_bytes())
    reports = [
        subprocess.run(
            [python, "-m", "newslint", "check", "--format", "json", "a.txt"],
            cwd=tmp_path,
            capture_output=True,
        ).stdout
        for python in (str(installed), sys.executable)
    ]
    assert reports[0] == reports[1]


def test_a_house_pack_works_with_an_installed_newslint(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "packs" / "house").mkdir(parents=True)
    (tmp_path / "packs" / "house" / "own.yml").write_text(
        "kind: substitution\nswap: {'@utilise it': '@use it'}\nfix: safe\nseverity: error\n"
        "message: Write {replacement}.\nwhy: House style.\nsource: desk\nexamples:\n"
        "  - {bad: He utilised it., good: He used it.}\n  - {bad: Utilise it., good: Use it.}\n"
        "  - {ok: He used it.}\n  - {ok: Use them.}\n"
    )
    run = [str(installed), "-m", "newslint", "test-rules", "packs"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
