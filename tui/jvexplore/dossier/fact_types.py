"""The classes of the kinds of fact, imported on first use."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from jvexplore.dossier.kind_table import KIND_TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.kind_table import KindEntry
    from jvexplore.dossier.model import Fact


def fact_type(entry: KindEntry) -> type[Fact]:
    """Return the class of a kind.

    Raises:
        TypeError: when the class lacks a method.
    """
    module, _, name = entry.fact_type.partition(":")
    found: type[Fact] = getattr(import_module(module), name)
    if missing := found.missing_methods():
        raise TypeError(f"{entry.fact_type} lacks {', '.join(missing)}")
    return found


@cache
def fact_types() -> Mapping[str, type[Fact]]:
    """Return the classes of all kinds by collection key (`stakes`), in file order."""
    return {entry.collection: fact_type(entry) for entry in KIND_TABLE}
