"""The tagger reads in a thread of its own; what it finds, and how it fails, stays the same."""

from __future__ import annotations

import threading
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
    begun, go = threading.Event(), threading.Event()
    read: list[View] = []

    def slow(view: View) -> None:
        read.append(view)
        begun.set()
        go.wait(10)

    monkeypatch.setattr(verdicts, "find", slow)
    # The stop is set before the thread is let on, so it reads no second view.
    monkeypatch.setattr(threading.Thread, "join", _letting_on(go, threading.Thread.join))
    with pytest.raises(KeyboardInterrupt), ahead.reading([View(text) for text in TEXTS]):
        begun.wait(10)
        raise KeyboardInterrupt
    assert len(read) == 1


def _letting_on(go, join):
    def joined(thread, *args):
        go.set()
        join(thread, *args)

    return joined


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


def test_a_model_that_nobody_wants_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[bool] = []
    monkeypatch.setattr(loading, "_network", lambda: loaded.append(True))
    loading._unwanted.set()
    loading._load_ahead()
    assert loaded == []
    loading._unwanted.clear()
    loading._load_ahead()
    assert loaded == [True]
