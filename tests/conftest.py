"""What holds for every test: a home folder of its own, which must stay empty."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

DATA = os.environ.get("NEWSLINT_DATA")
KINDS = ("CACHE", "CONFIG", "DATA", "STATE")


@pytest.fixture(autouse=True)
def empty_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Give the test a home folder and see that nothing was written into it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", *(f"XDG_{kind}_HOME" for kind in KINDS)):
        monkeypatch.setenv(name, str(home))
    for name in ("NO_COLOR", "FORCE_COLOR", "NEWSLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    yield home
    assert list(home.iterdir()) == []


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Return the folder of articles to measure on; without one the test is skipped, loudly."""
    if not DATA or not Path(DATA).is_dir():
        pytest.skip("NEWSLINT_DATA names no data folder: measures on real news are not run")
    return Path(DATA)
