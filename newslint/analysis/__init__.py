"""Everything known of an article, computed once and only when a rule asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.analysis.view import View
from newslint.model import Dialect, Document

if TYPE_CHECKING:
    from newslint.mentions.model import Group, Mention

__all__ = ["Analysis", "View"]


@dataclass(frozen=True)
class Analysis:
    """An article's views, one for each English block, in order."""

    document: Document
    dialect: Dialect = "us"
    names: frozenset[str] = frozenset()

    @cached_property
    def views(self) -> tuple[View, ...]:
        """The English blocks; a quotation left open runs on if the next opens with a mark."""
        views: list[View] = []
        entry = ""
        for block in self.document.blocks:
            text = self.document.text[block.start : block.end]
            carried = entry if entry and text.lstrip().startswith(entry) else ""
            view = View(text, block.role, self.dialect, carried, self.names, block.start)
            if block.english:
                views.append(view)
            entry = view.exit if block.english else ""
        return tuple(views)

    @cached_property
    def words(self) -> int:
        """The number of words (tokens with a letter or digit) in the English blocks."""
        return sum(any(c.isalnum() for c in t.text) for v in self.views for t in v.tokens)

    @cached_property
    def people(self) -> tuple[Mention, ...]:
        """The persons that the article names, and single words that may be a name (unknown)."""
        from newslint.mentions import people

        return people.find(self.views)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every person, organisation, place and acronym that the article names, in order."""
        from newslint import mentions

        return mentions.find(self.views, self.people)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The mentions, one group for each person, organisation and place, by first mention."""
        from newslint.mentions import grouping

        return grouping.group(self.mentions, self.views)
