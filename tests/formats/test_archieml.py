"""ArchieML: which values are copy, and what is a note, a setting or ignored."""

from __future__ import annotations

import pytest

from tests.formats.documents import blocks, document


@pytest.mark.parametrize(
    "text",
    [
        "A line of notes that belongs to no key.",
        "slug: mayor-goes",
        "image: https://example.com/a/b.jpg",
        "updated: 2026-03-18 09:15",
        "color: light blue",
        ":skip\nbody: The mayor spoke.\n:endskip",
        ":ignore\nbody: The mayor spoke.",
        "slug: x\nThese are more words, but no end follows them.",
        "[]\n{}",
    ],
)
def test_is_no_copy(text: str) -> None:
    assert blocks("a.aml", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("headline: Mayor goes", [("headline", "Mayor goes")], id="a headline"),
        pytest.param("story.hed: Mayor goes", [("headline", "Mayor goes")], id="a dotted key"),
        pytest.param("dek: She is tired", [("standfirst", "She is tired")], id="a standfirst"),
        pytest.param("caption: She waves.", [("caption", "She waves.")], id="a caption"),
        pytest.param(
            "intro_note: The mayor spoke at noon.",
            [("paragraph", "The mayor spoke at noon.")],
            id="prose under any key",
        ),
        pytest.param(
            "body: One.\n\nTwo.\n:end", [("paragraph", "One."), ("paragraph", "Two.")], id="lines"
        ),
        pytest.param(
            "[+body]\nOne.\n\nkicker: Three\nTwo.\n[]\nFour.",
            [("paragraph", "One."), ("headline", "Three"), ("paragraph", "Two.")],
            id="a free-form list",
        ),
        pytest.param(
            "[bullets]\n* One: two\n* Three\nfour: The mayor spoke at noon.",
            [("paragraph", "One: two"), ("paragraph", "Three")],
            id="a list of strings",
        ),
        pytest.param(
            "[people]\nname: Jo\nbio: Jo runs the boat.\n\nname: Al\nbio: Al does not run it.",
            [("paragraph", "Jo runs the boat."), ("paragraph", "Al does not run it.")],
            id="a list of objects",
        ),
        pytest.param(
            "body: One.\n\\:skip is a word\n\\note: too\n:end",
            [("paragraph", "One."), ("paragraph", ":skip is a word"), ("paragraph", "note: too")],
            id="escaped lines",
        ),
        pytest.param(
            "body: A <b>b</b> &amp; c.", [("paragraph", "A b & c.")], id="HTML in a value"
        ),
    ],
)
def test_is_copy(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks("a.aml", text) == expected


def test_a_comment_in_html_suppresses() -> None:
    made = document("a.aml", "body: <p>One.</p><!-- newslint: ignore-file words/x -->")
    assert [comment.text for comment in made.comments] == ["newslint: ignore-file words/x"]
