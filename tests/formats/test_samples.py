"""The samples of each format: each has one planted defect, and reads as its reader would."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.formats import read
from newslint.linter import lint
from newslint.model import Role
from tests.formats import word
from tests.formats.invariants import broken_promises

FOLDER = Path(__file__).parents[1] / "data" / "formats"
SAMPLES = sorted(FOLDER.iterdir())
CONTAINERS = (".docx", ".gz")
TWICE = {"story.newsml", "ninjs-1.3.json", "ninjs-2.1.json"}
"""Samples that have the sentence with the defect as plain text and as XHTML."""


def ids(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", SAMPLES, ids=ids)
def test_a_sample_keeps_the_promises_of_documents(path: Path) -> None:
    assert broken_promises(read(path.name, path.read_bytes())) == []


@pytest.mark.parametrize("path", SAMPLES, ids=ids)
def test_a_sample_has_its_headline_first(path: Path) -> None:
    document = read(path.name, path.read_bytes())
    roles = [block.role for block in document.blocks]
    assert Role.HEADLINE in roles[:3]
    assert Role.PARAGRAPH in roles


@pytest.mark.parametrize("path", SAMPLES, ids=ids)
def test_the_one_defect_is_reported_in_its_place(path: Path) -> None:
    document = read(path.name, path.read_bytes())
    (found,) = lint(document)
    assert found.rule == "words/doubled-word"
    assert found.text == "the the"
    position = found.position
    assert document.source[position.start : position.end] == found.source_text
    assert (found.location is not None) is (path.suffix in CONTAINERS)
    assert len(found.related) == (path.name in TWICE)
    assert [fix.safety for fix in found.fixes] == ["safe"]


@pytest.mark.parametrize("path", SAMPLES, ids=ids)
def test_fix_mends_the_defect_and_nothing_else(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / path.name
    target.write_bytes(path.read_bytes())
    assert main(["fix", "--isolated", str(target)]) == 0
    capsys.readouterr()
    before, after = _text(path), _text(target)
    assert len(before) - len(after) in (4 * (1 + (path.name in TWICE)), 5)
    assert lint(read(path.name, target.read_bytes())) == ()
    # A second run changes nothing.
    mended = target.read_bytes()
    assert main(["fix", "--isolated", str(target)]) == 0
    capsys.readouterr()
    assert target.read_bytes() == mended


def _text(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    return word.members(data)[word.MAIN] if path.suffix == ".docx" else data


def test_a_fix_keeps_the_wrap_that_it_spans(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.txt"
    before = (FOLDER / "wrapped.txt").read_text(encoding="utf-8")
    target.write_text(before, encoding="utf-8")
    main(["fix", "--isolated", str(target)])
    capsys.readouterr()
    assert target.read_text(encoding="utf-8") == before.replace("as the\nthe is", "as the\nis")


def test_a_folder_is_searched_for_news_of_every_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in SAMPLES:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    others = {
        "package.json": b'{"name": "a", "description": "the the"}',
        "data.json": b'{"uri": "u", "description": "It is the the data."}',
        "pom.xml": b"<project><headline>x</headline></project>",
        "broken.json": b"{",
        "data.json.gz": gzip.compress(b"[1]"),
        "more.xml.gz": b"no gzip",
    }
    for name, data in others.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--isolated", "--format", "jsonl", "."]) == 1
    said = capsys.readouterr().out
    assert all(f'"{path.name}"' in said for path in SAMPLES)
    assert not any(f'"{name}"' in said for name in others)


def test_broken_news_in_a_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_bytes((FOLDER / "ninjs-1.3.json").read_bytes()[:-9])
    (tmp_path / "b.xml").write_bytes((FOLDER / "story-nitf.xml").read_bytes()[:-9])
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--isolated", "."]) == 2
    said = capsys.readouterr().out
    assert "a.json:" in said and "[json]" in said
    assert "b.xml:" in said and "[xml]" in said


@pytest.mark.parametrize("name", ["story.nitf", "ninjs-1.3.json", "story.docx", "wire.txt.gz"])
def test_standard_input_is_read_by_its_given_name(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    command = [sys.executable, "-m", "newslint", "fix", "-", "--isolated", "--stdin-filename", name]
    run = subprocess.run(
        command,
        input=data,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(FOLDER.parents[2])},
        check=True,
    )
    assert lint(read(name, run.stdout)) == ()


def test_a_diff_of_a_word_file_shows_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "--isolated", "--diff", str(FOLDER / "story.docx")]) == 1
    said = capsys.readouterr().out
    assert "-The council voted on Tuesday to keep the ferry running for the the coming" in said
    assert "+The council voted on Tuesday to keep the ferry running for the coming" in said
