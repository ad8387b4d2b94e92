from __future__ import annotations

from collections import Counter

import pytest

from newslint.knowledge import organizations, words


def test_more_than_1200_organisations_each_once_in_its_jurisdiction() -> None:
    seen = Counter((o.name, o.jurisdiction) for o in organizations.all_of_them())
    assert len(seen) > 1200
    assert [name for name, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("text", ["Department of Nothing", "border protection", "Prevention"])
def test_no_known_name(text: str) -> None:
    assert organizations.named(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("U.S. Customs and Border Protection", "Customs and Border Protection"),
        ("United States Coast Guard", "U.S. Coast Guard"),
        ("Centers for Disease Control", "Centers for Disease Control and Prevention"),
        ("World Health Organisation", "World Health Organization"),
        ("Centers for Medicare and Medicaid Services", "Centers for Medicare & Medicaid Services"),
    ],
)
def test_names_and_variants_are_known(text: str, name: str) -> None:
    form = organizations.named(text)
    assert form is not None
    assert form.organization.name == name


def test_the_longest_known_name_wins() -> None:
    (run,) = words.runs("Department of Health and Human Services")
    assert [k.form.text for k in organizations.known(run)] == [
        "Department of Health and Human Services"
    ]


def test_acronyms_stand_for_several_bodies() -> None:
    names = {o.name for o in organizations.by_acronym("NEA")}
    assert names == {"National Endowment for the Arts", "National Education Association"}


def test_no_listed_wrong_name_is_a_right_one() -> None:
    wrong = [w for o in organizations.all_of_them() for w in o.wrong]
    assert [w for w in wrong if organizations.named(w)] == []
