from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import config, resources, starter
from newslint.config import Settings
from newslint.errors import ConfigError


def test_a_configuration_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yml"
    path.write_text("dialect: gb\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="is there already"):
        starter.write(tmp_path)
    assert path.read_text(encoding="utf-8") == "dialect: gb\n"


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yml").symlink_to(tmp_path / "elsewhere.yml")
    with pytest.raises(ConfigError, match="is there already"):
        starter.write(tmp_path)
    assert not (tmp_path / "elsewhere.yml").exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be written: No such file"):
        starter.write(tmp_path / "gone")


def test_the_starter_says_what_holds_anyway(tmp_path: Path) -> None:
    loaded = config.load(starter.write(tmp_path))
    assert (loaded.settings, loaded.fail_level) == (Settings(), "warning")
    assert (loaded.overrides, loaded.include, loaded.exclude) == ((), (), ())
    config.check_rules(loaded, ())


def test_what_the_starter_shows_in_comments_is_right_once_uncommented(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^# (?=[a-z]+:(?: \S+)?$|  +)", "", starter.TEXT)
    (tmp_path / "newsroom" / "rules").mkdir(parents=True)
    (tmp_path / "newsroom" / "names.txt").write_text("Kyiv\n", encoding="utf-8")
    path = tmp_path / ".newslint.yml"
    path.write_text(text, encoding="utf-8")
    loaded = config.load(path)
    assert loaded.settings.names == {'Dwayne "The Rock" Johnson', "Kyiv"}
    assert len(loaded.overrides) == 2
    keys = set(re.findall(r"(?m)^([a-z-]+):", text))
    assert keys == set(resources.schema("config")["properties"]) - {"accepted"}
