"""HTML: what is prose, what each block is, and where it stands."""

from __future__ import annotations

import pytest

from newslint.errors import ReadError
from newslint.formats.reading import parse
from newslint.model import MASK
from tests.formats.documents import blocks, document, pieces

CASES = {
    "scripts, styles, navigation, code blocks and controls are left out": (
        "<head><title>Rain</title><meta name='description' content='wet'><script>a<b</script>"
        "<style>p{}</style></head><body><nav>Home</nav><div role='navigation'>Next</div>"
        "<pre>the the</pre><svg><title>Icon</title></svg><button title='x'>Share</button>"
        "<p>It rained.</p>",
        [("headline", "Rain"), ("paragraph", "It rained.")],
    ),
    "elements give the roles": (
        "<h1>Rain</h1><h3>Snow</h3><p>It rained.</p><ul><li>one<li>two</ul>"
        "<blockquote><p>Quoted.</p></blockquote><figure><img><figcaption>Wet.</figcaption></figure>"
        "<table><caption>Days</caption><tr><td>a<td>b</table>",
        [
            ("headline", "Rain"),
            ("headline", "Snow"),
            ("paragraph", "It rained."),
            ("list item", "one"),
            ("list item", "two"),
            ("quote block", "Quoted."),
            ("caption", "Wet."),
            ("caption", "Days"),
            ("paragraph", "a"),
            ("paragraph", "b"),
        ],
    ),
    "classes give the roles where they are plain": (
        "<p class='article-dek'>Wet.</p><div class='byline'>Jane Doe</div>"
        "<p class='story__dateline'>Troy</p><p class='correction'>She is Doe.</p>"
        "<div class='wp-caption-text'>Rain.</div><div class='by-line-free deck-chair'>None.</div>"
        "<aside class='pull-quote'>It rained.</aside>",
        [
            ("standfirst", "Wet."),
            ("byline", "Jane Doe"),
            ("dateline", "Troy"),
            ("correction note", "She is Doe."),
            ("caption", "Rain."),
            ("paragraph", "None."),
            ("quote block", "It rained."),
        ],
    ),
    "words give the roles": (
        "<p>By <a rel='author'>Jane Doe</a></p><p><b>TROY, N.Y.</b> &mdash; It rained.</p>"
        "<p><em>Correction: It did not.</em></p>",
        [
            ("byline", "By Jane Doe"),
            ("dateline", "TROY, N.Y. —"),
            ("paragraph", "It rained."),
            ("correction note", "Correction: It did not."),
        ],
    ),
    "white space and wraps are one space, also across tags": (
        "<p>\n  It  <b> rained\n and </b>\tpoured<!-- x --> on .\n</p>\n",
        [("paragraph", "It rained and poured on .")],
    ),
    "inline tags join, block tags part": (
        "<p>im<b>migr</b>ation<wbr>ist</p>one<div>two</div>three<hr>four",
        [
            ("paragraph", "immigrationist"),
            ("paragraph", "one"),
            ("paragraph", "two"),
            ("paragraph", "three"),
            ("paragraph", "four"),
        ],
    ),
    "a line break is a space, two are a new block": (
        "It rained<br>on.<br/><br />It <br>stopped.<br>",
        [("paragraph", "It rained on."), ("paragraph", "It stopped.")],
    ),
    "alt and title are captions after their block": (
        "<p>The <img src=x alt='mayor &amp;  wife' title=Rain> <a href=x title='Her &quot;page'>"
        "spoke</a>.</p>",
        [
            ("paragraph", f"The {MASK} spoke."),
            ("caption", "mayor & wife"),
            ("caption", "Rain"),
            ("caption", 'Her "page'),
        ],
    ),
    "inline code and phrases in other languages are masked": (
        "<p>Run <code>the the</code> <i lang='fr'>au pair</i> <i lang='en-GB'>now</i>.</p>",
        [("paragraph", f"Run {MASK} {MASK} now.")],
    ),
    "references are decoded as a browser does": (
        "<p>AT&T &amp; A&B; caf&eacute; &#8220;x&#x201D; &copy y &nosuch; a?b=1&copy=2 &amp</p>",
        [("paragraph", "AT&T & A&B; café “x” © y &nosuch; a?b=1&copy=2 &")],
    ),
    "tags without a name and attributes without a value do no harm": (
        "<p hidden class=>one</> </3 two> <img alt> <img alt=''>three</p>",
        [("paragraph", f"one {MASK} {MASK}three")],
    ),
    "soft hyphens are not seen": (
        "<p>immi&shy;gration\u00ad law</p>",
        [("paragraph", "immigration law")],
    ),
    "what is no tag is text": (
        "<p>if a < b and b > c & 3 <4 then</p><p>ok</p>",
        [("paragraph", "if a < b and b > c & 3 <4 then"), ("paragraph", "ok")],
    ),
    "broken nesting does no harm": (
        "<div><p>one</div></div></ul><p>two <b>bold<p>three</i> <li>four</span></div>",
        [
            ("paragraph", "one"),
            ("paragraph", "two bold"),
            ("paragraph", "three"),
            ("list item", "four"),
        ],
    ),
    "one end tag too many changes nothing after it": (
        "<div>one</div></div><nav>Home</nav><script>a = '<p>b</p>'</script><ul><li>two</ul>"
        "<p class=dek>three <code>x</code></p><img alt=four>",
        [
            ("paragraph", "one"),
            ("list item", "two"),
            ("standfirst", f"three {MASK}"),
            ("caption", "four"),
        ],
    ),
    "a head without an end ends with its last own tag": (
        "<head><title>one</title><link href=x><h1>two</h1><p>three",
        [("headline", "one"), ("headline", "two"), ("paragraph", "three")],
    ),
    "a comment without an end hides nothing": (
        "<p>one <!-- two</p><p>three</p>",
        [("paragraph", "one two"), ("paragraph", "three")],
    ),
    "declarations and templates are no prose": (
        "<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><p>{{ site.name }}</p>"
        "<p>It {% if a %}rained.</p>{% endif %}</html>",
        [("paragraph", f"It {MASK}rained.")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks_and_roles(name: str) -> None:
    text, expected = CASES[name]
    assert blocks("a.html", text) == expected


def test_the_language_of_a_block_is_its_nearest_one() -> None:
    made = document(
        "a.html",
        "<html lang=es><p>uno</p><div lang='en_US'><p>one</p><p xml:lang='fr'>un</p></div>"
        "<p lang=''>dos</p>",
    )
    assert [b.english for b in made.blocks] == [False, True, False, False]


def test_decoded_pieces_know_their_source() -> None:
    made = document("a.html", "<p>Ä &mdash; 😀  b&#39;s<br>c</p>")
    assert made.text == "Ä — 😀 b's c"
    assert pieces(made, "decoded") == [("—", "&mdash;"), (" ", "  "), ("'", "&#39;"), (" ", "<br>")]


def test_comments_are_kept_with_their_places_wherever_they_stand() -> None:
    made = document(
        "a.html",
        "<!-- Ä --><head><!-- b --></head><p>one <!-- c\nd --> two<script><!-- e --></script>",
    )
    assert [c.text for c in made.comments] == ["Ä", "b", "c\nd"]
    assert made.source[made.comments[2].start : made.comments[2].end] == "<!-- c\nd -->"


def test_many_open_paragraphs_are_read() -> None:
    assert len(parse("a.html", "<p>one<br>" * 3_000, "utf-8").blocks) == 3_000


def test_nesting_without_end_is_refused_with_its_line() -> None:
    with pytest.raises(ReadError) as caught:
        parse("a.html", "<p>ok</p>\n" + "<div>" * 3_000, "utf-8")
    assert (caught.value.code, caught.value.line) == ("html", 2)
