from __future__ import annotations

import pytest

from newslint.checks import nameorder
from tests.checks.names import found


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("They met Xi Jinping, Kim Jong-un and Nguyen Van Hung.",),
        ("Prime Minister Orban Viktor and Nagy Ferenc met.",),
        ("Henry James came.", "“Yes,” Henry said."),
        ("Ray Charles came.", "Ray sang. Ray left. Ray slept."),
        ("They work for Morgan Stanley and rest at Camp David.", "Morgan rose."),
        ("Walla Walla is a city.",),
        ("Abiy Ahmed came.", "Abiy spoke.", "Abiy left."),
        ("The Harvard Crimson wrote it.", "Harvard agreed."),
        ("Prince Harry met Lake Charles and Pope Francis.",),
        ("Steven Evans came.", "Evans spoke."),
    ],
)
def test_a_right_order_is_left_alone(paragraphs: tuple[str, ...]) -> None:
    assert found(nameorder.reversed_names, *paragraphs) == []


@pytest.mark.parametrize(
    ("paragraphs", "marked"),
    [
        (("said Shah Naureen, a lawyer.",), "Shah Naureen > Naureen Shah"),
        (("They met Evans Steven.", "Evans spoke."), "Evans Steven > Steven Evans"),
        (("told Gov. Wolf Tom.", "Wolf agreed."), "Wolf Tom > Tom Wolf"),
        (("Vice President Harris Kamala agreed.",), "Harris Kamala > Kamala Harris"),
        (("It is Marks Jonathan.", "Jonathan Marks left."), "Marks Jonathan > Jonathan Marks"),
        (
            ("the Secretary of Health Marks Jonathan said", "“No,” Marks said."),
            "Marks Jonathan > Jonathan Marks",
        ),
    ],
)
def test_a_turned_name_is_mended(paragraphs: tuple[str, ...], marked: str) -> None:
    assert found(nameorder.reversed_names, *paragraphs) == [marked]


def test_a_name_of_the_house_is_right() -> None:
    names = frozenset({"Shah Naureen"})
    assert found(nameorder.reversed_names, "said Shah Naureen.", names=names) == []
