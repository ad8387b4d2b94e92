"""Load the shipped model once a process, or say why it cannot be had."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.tagger.network import Network

MODEL = Path(__file__).parent.parent / "data" / "tagger.onnx"
_ABSENT = (
    "newslint: onnxruntime cannot be loaded ({}), so the rules that need the learned tagger"
    " find nothing"
)
_state: dict[str, Any] = {"quiet": False, "model": MODEL}


def be_quiet() -> None:
    """Say nothing in this process: another one speaks for it."""
    _state["quiet"] = True


def use(model: Path) -> None:
    """Read another model file than the shipped one, in training; before the first reading."""
    _state["model"] = model


@cache
def network() -> Network | None:
    """Return the model, or None, once said on standard error, where it cannot be run."""
    from newslint.tagger.network import Network

    try:
        return Network(_state["model"])
    except ImportError as error:
        if not _state["quiet"]:
            print(_ABSENT.format(error), file=sys.stderr)
        return None
