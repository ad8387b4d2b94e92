"""The labels of the part-of-speech heads, in the order of their numbers."""

from __future__ import annotations

XPOS = (
    "NN NNS NNP NNPS PRP PRP$ DT PDT WDT WP WP$ WRB EX JJ JJR JJS RB RBR RBS VB VBD VBG VBN VBP "
    "VBZ MD IN TO CC CD RP UH POS FW AFX LS ADD NFP SYM GW XX HYPH $ # . , : `` '' -LRB- -RRB-"
).split()
"""Penn tags."""

UPOS = ("NOUN PROPN PRON DET ADJ ADV VERB AUX ADP PART CCONJ SCONJ NUM INTJ PUNCT SYM X").split()
"""Universal parts of speech."""

NONE = -100
"""Stands where a head has nothing to learn."""


def number(labels: list[str], label: str) -> int:
    """Return a label's number, or ``NONE`` for one that is not in the list."""
    return labels.index(label) if label in labels else NONE
