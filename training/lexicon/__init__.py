"""Make the tables of newslint/data that the analysis reads.

In this order, with DATA the data folder, its ``train`` and ``ud`` below it:

1. ``count_forms COUNTS DATA/train/*`` counts the forms of the news;
2. ``silver_tags SILVER.gz WORDS=TEXT ...`` tags 5 million words of it (needs spaCy);
3. ``make_inflections newslint/data/inflections.tsv COUNTS SILVER.gz`` (needs lemminflect);
4. ``make_transitions newslint/data/transitions.tsv EWT-TRAIN SILVER.gz``;
5. ``make_lexicon newslint/data COUNTS newslint/data/inflections.tsv EWT-TRAIN SILVER.gz``;
6. ``train_context newslint/data/context.bin 2 SILVER.gz EWT-TRAIN GUM``;
7. ``measure_tagger EWT-DEV`` says how good the tags are.

Each is run as ``python -m training.lexicon.NAME``. None reads a file of ``dev``.
"""
