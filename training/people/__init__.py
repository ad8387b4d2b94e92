"""How the table of given names is made; not shipped."""
