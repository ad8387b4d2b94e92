"""Rules found by code, one module a topic; ``registry`` names them for rule files."""
