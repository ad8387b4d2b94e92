"""Load the shipped model once a process, or say once a run why it cannot be had."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint import interrupts
from newslint.errors import InstallationError

if TYPE_CHECKING:
    from newslint.tagger.network import Network

MODEL = Path(__file__).parent.parent / "data" / "tagger.onnx"
_ABSENT = (
    "newslint: onnxruntime cannot be loaded ({}), so the rules that need the learned tagger"
    " find nothing"
)
_state: dict[str, Any] = {"quiet": False, "model": MODEL, "absence": "", "told": False}
_lock = threading.Lock()


def be_quiet() -> None:
    """Say nothing in this process: another one speaks for it."""
    _state["quiet"] = True


def use(model: Path) -> None:
    """Read another model file than the shipped one, in training; before the first reading."""
    _state["model"] = model


def absence() -> str:
    """Return why this process cannot run the model; "" if it can or has not tried yet."""
    return str(_state["absence"])


def tell(reason: str) -> None:
    """Say on standard error that the model cannot be run, the first time in this process."""
    if not _state["told"]:
        _state["told"] = True
        print(_ABSENT.format(reason), file=sys.stderr)


def prepare() -> bool:
    """Import all that a reading thread runs; say whether that could be done.

    Ctrl-C waits meanwhile: it would leave onnxruntime half imported. The thread must find all
    imported, since an import that Ctrl-C interrupts may keep Python's import lock for good, for
    which every other thread waits.
    """
    # Whoever asks for the model meets the same error, and tells it.
    with suppress(Exception), interrupts.put_off():
        from newslint import cache  # noqa: F401
        from newslint.tagger import verdicts  # noqa: F401
        from newslint.tagger.network import runtime

        runtime()
        return True
    return False


def begin() -> None:
    """Start to load the model in a thread, for a run that will want it; says nothing."""
    if prepare():
        threading.Thread(target=_load_ahead, name="newslint-loading").start()


def _load_ahead() -> None:
    with suppress(Exception):
        network()


def network() -> Network | None:
    """Return the model, or None, once said on standard error, where onnxruntime cannot be loaded.

    Raises:
        InstallationError: the model file is missing or broken.
    """
    with _lock:
        return _network()


@cache
def _network() -> Network | None:
    from newslint.tagger.network import Network, runtime

    try:
        runtime()
    except (ImportError, OSError) as error:
        _state["absence"] = _one_line(error)
        if not _state["quiet"]:
            tell(_state["absence"])
        return None
    path: Path = _state["model"]
    if not path.is_file():
        raise InstallationError(path.name, "is missing")
    try:
        return Network(path)
    except Exception as error:
        # onnxruntime has a dozen kinds of its own for a file that it cannot take.
        raise InstallationError(path.name, f"cannot be read ({_one_line(error)})") from error


def _one_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
