from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from newslint.house import resolving
from newslint.house.model import HouseList, Row

TODAY = date(2027, 1, 31)


def listed(*rows: Row, tags: tuple[str, ...] = (), expires: str = "") -> HouseList:
    return HouseList(repr((rows, tags, expires)), "a.csv", "names", tags, expires, rows)


def names(*lists: HouseList, tags: tuple[str, ...] | None = None) -> set[str]:
    return set(resolving.house(frozenset(), lists, tags, TODAY).own)


@pytest.mark.parametrize(
    ("expires", "counts"), [("", True), ("2027-01-31", True), ("2027-01-30", False)]
)
def test_a_list_and_a_row_count_to_the_end_of_their_last_day(expires: str, counts: bool) -> None:
    wanted = {"Xi"} if counts else set()
    assert names(listed(Row("Xi"), expires=expires)) == wanted
    assert names(listed(Row("Xi", expires=expires))) == wanted


@pytest.mark.parametrize(
    ("on", "wanted"),
    [
        (None, {"A", "B", "C"}),
        ((), {"A"}),
        (("sport",), {"A", "B"}),
        (("cup",), {"A", "C"}),
    ],
)
def test_tags_choose_the_lists_and_rows_that_have_some(
    on: tuple[str, ...] | None, wanted: set[str]
) -> None:
    lists = (listed(Row("A"), Row("C", tags=("cup",))), listed(Row("B"), tags=("sport",)))
    assert names(*lists, tags=on) == wanted


def test_what_replaces_is_right_and_what_is_replaced_is_not() -> None:
    house = resolving.house(frozenset(), [listed(Row("Kyiv", ("Kiev",)))], None, TODAY)
    assert house.own == {"Kyiv"}
    assert [place.row.wrong for place in house.wrong] == [("Kiev",)]


def test_a_name_is_known_however_its_marks_and_accents_are_typed() -> None:
    house = resolving.house(frozenset({"Zoë O'Neill"}), [], None, TODAY)
    curly = "Zoë O’Neill"
    assert {"Zoë O'Neill", curly, unicodedata.normalize("NFD", curly)} <= house.names
    assert house.normal == {"Zoë O'Neill"}
    assert resolving.normalized(unicodedata.normalize("NFD", "Zoë \n O’Neill")) == "Zoë O'Neill"


def test_without_names_and_lists_there_is_no_house() -> None:
    assert resolving.house(frozenset(), [], None) is resolving.EMPTY
