"""Parse each style sheet once for all tests, not with every start and every dialog: it is the same text each time."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from textual.css.model import RuleSet


@contextmanager
def styles_parsed_once() -> Iterator[None]:
    """Keep what Textual parses; a theme of other colours is parsed anew."""
    parse = Stylesheet._parse_rules
    parsed: dict[Hashable, list[RuleSet]] = {}

    def parse_once(sheet: Stylesheet, *args: Any, **options: Any) -> list[RuleSet]:
        key = (frozenset(sheet._variables.items()), args, frozenset(options.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, *args, **options)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        yield
