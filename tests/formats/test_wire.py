"""Wire copy: slugs, notes to editors, page and end marks stay out; copy does not."""

from __future__ import annotations

import pytest

from newslint.formats.wire import is_wire_line
from tests.formats.documents import blocks


@pytest.mark.parametrize(
    "line",
    [
        "UN-Resolution passes after long debate",
        "US-backed forces take the town",
        "More than 40 boats were lost.",
        "The end of the road",
        "Editors of the paper resigned.",
        "EU-Japan deal",
        "AL-QAEDA GROUP CLAIMS ATTACK",
        "Page 2",
        "Slugfest ends in a draw",
        "At the end: a storm",
        "AP-NORC poll: Most want a bridge",
        "Add 1 cup of flour",
    ],
)
def test_is_copy(line: str) -> None:
    assert not is_wire_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "BC-US--Storm-Louisiana, 1st Ld-Writethru, 450",
        "AM-Council Vote, Bjt",
        "BC-Ferry-Vote, 240",
        "Slug: ferry-vote",
        "SLUGLINE: FERRY VOTE",
        "Eds: UPDATES with quotes. With AP Photos.",
        "EDITORS: Photos follow.",
        "FERRY 2-2-2",
        "FERRY VOTE/Page 2",
        "FIRST ADD",
        "ENDS",
        "ENDIT",
        "MORE",
        "AP-NY-03-18-26 0915EDT",
    ],
)
def test_is_for_editors_and_machines(line: str) -> None:
    assert is_wire_line(line)


@pytest.mark.parametrize(
    "mark", ["###", "-30-", "— 30 —", "(more)", "-more-", "-0-", "XXX-", "(END)", "MORE", "# # #"]
)
def test_a_mark_between_paragraphs_is_left_out(mark: str) -> None:
    text = f"The mayor spoke at noon.\n\n{mark}\n\nShe went home.\n"
    assert [said for _, said in blocks("a.txt", text)] == [
        "The mayor spoke at noon.",
        "She went home.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "(Corrects spelling of Smith in second paragraph.)",
        "Corrects that the vote was on Tuesday, not Monday.",
        "CORRECTION: The vote was on Tuesday.",
        "(This March 17 story has been corrected to fix a name.)",
    ],
)
def test_a_correction_line_is_a_note(text: str) -> None:
    found = blocks("a.txt", f"The mayor spoke at noon.\n\n{text}\n\nShe went home.\n")
    assert found[1] == ("correction note", text)


def test_the_paper_of_a_byline_belongs_to_it() -> None:
    text = "Mayor goes after a long fight\nBy JANE DOE\nCoast Wire News\n\nShe went home at noon.\n"
    roles = [role for role, _ in blocks("a.txt", text)]
    assert roles == ["headline", "byline", "byline", "paragraph"]
