"""Documents: bytes to blocks of clean text by suffix, and clean-text edits back to source."""

from __future__ import annotations

from newslint.formats.edits import source_edits, verify
from newslint.formats.positions import location, source_location, source_span, twins_at
from newslint.formats.reading import SHARED, SUFFIXES, file_bytes, read, read_again
from newslint.formats.together import all_source_edits

__all__ = [
    "SHARED",
    "SUFFIXES",
    "all_source_edits",
    "file_bytes",
    "location",
    "read",
    "read_again",
    "source_edits",
    "source_location",
    "source_span",
    "twins_at",
    "verify",
]
