"""A planted defect in each newsroom format: found at its place, mended there and nowhere else."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fix import apply
from newslint.formats import file_bytes, location, read, source_edits, source_span
from newslint.model import Document, Edit
from tests.formats import word
from tests.formats.invariants import broken_promises

PLANTED, MENDED = "zyxwv", "zyxwvs"
_WORDS = ["the mayor", "spoke", "of rain,", "Año", "😀 so", "it's", "5%", "and left", "council"]
_MARKUP = ["<em>it</em>", "&amp;", "&#233;", "<!-- c -->", "wrap\n   on", "a <b>bold</b> one"]


class Format(NamedTuple):
    """How a file of a format is made of paragraphs, and what may stand in them."""

    path: str
    write: Callable[[Sequence[str]], str]
    atoms: Sequence[str]
    copies: int = 1
    """How often the file has each paragraph."""


def _nitf(paragraphs: Sequence[str]) -> str:
    body = "\n".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n'
        f"<nitf><head><title>Town</title></head><body><body.content>{body}"
        "</body.content></body></nitf>\n"
    )


def _newsml(content: str) -> str:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Town'
        f"</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def _xhtml(paragraphs: Sequence[str]) -> str:
    body = "".join(f"<h:p>{text}</h:p>" for text in paragraphs)
    html = f'<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body>{body}</h:body></h:html>'
    return _newsml(f"<inlineXML>{html}</inlineXML>")


def _inline_data(paragraphs: Sequence[str]) -> str:
    text = "\n\n".join(paragraphs)
    return _newsml(f'<inlineData contenttype="text/plain">{text}</inlineData>')


def _inline_html(paragraphs: Sequence[str]) -> str:
    text = "".join(f"&lt;p&gt;{text}&lt;/p&gt;\n" for text in paragraphs)
    return _newsml(f'<inlineData contenttype="text/html">{text}</inlineData>')


def _ninjs_plain(paragraphs: Sequence[str]) -> str:
    return json.dumps({"uri": "u", "headline": "Town", "body_text": "\n\n".join(paragraphs)})


def _ninjs_rich(paragraphs: Sequence[str]) -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    item = {"uri": "u", "bodies": [{"contentType": "text/html", "value": body}]}
    return json.dumps(item, ensure_ascii=False, indent=1)


def _ninjs_twice(paragraphs: Sequence[str]) -> str:
    rich = "".join(f"<p>{text}</p> " for text in paragraphs)
    return json.dumps({"body_text": " ".join(paragraphs), "uri": "u", "body_xhtml": rich})


def _aml(paragraphs: Sequence[str]) -> str:
    text = "\n\n".join(paragraphs)
    return f"headline: Town\n[+body]\n{text}\n[]\nnote: x\n"


def _aml_value(paragraphs: Sequence[str]) -> str:
    text = "\n\n".join(paragraphs)
    return f"headline: Town\nbody: {text}\n:end\n"


def _hugo(paragraphs: Sequence[str]) -> str:
    text = "\n\n".join(paragraphs)
    return f"---\ntitle: Town\n---\n{{{{< toc >}}}}\n\n{text}\n\n{{{{% note %}}}}\n"


def _hugo_json(paragraphs: Sequence[str]) -> str:
    head = json.dumps({"title": "Town", "description": " ".join(paragraphs)})
    return f"{head}\n\nThe end.\n"


FORMATS = {
    "NITF": Format("a.nitf", _nitf, [*_MARKUP, "<org>Co</org>", "<br/>", "<![CDATA[a & b <]]>"]),
    "NewsML with XHTML": Format("a.newsml", _xhtml, ["&amp;", "<h:i>it</h:i>", "wrap\n  on"]),
    "NewsML with plain text": Format("a.xml", _inline_data, ["&amp;", "&#233;", "<![CDATA[<]]>"]),
    "NewsML with escaped HTML": Format(
        "a.xml", _inline_html, ["&amp;amp;", "&lt;b&gt;it&lt;/b&gt;", "&#233;"]
    ),
    "ninjs, plain": Format("a.ninjs", _ninjs_plain, ['"so"', "a\\b", "tab\there"]),
    "ninjs, XHTML": Format("a.json", _ninjs_rich, [*_MARKUP, "“so”"]),
    "ninjs, twice": Format("a.json", _ninjs_twice, ["“so”", "it’s"], copies=2),
    "ArchieML, free form": Format("a.aml", _aml, ["* star", "{x}"]),
    "ArchieML, a value": Format("a.aml", _aml_value, ["“so”"]),
    "Hugo": Format("a.md", _hugo, ["**bold**", "{{< x y >}}", "{% z %}", "{{% w %}}", "&amp;"]),
    "Hugo with JSON": Format("a.md", _hugo_json, ['"so"', "a\\b"]),
}


@st.composite
def _paragraphs(draw: st.DrawFn, atoms: Sequence[str]) -> list[str]:
    """Draw paragraphs, one of which has the planted word."""
    atom = st.sampled_from([*_WORDS, *_WORDS, *atoms])
    drawn = draw(st.lists(st.lists(atom, min_size=1, max_size=8), min_size=1, max_size=4))
    chosen = draw(st.sampled_from(drawn))
    chosen.insert(draw(st.integers(0, len(chosen))), PLANTED)
    # No two paragraphs are alike, and each is long enough to be one.
    return [f"Here {'abcd'[i]} we go {' '.join(atoms)} now." for i, atoms in enumerate(drawn)]


def _edits(document: Document, start: int) -> tuple[Edit, ...]:
    found = source_edits(document, [Edit(start, start + len(PLANTED), MENDED)])
    assert found is not None
    return found


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_planted_word_is_found_and_mended_in_its_place(name: str, data: Any) -> None:
    form = FORMATS[name]
    source = form.write(data.draw(_paragraphs(form.atoms)))
    document = read(form.path, source.encode())
    assert broken_promises(document) == []
    assert document.text.count(PLANTED) == 1
    start = document.text.index(PLANTED)
    span = source_span(document, start, start + len(PLANTED))
    assert source[span.start : span.end] == PLANTED
    assert source.count(PLANTED) == form.copies
    assert apply(source, _edits(document, start)) == source.replace(PLANTED, MENDED)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_packed_file_is_mended_in_its_place(data: Any) -> None:
    form = FORMATS[data.draw(st.sampled_from(sorted(FORMATS)))]
    source = form.write(data.draw(_paragraphs(form.atoms)))
    packed = gzip.compress(source.encode())
    document = read(form.path + ".gz", packed)
    start = document.text.index(PLANTED)
    again = file_bytes(document, packed, apply(document.source, _edits(document, start)))
    assert gzip.decompress(again).decode() == source.replace(PLANTED, MENDED)
    assert again[:10] == packed[:10]
    assert location(document, start) is not None


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_declared_encoding_is_kept(data: Any) -> None:
    source = _nitf(data.draw(_paragraphs(["&#8220;", "déjà vu"]))).replace("😀", "")
    source = source.replace("UTF-8", "iso-8859-1")
    original = source.encode("latin-1")
    document = read("a.nitf", original)
    start = document.text.index(PLANTED)
    again = file_bytes(document, original, apply(document.source, _edits(document, start)))
    assert again == original.replace(PLANTED.encode(), MENDED.encode())


_RUNS = st.lists(st.sampled_from([*_WORDS, "a & b", "<so>"]), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None)
@given(st.lists(_RUNS, min_size=1, max_size=4), st.data())
def test_a_word_file_is_mended_in_one_run(paragraphs: list[list[str]], data: Any) -> None:
    import docx

    chosen = data.draw(st.integers(0, len(paragraphs) - 1))
    paragraphs[chosen].insert(data.draw(st.integers(0, len(paragraphs[chosen]))), PLANTED)
    made = docx.Document()
    for runs in paragraphs:
        paragraph = made.add_paragraph("Here we go ")
        for index, text in enumerate(runs):
            paragraph.add_run(text + " ").bold = index % 2 == 0
    original = word.saved(made)
    document = read("a.docx", original)
    assert broken_promises(document) == []
    start = document.text.index(PLANTED)
    assert location(document, start) == f"word/document.xml, paragraph {chosen + 1}"
    again = file_bytes(document, original, apply(document.source, _edits(document, start)))
    before, after = word.members(original), word.members(again)
    main = before.pop(word.MAIN)
    assert after.pop(word.MAIN) == main.replace(PLANTED.encode(), MENDED.encode())
    assert list(after.items()) == list(before.items())
    expected = [text.replace(PLANTED, MENDED) for text in word.texts(original)]
    assert word.texts(again) == expected
