"""Second engines: other checkers that are run beside the rules and speak in the same report."""
