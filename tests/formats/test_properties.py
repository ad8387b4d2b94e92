"""What must hold for any text at all."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.errors import ReadError
from newslint.fix import apply
from newslint.formats import source_edits, source_span
from newslint.formats.reading import parse
from newslint.model import Document, Edit
from tests.formats.invariants import broken_promises

PATHS = st.sampled_from(["a.txt", "a.md", "a.html"])
_SNIPPETS = [
    *("the mayor", "said", "Trump", "é", "😀", "\ufffc", "\u200b", "\u00ad", "\ufeff", "\u2028"),
    *("WASHINGTON (AP) — ", "By Jane Doe", "Correction: ", "Photo: ", "U.S.", "long-\nterm", "'"),
    *(
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\x0b",
        "\x85",
        "\x1c",
        "\xa0",
        ".",
        '"',
        "    ",
    ),
    *("-", "- ", "* ", "1. ", "# ", "===", "---", "---\n", "+++\n", "> ", "|", "|---|---|", "\\"),
    *("**", "*", "_", "`", "```", "~~", "[", "](", '](x "t")', "![", "]", ")", "[^1]", "[^1]: "),
    *("<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<br>", "<li>", "<ul>", "<h1>", "<title>"),
    *("<script>", "</script>", "<code>", "</code>", "<i lang='fr'>", "<pre>", "<head>", "<img "),
    *("alt='a'>", "title=b>", "<", ">", "</", "<!--", "-->", "<!-- c -->", "http://x.y", "&"),
    *(
        "&amp;",
        "&nbsp;",
        "&#10;",
        "&#x41;",
        "&shy;",
        "&copy",
        "{{<",
        ">}}",
        "{{% x %}}",
        "{%",
        "}}",
    ),
    *("title: ", "caption: |\n  ", "- alt: '", 'title = "a"\n', "newslint: {ignore: [a/b]}\n"),
]
TEXTS = st.lists(st.sampled_from(_SNIPPETS) | st.text(max_size=6), max_size=40).map("".join)


def read(path: str, text: str) -> Document:
    """Read what may not be a readable article; only a bad front matter may stop it."""
    try:
        return parse(path, text.encode("utf-8", "replace").decode(), "utf-8")
    except ReadError as exc:
        assert exc.code == "front-matter"
        assume(False)
        raise


@settings(max_examples=300, deadline=None)
@given(PATHS, TEXTS)
def test_documents_keep_their_promises(path: str, text: str) -> None:
    assert broken_promises(read(path, text)) == []


@settings(max_examples=300, deadline=None)
@given(PATHS, TEXTS, st.data())
def test_an_edit_gives_the_wanted_text_or_is_refused(path: str, text: str, data: Any) -> None:
    document = read(path, text)
    assume(document.blocks)
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(block.start, block.end))
    end = data.draw(st.integers(start, block.end))
    new = data.draw(
        st.sampled_from(["", "the", "ed", " ", "a & b", "x*y*", "<i>", "’s", 'a "b"', "it's", "- "])
    )
    span = source_span(document, start, end)
    assert 0 <= span.start <= span.end <= len(document.source)
    edits = source_edits(document, [Edit(start, end, new)])
    if edits is None:
        return
    wanted = apply(document.text, [Edit(start, end, new)])
    again = parse(path, apply(document.source, edits), "utf-8")
    assert again.text == wanted or document.source == document.text


_WORDS = st.sampled_from(["the mayor", "spoke", "of rain,", "Año", "“so”", "😀", "it's", "5%"])
_MARKDOWN = [
    *("**bold**", "*it*", "&amp;", "\\*", "`code`", "[a *b*](http://c.d 'e')", "<!-- c -->"),
    *("~~no~~", "![alt](x.png)", "wrap\n", "hard  \n", "{{< x y >}}", "<b>raw</b>", "[^1]"),
]
_HTML = [
    *(
        "<b>bold</b>",
        "<i>it</i>",
        "&amp;",
        "&#233;",
        "<code>x</code>",
        "<a href=x>a b</a>",
        "a < b",
    ),
    *("<!-- c -->", "wrap\n", "  ", "<img src=x alt='y'>", "im&shy;migrant", "AT&T", "<br>"),
]
_ATOMS = {
    "a.txt": _WORDS | st.sampled_from(["rain\n", "snow\r\n"]),
    "a.md": _WORDS | st.sampled_from(_MARKDOWN),
    "a.html": _WORDS | st.sampled_from(_HTML),
}
_PLANTED = "zyxwv"


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, str]:
    """Return a path and an article of several paragraphs with one planted word."""
    path = draw(PATHS)
    paragraphs = draw(
        st.lists(st.lists(_ATOMS[path], min_size=1, max_size=8), min_size=1, max_size=4)
    )
    chosen = draw(st.sampled_from(paragraphs))
    chosen.insert(draw(st.integers(0, len(chosen))), _PLANTED)
    texts = [" ".join(atoms) for atoms in paragraphs]
    if path == "a.html":
        return path, "".join(f"<p>{text}</p>\n" for text in texts)
    return path, "\n\n".join(texts)


@settings(max_examples=300, deadline=None)
@given(planted())
def test_a_planted_word_is_where_it_was_planted(article: tuple[str, str]) -> None:
    path, source = article
    document = read(path, source)
    assert document.text.count(_PLANTED) == 1
    start = document.text.index(_PLANTED)
    span = source_span(document, start, start + len(_PLANTED))
    assert span == (source.index(_PLANTED), source.index(_PLANTED) + len(_PLANTED))


@settings(max_examples=200, deadline=None)
@given(planted())
def test_a_planted_word_can_be_replaced(article: tuple[str, str]) -> None:
    path, source = article
    document = read(path, source)
    start = document.text.index(_PLANTED)
    edits = source_edits(document, [Edit(start, start + len(_PLANTED), "zyxwvs")])
    # In a handful of very short lines, a longer one may show another margin.
    assume(edits is not None or path != "a.txt")
    assert edits is not None
    assert apply(source, edits) == source.replace(_PLANTED, "zyxwvs")
