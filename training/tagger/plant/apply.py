"""Put changes into a sentence: words, spaces, edits, sources."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analysis import lexicon
from training.tagger.plant.mend import mend
from training.tagger.plant.model import Change, Planted, Sentence, Tables


def apply(sentence: Sentence, changes: Sequence[Change]) -> Planted:
    """Return ``sentence`` with ``changes``, which must not touch each other."""
    words: list[str] = []
    spaces: list[bool] = []
    edits: list[str] = []
    source: list[int] = []
    kinds: list[str] = []
    by_start = {change.start: change for change in changes}
    pending: Change | None = None
    for index, word in enumerate(sentence.words):
        change = by_start.get(index)
        edit, kind, space = "KEEP", "", sentence.spaces[index]
        if pending:
            edit, kind, pending = pending.edit, pending.kind, None
            if not any(text[:1].isalnum() for text in words):
                word = word[:1].upper() + word[1:]
        if change and not change.words:
            pending = change
            if spaces and not space:
                spaces[-1] = False
            continue
        if change and change.start == change.end:
            _append(words, spaces, edits, source, kinds, change.words[0], True)
            edits[-1], kinds[-1], source[-1] = change.edit, change.kind, -1
        elif change:
            word, edit, kind = change.words[0], change.edit, change.kind
        _append(words, spaces, edits, source, kinds, word, space)
        edits[-1], kinds[-1], source[-1] = edit, kind, index
    return Planted(tuple(words), tuple(spaces), tuple(edits), tuple(source), tuple(kinds))


def _append(
    words: list[str],
    spaces: list[bool],
    edits: list[str],
    source: list[int],
    kinds: list[str],
    word: str,
    space: bool,
) -> None:
    words.append(word)
    spaces.append(space)
    edits.append("KEEP")
    source.append(-1)
    kinds.append("")


def right_words(sentence: Sentence, planted: Planted) -> dict[int, str]:
    """Return the clean words for the edits that leave a choice, by index in ``planted``."""
    return {
        index: sentence.words[origin]
        for index, (edit, origin) in enumerate(zip(planted.edits, planted.source, strict=True))
        if edit == "WRONG"
    }


def is_mendable(sentence: Sentence, change: Change, tables: Tables) -> bool:
    """Say whether the edit of ``change`` gives back exactly the clean sentence."""
    planted = apply(sentence, [change])
    right = right_words(sentence, planted)
    mended = mend(planted.words, planted.spaces, planted.edits, right)
    return mended == (sentence.words, sentence.spaces)


def starts_sentence(sentence: Sentence, index: int) -> bool:
    """Say whether no word stands before ``index``, only marks."""
    return not any(word[:1].isalnum() for word in sentence.words[:index])


def known(word: str) -> bool:
    """Say whether ``word`` is a form that news has, so that a planted one is a real word."""
    return lexicon.known(word)
