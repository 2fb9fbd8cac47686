"""Parse each style sheet once for all tests, not with every start and every dialog: it is the same text each time."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator


@contextmanager
def styles_parsed_once() -> Iterator[None]:
    """Keep what Textual parses; a theme of other colours is parsed anew.

    Each part of a style sheet is kept, and the whole of it with its index: every application puts the same parts
    together. What is not valid is not kept.
    """
    parse_part, parse_whole = Stylesheet._parse_rules, Stylesheet.parse
    make_index: Callable[[Stylesheet], dict[str, list[RuleSet]]] = vars(Stylesheet)["rules_map"].fget
    parts: dict[Hashable, list[RuleSet]] = {}
    wholes: dict[Hashable, tuple[list[RuleSet], dict[str, list[RuleSet]]]] = {}

    def parse_part_once(sheet: Stylesheet, *args: Any, **options: Any) -> list[RuleSet]:
        key = (frozenset(sheet._variables.items()), args, frozenset(options.items()))
        if key not in parts:
            parts[key] = parse_part(sheet, *args, **options)
        return parts[key]

    def parse_whole_once(sheet: Stylesheet) -> None:
        if sheet._invalid_css:
            parse_whole(sheet)
            return
        key = (frozenset(sheet._variables.items()), *sheet.source.items())
        if key not in wholes:
            parse_whole(sheet)
            wholes[key] = sheet.rules, make_index(sheet)
        sheet._rules, sheet._rules_map = wholes[key]
        sheet._require_parse = False

    def index_of(sheet: Stylesheet) -> dict[str, list[RuleSet]]:
        if sheet._require_parse:
            sheet.parse()  # makes the index too
        if sheet._rules_map is None:
            sheet._rules_map = make_index(sheet)
        return sheet._rules_map

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_part_once)
        patch.setattr(Stylesheet, "parse", parse_whole_once)
        patch.setattr(Stylesheet, "rules_map", property(index_of))
        patch.setattr(RuleSet, "__hash__", object.__hash__)  # as Textual has it, the identity, but not by way of Python
        yield
