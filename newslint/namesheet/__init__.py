"""An article's name sheet: who and what it names, where, in which forms, likely problems first."""

from __future__ import annotations

from newslint.namesheet.building import PACKS, Entry, Place, Sheet, build

__all__ = ["PACKS", "Entry", "Place", "Sheet", "build"]
