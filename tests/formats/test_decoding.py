"""Bytes that are an article, and bytes that are none."""

from __future__ import annotations

import codecs

import pytest

from newslint.errors import ReadError
from newslint.formats import read
from newslint.formats.decoding import MAX_BYTES, MAX_LINE, decode, line_number

READABLE = {
    "an empty file": (b"", "", "utf-8"),
    "plain ASCII": (b"The mayor.", "The mayor.", "utf-8"),
    "UTF-8": ("Año — “sí”".encode(), "Año — “sí”", "utf-8"),
    "UTF-8 with a mark, which stays": (codecs.BOM_UTF8 + b"Hi", "\ufeffHi", "utf-8"),
    "UTF-16 little-endian with a mark": ("\ufeffAño".encode("utf-16-le"), "\ufeffAño", "utf-16-le"),
    "UTF-16 big-endian with a mark": ("\ufeffAño".encode("utf-16-be"), "\ufeffAño", "utf-16-be"),
    "all three line ends": (b"a\r\nb\rc\nd", "a\r\nb\rc\nd", "utf-8"),
    "a line of the greatest length": (b"x" * MAX_LINE, "x" * MAX_LINE, "utf-8"),
    "many short lines": (b"word\n" * 300_000, "word\n" * 300_000, "utf-8"),
}


@pytest.mark.parametrize("name", READABLE)
def test_it_is_decoded_and_written_back_byte_for_byte(name: str) -> None:
    data, text, encoding = READABLE[name]
    assert decode("a.txt", data) == (text, encoding)
    assert text.encode(encoding) == data


REFUSED = {
    "Latin-1": (b"one\ntwo caf\xe9\n", "encoding", 2, "not UTF-8 at byte 12 (line 2)"),
    "half a character at the end": (b"caf\xc3", "encoding", 1, "not UTF-8 at byte 4 (line 1)"),
    "Latin-1 after \\r line ends": (b"one\rtwo\r\nthree \xe9", "encoding", 3, "(line 3)"),
    "broken UTF-16": (b"\xff\xfea\x00b", "encoding", 1, "not UTF-16 at byte 5"),
    "a NUL byte": (b"one\ntwo\nth\0ree", "binary", 3, "NUL"),
    "UTF-16 without a mark": ("The mayor".encode("utf-16-le"), "binary", 1, "NUL"),
    "UTF-32": ("\ufeffHi".encode("utf-32-le"), "binary", 1, "NUL"),
    "a line without end": (b"a\n" + b"x" * (MAX_LINE + 1), "line-too-long", 2, "1,000,001"),
    "a file too large": (b"x\n" * (MAX_BYTES // 2 + 1), "too-large", None, "20 MB"),
    "50 MB on one line": (b"x" * 50_000_000, "too-large", None, "20 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_code_and_line(name: str) -> None:
    data, code, line, part = REFUSED[name]
    with pytest.raises(ReadError) as caught:
        read("some/a.txt", data)
    assert (caught.value.code, caught.value.line, caught.value.path) == (code, line, "some/a.txt")
    assert part in caught.value.bare


@pytest.mark.parametrize(
    ("source", "offset", "line"),
    [("", 0, 1), ("a\nb", 1, 1), ("a\nb", 2, 2), ("a\r\nb", 3, 2), ("a\rb\u2028c\x0bd", 6, 2)],
)
def test_lines_end_at_n_r_and_rn_only(source: str, offset: int, line: int) -> None:
    assert line_number(source, offset) == line
