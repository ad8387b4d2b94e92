"""Make the tables of newslint/data: inflections, lexicon, endings, transitions."""
