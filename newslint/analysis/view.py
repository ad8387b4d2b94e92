"""What a rule sees of one block: text, role, dialect, and lazily computed analysis."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.analysis import quotations, sentences, tagging, tokens
from newslint.analysis.wordshape import shape
from newslint.model import Dialect, Quotation, Role, Span, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.mentions.runs import Run
    from newslint.tagger.verdicts import Verdict

_MARK = re.compile(r"\W")


class View:
    """One block's clean text and what is known of it; all offsets count from its start.

    Everything but the constructor's arguments is computed when first asked for and
    kept, so that all rules of a run share it.
    """

    def __init__(
        self,
        text: str,
        role: Role = Role.PARAGRAPH,
        dialect: Dialect = "us",
        entry: str = "",
        names: frozenset[str] = frozenset(),
        start: int = 0,
    ) -> None:
        """Keep the block's ``text``.

        ``entry`` is the mark of a quotation that the block before left open and this
        one goes on with ("" for none); ``names`` are the house's own names; ``start``
        is the block's offset in the article's clean text.
        """
        self.text = text
        self.role = role
        self.dialect = dialect
        self.entry = entry
        self.names = names
        self.start = start

    @cached_property
    def lower(self) -> str:
        """The text in lower case, code point for code point (same length)."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @cached_property
    def word_starts(self) -> str:
        """The text in lower case, a space before it and one for every mark: " word" begins one."""
        return " " + _MARK.sub(" ", self.lower)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The block's words, numbers and marks."""
        return tokens.tokenize(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Each token in lower case, with straight apostrophes."""
        return tuple(t.text.lower().replace("’", "'") for t in self.tokens)

    @cached_property
    def unknown(self) -> tuple[int, ...]:
        """The indices of the tokens in small letters a to z that are in no list of words."""
        from newslint.spelling import words

        return tuple(
            index
            for index, (text, _, _) in enumerate(self.tokens)
            if text.isalpha() and text.islower() and text.isascii() and not words.known(text)
        )

    @cached_property
    def shapes(self) -> tuple[str, ...]:
        """Each token's shape."""
        return tuple(shape(t.text) for t in self.tokens)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Each token's part of speech (Penn Treebank tags)."""
        return tagging.tag(self.tokens, self.sentence_starts, self.role)

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Each token's dictionary form, by its tag."""
        return tagging.lemmatize(self.tokens, self.tags)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The block's sentences, in order, without the white space between them."""
        return sentences.split(self.text, self.tokens)

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """The indices of the tokens that begin a sentence."""
        starts = {s.start for s in self.sentences}
        return frozenset(i for i, t in enumerate(self.tokens) if t.start in starts)

    @cached_property
    def name_runs(self) -> tuple[Run, ...]:
        """The runs of capitalised words, each of which may be a name."""
        from newslint.mentions import runs

        return tuple(runs.find(self))

    @cached_property
    def suspects(self) -> Sequence[Verdict]:
        """What the learned tagger holds for wrong, surely enough to report."""
        from newslint.tagger import verdicts

        return verdicts.find(self)

    @cached_property
    def _quotations(self) -> tuple[tuple[Quotation, ...], str]:
        return quotations.find(self.text, self.entry)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The block's quotations, outer before inner, in order of their starts."""
        return self._quotations[0]

    @property
    def exit(self) -> str:
        """The mark of the quotation still open at the end, or ""."""
        return self._quotations[1]

    def quoted(self, start: int, end: int) -> bool:
        """Say whether ``[start, end)`` touches quoted words (the marks are outside)."""
        for q in self.quotations:
            inner_end = q.end - len(q.mark) if q.closed else q.end
            if start < inner_end and end > q.start + len(q.mark):
                return True
            if start == end and q.start + len(q.mark) <= start <= inner_end:
                return True
        return False

    def token_at(self, offset: int) -> int:
        """Return the index of the last token that starts at or before ``offset`` (-1: none)."""
        return bisect_right(self._token_offsets, offset) - 1

    @cached_property
    def _token_offsets(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def _sentence_offsets(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that ``offset`` lies in, or the one before it."""
        if not self.sentences:
            return Span(0, len(self.text))
        index = bisect_right(self._sentence_offsets, offset) - 1
        return self.sentences[max(index, 0)]
