from __future__ import annotations

import io
import subprocess
import sys

import pytest

from newslint.reporters.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Each look at it is ``step`` seconds later."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def run(stream: io.StringIO, step: float, files: int = 5) -> str:
    with progress(files, stream, Clock(step)) as advance:
        for _ in range(files):
            advance()
    return stream.getvalue()


def test_nothing_is_drawn_where_there_is_no_terminal() -> None:
    assert run(io.StringIO(), 10) == ""


def test_a_short_run_draws_nothing() -> None:
    assert run(Terminal(), 0.1) == ""


def test_a_short_run_does_not_load_rich() -> None:
    code = (
        "import sys; from tests.reporters.test_progress import *;"
        "run(Terminal(), 0.1); sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_long_run_draws_a_bar_and_takes_it_away() -> None:
    drawn = run(Terminal(), 2)
    assert "Checking" in drawn
    assert "5/5" in drawn
    assert drawn.rstrip().endswith("\x1b[2K")


def test_the_report_written_meanwhile_stays_on_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress(3, Terminal(), Clock(2)) as advance:
        advance()
        sys.stdout.write("report\n")
    assert capsys.readouterr().out == "report\n"


def test_the_bar_is_taken_away_after_an_exception() -> None:
    stream = Terminal()
    with pytest.raises(KeyboardInterrupt), progress(3, stream, Clock(2)) as advance:
        advance()
        raise KeyboardInterrupt
    assert "\x1b[?25h" in stream.getvalue()
