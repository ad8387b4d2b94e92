"""Clean-text edits written into the source, or refused."""

from __future__ import annotations

import pytest

from newslint.fix import apply
from newslint.formats import source_edits, verify
from newslint.formats.calm import is_calm
from newslint.formats.reading import parse
from newslint.model import Block, Document, Edit, Piece, Role

REFUSED = {
    "a line end would make a new block": ("a.txt", "one two\n", "one", "one\n\ntwo"),
    "a plain scalar cannot say it": ("a.md", "---\ntitle: one two\n---\n", "one", "one: x"),
    "one emphasis mark would be left alone": ("a.md", "an **old man** sat\n", "old man sat", "x"),
    "a mask cannot be written": ("a.md", "an `old` man\n", "an \ufffc", "a \ufffc\ufffc"),
    "the block would vanish": ("a.txt", "one.\n\ntwo.\n", "one.", ""),
    "the block would become a list item": ("a.txt", "one.\n\ntwo.\n", "one.", "- one."),
    "a space at the end of a block is not seen": ("a.html", "<p>one two</p>", "two", " "),
}


@pytest.mark.parametrize("name", REFUSED)
def test_this_edit_can_only_be_shown(name: str) -> None:
    path, source, old, new = REFUSED[name]
    assert _edited(path, source, old, new) is None


MADE = {
    "a word in one literal piece": ("a.txt", "He say no.\n", "say", "says", "He says no.\n"),
    "a deletion": ("a.txt", "He saw the the dog.\n", "the the", "the", "He saw the dog.\n"),
    "a wrap outside the change stays": (
        "a.txt",
        "It is one of the longest\r\nstory of the year, she said.\r\n",
        "longest story",
        "longest stories",
        "It is one of the longest\r\nstories of the year, she said.\r\n",
    ),
    "a wrap inside the change stays where it can": (
        "a.txt",
        "According to the two familiar\nsources, it is over.\n",
        "two familiar sources",
        "two sources familiar with the matter",
        "According to the two sources familiar\nwith the matter, it is over.\n",
    ),
    "a wrap between doubled words stays": (
        "a.txt",
        "He could have gone to\nto the house of his mother.\n",
        "to to",
        "to",
        "He could have gone to\nthe house of his mother.\n",
    ),
    "a wrap that must go": (
        "a.txt",
        "The government is leaning in\nto the issues of the day.\n",
        "leaning in to",
        "leaning into",
        "The government is leaning into the issues of the day.\n",
    ),
    "beside emphasis": (
        "a.md",
        "**Trump** condemn it",
        "condemn",
        "condemned",
        "**Trump** condemned it",
    ),
    "on both sides of an emphasis mark": (
        "a.md",
        "They have **went** home",
        "have went",
        "had gone",
        "They had **gone** home",
    ),
    "a word's end stays inside its emphasis": (
        "a.md",
        "The *dog* run",
        "dog",
        "dogs",
        "The *dogs* run",
    ),
    "a new word stands before the emphasis": (
        "a.md",
        "saw **dog** now",
        "saw ",
        "saw the ",
        "saw the **dog** now",
    ),
    "an ending stays with the word that it ends": (
        "a.md",
        "**con**demn*ed* it",
        "condemned",
        "condemneds",
        "**con**demn*eds* it",
    ),
    "letters put before a word stay with it": (
        "a.html",
        "<p>the <b>able</b> man",
        "able",
        "unable",
        "<p>the <b>unable</b> man",
    ),
    "a very long edit over marks": (
        "a.md",
        f"one **two** {'three ' * 900}four\n",
        f"two {'three ' * 900}four",
        f"two {'three ' * 900}five",
        f"one **two** {'three ' * 900}five\n",
    ),
    "in a link's words": (
        "a.md",
        "[Trump say](http://a.b) no",
        "say",
        "says",
        "[Trump says](http://a.b) no",
    ),
    "what would be markup is escaped": (
        "a.md",
        "It is five now",
        "five",
        "*5*",
        "It is \\*5\\* now",
    ),
    "what is no markup is not escaped": (
        "a.md",
        "It is five now",
        "five",
        "5_a & b",
        "It is 5_a & b now",
    ),
    "a reference is replaced whole": ("a.html", "<p>A &amp; B", "&", "and", "<p>A and B"),
    "a reference beside the change stays": (
        "a.html",
        "<p>A&amp;T say",
        "say",
        "says",
        "<p>A&amp;T says",
    ),
    "HTML is escaped": ("a.html", "<p>A and B", "and", "<&>", "<p>A &lt;&amp;&gt; B"),
    "quotes stay in HTML's text": ("a.html", "<p>A and B", "and", "\"'", "<p>A \"' B"),
    "quotes are escaped in an attribute": (
        "a.html",
        '<img alt="A and B">',
        "and",
        'a "b"',
        '<img alt="A a &quot;b&quot; B">',
    ),
    "a quote in a plain scalar": (
        "a.md",
        "---\ntitle: one\n---\n",
        "one",
        "it's",
        "---\ntitle: it's\n---\n",
    ),
    "a quote in a single-quoted scalar": (
        "a.md",
        "---\ntitle: 'one'\n---\n",
        "one",
        "it's",
        "---\ntitle: 'it''s'\n---\n",
    ),
    "a quote in a double-quoted scalar": (
        "a.md",
        '---\ntitle: "one"\n---\n',
        "one",
        'so "it"',
        '---\ntitle: "so \\"it\\""\n---\n',
    ),
    "the mark of a byte order is kept": (
        "a.txt",
        "\ufeffHe say no.\n",
        "say",
        "says",
        "\ufeffHe says no.\n",
    ),
}


