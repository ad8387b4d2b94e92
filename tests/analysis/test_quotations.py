from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.quotations import find

NONE = [
    "don’t, O’Neill’s, the Joneses’ house",
    "don't, O'Neill's, the Joneses' house and the Smiths' car",
    "the ’90s, the '60s and the ‘80s",
    "rock ’n’ roll, rock 'n' roll, get 'em, ’tis",
    "He is 6'2\" tall, 5' wide; a 12\" disc.",
    "the class of '08 and the class of '09",
    "talkin' and walkin' and ol' Joe",
    "It said so.” And so.",
    "the ‘burbs are quiet",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_an_apostrophe_or_inch_mark_makes_no_quotation(text: str) -> None:
    assert find(text) == ((), "")


CLOSED = [
    ("He said, “We won.”", ["“We won.”"]),
    ('"Go," he said. "Now."', ['"Go,"', '"Now."']),
    ("'No deal' as Iran's '90s end", ["'No deal'"]),
    ("the ‘dogs’ and ‘cats’ here", ["‘dogs’", "‘cats’"]),
    ("‘The dogs’ owner is here,’ he said", ["‘The dogs’ owner is here,’"]),
    ("'We can't stop,' he said of the boys' room", ["'We can't stop,'"]),
    ("“He said ‘no’ twice.”", ["“He said ‘no’ twice.”", "‘no’"]),
    ("“‘We go,’ she told me.”", ["“‘We go,’ she told me.”", "‘We go,’"]),
    ("‘He said “no” twice,’ she said.", ["‘He said “no” twice,’", "“no”"]),
    ("\"He said 'no,'\" she said.", ["\"He said 'no,'\"", "'no,'"]),
    ("“I saw ‘The ’90s’ on TV.”", ["“I saw ‘The ’90s’ on TV.”", "‘The ’90s’"]),
    ("“A,” he said—“B”—and left.", ["“A,”", "“B”"]),
    ("a (“so-called”) “boss”", ["“so-called”", "“boss”"]),
    ("He watched ‘Oklahoma!’s end", ["‘Oklahoma!’"]),
    ('on “Channel 5” and "Channel 5"', ["“Channel 5”", '"Channel 5"']),
    (
        "“He said, ‘She said “no” and left.’ So I went.”",
        ["“He said, ‘She said “no” and left.’ So I went.”", "‘She said “no” and left.’", "“no”"],
    ),
    ("He said ‘“We go.’” Then", ["‘“We go.’”", "“We go.’”"]),
    ("the ”wrong” marks", ["”wrong”"]),
    ('“Mixed marks," he said.', ['“Mixed marks,"']),
]


@pytest.mark.parametrize(("text", "quoted"), CLOSED)
def test_quotations_run_from_mark_to_mark(text: str, quoted: list[str]) -> None:
    found, left_open = find(text)
    assert [text[q.start : q.end] for q in found] == quoted
    assert all(q.closed for q in found)
    assert left_open == ""


OPEN = [
    ("“A b,” he said. “C d.", "", [("“A b,”", True), ("“C d.", False)], "“"),
    (
        "He said “A b, and left. “C d,” she said.",
        "",
        [("“A b, and left. ", False), ("“C d,”", True)],
        "",
    ),
    (
        'He said "A b, and left. "C d," she said.',
        "",
        [('"A b, and left. ', False), ('"C d,"', True)],
        "",
    ),
    ("She said: ‘We came.", "", [("‘We came.", False)], "‘"),
    ("'We came here to stay.", "", [("'We came here to stay.", False)], "'"),
    ("“He said, ‘We go,” she said.", "", [("“He said, ‘We go,”", True), ("‘We go,", False)], ""),
    ("“We go on.", "“", [("“We go on.", False)], "“"),
    ("“We go on,” he said. “Yes.”", "“", [("“We go on,”", True), ("“Yes.”", True)], ""),
    ("No mark here.", "“", [], ""),
    ('  "We go on."', '"', [('"We go on."', True)], ""),
]


@pytest.mark.parametrize(("text", "entry", "quoted", "left_open"), OPEN)
def test_a_missing_mark_loses_no_more_than_its_own_quotation(
    text: str, entry: str, quoted: list[tuple[str, bool]], left_open: str
) -> None:
    found, mark = find(text, entry)
    assert [(text[q.start : q.end], q.closed) for q in found] == quoted
    assert mark == left_open


def test_levels_count_from_the_outer_quotation() -> None:
    found, _ = find("“A ‘b’ c”")
    assert [(q.mark, q.level) for q in found] == [("“", 0), ("‘", 1)]


_MARKED = st.text(alphabet=st.sampled_from("ab Is.,\n—5\"'“”‘’"))


@given(st.text() | _MARKED, st.sampled_from(["", "“", '"', "‘", "'"]))
def test_quotations_lie_in_the_text_and_never_cross(text: str, entry: str) -> None:
    found, left_open = find(text, entry)
    assert list(found) == sorted(found)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start] == one.mark
        for other in found:
            apart = other.start >= one.end or other.end <= one.start
            inside = other.start >= one.start and other.end <= one.end
            around = other.start <= one.start and other.end >= one.end
            assert apart or inside or around
    assert left_open == "" or any(not q.closed and q.end == len(text) for q in found)


@pytest.mark.parametrize("unit", ["'a ", "‘a ", "“a ", '"', "s' ", "’ ", "“‘"])
def test_a_long_line_of_marks_takes_linear_time(unit: str) -> None:
    find(unit * 5_000)
