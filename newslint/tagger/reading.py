"""What the network says of one block: edits, tags and subjects of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.tagger import loading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.analysis import View
    from newslint.tagger.network import Answer, Network


class Passage(NamedTuple):
    """The words ``begin`` to ``end`` (tokens of the block) that were read together."""

    begin: int
    end: int
    answer: Answer


class Reading(NamedTuple):
    """The passages of a block in order, with the network that read them."""

    network: Network
    words: tuple[str, ...]
    starts: tuple[bool, ...]
    passages: tuple[Passage, ...]

    def again(self, passage: Passage, at: int, drop: int, put: Sequence[str]) -> Any:
        """Read a passage with ``drop`` tokens from token ``at`` replaced by ``put``.

        Returns the probabilities of edits [words, labels] of the passage as changed.
        """
        words = list(self.words[passage.begin : passage.end])
        starts = list(self.starts[passage.begin : passage.end])
        place = at - passage.begin
        opens = starts[place] if place < len(starts) else False
        words[place : place + drop] = put
        starts[place : place + drop] = [opens and i == 0 for i in range(len(put))]
        if opens and place < len(starts):
            starts[place] = True
        if opens and drop == 0 and len(put) < len(starts) - place:
            starts[place + len(put)] = False
        return self.network.read(words, starts).edits


def read(view: View) -> Reading | None:
    """Read a block; None where the network cannot be run."""
    network = loading.network()
    if network is None:
        return None
    words = tuple(t.text for t in view.tokens)
    starts = tuple(i in view.sentence_starts for i in range(len(words)))
    return Reading(
        network,
        words,
        starts,
        tuple(
            Passage(begin, end, network.read(words[begin:end], starts[begin:end]))
            for begin, end in network.passages(words, starts)
        ),
    )
