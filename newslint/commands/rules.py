"""``rules``, ``explain`` and ``test-rules``: what there is, why, and whether it holds."""

from __future__ import annotations

import argparse
import json
import sys
from functools import cache
from pathlib import Path

from newslint import catalogue as catalogues
from newslint import config as configs
from newslint import examples, linter, packs, pages, yamlio
from newslint.catalogue import Catalogue
from newslint.config import Settings
from newslint.errors import ConfigError, NewslintError
from newslint.model import Rule
from newslint.reporters import tally


def list_rules(args: argparse.Namespace) -> int:
    """Print every rule: id, severity, status, scope, fix safety, one line."""
    rules = [known for _, known in sorted(_known(args).rules.items())]
    if args.format == "json":
        rows = [_row(rule) for rule in rules]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        state = "" if rule.default else f" ({rule.status}, off by default)"
        print(f"{rule.id:{width}}  {rule.severity:7}  {pages.one_line(rule)}{state}")
    return 0


def _row(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "severity": rule.severity,
        "status": rule.status,
        "default": rule.default,
        "scope": rule.scope,
        "fix": rule.fix,
        "summary": pages.one_line(rule),
    }


def explain(args: argparse.Namespace) -> int:
    """Print a rule's page; an alias stands for its rule."""
    known = _known(args)
    rule = known.rules.get(known.aliases.get(args.rule, args.rule))
    if rule is None:
        near = yamlio.suggestion(args.rule, [*known.rules, *known.aliases])
        raise ConfigError(f"there is no rule '{args.rule}'{near}")
    print(pages.explain(rule))
    return 0


def _known(args: argparse.Namespace) -> Catalogue:
    choose = configs.chooser(Path(args.config) if args.config else None, args.isolated)
    settings = choose(Path.cwd()).settings
    return linter.with_packs(catalogues.shipped(), settings.packs)


def test_rules(args: argparse.Namespace) -> int:
    """Run the examples of a folder of packs, or of the shipped rules."""
    rules, settings, shipped = _tested(args)

    @cache
    def compile(wanted: Settings) -> linter.Linter:
        return linter.compile(wanted, shipped)

    count, failed = 0, 0
    for rule in rules:
        count += len(rule.examples)
        for failure in examples.failures(rule, settings, compile):
            failed += 1
            print(failure)
    said = f"{tally.count(len(rules), 'rule')}, {tally.count(count, 'example')}, {failed} failed"
    print(said, file=sys.stderr)
    return 1 if failed else 0


def _tested(args: argparse.Namespace) -> tuple[list[Rule], Settings, Catalogue]:
    if args.folder is None:
        shipped = catalogues.shipped()
        return list(shipped.rules.values()), Settings(), shipped
    # A house's ok examples are checked against that pack alone.
    rules = list(packs.load_folder(Path(args.folder)))
    if not rules:
        raise NewslintError(f"{args.folder}: no rule files (<pack>/<name>.yml) in it")
    names = tuple(rule.id for rule in rules if rule.default)
    return rules, Settings(select=names or ("default",)), Catalogue.of(rules)
