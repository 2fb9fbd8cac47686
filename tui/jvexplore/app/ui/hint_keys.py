"""The keys that a hint names."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def hint_keys(hint: str, key_name: Callable[[str], str]) -> dict[str, str]:
    """Return the keys of a hint by binding id.

    Args:
        hint: has binding ids in braces: "{undo} to undo".
        key_name: returns the key of a binding; empty if there is none.
    """
    return {name: key_name(name) for _, name, _, _ in Formatter().parse(hint) if name}
