from __future__ import annotations

import pytest

from newslint.knowledge import names, people, places


@pytest.mark.parametrize("name", ["Qwxyz", "", "the"])
def test_a_word_that_is_no_name_has_no_level(name: str) -> None:
    assert names.levels(name).surname < 35


@pytest.mark.parametrize(
    ("name", "folded"), [("O’Neill", "oneill"), ("José", "jose"), ("Al-Masri", "almasri")]
)
def test_names_are_compared_without_their_marks(name: str, folded: str) -> None:
    assert names.folded(name) == folded


@pytest.mark.parametrize("given", ["Steven", "Naureen", "Kamala", "José", "Farid"])
def test_given_names_lean_to_given_names(given: str) -> None:
    assert names.leaning(given) > 0


@pytest.mark.parametrize("surname", ["Evans", "Shah", "Rahmani", "O’Neill", "McClinton"])
def test_surnames_lean_to_surnames(surname: str) -> None:
    assert names.leaning(surname) < 0


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Ron DeSantis", "DeSantis"),
        ("Maria de la Cruz", "de la Cruz"),
        ("Robert Casey Jr.", "Casey"),
        ("Martin Luther King, Jr.", "King"),
    ],
)
def test_the_surname_of_a_full_name(name: str, surname: str) -> None:
    assert names.surname(name) == surname


def test_a_figure_is_found_by_each_accepted_name() -> None:
    assert people.named("Naureen Shah") is None
    assert people.named("Jenniffer Gonzalez-Colon") == people.named("Jenniffer González-Colón")
    assert people.named("Alma Adams") == people.named("Alma S. Adams")
    assert {p.name for p in people.with_surname("DeSantis")} == {"Ron DeSantis"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Ohio", "state"), ("Pittsburgh", "city"), ("Coloradan", "demonym"), ("Kiev", "capital")],
)
def test_places_are_known(text: str, kind: str) -> None:
    found = places.named(text)
    assert found is not None
    assert found.kind == kind
