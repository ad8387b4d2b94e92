"""How the places of missing quotation marks are learned; not shipped."""