@pytest.mark.parametrize("name", MADE)
def test_this_edit_gives(name: str) -> None:
    path, source, old, new, expected = MADE[name]
    assert _edited(path, source, old, new) == expected


def _edited(path: str, source: str, old: str, new: str) -> str | None:
    document = parse(path, source, "utf-8")
    start = document.text.index(old)
    edits = source_edits(document, [Edit(start, start + len(old), new)])
    return None if edits is None else apply(source, edits)


def test_an_edit_inside_one_literal_piece_stays_whole() -> None:
    document = parse("a.md", "Mr. *Trump* condemn it.", "utf-8")
    assert source_edits(document, [Edit(10, 17, "condemned")]) == (Edit(12, 19, "condemned"),)


def test_what_changes_nothing_is_left_out() -> None:
    document = parse("a.txt", "one two three\n", "utf-8")
    edits = [Edit(0, 3, "one"), Edit(8, 13, "four")]
    assert source_edits(document, edits) == (Edit(8, 13, "four"),)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 4, "x"), Edit(3, 6, "y")],
        [Edit(3, 3, "x"), Edit(3, 3, "y")],
        [Edit(2, 9, "x")],
        [Edit(5, 5, "x")],
        [Edit(0, 99, "x")],
    ],
    ids=["overlapping", "two insertions", "over two blocks", "between blocks", "too far"],
)
def test_edits_that_cannot_be_made_together_are_refused(edits: list[Edit]) -> None:
    document = parse("a.txt", "four\n\nfive\n", "utf-8")
    assert document.text == "four\n\nfive"
    assert source_edits(document, edits) is None


def test_a_block_made_by_hand_is_edited_as_it_stands() -> None:
    text = "WASHINGTON — The the end."
    document = Document(
        path="example",
        source=text,
        text=text,
        blocks=(Block(0, len(text), Role.PARAGRAPH),),
        pieces=(Piece(0, len(text), 0, len(text), "literal"),),
    )
    assert source_edits(document, [Edit(13, 20, "The")]) == (Edit(13, 20, "The"),)


LONG = "The council of the old town voted on Monday night that it will close the library for good."


@pytest.mark.parametrize(
    ("path", "source"),
    [("a.txt", f"{LONG}\n"), ("a.md", f"x\n\n{LONG}\n"), ("a.html", f"<p>{LONG}</p>")],
    ids=["plain", "markdown", "html"],
)
def test_words_for_words_inside_a_paragraph_need_no_second_reading(path: str, source: str) -> None:
    document = parse(path, source, "utf-8")
    start = document.text.index("will close")
    edit = Edit(start, start + len("will close"), "would close")
    assert is_calm(document, edit)
    edits = source_edits(document, [edit])
    assert edits is not None
    assert verify(document, edits, apply(document.text, [edit]))


@pytest.mark.parametrize(
    ("path", "source", "old", "new"),
    [
        ("a.txt", LONG, "The council", "A council"),
        ("a.txt", LONG, "library", "- library"),
        ("a.txt", LONG.replace("it will", "it\nwill"), "library", "club"),
        ("a.txt", f"{LONG}\nIt is old.", "library", "club"),
        ("a.txt", LONG, "library", ""),
        ("a.md", LONG.replace("close", "*close*"), "will close", "would close"),
        ("a.md", f"{LONG} [library]\n\n[library]: x", "library", "club"),
        ("a.md", f"---\ntitle: {LONG}\n---\n", "library", "club: none"),
        ("a.html", f"<p>{LONG}", "library", "R&D"),
        ("a.html", f"<img alt='{LONG}'>", "library", "club"),
    ],
)
def test_other_edits_are_read_again(path: str, source: str, old: str, new: str) -> None:
    document = parse(path, source, "utf-8")
    start = document.text.index(old)
    assert not is_calm(document, Edit(start, start + len(old), new))


def test_verify_sees_text_blocks_and_comments() -> None:
    document = parse("a.md", "one <!-- c --> two", "utf-8")
    assert verify(document, [Edit(0, 3, "six")], "six two")
    assert not verify(document, [Edit(0, 3, "six")], "one two")
    assert not verify(document, [Edit(4, 15, "")], "one two")
    assert not verify(document, [Edit(0, 0, "---\na: [\n---\n")], "one two")
