from __future__ import annotations

from pathlib import Path

import pytest

from newslint import resources
from newslint.errors import PackError
from newslint.knowledge import compiling, store

GOOD = "source: facts\norganizations:\n  - {name: Peace Corps, jurisdiction: us, kind: agency}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD.replace("kind: agency", "kind: thing"), "not one of"),
        (GOOD.replace("name: ", "nam: "), "unknown key 'nam'"),
        ("organizations: []\n", "'source' is missing"),
    ],
)
def test_a_broken_file_is_an_error_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "organizations-x.yml").write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=message) as caught:
        compiling.dumps(tmp_path)
    assert caught.value.line is not None


def test_a_checkout_keeps_the_compiled_file_under_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = tmp_path / "rules"
    (rules / "knowledge").mkdir(parents=True)
    file = rules / "knowledge" / "organizations-x.yml"
    file.write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(resources, "checkout_rules", lambda: rules)
    store._shipped.cache_clear()
    store.topic.cache_clear()
    try:
        first = store.topic("organizations")
        kept = list((tmp_path / ".newslint_cache").glob("knowledge-*.tsv"))
        file.write_text(GOOD.replace("Peace", "Job"), encoding="utf-8")
        store._shipped.cache_clear()
        store.topic.cache_clear()
        second = store.topic("organizations")
    finally:
        store._shipped.cache_clear()
        store.topic.cache_clear()
    assert [t["entries"].split("\t")[0] for t in (first, second)] == ["Peace Corps", "Job Corps"]
    assert len(kept) == 1
    assert list((tmp_path / ".newslint_cache").glob("knowledge-*.tsv")) != kept


def test_the_schema_describes_every_shipped_file() -> None:
    folder = resources.PACKAGE.parent / "rules" / "knowledge"
    assert compiling.dumps(folder).startswith('organizations\t{"entries":"')
