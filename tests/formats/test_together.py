from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import formats
from newslint.formats import together
from newslint.model import Document, Edit

SUFFIXES = st.sampled_from([".txt", ".md", ".html"])
TEXTS = st.text(alphabet="ab &*_<>.\n-1", min_size=1, max_size=60)


@settings(max_examples=150, deadline=None)
@given(SUFFIXES, TEXTS, st.data())
def test_all_at_once_is_as_faithful_as_one_by_one(
    suffix: str, text: str, data: st.DataObject
) -> None:
    document = formats.read(f"a{suffix}", text.encode())
    if not document.text:
        return
    places = st.integers(0, len(document.text))
    ranges = data.draw(st.lists(st.tuples(places, places, st.sampled_from(["", "a", "b &"]))))
    fixes = [(Edit(min(a, b), max(a, b), new),) for a, b, new in ranges]
    found = formats.all_source_edits(document, fixes)
    for fix in fixes:
        assert (found[fix] is None) == (formats.source_edits(document, fix) is None)


def long_article(count: int) -> Document:
    return formats.read("a.txt", ("The council approved the the budget.\n\n" * count).encode())


def test_many_fixes_need_few_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "_FEW", 0)
    document = long_article(300)
    readings = 0
    verify = together.verify

    def counted(*arguments: object) -> bool:
        nonlocal readings
        readings += 1
        return verify(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(together, "verify", counted)
    starts = [block.start + 21 for block in document.blocks]
    fixes = [(Edit(start, start + 7, "the"),) for start in starts]
    assert all(formats.all_source_edits(document, fixes).values())
    assert readings == 1


def test_fixes_beyond_the_budget_are_only_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "_BUDGET", -1)
    document = long_article(3)
    fix = (Edit(0, 3, ""),)
    assert formats.all_source_edits(document, [fix]) == {fix: None}
