"""gzip: unpacked with a limit, packed again under the same header."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from newslint.errors import ReadError
from newslint.formats import file_bytes, read
from newslint.formats.gz import pack, unpack


def named(content: bytes) -> bytes:
    stream = BytesIO()
    with gzip.GzipFile("story.txt", "wb", fileobj=stream, mtime=1_000_000_000) as file:
        file.write(content)
    return stream.getvalue()


def test_the_inner_suffix_tells_the_format() -> None:
    data = gzip.compress(b"# Title\n")
    assert read("a.md.gz", data).format == "markdown"
    assert read("A.MD.GZ", data).format == "markdown"
    assert read("a.gz", data).format == "plain"


def test_the_location_names_the_file_inside_and_the_paragraph() -> None:
    from newslint.formats import location

    document = read("b/a.txt.gz", gzip.compress(b"One thing.\n\nTwo things.\n"))
    assert location(document, len(document.text) - 1) == "a.txt, paragraph 2"


def test_name_and_time_are_kept() -> None:
    original = named(b"One.")
    packed = pack(original, b"Two.")
    assert gzip.decompress(packed) == b"Two."
    assert packed[: len(original) - 14] == original[: len(original) - 14]


def test_members_are_joined_and_padding_is_passed_over() -> None:
    data = gzip.compress(b"One ") + gzip.compress(b"two.") + bytes(100)
    document = read("a.txt.gz", data)
    assert document.text == "One two."
    assert gzip.decompress(file_bytes(document, data, "One.")) == b"One."


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"The mayor spoke.", "gzip", id="text"),
        pytest.param(b"", "gzip", id="nothing"),
        pytest.param(gzip.compress(b"The mayor spoke.")[:-3], "gzip", id="half a file"),
        pytest.param(gzip.compress(b"x") + b"more", "gzip", id="more behind it"),
        pytest.param(gzip.compress(bytes(30_000_000)), "too-large", id="a bomb"),
        pytest.param(gzip.compress(bytes(15_000_000)) * 2, "too-large", id="a bomb in parts"),
    ],
)
def test_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        unpack("a.txt.gz", data)
    assert caught.value.code == code
