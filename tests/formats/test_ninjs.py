"""ninjs of all versions: what is copy, what stands twice, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newslint.errors import ReadError
from newslint.fix import apply
from newslint.formats import read, source_edits
from newslint.linter import lint
from newslint.model import Document, Edit
from tests.formats.invariants import broken_promises


def document(ascii: bool = True, **item: Any) -> Document:
    text = json.dumps({"uri": "u", **item}, ensure_ascii=ascii)
    made = read("a.ninjs", text.encode())
    assert broken_promises(made) == []
    return made


def blocks(**item: Any) -> list[tuple[str, str]]:
    made = document(**item)
    return [(b.role.value, made.text[b.start : b.end]) for b in made.blocks]


@pytest.mark.parametrize(
    "item",
    [
        {"ednote": "Photos follow."},
        {"slugline": "Ferry-Vote", "located": "Port Ellery, Maine"},
        {"copyrightnotice": "Copyright Coast Wire.", "usageterms": "None at all."},
        {"headlines": [{"role": "A role of words.", "value": ""}]},
        {"renditions": {"a": {"title": "A title here."}}},
        {"subject": [{"name": "Politics and more"}], "bodies": []},
    ],
)
def test_is_no_copy(item: dict[str, Any]) -> None:
    assert blocks(body_text="One.", **item) == [("paragraph", "One.")]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param({"headline": "A"}, [("headline", "A")], id="1.0: a headline"),
        pytest.param({"headline_main": "A"}, [("headline", "A")], id="1.3: one more headline"),
        pytest.param({"headlines": [{"value": "A"}]}, [("headline", "A")], id="2.0: headlines"),
        pytest.param({"description_text": "A b."}, [("standfirst", "A b.")], id="a description"),
        pytest.param(
            {"descriptions": [{"role": "summary", "value": "A b."}]},
            [("standfirst", "A b.")],
            id="2.0: descriptions",
        ),
        pytest.param(
            {"by": "By Jo Lind", "body": "A."},
            [("byline", "By Jo Lind"), ("paragraph", "A.")],
            id="2.0: by",
        ),
        pytest.param(
            {"bodies": [{"contentType": "text/html", "value": "<h2>A</h2><p>B &amp; c.</p>"}]},
            [("headline", "A"), ("paragraph", "B & c.")],
            id="3.0: a body in HTML",
        ),
        pytest.param(
            {"body": "A.", "associations": {"p": {"description_text": "She waves."}}},
            [("paragraph", "A."), ("caption", "She waves.")],
            id="1.0: a picture",
        ),
        pytest.param(
            {"body": "A.", "associations": [{"descriptions": [{"value": "She waves."}]}]},
            [("paragraph", "A."), ("caption", "She waves.")],
            id="2.0: a picture",
        ),
    ],
)
def test_is_copy(item: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert blocks(**item) == expected


RICH = "<p>The mayor <b>spoke</b> on Monday.</p><p>“Rain,” she said, and &amp; went.</p>"


@pytest.mark.parametrize(
    "plain",
    [
        pytest.param("The mayor spoke on Monday.\n\n“Rain,” she said, and & went.", id="alike"),
        pytest.param(
            "The mayor spoke on Monday. “Rain,” she said, and & went.", id="one paragraph"
        ),
        pytest.param(
            'The mayor spoke on Monday.\n"Rain," she said, and & went.', id="other quotes"
        ),
        pytest.param(
            "The mayor  spoke on Monday. “Rain,” she said,\nand & went.", id="other spaces"
        ),
    ],
)
@pytest.mark.parametrize("ascii", [True, False])
def test_what_stands_twice_is_read_once_and_mended_twice(plain: str, ascii: bool) -> None:
    made = document(ascii, body_text=plain, body_xhtml=RICH)
    assert made.text == "The mayor spoke on Monday.\n\n“Rain,” she said, and & went."
    start = made.text.index("went")
    edits = source_edits(made, [Edit(start, start + 4, "left")])
    assert edits is not None
    again = apply(made.source, edits)
    assert again == made.source.replace("went", "left")
    assert again.count("left") == 2


def test_many_paragraphs_that_begin_alike_are_told_apart() -> None:
    lines = [f"The council of town {number} met." for number in range(300)]
    rich = "".join(f"<p>{line}</p>" for line in lines)
    made = document(body_text=" ".join(lines), body_xhtml=rich)
    assert made.text.split("\n\n") == lines
    assert len(made.twins) == 300


def test_a_paragraph_of_one_copy_alone_is_read() -> None:
    made = document(
        body_text="One thing here. Three things there.", body_xhtml="<p>One thing here.</p>"
    )
    assert made.text == "One thing here.\n\nThree things there."
    assert len(made.twins) == 1


def test_a_paragraph_that_differs_is_read_in_both_copies() -> None:
    made = document(body_text="One thing is here.", body_xhtml="<p>One thing was here.</p>")
    assert made.text == "One thing was here.\n\nOne thing is here."
    assert made.twins == ()


def test_a_phrase_inside_a_sentence_is_no_copy_of_a_headline() -> None:
    made = document(headline="Mayor of the town", body_text="She is the Mayor of the town now.")
    assert len(made.blocks) == 2


def test_one_finding_names_the_other_place() -> None:
    made = document(body_text="It is the the rain.", body_xhtml="<p>It is the the rain.</p>")
    found = lint(made)
    assert [finding.rule for finding in found] == ["words/doubled-word"]
    (place,) = found[0].related
    assert made.source[place.position.start : place.position.end] == "the the"
    assert place.position.start < found[0].position.start
    assert [len(fix.edits) for fix in found[0].fixes] == [2]


def test_an_insertion_is_written_in_the_manner_of_each_copy() -> None:
    made = document(False, body_text="It is rain.", body_xhtml="<p>It is rain.</p>")
    edits = source_edits(made, [Edit(6, 10, '"R&D"')])
    assert edits is not None
    item = json.loads(apply(made.source, edits))
    assert item["body_text"] == 'It is "R&D".'
    assert item["body_xhtml"] == '<p>It is "R&amp;D".</p>'


def test_another_language_is_left_alone() -> None:
    made = document(
        language="es",
        headline="Hola a todos",
        associations=[{"language": "en-GB", "headline": "Hello"}],
    )
    assert [block.english for block in made.blocks] == [False, True]


def test_escapes_are_exact() -> None:
    made = document(headline='A “b” 😀 \\ " \t c')
    assert made.text == 'A “b” 😀 \\ " \t c'
    decoded = [p for p in made.pieces if p.kind == "decoded"]
    assert [made.source[p.source_start : p.source_end] for p in decoded] == [
        *("\\u201c", "\\u201d", "\\ud83d\\ude00", "\\\\", '\\"', "\\t")
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param('{"uri":\n"u', "json", 2, id="half a file"),
        pytest.param("[]", "wrong-format", 1, id="a list"),
        pytest.param('{"name": "a"}', "wrong-format", 1, id="settings"),
        pytest.param("The mayor.", "json", 1, id="plain text"),
    ],
)
def test_is_refused_with_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(ReadError) as caught:
        read("a.json", text.encode())
    assert (caught.value.code, caught.value.line) == (code, line)
