"""Word files: what is read of them, with which role, and what may be written."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from newslint.errors import ReadError
from newslint.fix import apply
from newslint.formats import file_bytes, read, source_edits
from newslint.model import MASK, Document, Edit
from tests.formats import word
from tests.formats.invariants import broken_promises

INSERTED = '<w:ins w:id="1" w:author="A"><w:r><w:t>{}</w:t></w:r></w:ins>'
DELETED = '<w:del w:id="2" w:author="A"><w:r><w:delText>{}</w:delText></w:r></w:del>'
RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def document(*xml: str) -> Document:
    made = read("a.docx", word.with_paragraphs(*xml))
    assert broken_promises(made) == []
    return made


def mended(made: Document, old: str, new: str) -> tuple[Edit, ...] | None:
    start = made.text.index(old)
    return source_edits(made, [Edit(start, start + len(old), new)])


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param(DELETED.format("old") + RUN.format("new"), "new", id="a tracked deletion"),
        pytest.param(
            '<w:moveFrom w:id="1" w:author="A">'
            + RUN.format("old")
            + "</w:moveFrom>"
            + RUN.format("new"),
            "new",
            id="what was moved away",
        ),
        pytest.param(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>old</w:t></w:r>" + RUN.format("new"),
            "new",
            id="hidden text",
        ),
        pytest.param(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + RUN.format("Click here.")
            + "</w:sdtContent></w:sdt>"
            + RUN.format("new"),
            "new",
            id="a prompt of a content control",
        ),
        pytest.param("<w:r><w:t> new </w:t></w:r>", "new", id="spaces that are not preserved"),
    ],
)
def test_is_not_read(xml: str, text: str) -> None:
    assert document(xml).text == text


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param(RUN.format("a ") + INSERTED.format("new"), "a new", id="an insertion"),
        pytest.param("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b", id="a tab"),
        pytest.param("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a b", id="a line break"),
        pytest.param(
            "<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>",
            "well\u2011known",
            id="a hyphen that does not break",
        ),
        pytest.param(FIELD.format(' HYPERLINK "x" ', "a link"), "a link", id="the text of a link"),
        pytest.param(
            RUN.format("page ") + FIELD.format(" PAGE ", "7") + RUN.format(" of"),
            f"page {MASK} of",
            id="another field as a mask",
        ),
        pytest.param(
            '<w:hyperlink w:anchor="a">' + RUN.format("a link") + "</w:hyperlink>",
            "a link",
            id="a hyperlink",
        ),
    ],
)
def test_is_read(xml: str, text: str) -> None:
    assert document(xml).text == text


def test_a_paragraph_whose_mark_is_deleted_goes_on_with_the_next() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>'
    made = document(mark + RUN.format("The mayor "), RUN.format("spoke."), RUN.format("So."))
    assert made.text == "The mayor spoke.\n\nSo."
    assert [b.place for b in made.blocks] == [
        "word/document.xml, paragraph 1",
        "word/document.xml, paragraph 3",
    ]


def test_styles_tell_the_roles_and_are_inherited() -> None:
    made = docx.Document()
    made.styles.add_style("House Head", 1).base_style = made.styles["Heading 1"]
    for style in ("House Head", "Subtitle", "Intense Quote", "List Number", "Caption", "Normal"):
        made.add_paragraph("The mayor spoke.", style=style)
    made.styles.add_style("Cutline", 1)
    made.add_paragraph("The mayor.", style="Cutline")
    roles = [b.role.value for b in read("a.docx", word.saved(made)).blocks]
    assert roles == [
        *("headline", "standfirst", "quote block", "list item", "caption", "paragraph", "caption")
    ]


def test_text_in_a_box_is_a_paragraph_of_its_own_and_read_once() -> None:
    box = "<w:txbxContent><w:p>" + RUN.format("In a box.") + "</w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<w:r><mc:AlternateContent {space}><mc:Choice Requires='wps'><w:drawing>{box}"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert document(RUN.format("Around it.") + both).text == "In a box.\n\nAround it."


def test_footnotes_are_read_after_the_text() -> None:
    parts = word.members(word.simple("The mayor spoke."))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = '<w:footnote w:id="{}"{}><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    parts["word/footnotes.xml"] = (
        f'<w:footnotes xmlns:w="{space}">'
        + note.format(0, ' w:type="separator"', "x")
        + note.format(1, "", "A note.")
        + "</w:footnotes>"
    ).encode()
    link = (
        b'<Relationship Id="rIdF" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", link)
    made = read("a.docx", word.archived(parts))
    assert made.text == "The mayor spoke.\n\nA note."
    assert made.blocks[1].place == "word/footnotes.xml, paragraph 1"


def test_a_tracked_insertion_is_not_written_to() -> None:
    made = document(RUN.format("The mayor ") + INSERTED.format("speaked so") + RUN.format(" on."))
    assert mended(made, "speaked", "spoke") is None
    assert mended(made, "mayor", "Mayor") is not None


def test_nothing_is_written_while_changes_are_tracked() -> None:
    tracking = word.changed(
        word.simple("The mayor speaked so."),
        "word/settings.xml",
        lambda text: text.replace("<w:zoom", "<w:trackRevisions/><w:zoom", 1),
    )
    assert b"trackRevisions" in word.members(tracking)["word/settings.xml"]
    assert mended(read("a.docx", tracking), "speaked", "spoke") is None


def test_a_control_that_shows_data_is_not_written_to() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="b"/></w:sdtPr><w:sdtContent>'
        + RUN.format("He speaked.")
        + "</w:sdtContent></w:sdt>"
    )
    assert mended(document(control), "speaked", "spoke") is None


def test_a_fix_over_two_runs_keeps_both() -> None:
    original = word.with_paragraphs(
        RUN.format("the ") + "<w:r><w:rPr><w:b/></w:rPr><w:t>the mayor</w:t></w:r>"
    )
    made = read("a.docx", original)
    edits = source_edits(made, [Edit(0, 7, "the")])
    assert edits is not None
    again = docx.Document(BytesIO(file_bytes(made, original, apply(made.source, edits))))
    assert [run.text for run in again.paragraphs[0].runs] == ["the ", "mayor"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"The mayor spoke.", "no zip archive", id="text"),
        pytest.param(word.archived({"a.txt": b"x"}), "not a Word file", id="another archive"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "old Word file", id="an old Word file"),
        pytest.param(word.simple("x")[:900], "broken", id="half a file"),
    ],
)
def test_another_file_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        read("a.docx", data)
    assert caught.value.code == "docx"
