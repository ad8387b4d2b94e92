"""Write a trained tagger as one ONNX file in int8, with its vocabulary and labels inside.

    python -m training.tagger.export RUN OUT.onnx

The file takes one passage: ``pieces`` and ``shapes`` [1, pieces], ``first`` [1, words + 1] (0,
then each word's first piece), int64 all. It gives ``edits`` [words, labels], ``upos``
[words, parts of speech] and ``xpos`` as probabilities, and ``subjects`` [words, words + 1], the
weights on "none here" and each word. Weights are int8 a channel; what the network computes in
between is quantised by the passage's own range, so one passage is asked at a time, unpadded.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from training.tagger import model
from training.tagger.labels import UPOS, XPOS
from training.tagger.plant import LABELS
from training.tagger.train import restore

OUTPUTS = ("edits", "xpos", "upos", "subjects")


class Reader(nn.Module):
    """The network for one unpadded passage, with probabilities as answers."""

    def __init__(self, network: model.Tagger) -> None:
        """Keep the network."""
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Return the heads' probabilities for one passage."""
        answers = self.network(pieces, shapes, first, torch.ones_like(pieces))
        return tuple(torch.softmax(answer[0], -1) for answer in answers)


def load(run: Path) -> model.Tagger:
    """Return the network of a run's last checkpoint."""
    network = model.fresh(len(LABELS), len(XPOS), len(UPOS))
    restore(run / "last.pt", network, None)
    return network.eval()


def plain(network: model.Tagger, path: Path) -> None:
    """Write the network in float32."""
    example = (
        torch.tensor([[101, 1996, 2158, 3248, 102]]),
        torch.tensor([[0, 3, 2, 2, 0]]),
        torch.tensor([[0, 1, 2, 3]]),
    )
    names = ("pieces", "shapes", "first")
    axes = {name: {1: "words" if name == "first" else "length"} for name in names}
    with torch.no_grad():
        torch.onnx.export(
            Reader(network),
            example,
            str(path),
            input_names=list(names),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def fused(source: Path, out: Path) -> None:
    """Write a float32 file with each layer's attention as one operator.

    It must be so before the file is quantised: onnxruntime does not find the pattern afterwards.
    A sum and the normalisation after it stay two, which are faster (see ``Network``).

    Raises:
        SystemExit: onnxruntime did not find every layer's attention.
    """
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
    config = model.BertConfig.from_pretrained(model.pretrained())
    made = optimizer.optimize_model(
        str(source),
        "bert",
        num_heads=config.num_attention_heads,
        hidden_size=config.hidden_size,
        optimization_options=options,
        opt_level=0,
    )
    found = made.get_fused_operator_statistics()["Attention"]
    if found != config.num_hidden_layers:
        raise SystemExit(f"{found} of {config.num_hidden_layers} layers' attention was fused")
    made.save_model_to_file(str(out))


def quantized(source: Path, out: Path) -> None:
    """Write a float32 file in int8, the embeddings too."""
    with tempfile.TemporaryDirectory() as folder:
        ready, joined = Path(folder) / "ready.onnx", Path(folder) / "joined.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        fused(ready, joined)
        quantize_dynamic(
            str(joined),
            str(out),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm", "Gather", "Attention"],
        )


def described(path: Path) -> None:
    """Put vocabulary and labels into the file's own properties."""
    graph = onnx.load(str(path))
    pieces = sorted(model.vocabulary().items(), key=lambda item: item[1])
    onnx.helper.set_model_props(
        graph,
        {
            "vocabulary": "\n".join(piece for piece, _ in pieces),
            "labels": json.dumps({"edits": LABELS, "xpos": XPOS, "upos": UPOS}),
        },
    )
    onnx.save(graph, str(path))


def main() -> None:
    """Export a run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        plain(load(args.run), whole)
        quantized(whole, args.out)
    described(args.out)
    print(f"{args.out}: {args.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
