"""Run the model file: one passage a call, one thread, nothing written anywhere.

A passage's scores depend on that passage alone: the file quantises by the range of what it
reads, so passages are never put into one batch, nor padded.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from newslint.tagger import ahead
from newslint.tagger.wordpieces import END, START, Cutter, shape

LONGEST = 128
"""Pieces of a passage, as in training."""


class Answer(NamedTuple):
    """What the network says of a passage's words; arrays of float32.

    ``edits`` [words, edit labels], ``xpos`` [words, Penn tags], ``upos`` [words, parts of
    speech] are probabilities; ``subjects`` [words, words + 1] are a verb's weights on "no
    subject here" and on each word.
    """

    edits: Any
    xpos: Any
    upos: Any
    subjects: Any


def runtime() -> Any:
    """Return the module ``onnxruntime``, told to collect, send and keep nothing.

    Raises:
        ImportError: it is not installed, or not whole.
        OSError: a library that it needs cannot be loaded.
    """
    # From 1.29 on it sends what it does to its makers, and writes to the home folder, unless
    # told not to before its import (docs/Privacy.md of onnxruntime).
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    if not hasattr(onnxruntime, "InferenceSession"):
        # What is left of a package that was removed imports as an empty one.
        raise ImportError("the package is empty")
    # Windows has no such variable; there its events reach only who listens on that machine.
    onnxruntime.disable_telemetry_events()
    return onnxruntime


class Network:
    """The model file in memory."""

    def __init__(self, path: Path) -> None:
        """Load the file.

        Raises:
            ImportError, OSError: as ``runtime`` does.
        """
        onnxruntime = runtime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # onnxruntime's joined operator is slower on a processor than the two that it stands for.
        self._session = onnxruntime.InferenceSession(
            str(path),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],
        )
        own = self._session.get_modelmeta().custom_metadata_map
        labels = json.loads(own["labels"])
        self.edits: tuple[str, ...] = tuple(labels["edits"])
        self.xpos: tuple[str, ...] = tuple(labels["xpos"])
        self.upos: tuple[str, ...] = tuple(labels["upos"])
        self.cutter = Cutter({p: n for n, p in enumerate(own["vocabulary"].split("\n"))})

    def read(self, words: Sequence[str], starts: Sequence[bool]) -> Answer:
        """Read one passage; ``starts`` says which words begin a sentence.

        Raises:
            Abandoned: in a thread that nobody waits for.
        """
        import numpy

        ahead.check()

        pieces, shapes, first = [START], [0], [0]
        for word, start in zip(words, starts, strict=True):
            first.append(len(pieces))
            cut = self.cutter.cut(word)
            pieces += cut
            shapes += [shape(word, start) + 1] * len(cut)
        fed = {
            name: numpy.array([row], dtype=numpy.int64)
            for name, row in (
                ("pieces", [*pieces, END]),
                ("shapes", [*shapes, 0]),
                ("first", first),
            )
        }
        return Answer(*self._session.run(["edits", "xpos", "upos", "subjects"], fed))

    def passages(self, words: Sequence[str], starts: Sequence[bool]) -> list[tuple[int, int]]:
        """Cut words into passages: whole sentences, together at most ``LONGEST`` pieces.

        A sentence that is longer stands alone and is cut into stretches of words.
        """
        found: list[tuple[int, int]] = []
        begin = size = 0
        bounds = [i for i, start in enumerate(starts) if start or i == 0] + [len(words)]
        for left, right in pairwise(bounds):
            length = sum(len(self.cutter.cut(w)) for w in words[left:right])
            if left > begin and size + length > LONGEST - 2:
                found.append((begin, left))
                begin, size = left, 0
            size += length
            while size > LONGEST - 2:
                end = self._fitting(words, begin, right)
                found.append((begin, end))
                begin, size = end, sum(len(self.cutter.cut(w)) for w in words[end:right])
        if begin < len(words):
            found.append((begin, len(words)))
        return found

    def _fitting(self, words: Sequence[str], begin: int, end: int) -> int:
        """Return the end of the longest stretch from ``begin`` that fits; at least one word."""
        size = 0
        for at in range(begin, end):
            size += len(self.cutter.cut(words[at]))
            if size > LONGEST - 2 and at > begin:
                return at
        return end
