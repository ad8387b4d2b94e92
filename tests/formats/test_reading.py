"""Which format a file is read as."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newslint.formats import SUFFIXES, read


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("story.txt", "plain"),
        ("story", "plain"),
        ("-", "plain"),
        ("a.b/story", "plain"),
        ("STORY.TXT", "plain"),
        ("story.rst", "plain"),
        ("story.md", "markdown"),
        ("story.Markdown", "markdown"),
        ("story.mdown", "markdown"),
        ("story.html", "html"),
        ("story.htm", "html"),
        ("story.xhtml", "html"),
        ("story.aml", "archieml"),
        ("story.archieml", "archieml"),
    ],
)
def test_the_suffix_tells_the_format(path: str, format: str) -> None:
    assert read(path, b"The mayor spoke.").format == format


LOOSE = ("plain", "markdown", "html", "archieml")
"""Formats that no text can break."""


@pytest.mark.parametrize("suffix", [s for s in SUFFIXES if SUFFIXES[s] in LOOSE])
def test_an_empty_file_has_no_blocks_in_any_format(suffix: str) -> None:
    document = read(f"a{suffix}", b"")
    assert (document.text, document.blocks, document.pieces) == ("", (), ())


@pytest.mark.parametrize("suffix", [s for s in SUFFIXES if SUFFIXES[s] in LOOSE[:3]])
def test_a_byte_order_mark_counts_in_the_source_and_not_in_the_text(suffix: str) -> None:
    document = read(f"a{suffix}", "\ufeffThe mayor spoke.".encode())
    assert document.text == "The mayor spoke."
    assert document.source[0] == "\ufeff"
    assert document.pieces[0].source_start == 1


def test_a_block_in_another_language_is_marked() -> None:
    spanish = (
        "El alcalde dijo el martes que la ciudad no puede pagar más por las escuelas públicas."
    )
    english = "The mayor said on Tuesday that the city cannot pay any more for its public schools."
    document = read("a.txt", f"{english}\n\n{spanish}\n".encode())
    assert [block.english for block in document.blocks] == [True, False]


def test_plain_text_needs_no_parser_of_another_format() -> None:
    code = (
        "import sys; from newslint import formats; formats.read('a.txt', b'The mayor spoke.');"
        "print(sorted({'yaml', 'pyromark', 'tree_sitter', 'tomllib', 'pyexpat', 'zipfile', 'lxml', "
        "'newslint.formats.gz'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
