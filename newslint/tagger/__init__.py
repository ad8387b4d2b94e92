"""The learned error tagger: which word of a passage is wrong, and what mends it."""
