"""Whatever the server does, native findings are complete and standard error says what happened."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint import cli
from tests.engines.conftest import configure
from tests.engines.fakeserver import Fake

Check = Callable[..., tuple[int, dict[str, list[dict[str, Any]]], str]]

TEXT = "The council approved the the budget and sold mild tea.\n"
NATIVE = ["words/doubled-word"]


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("error 500", "HTTP 500"),
        ("error 400", "'xx' is not a language code"),
        ("page", "HTTP 404"),
        ("no json", "its answer is not what LanguageTool gives"),
        ("other json", "its answer is not what LanguageTool gives"),
        ("hangs", "no answer in 1 seconds"),
        ("trickles", "no answer in 1 seconds"),
        ("dies", "connection"),
    ],
)
@pytest.mark.parametrize(("on_error", "code"), [("warn", 1), ("fail", 2)])
def test_a_fault_leaves_native_findings_and_is_told(
    folder: Path, fake: Fake, check: Check, mode: str, said: str, on_error: str, code: int
) -> None:
    for number in range(9):
        (folder / f"{number}.txt").write_text(TEXT)
    configure(folder, fake, f"    on_error: {on_error}\n")
    fake.mode = mode
    started = time.monotonic()
    got, files, err = check(".")
    assert time.monotonic() - started < 10
    assert got == code
    assert len(files) == 9
    assert all([f["rule"] for f in found] == NATIVE for found in files.values())
    assert err.startswith("newslint: warning: languagetool: ")
    assert said in err.replace("Connection", "connection")
    assert "only newslint's own rules were run on 0.txt and 8 more" in err
    assert "Traceback" not in err


def test_no_server_is_told_once(folder: Path, check: Check) -> None:
    (folder / "a.txt").write_text(TEXT)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        (folder / ".newslint.yml").write_text(
            f"engines: {{languagetool: {{server: 'http://127.0.0.1:{port}'}}}}\n"
        )
        code, files, err = check("a.txt")
    assert code == 1
    assert [f["rule"] for f in files["a.txt"]] == NATIVE
    assert err.count("\n") == 1
    assert f"languagetool: http://127.0.0.1:{port}: Connection refused" in err


def test_a_server_that_dies_between_two_files(folder: Path, fake: Fake, check: Check) -> None:
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(TEXT)
    fake.fail_after = 10
    code, files, err = check(".")
    assert code == 1
    assert all("words/doubled-word" in [f["rule"] for f in found] for found in files.values())
    both = sum(len(found) == 2 for found in files.values())
    assert 0 < both <= 10
    assert f"and {39 - both} more" in err


def test_offsets_beyond_the_text_are_no_findings(folder: Path, fake: Fake, check: Check) -> None:
    (folder / "a.txt").write_text(TEXT)
    fake.mode = "far offsets"
    assert [f["rule"] for f in check("a.txt")[1]["a.txt"]] == NATIVE


def test_fix_goes_on_without_the_engine(
    folder: Path, fake: Fake, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(TEXT)
    fake.mode = "error 500"
    assert cli.main(["fix", "a.txt"]) == 0
    assert (folder / "a.txt").read_text() == TEXT.replace("the the", "the")
    assert capfd.readouterr().err.count("warning: languagetool") == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("    on_eror: warn\n", "unknown key 'on_eror'"),
        ("    ngrams: /\n", "'ngrams' is for 'server: local' only"),
        ("    language: fr\n", "not one of: en-US"),
        ("    folder: /\n", "'folder' is for 'server: local' only"),
        ("    download: true\n", "'download' is for 'server: local' only"),
        ("    enable: [a b]\n", "a rule is named as LanguageTool names it"),
    ],
)
def test_a_wrong_configuration_is_told(
    folder: Path, fake: Fake, check: Check, more: str, said: str
) -> None:
    (folder / "a.txt").write_text(TEXT)
    configure(folder, fake, more)
    code, _, err = check("a.txt")
    assert code == 2
    assert said in err
    assert ".newslint.yml:" in err
