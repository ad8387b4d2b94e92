"""The learned error tagger: a small model that says of each word keep, or which edit mends it."""
