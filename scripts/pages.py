"""Write the generated pages: one for each rule, and their index, under docs/rules/."""

from __future__ import annotations

from pathlib import Path

from newslint import catalogue, pages

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "rules"


def main() -> None:
    """Write what is stale and say so."""
    for path in pages.write_pages(catalogue.shipped().rules.values(), FOLDER):
        print(path.relative_to(FOLDER.parents[1]))


if __name__ == "__main__":
    main()
