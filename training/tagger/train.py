"""Train the tagger, with checkpoints to go on from.

    python -m training.tagger.train SILVER RUN --data DATA --ngrams TABLE --pieces 12000000

SILVER holds the files that `training.tagger.silver` writes, DATA the treebanks (``ud/``), RUN
takes ``last.pt`` and ``log.tsv``. A run that has a checkpoint goes on from it; ``--fork`` begins
from another run's checkpoint. The rate is constant but for a short rise at first and a fall to
nothing in stage c, so stages a and b may go on over several sittings (``--stages ab``) and c
follows when the rest is done (``--stages c --fork RUN``).
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from newslint.tagger.wordpieces import Cutter
from training.tagger import batches, model
from training.tagger.labels import NONE, UPOS, XPOS
from training.tagger.plant import LABELS, load_tables

RATE = 3e-4
OTHER_HEADS = 0.2
TREEBANK_EVERY = 12
"""Every so many batches one of treebank sentences, for tags and subjects only."""
SAVE_EVERY = 300
"""Seconds between checkpoints."""


@dataclass(frozen=True)
class Place:
    """How far a run is: pieces read, and the next chunk of which pass over the text."""

    pieces: int = 0
    steps: int = 0
    round: int = 0
    chunk: int = 0


class Sent(NamedTuple):
    """A batch with the place to go on from after it."""

    batch: batches.Batch
    round: int
    chunk: int


def produce(queue: Any, args: argparse.Namespace, place: Place) -> None:
    """Put batches into ``queue`` for ever (run in a process of its own)."""
    os.nice(2)
    texts = batches.paragraphs(args.silver)
    tables = load_tables(args.ngrams)
    cutter = Cutter(model.vocabulary())
    trees = [
        encoded
        for path in sorted((args.data / "ud").glob("*.conllu.gz"))
        if not any(part in path.name for part in ("-dev", "-test"))
        for encoded in batches.treebank(path, cutter)
    ]
    rounds, made = itertools.count(place.round), 0
    for number in rounds:
        order = list(range(0, len(texts), batches.CHUNK))
        lines = texts.copy()
        random.Random(f"{args.seed} {number}").shuffle(lines)
        for at in range(place.chunk if number == place.round else 0, len(order)):
            stage = stage_at(args.stage.value)
            seed = f"{args.seed} {stage.name} {number} {at}"
            part = lines[order[at] : order[at] + batches.CHUNK]
            for batch in batches.chunk(part, stage, seed, args.batch, tables, cutter):
                queue.put(Sent(batch, number, at))
                made += 1
                if trees and made % TREEBANK_EVERY == 0:
                    queue.put(Sent(_trees(trees, args, made), number, at))


def _trees(trees: list[batches.Encoded], args: argparse.Namespace, made: int) -> batches.Batch:
    """Return one batch of treebank sentences of like length."""
    rng = random.Random(f"{args.seed} trees {made}")
    some = rng.sample(trees, min(len(trees), 800))
    return rng.choice(list(batches.batched(some, args.batch, rng)))


def stage_at(number: int) -> batches.Stage:
    """Return the stage by its number."""
    return batches.STAGES[number]


def received(queue: Any, device: str) -> Iterator[tuple[Sent, list[Tensor]]]:
    """Yield batches as tensors."""
    while True:
        sent = queue.get()
        yield sent, [torch.from_numpy(part).long().to(device) for part in sent.batch]


def loss(answers: model.Answers, wanted: list[Tensor]) -> tuple[Tensor, Tensor]:
    """Return the whole loss and that of the edits alone, means over the words."""
    cross = nn.functional.cross_entropy
    parts = [
        cross(given.flatten(0, 1).float(), right.flatten(), ignore_index=NONE, reduction="sum")
        / (right != NONE).sum().clamp(min=1)
        for given, right in zip(answers, wanted, strict=True)
    ]
    return parts[0] + OTHER_HEADS * (parts[1] + parts[2] + parts[3]), parts[0].detach()


def trusting(given: Tensor, right: Tensor, limit: float) -> Tensor:
    """Return the wanted edits, without those "no edit here" that the network is sure are wrong.

    Text in print has slips of its own. ``given`` [batch, words, edits] are the network's scores,
    ``right`` [batch, words] the wanted edits, ``limit`` the probability from which an edit counts.
    """
    keep = LABELS.index("KEEP")
    with torch.no_grad():
        kept = given.float().softmax(-1)[..., keep]
    return right.masked_fill((right == keep) & (kept <= 1 - limit), NONE)


def bf16() -> bool:
    """Say whether this processor multiplies bfloat16 fast."""
    with contextlib.suppress(OSError):
        return "avx512_bf16" in Path("/proc/cpuinfo").read_text(encoding="utf-8")
    return False


def groups(network: model.Tagger) -> list[dict[str, Any]]:
    """Return the trained weights, decayed and not."""
    trained = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    plain = [p for n, p in trained if p.ndim < 2]
    return [
        {"params": [p for n, p in trained if p.ndim >= 2], "weight_decay": 0.01},
        {"params": plain, "weight_decay": 0.0},
    ]


def rate(place: Place, budget: int, falls: float) -> float:
    """Return the factor on the rate; the last part ``falls`` of the budget brings it to zero."""
    done = place.pieces / budget
    rise = min(1.0, place.steps / 150)
    return rise * (min(1.0, (1 - done) / falls) if falls else 1.0)


def save(path: Path, network: model.Tagger, optimizer: Any, place: Place) -> None:
    """Write a checkpoint by an atomic replace."""
    partial = path.with_suffix(".part")
    torch.save(
        {
            "model": network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "place": asdict(place),
            "labels": LABELS,
        },
        partial,
    )
    partial.replace(path)


def restore(path: Path, network: model.Tagger, optimizer: Any | None) -> Place:
    """Read a checkpoint into the network and the optimizer; return its place."""
    kept = torch.load(path, map_location="cpu", weights_only=True)
    if tuple(kept["labels"]) != LABELS:
        raise SystemExit(f"{path}: made with other labels")
    network.load_state_dict(kept["model"])
    if optimizer is not None:
        optimizer.load_state_dict(kept["optimizer"])
    return Place(**kept["place"])


def train(args: argparse.Namespace) -> None:
    """Train until the budget of pieces is spent."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    network = model.fresh(len(LABELS), len(XPOS), len(UPOS))
    optimizer = torch.optim.AdamW(groups(network), lr=RATE, betas=(0.9, 0.98))
    last, place = args.run / "last.pt", Place()
    if last.exists():
        place = restore(last, network, optimizer)
    elif args.fork:
        place = replace(restore(args.fork / "last.pt", network, optimizer), pieces=0)
    args.run.mkdir(parents=True, exist_ok=True)
    spawn = multiprocessing.get_context("spawn")
    args.stage = spawn.Value("i", _stage(args, place))
    queue = spawn.Queue(maxsize=24)
    worker = spawn.Process(target=produce, args=(queue, args, place), daemon=True)
    worker.start()
    try:
        _loop(args, network, optimizer, place, received(queue, "cpu"))
    finally:
        worker.terminate()


