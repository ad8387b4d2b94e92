"""Markdown: what is prose, what each block is, and where it stands."""

from __future__ import annotations

import pytest

from newslint.formats import source_span
from newslint.model import MASK
from tests.formats.documents import blocks, document, pieces

CASES = {
    "headings are headlines": (
        """
        # Council votes
        It rained.

        Next steps
        ----------

        ## More {#more .big}
        """,
        [
            ("headline", "Council votes"),
            ("paragraph", "It rained."),
            ("headline", "Next steps"),
            ("headline", "More"),
        ],
    ),
    "quote blocks, lists and tables": (
        """
        > It *rained*
        > on.

        - one
          and on
        - [ ] two
          1. three

        | a | b |
        |---|---|
        | c \\| d | e |
        """,
        [
            ("quote block", "It rained on."),
            ("list item", "one and on"),
            ("list item", "two"),
            ("list item", "three"),
            ("paragraph", "a"),
            ("paragraph", "b"),
            ("paragraph", "c | d"),
            ("paragraph", "e"),
        ],
    ),
    "emphasis, links and strikes leave their words": (
        'The **may**or [of **Troy**](http://a.b/c "t") *spoke* ~~loudly~~ <http://a.b> [x][y].\n\n'
        "[y]: http://c.d",
        [("paragraph", "The mayor of Troy spoke loudly http://a.b x.")],
    ),
    "code is masked or left out": (
        """
        Run `the the` now.

            the the

        ```
        the the
        ```
        """,
        [("paragraph", f"Run {MASK} now.")],
    ),
    "raw tags, notes and comments are left out": (
        """
        A <b>bold</b> word[^1] <!-- here -->stays.<br>It does.

        <!-- there -->

        <img src="x.png">

        [^1]: Or so.
        """,
        [("paragraph", "A bold word stays. It does."), ("paragraph", "Or so.")],
    ),
    "the copy inside raw HTML is read as HTML": (
        """
        <figure>
        <img src="x.png" alt="Rain">
        <figcaption>It rained &amp; rained.</figcaption>
        </figure>

        It stopped.
        """,
        [
            ("caption", "Rain"),
            ("caption", "It rained & rained."),
            ("paragraph", "It stopped."),
        ],
    ),
    "shortcodes are masked, and left out at the ends of a block": (
        """
        {{< figure src="x.png" caption="the *the" >}}

        {{% note %}}
        See {{< ref "a_b*c" >}} for *more*. {% include foo.html %}
        {: .lead}
        """,
        [("paragraph", f"See {MASK} for more.")],
    ),
    "an image's words are captions after their block": (
        'The ![mayor *in* rain](x.png "She \\"spoke\\"") spoke.',
        [
            ("paragraph", f"The {MASK} spoke."),
            ("caption", "mayor in rain"),
            ("caption", 'She "spoke"'),
        ],
    ),
    "an image alone leaves its caption": ("![Rain](x.png)", [("caption", "Rain")]),
    "byline, dateline and correction under their marks": (
        """
        *By Jane Doe*

        **HARRISBURG, Pa.** — The council voted.

        > **Correction:** The vote was 5-4.
        """,
        [
            ("byline", "By Jane Doe"),
            ("dateline", "HARRISBURG, Pa. —"),
            ("paragraph", "The council voted."),
            ("correction note", "Correction: The vote was 5-4."),
        ],
    ),
    "wraps are spaces in every spelling": (
        "It rained  \nand\\\nrained\nand rained.",
        [("paragraph", "It rained and rained and rained.")],
    ),
    "quotes and dollars stay as they are": (
        "It's \"$5\" and $6 -- or 'less'...",
        [("paragraph", "It's \"$5\" and $6 -- or 'less'...")],
    ),
    "a rule is no front matter": (
        "---\n\nIt rained.\n\n---\n\nIt stopped.",
        [("paragraph", "It rained."), ("paragraph", "It stopped.")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks_and_roles(name: str) -> None:
    text, expected = CASES[name]
    assert blocks("a.md", text) == expected


def test_escapes_and_entities_are_decoded_pieces() -> None:
    made = document("a.md", "Ä \\*b\\* 😀 &amp; c&nbsp;d \\\\ e")
    assert made.text == "Ä *b* 😀 & c\xa0d \\ e"
    assert pieces(made, "decoded") == [
        ("*", "\\*"),
        ("*", "\\*"),
        ("&", "&amp;"),
        ("\xa0", "&nbsp;"),
        ("\\", "\\\\"),
    ]


def test_a_mask_covers_the_whole_of_what_it_stands_for() -> None:
    made = document("a.md", "Ä ``co`de`` and ![x](y.png) {{< z >}} b")
    assert pieces(made, "markup") == [
        (MASK, "``co`de``"),
        (MASK, "![x](y.png)"),
        (MASK, "{{< z >}}"),
    ]


def test_an_image_title_with_references_is_decoded() -> None:
    made = document("a.md", "![](x.png 'A &amp; B &nosuch; \\* so')")
    assert made.text == "A & B &nosuch; * so"


def test_comments_are_kept_with_their_places() -> None:
    made = document(
        "a.md",
        "Ä <!-- newslint: ignore a/b -->\n\n<!-- one\ntwo --> <!-- three -->\n\n`<!-- code -->`",
    )
    assert [c.text for c in made.comments] == ["newslint: ignore a/b", "one\ntwo", "three"]
    assert [made.source[c.start : c.end] for c in made.comments] == [
        "<!-- newslint: ignore a/b -->",
        "<!-- one\ntwo -->",
        "<!-- three -->",
    ]


def test_a_match_over_markup_spans_it_in_the_source() -> None:
    made = document("a.md", "Mr. **Trump** condemn it.")
    start = made.text.index("Trump condemn")
    span = source_span(made, start, start + len("Trump condemn"))
    assert made.source[span.start : span.end] == "Trump** condemn"
