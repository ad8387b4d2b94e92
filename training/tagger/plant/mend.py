"""Apply edits to a sentence's words, as training does: the reverse of planting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.analysis import lexicon
from newslint.tagger.edits import candidates, written

_OPENING = frozenset("“‘([{\"'`$") | {"``"}


def mend(
    words: Sequence[str],
    spaces: Sequence[bool],
    edits: Sequence[str],
    right: Mapping[int, str] | None = None,
) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Apply ``edits``, each with its best candidate; return words and spaces.

    ``right`` gives the words for edits that leave a choice (WRONG), by index; without it these
    words stay.
    """
    out: list[str] = []
    gaps: list[bool] = []
    for index, (word, space, edit) in enumerate(zip(words, spaces, edits, strict=True)):
        if edit == "D":
            if gaps and not space:
                gaps[-1] = False
            continue
        if edit.startswith("I_"):
            word = _insert(out, gaps, word, written(edit[2:]))
        elif right and index in right:
            word = right[index]
        elif edit not in ("KEEP", "WRONG"):
            word = (*candidates(word, edit), word)[0]
        out.append(word)
        gaps.append(space)
    return tuple(out), tuple(gaps)


def _insert(out: list[str], gaps: list[bool], word: str, new: str) -> str:
    """Append ``new`` before ``word``; return ``word``, which may lose the sentence's capital."""
    starts = not any(text[:1].isalnum() for text in out)
    space = True
    if out and not gaps[-1] and out[-1] not in _OPENING:
        gaps[-1], space = True, False
    out.append(new.capitalize() if starts else new)
    gaps.append(space)
    return word[:1].lower() + word[1:] if starts and _is_common(word) else word


def _is_common(word: str) -> bool:
    """Say whether ``word`` has its capital only from the start of the sentence."""
    small = word.lower()
    return word[1:].islower() and lexicon.exact(small).seen > lexicon.exact(word).seen