def _stage(args: argparse.Namespace, place: Place) -> int:
    """Return the number of the stage that a run is in, by the shares of those it has."""
    wanted = [n for n, s in enumerate(batches.STAGES) if s.name in args.stages]
    whole = sum(batches.STAGES[n].share for n in wanted)
    reached = 0.0
    for number in wanted:
        reached += batches.STAGES[number].share / whole
        if place.pieces < reached * args.pieces:
            return number
    return wanted[-1]


def _loop(
    args: argparse.Namespace, network: model.Tagger, optimizer: Any, place: Place, stream: Any
) -> None:
    whole = sum(s.share for s in batches.STAGES if s.name in args.stages)
    falls = next(
        (s.share / whole for s in batches.STAGES if s.name == "c" and "c" in args.stages), 0
    )
    began = saved = logged = time.monotonic()
    seen, total, count = place.pieces, 0.0, 0
    network.train()
    for sent, tensors in stream:
        for group in optimizer.param_groups:
            group["lr"] = RATE * rate(place, args.pieces, falls)
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16()):
            answers = network(*tensors[:4])
        if args.denoise:
            tensors[4] = trusting(answers[0], tensors[4], args.denoise)
        whole_loss, edits = loss(answers, tensors[4:])
        optimizer.zero_grad(set_to_none=True)
        whole_loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        place = Place(place.pieces + int(tensors[3].sum()), place.steps + 1, sent.round, sent.chunk)
        args.stage.value = _stage(args, place)
        total, count, now = total + float(edits), count + 1, time.monotonic()
        if now - logged > 60:
            speed = (place.pieces - seen) / (now - began)
            _log(args.run, place, args.stage.value, total / count, speed)
            total, count, logged = 0.0, 0, now
        if now - saved > SAVE_EVERY or place.pieces >= args.pieces:
            save(args.run / "last.pt", network, optimizer, place)
            saved = now
        if place.pieces >= args.pieces:
            return


def _log(run: Path, place: Place, stage: int, mean: float, speed: float) -> None:
    """Append a line to the run's log: pieces, steps, stage, loss, pieces a second."""
    row = (place.pieces, place.steps, batches.STAGES[stage].name, f"{mean:.4f}", f"{speed:.0f}")
    with (run / "log.tsv").open("a", encoding="utf-8") as file:
        file.write("\t".join(map(str, row)) + "\n")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("silver", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--ngrams", type=Path)
    parser.add_argument("--pieces", type=int, required=True)
    parser.add_argument("--stages", default="abc")
    parser.add_argument("--fork", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--denoise",
        type=float,
        metavar="P",
        help="learn nothing from a right word that the network gives an edit with P or more",
    )
    parser.add_argument("--batch", type=int, default=4096, help="pieces")
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
