"""Ctrl-C, put off."""

from __future__ import annotations

import signal
import threading

import pytest

from newslint import interrupts


def test_it_comes_at_the_end() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt), interrupts.put_off():
        signal.raise_signal(signal.SIGINT)
        done.append("all")
    assert done == ["all"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_without_one_nothing_happens() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interrupts.put_off():
        pass
    assert signal.getsignal(signal.SIGINT) is before


def test_who_ignores_it_goes_on_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interrupts.put_off():
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


def test_another_thread_changes_no_handler() -> None:
    seen: list[object] = []

    def look() -> None:
        with interrupts.put_off():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGINT)]
