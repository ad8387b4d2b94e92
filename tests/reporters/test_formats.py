from __future__ import annotations

import pytest

from newslint.cli import _parser
from newslint.reporters import FORMATS, render
from tests.reporters.build import context, sample


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_ends_with_a_line_end_and_is_the_same_each_time(name: str) -> None:
    first = "".join(render(name, sample(), context()))
    assert first.endswith("\n")
    assert "\r" not in first
    assert first == "".join(render(name, iter(sample()), context()))


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render("yaml", (), context())


def test_the_command_line_offers_every_format() -> None:
    check = next(a for a in _parser(["check"])._actions if a.dest == "command").choices["check"]  # type: ignore[index]
    offered = next(a for a in check._actions if a.dest == "format").choices
    assert set(offered) == set(FORMATS)
