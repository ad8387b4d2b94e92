from __future__ import annotations

import re
from pathlib import Path

from newslint import config, resources, starter
from newslint.config import Settings
from newslint.sites import Site


def test_the_starter_says_what_holds_anyway(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    path.write_text(starter.text(Site("plain")), encoding="utf-8")
    loaded = config.load(path)
    assert (loaded.settings, loaded.fail_level) == (Settings(), "warning")
    assert (loaded.overrides, loaded.include, loaded.exclude) == ((), (), ())
    config.check_rules(loaded, ())


def test_what_the_starter_shows_in_comments_is_right_once_uncommented(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^# (?=[a-z]+:(?: \S+)?$|  +)", "", starter.TEXT)
    (tmp_path / "newsroom" / "rules").mkdir(parents=True)
    (tmp_path / "newsroom" / "names.csv").write_text("Kyiv\n", encoding="utf-8")
    (tmp_path / "newsroom" / "players.txt").write_text("Ana Lee\n", encoding="utf-8")
    (tmp_path / "newsroom" / "bodies.yml").write_text("- Ofgem\n", encoding="utf-8")
    path = tmp_path / ".newslint.yml"
    path.write_text(text, encoding="utf-8")
    loaded = config.load(path)
    assert loaded.settings.names == {'Dwayne "The Rock" Johnson'}
    rights = [row.right for one in loaded.settings.lists for row in one.rows]
    assert rights == ["Kyiv", "Ana Lee", "Ofgem"]
    assert len(loaded.overrides) == 2
    keys = set(re.findall(r"(?m)^([a-z-]+):", text))
    assert keys == set(resources.schema("config")["properties"]) - {"accepted"}


def test_a_site_has_its_articles_included_and_its_dialect(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    site = Site("Hugo", ("content/",), ("/README.md",), dialect="gb")
    path.write_text(starter.text(site), encoding="utf-8")
    loaded = config.load(path)
    assert (loaded.include, loaded.exclude) == (("/content/",), ("/README.md",))
    assert loaded.settings == Settings(dialect="gb")
