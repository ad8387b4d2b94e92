"""How the table of nouns made from verbs and adjectives is made; not shipped."""
