from __future__ import annotations

import pytest

from newslint.checks import amounts


@pytest.mark.parametrize(
    ("text", "value", "half", "unit"),
    [
        ("45", 45, 0.5, ""),
        ("1,200", 1200, 30, ""),
        ("$1.2 million", 1.2e6, 0.05e6, "$"),
        ("4.5 percent", 4.5, 0.05, "%"),
        ("12%", 12, 0.5, "%"),
        ("£3 bn", 3e9, 0.5e9, "£"),
    ],
)
def test_a_figure_has_a_value_a_rounding_and_a_unit(
    text: str, value: float, half: float, unit: str
) -> None:
    read = amounts.read(text)
    assert (read.value, read.unit) == (pytest.approx(value), unit)
    assert read.half == pytest.approx(half)
    assert read.least < value < read.most


def test_words_are_no_figure() -> None:
    with pytest.raises(ValueError, match="no figure in 'many'"):
        amounts.read("many")


@pytest.mark.parametrize(
    ("text", "value"),
    [("dozen", None), ("3.5", None), ("Twelve", 12), ("twenty-one", 21), ("1,200", 1200)],
)
def test_whole_numbers_are_read_in_digits_and_words(text: str, value: int | None) -> None:
    assert amounts.whole(text) == value


def test_percentages_leave_scores_and_dates_alone() -> None:
    text = "Lee won 52.5 percent to 41%, 7-5 percent, on March 3."
    assert [found[1] for found in amounts.percentages(text)] == ["52.5", "41"]
