"""Codes of Hugo, Jekyll and Eleventy: no copy, but for the captions that they name."""

from __future__ import annotations

import pytest

from newslint.fix import apply
from newslint.formats import source_edits
from newslint.model import MASK, Edit
from tests.formats.documents import blocks, document


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("{{< toc >}}", id="a shortcode of Hugo"),
        pytest.param("{{% toc %}}", id="a shortcode of Hugo with Markdown"),
        pytest.param('{{< ref "a b.md" >}}', id="a shortcode with a parameter"),
        pytest.param("{{</* toc */>}}", id="a shortcode in a comment"),
        pytest.param("{{/* No copy. */}}", id="a comment of Hugo"),
        pytest.param("{% include a.html %}", id="a tag of Liquid"),
        pytest.param("{%- if a -%}", id="a tag of Nunjucks"),
        pytest.param("{{ page.title | upcase }}", id="a variable"),
        pytest.param("{# No copy. #}", id="a comment of Nunjucks"),
        pytest.param("{% comment %}No copy.{% endcomment %}", id="a comment of Liquid"),
        pytest.param("{% raw %}{{ no }} copy{% endraw %}", id="raw text"),
        pytest.param("{% highlight go %}\nNo copy.\n{% endhighlight %}", id="code of Liquid"),
        pytest.param("{{< highlight go >}}\nNo.\n{{< /highlight >}}", id="code of Hugo"),
        pytest.param('{% set a = "no copy" %}', id="a variable that is set"),
        pytest.param("{: .lede}", id="attributes of kramdown"),
    ],
)
def test_a_code_is_no_copy(code: str) -> None:
    assert blocks("a.md", f"One.\n\n{code}\n\nTwo.") == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
    ]


def test_a_code_in_a_sentence_is_a_mask() -> None:
    assert document("a.md", "A {{< b >}} c {% d %} e.").text == f"A {MASK} c {MASK} e."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{{% note %}}\nOne.\n{{% /note %}}", id="between two shortcodes"),
        pytest.param("{% if a %}\nOne.\n{% endif %}", id="between two tags"),
        pytest.param("{% comment %}\n\nOne.", id="behind a comment that does not end"),
    ],
)
def test_text_around_codes_is_copy(text: str) -> None:
    assert blocks("a.md", text) == [("paragraph", "One.")]


@pytest.mark.parametrize(
    "code",
    [
        '{{< figure src="a.jpg" caption="The mayor waves." >}}',
        "{% include figure.html caption='The mayor waves.' %}",
        '{% figure "a.jpg" title="The mayor waves." %}',
    ],
)
def test_a_caption_in_a_code_is_copy_and_can_be_mended(code: str) -> None:
    made = document("a.md", f"One.\n\n{code}\n")
    assert made.text == "One.\n\nThe mayor waves."
    assert made.blocks[1].role == "caption"
    start = made.text.index("waves")
    edits = source_edits(made, [Edit(start, start + 5, "waved")])
    assert edits is not None
    assert apply(made.source, edits) == made.source.replace("waves", "waved")


def test_a_caption_with_markup_is_left_out() -> None:
    assert blocks("a.md", '{{< figure caption="*So* it goes." >}}\n\nOne.') == [
        ("paragraph", "One.")
    ]


def test_many_openings_without_an_end_take_no_longer_than_their_length() -> None:
    text = "{% raw %} a\n" * 20_000
    assert document("a.md", text).text.count("a") == 20_000
