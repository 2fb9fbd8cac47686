"""Dossiers that differ from another in some facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.dossier.model import Dossier, Fact


def with_facts(dossier: Dossier, **collections: Iterable[Fact]) -> Dossier:
    """Return a dossier with other facts under some of the keys of its file: `stakes=…`."""
    changed = {key: tuple(facts) for key, facts in collections.items()}
    assert changed.keys() <= dossier.collections.keys()
    return replace(dossier, collections={**dossier.collections, **changed})
