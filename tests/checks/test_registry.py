from __future__ import annotations

import pytest

from newslint.checks.registry import check, lookup


@pytest.mark.parametrize(
    "name",
    ["os.system", "registry", "registry.lookup", "nowhere.to_be", "..os.path", "", "a b.c", "."],
)
def test_a_name_that_nothing_registered_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError, match="unknown check"):
        lookup(name)


def test_a_registered_function_is_found_by_its_name_with_its_anchors() -> None:
    @check("registry.sample", anchors=("a",))
    def sample(view: object, options: object):  # type: ignore[no-untyped-def]
        yield from ()

    found = lookup("registry.sample")
    assert (found.name, found.anchors, found.function) == ("registry.sample", ("a",), sample)
