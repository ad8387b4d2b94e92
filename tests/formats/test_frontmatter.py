"""Front matter: which fields are copy, where they stand, and what is broken."""

from __future__ import annotations

import pytest

from newslint.errors import ReadError
from newslint.fix import apply
from newslint.formats import source_edits
from newslint.formats.reading import parse
from newslint.model import Document, Edit
from tests.formats.documents import document

NONE = {
    "a rule and a text": "---\n\ntitle: x\n\n---\nBody",
    "no closing fence": "---\ntitle: x\n\nBody",
    "no field after the fence": "---\nJust a sentence here.\n---\nBody",
    "a fence further down": "Body\n\n---\ntitle: x\n---\n",
    "an indented fence": " ---\ntitle: x\n---\nBody",
}


@pytest.mark.parametrize("name", NONE)
def test_this_is_no_front_matter(name: str) -> None:
    made = parse("a.md", NONE[name], "utf-8")
    assert [b.key for b in made.blocks if b.key] == []


def fields(made: Document) -> list[tuple[str, str, str]]:
    return [
        (b.key, b.role.value, made.text[b.start : b.end]) for b in made.blocks if b.key is not None
    ]


YAML = {
    "no field that readers do not see": (
        "author: Jane Doe\ntags: [rain, snow]\ndraft: true\nslug: the-the\nlayout: {a: b}",
        [],
    ),
    "nothing from an empty field": ("title:\ndek: ''\nsummary: ~\ncaption: null\nalt: ' '", []),
    "plain scalars": (
        "title: Rain falls\nDescription: It's wet\n  outside # now",
        [("title", "headline", "Rain falls"), ("Description", "standfirst", "It's wet outside")],
    ),
    "every field with its role": (
        "\n".join(
            f"{key}: x {number}"
            for number, key in enumerate(
                "title headline description dek subtitle standfirst summary excerpt caption alt "
                "image_caption imageAlt hero-caption".split()
            )
        ),
        [
            *[(key, "headline", f"x {i}") for i, key in enumerate(("title", "headline"))],
            *[
                (key, "standfirst", f"x {i}")
                for i, key in enumerate(
                    "description dek subtitle standfirst summary excerpt".split(), 2
                )
            ],
            *[
                (key, "caption", f"x {i}")
                for i, key in enumerate(
                    "caption alt image_caption imageAlt hero-caption".split(), 8
                )
            ],
        ],
    ),
    "quoted scalars": (
        "title: \"Rain \\\"falls\\\" \\u2014 again\\x21\"\ndek: 'It''s wet'\n'summary': a",
        [
            ("title", "headline", 'Rain "falls" — again!'),
            ("dek", "standfirst", "It's wet"),
            ("summary", "standfirst", "a"),
        ],
    ),
    "wrapped quoted scalars": (
        "title: \"Rain falls\n  and \\\n  falls\"\ndek: 'It is\n  wet'",
        [("title", "headline", "Rain falls and falls"), ("dek", "standfirst", "It is wet")],
    ),
    "block scalars, a block for each paragraph": (
        "dek: |\n  It rained\n  and rained.\n\n  It stopped.\nsummary: >-\n   Snow\n   fell.\nx: ",
        [
            ("dek", "standfirst", "It rained and rained."),
            ("dek", "standfirst", "It stopped."),
            ("summary", "standfirst", "Snow fell."),
        ],
    ),
    "one level down, and in lists of mappings": (
        "image:\n  src: a.png\n  caption: Rain\nphotos:\n- {alt: Snow, url: b}\n- caption: Ice\n"
        "a: {b: {title: deep}}\ntitle: [not, one]",
        [
            ("image.caption", "caption", "Rain"),
            ("photos.alt", "caption", "Snow"),
            ("photos.caption", "caption", "Ice"),
            ("title", "headline", "not"),
            ("title", "headline", "one"),
        ],
    ),
    "anchors and tags before the words, aliases once": (
        "title: &t !!str Rain\nheadline: *t\ndek: !!str 'Wet'",
        [("title", "headline", "Rain"), ("dek", "standfirst", "Wet")],
    ),
    "nothing from keys and lists that are no words": (
        "title: {x: y}\n? [a, b]\n: c\n? {d: e}\n: f\ndek: [[a], [b]]",
        [],
    ),
    "letters beyond ASCII": (
        "x: 😀\ntitle: “Año” 😀 nuevo",
        [("title", "headline", "“Año” 😀 nuevo")],
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["n", "rn"])
@pytest.mark.parametrize("name", YAML)
def test_yaml_gives(name: str, end: str) -> None:
    text, expected = YAML[name]
    made = document("a.md", f"---\n{text}\n---\nBody.".replace("\n", end))
    assert fields(made) == expected
    assert made.text.endswith("Body.")


TOML = {
    "no field that readers do not see": (
        "author = 'Jane Doe'\ndate = 2024-05-01\ntags = ['title', 'b']\nn = 1\nb = true",
        [],
    ),
    "every kind of string": (
        'title = "Rain \\"falls\\" \\u2014 again"\ndek = \'It is "wet"\'\nsummary = """\n'
        "It rained\nand \\\n   rained.\"\"\"\nexcerpt = '''\nIt's wet'''",
        [
            ("title", "headline", 'Rain "falls" — again'),
            ("dek", "standfirst", 'It is "wet"'),
            ("summary", "standfirst", "It rained and rained."),
            ("excerpt", "standfirst", "It's wet"),
        ],
    ),
    "tables, arrays of tables and inline tables": (
        "cover = {src = 'a', caption = 'Rain, snow'} # title = 'x'\ntitle = 'A'\n[params]\n"
        "dek = 'B'\n[[photos]]\nalt = 'C'\n[[photos]]\nalt = 'D'\n[a.b]\ntitle = 'deep'",
        [
            ("cover.caption", "caption", "Rain, snow"),
            ("title", "headline", "A"),
            ("params.dek", "standfirst", "B"),
            ("photos.alt", "caption", "C"),
            ("photos.alt", "caption", "D"),
        ],
    ),
    "quoted and dotted keys": (
        "\"image\".'caption' = 'A'\n\"ti tle\" = 'x'\nparams.title = 'B'\nempty = []\nnone = {}",
        [("image.caption", "caption", "A"), ("params.title", "headline", "B")],
    ),
    "arrays over several lines": (
        "photos = [\n  {alt = 'A'}, # one\n  {alt = \"B\", n = [1, 2]},\n]\ntitle = 'C'",
        [
            ("photos.alt", "caption", "A"),
            ("photos.alt", "caption", "B"),
            ("title", "headline", "C"),
        ],
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["n", "rn"])
@pytest.mark.parametrize("name", TOML)
def test_toml_gives(name: str, end: str) -> None:
    text, expected = TOML[name]
    made = document("a.md", f"+++\n{text}\n+++\nBody.".replace("\n", end))
    assert fields(made) == expected
    assert made.text.endswith("Body.")


def test_a_comment_alone_is_a_front_matter_without_fields() -> None:
    assert document("a.md", "---\n# title: x\n---\nBody.").text == "Body."


@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_it_comes_before_html_too(path: str) -> None:
    made = parse(path, "\ufeff---\ntitle: Rain\n---\nBody.", "utf-8")
    assert made.text == "Rain\n\nBody."
    assert made.pieces[0].source_start == 12


@pytest.mark.parametrize(
    "head",
    [
        "---\nnewslint: {ignore: [words/doubled, 'names/*']}\n---\n",
        "---\nnewslint:\n  ignore:\n  - words/doubled\n  - names/*\n---\n",
        "+++\n[newslint]\nignore = ['words/doubled', \"names/*\"]\n+++\n",
        "+++\nnewslint.ignore = ['words/doubled', \"names/*\"]\n+++\n",
    ],
)
def test_rules_to_ignore_are_named_with_their_places(head: str) -> None:
    made = document("a.md", head + "Body.")
    assert [c.text for c in made.ignored] == ["words/doubled", "names/*"]
    assert [made.source[c.start : c.end] for c in made.ignored] == ["words/doubled", "names/*"]


BROKEN = {
    "an open bracket": ("---\ntitle: x\ntags: [a, b\n---\nBody", 4),
    "a colon too many": ("---\ntitle: x: y\n---\nBody", 2),
    "a tab": ("---\ntitle: x\na:\n\t- b\n---\n", 4),
    "a control character": ("---\ntitle: \x07x\n---\n", 2),
    "an unknown alias": ("---\ntitle: *x\n---\n", 2),
    "nesting without end": ("---\ntitle: " + "[" * 50_000 + "\n---\n", 2),
    "TOML without quotes": ("+++\na = 1\ntitle = x\n+++\n", 3),
    "TOML that ends too soon": ("+++\na = 1\ntitle = [\n+++\n", 4),
    "TOML nested without end": ("+++\ntitle = " + "[" * 50_000 + "\n+++\n", 2),
}


@pytest.mark.parametrize("name", BROKEN)
def test_it_is_refused_with_its_line(name: str) -> None:
    text, line = BROKEN[name]
    with pytest.raises(ReadError) as caught:
        parse("some/a.md", text, "utf-8")
    assert (caught.value.code, caught.value.path) == ("front-matter", "some/a.md")
    assert caught.value.line == line
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{\n  "title": "A \\"b\\" c"\n}\n\nOne.', id="Hugo's object"),
        pytest.param('---json\n{"title": "A \\"b\\" c"}\n---\nOne.', id="a fence that names JSON"),
        pytest.param('---toml\ntitle = "A \\"b\\" c"\n---\nOne.', id="a fence that names TOML"),
        pytest.param('---yaml\ntitle: "A \\"b\\" c"\n---\nOne.', id="a fence that names YAML"),
    ],
)
def test_other_ways_to_write_front_matter(text: str) -> None:
    made = document("a.md", text)
    assert [(b.role.value, made.text[b.start : b.end]) for b in made.blocks] == [
        ("headline", 'A "b" c'),
        ("paragraph", "One."),
    ]
    edits = source_edits(made, [Edit(0, 1, 'The "x"')])
    assert edits is not None
    assert apply(made.source, edits) == made.source.replace("A ", 'The \\"x\\" ')


def test_rules_are_ignored_by_json_front_matter() -> None:
    made = document("a.md", '{"newslint": {"ignore": ["words/x", "quotes/*"]}}\n\nOne.')
    assert [ignored.text for ignored in made.ignored] == ["words/x", "quotes/*"]


@pytest.mark.parametrize(
    ("text", "line"),
    [('{"title": "A",\n oops}\n\nOne.', 2), ("---json\n[1]\n---\nOne.", 2)],
)
def test_broken_json_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(ReadError) as caught:
        document("a.md", text)
    assert (caught.value.code, caught.value.line) == ("front-matter", line)


def test_a_brace_at_the_start_is_no_front_matter() -> None:
    assert document("a.md", "{curly} words stand here.").text == "{curly} words stand here."
