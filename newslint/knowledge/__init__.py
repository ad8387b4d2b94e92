"""What newslint knows of the world: names as facts, from ``rules/knowledge/*.yml``."""
