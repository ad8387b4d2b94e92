"""Documents: bytes to blocks of clean text by suffix, and clean-text edits back to source."""

from __future__ import annotations

from newslint.formats.edits import source_edits, verify
from newslint.formats.positions import source_span
from newslint.formats.reading import SUFFIXES, read
from newslint.formats.together import all_source_edits

__all__ = ["SUFFIXES", "all_source_edits", "read", "source_edits", "source_span", "verify"]
