"""How the tables of newslint/spelling are made; not shipped."""
