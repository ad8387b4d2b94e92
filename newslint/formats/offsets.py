"""Byte offsets of parsers that read UTF-8, as character offsets."""

from __future__ import annotations


class CharOffsets:
    """Convert byte offsets of one text; cheap when they are asked for nearly in order."""

    def __init__(self, text: str, base: int = 0) -> None:
        """Encode ``text``; ``base`` is added to every character offset given out."""
        self.data = text.encode()
        self._base = base
        self._ascii = len(self.data) == len(text)
        self._byte = self._char = 0

    def __call__(self, byte: int) -> int:
        """Return the character offset of a byte offset that begins a character."""
        if self._ascii:
            return self._base + byte
        low, high = sorted((self._byte, byte))
        step = len(self.data[low:high].decode())
        self._char += step if byte >= self._byte else -step
        self._byte = byte
        return self._base + self._char
