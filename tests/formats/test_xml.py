"""NITF and NewsML-G2: which blocks they have, and what is left alone."""

from __future__ import annotations

import pytest

from newslint.errors import ReadError
from newslint.fix import apply
from newslint.formats import read, source_edits
from newslint.model import MASK, Edit
from tests.formats.documents import blocks, document, pieces

G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html></inlineXML>'


def nitf(content: str) -> str:
    return f"<nitf><body><body.content>{content}</body.content></body></nitf>"


def newsml(content: str, meta: str = "") -> str:
    return (
        f"<newsItem {G2}><contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet>"
        "</newsItem>"
    )


@pytest.mark.parametrize(
    "content",
    [
        '<note noteclass="editorsnote"><body.content><p>Photos follow.</p></body.content></note>',
        "<media><media-metadata name='a' value='b'/><media-producer>A</media-producer></media>",
        "<pre>1  2  3</pre>",
        "<p><!-- A comment. --></p>",
        '<p><lang iso="fr">Un mot.</lang></p>',
    ],
)
def test_is_no_copy(content: str) -> None:
    assert blocks("a.nitf", nitf(content)) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", ["One.", "Two."], id="paragraphs"),
        pytest.param("<p>A <em>b</em><org>C</org>.</p>", ["A bC."], id="inline elements"),
        pytest.param("<p>A\r\n   b.</p>", ["A b."], id="a line end"),
        pytest.param("<p>A<br/>b.</p>", ["A b."], id="a line break"),
        pytest.param("<p>A &amp; b &#8212; c.</p>", ["A & b — c."], id="references"),
        pytest.param("<p><![CDATA[A & b.]]></p>", ["A & b."], id="a CDATA section"),
        pytest.param('<p>A <lang iso="fr">mot</lang> b.</p>', [f"A {MASK} b."], id="other words"),
        pytest.param("<bq><block><p>Quoted.</p></block></bq>", ["Quoted."], id="a block quotation"),
    ],
)
def test_text_of_nitf(content: str, expected: list[str]) -> None:
    assert [text for _, text in blocks("a.nitf", nitf(content))] == expected


def test_a_name_of_an_unread_dtd_is_decoded() -> None:
    source = '<!DOCTYPE nitf SYSTEM "nitf.dtd">' + nitf("<p>A &mdash; b &unheard; c.</p>")
    made = document("a.nitf", source)
    assert made.text == f"A — b {MASK} c."
    assert pieces(made, "decoded") == [("—", "&mdash;")]


def test_another_language_is_marked() -> None:
    made = document("a.nitf", nitf('<p>One.</p><p xml:lang="es">Dos.</p>'))
    assert [block.english for block in made.blocks] == [True, False]


def test_the_same_headline_stands_twice_and_is_read_once() -> None:
    source = (
        "<nitf><head><title>Mayor goes</title></head><body><body.head><hedline><hl1>Mayor goes"
        "</hl1></hedline></body.head></body></nitf>"
    )
    made = document("a.nitf", source)
    assert made.text == "Mayor goes"
    edits = source_edits(made, [Edit(6, 10, "went")])
    assert edits is not None
    assert apply(made.source, edits) == made.source.replace("goes", "went")


def test_a_comment_suppresses() -> None:
    made = document("a.nitf", nitf("<!-- newslint: ignore words/x --><p>One.</p>"))
    assert [comment.text for comment in made.comments] == ["newslint: ignore words/x"]


def test_fields_of_newsml_have_roles() -> None:
    meta = (
        "<slugline>S</slugline><headline>Mayor goes</headline><by>By Jane Doe</by>"
        '<description role="drol:summary">She is tired.</description>'
        '<description role="drol:caption">She waves.</description>'
    )
    assert blocks("a.newsml", newsml("", meta)) == [
        ("headline", "Mayor goes"),
        ("byline", "By Jane Doe"),
        ("standfirst", "She is tired."),
        ("caption", "She waves."),
    ]


def test_a_message_of_several_items_is_read_whole() -> None:
    item = newsml(XHTML.format("<p>One thing.</p>"))
    source = (
        f"<newsMessage {G2}><itemSet>{item}{item.replace('One', 'Two')}</itemSet></newsMessage>"
    )
    assert [text for _, text in blocks("a.xml", source)] == ["One thing.", "Two thing."]


def test_what_stands_as_xhtml_and_plain_is_read_once() -> None:
    plain = '<inlineData contenttype="text/plain">One thing here. Two things there.</inlineData>'
    rich = XHTML.format("<p>One <b>thing</b> here.</p><p>Two things there.</p>")
    made = document("a.newsml", newsml(rich + plain))
    assert made.text == "One thing here.\n\nTwo things there."
    edits = source_edits(made, [Edit(4, 9, "song")])
    assert edits is not None
    assert apply(made.source, edits).count("song") == 2


@pytest.mark.parametrize(
    ("declared", "codec"), [("iso-8859-1", "latin-1"), ("windows-1252", "cp1252")]
)
def test_a_declared_encoding_is_read(declared: str, codec: str) -> None:
    source = f'<?xml version="1.0" encoding="{declared}"?>' + nitf("<p>Café.</p>")
    made = read("a.nitf", source.encode(codec))
    assert made.text == "Café."
    assert source_edits(made, [Edit(0, 4, "日本")]) is None


def test_utf_16_is_read_by_its_mark() -> None:
    source = '<?xml version="1.0" encoding="UTF-16"?>' + nitf("<p>Café.</p>")
    assert read("a.nitf", source.encode("utf-16")).text == "Café."


@pytest.mark.parametrize(
    ("path", "source", "code", "line"),
    [
        pytest.param("a.nitf", "<nitf>\n<p>", "xml", 2, id="an end that is missing"),
        pytest.param("a.nitf", "<nitf>&x;</nitf>", "xml", 1, id="an unknown entity"),
        pytest.param("a.nitf", f"<newsItem {G2}/>", "wrong-format", 1, id="NewsML as NITF"),
        pytest.param("a.newsml", "\n<nitf/>", "wrong-format", 2, id="NITF as NewsML"),
        pytest.param("a.xml", "<svg/>", "wrong-format", 1, id="another XML"),
        pytest.param("a.xml", "The mayor.", "xml", 1, id="plain text"),
    ],
)
def test_is_refused_with_its_line(path: str, source: str, code: str, line: int) -> None:
    with pytest.raises(ReadError) as caught:
        read(path, source.encode())
    assert (caught.value.code, caught.value.line) == (code, line)
