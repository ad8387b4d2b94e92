from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint import catalogue
from newslint.kinds import Checker
from newslint.prefilter import Prefilter

RULE = next(iter(catalogue.shipped().rules.values()))
TEXTS = st.text(alphabet="ab c\n’", max_size=90)
ANCHORS = st.lists(st.text(alphabet="ab c", min_size=1, max_size=4), max_size=3).map(tuple)


def checker(anchors: tuple[str, ...]) -> Checker:
    return Checker(RULE, anchors, lambda view: ())


@given(st.lists(ANCHORS, max_size=6), st.lists(TEXTS, min_size=1, max_size=3))
def test_candidates_are_those_with_an_anchor_in_the_text(
    anchors: list[tuple[str, ...]], texts: list[str]
) -> None:
    prefilter = Prefilter([checker(a) for a in anchors])
    for text in texts:
        wanted = [a for a in anchors if not a or any(part in text for part in a)]
        assert [c.anchors for c in prefilter.candidates(text)] == wanted


def test_what_is_remembered_is_bounded(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("newslint.prefilter._REMEMBERED", 3)
    prefilter = Prefilter([checker(("ab",))])
    for number in range(9):
        assert len(list(prefilter.candidates(f"ab{number} x"))) == 1
    assert len(prefilter._chunks) <= 3
