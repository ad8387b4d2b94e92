"""How the tables of words set apart or run together are made; not shipped."""
