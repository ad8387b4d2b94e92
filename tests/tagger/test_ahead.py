"""The tagger reads in a thread of its own; what it finds, and how it fails, stays the same."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from newslint import cli, run
from newslint.analysis import View
from newslint.cli import main
from newslint.errors import InstallationError
from newslint.tagger import ahead, loading, verdicts

TEXTS = ("The council meets today.", "Nobody was there.", "It rained.")


def test_all_views_are_read_in_the_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    by: list[str] = []
    monkeypatch.setattr(verdicts, "find", lambda _: by.append(threading.current_thread().name))
    views = [View(text) for text in TEXTS]
    with ahead.reading(views):
        pass
    assert by == ["newslint-tagger"] * len(TEXTS)
    assert all("suspects" in vars(view) for view in views)


def test_an_error_meets_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: View) -> None:
        raise InstallationError("tagger.onnx", "is missing")

    monkeypatch.setattr(verdicts, "find", fail)
    view = View(TEXTS[0])
    with ahead.reading([view]):
        pass
    with pytest.raises(InstallationError, match="is missing"):
        _ = view.suspects


def test_an_error_outside_ends_the_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go, ended = threading.Event(), threading.Event(), threading.Event()
    read: list[View] = []

    def slow(view: View) -> None:
        read.append(view)
        begun.set()
        go.wait(10)
        try:
            ahead.check()
        finally:
            ended.set()

    monkeypatch.setattr(verdicts, "find", slow)
    with pytest.raises(KeyboardInterrupt), ahead.reading([View(text) for text in TEXTS]):
        begun.wait(10)
        raise KeyboardInterrupt
    go.set()
    assert ended.wait(10)
    for thread in threading.enumerate():
        if thread.name == "newslint-tagger":
            thread.join(10)
    assert len(read) == 1


def test_what_nobody_waits_for_is_abandoned_in_its_own_thread_alone() -> None:
    ahead.check()
    stop, done = threading.Event(), threading.Event()
    stop.set()
    view = View(TEXTS[0])
    thread = threading.Thread(target=ahead._read, args=([view], stop, done))
    thread.start()
    thread.join(10)
    assert done.is_set()
    assert "suspects" not in vars(view)
    ahead.check()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signal to one process")
def test_ctrl_c_ends_a_run_whose_tagger_still_reads(tmp_path: Path) -> None:
    # One long block: its reading takes longer than all else.
    (tmp_path / "a.txt").write_text("The council met on the plan and they was late. " * 4000)
    for wait in (0.8, 1.2, 1.6, 2.0, 2.4):
        command = [sys.executable, "-m", "newslint", "check", "--isolated", "a.txt"]
        with subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        ) as run:
            time.sleep(wait)
            run.send_signal(signal.SIGINT)
            _, said = run.communicate(timeout=60)
        assert (run.returncode, said) == (130, b"newslint: interrupted\n")


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (["check", "a.txt"], True),
        (["check", "--select", "words/*", "a.txt"], False),
        (["check", "--ignore", "words/*", "a.txt"], False),
        (["check", "."], False),
        (["check", "--jobs", "2", "a.txt"], True),
        (["check", "--jobs", "2", "a.txt", "b.txt"], False),
        (["check", "--jobs", "1", "a.txt", "b.txt"], True),
        (["rules"], False),
    ],
)
def test_loading_begins_at_once_for_a_few_articles(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    begins: bool,
) -> None:
    begun: list[bool] = []
    monkeypatch.setattr(loading, "begin", lambda: begun.append(True))
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXTS[0])
    assert main(arguments) == 0
    capsys.readouterr()
    assert bool(begun) is begins


def test_few_articles_are_as_few_as_one_process_takes() -> None:
    assert cli._FEW == run.FEW


def test_a_reading_thread_imports_nothing() -> None:
    script = (
        "import sys, threading\n"
        "from newslint.analysis import View\n"
        "from newslint.tagger import loading\n"
        "assert loading.prepare()\n"
        "text = 'The senators who voted for the bill last week says it will help farmers.'\n"
        "view = View(text)\n"
        "view.tokens, view.tags, view.sentence_starts, view.quotations\n"
        "before = set(sys.modules)\n"
        "thread = threading.Thread(target=lambda: view.suspects)\n"
        "thread.start()\n"
        "thread.join()\n"
        "assert view.suspects\n"
        "print(sorted(set(sys.modules) - before))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_loading_ahead_says_nothing_where_it_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise InstallationError("tagger.onnx", "is missing")

    monkeypatch.setattr(loading, "network", fail)
    loading.begin()
    for thread in threading.enumerate():
        if thread.name == "newslint-loading":
            thread.join(10)
    assert capsys.readouterr() == ("", "")


def test_without_onnxruntime_no_thread_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "prepare", lambda: False)
    view = View(TEXTS[0])
    with ahead.reading([view]):
        assert "newslint-tagger" not in [thread.name for thread in threading.enumerate()]
