"""How the learned error tagger is made: plant errors in clean text, train, export, measure."""
