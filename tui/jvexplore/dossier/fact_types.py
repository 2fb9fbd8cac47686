"""The classes of the kinds of fact, imported on first use."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.kind_table import KIND_TABLE
from jvexplore.dossier.model import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.kind_table import KindEntry

FORM_AMOUNT: Final = "amount"
"""The key that only a new fact has, in its form or in a command, if its amount is a figure of its own."""


def fact_type(entry: KindEntry) -> type[Fact]:
    """Return the class of a kind.

    Raises:
        TypeError: when the class lacks what a kind must have, or is of another kind than its line in the table.
    """
    module, _, name = entry.fact_type.partition(":")
    found: type[Fact] = getattr(import_module(module), name)
    if missing := missing_parts(found):
        raise TypeError(f"{entry.fact_type} lacks {', '.join(missing)}")
    if found.kind != entry.name:
        raise TypeError(f'the kind of {entry.fact_type} is "{found.kind}", but "{entry.name}" in the table of kinds')
    return found


def missing_parts(found: type[Fact]) -> list[str]:
    """Return the names of what a kind must have and lacks: methods, attributes, keys.

    The type checker cannot tell, because `kind_table.py` names classes as text.
    """
    labels = found.reference_labels
    has_references = found.references is not Fact.references
    needs_tie_block = any(each.is_tie for each in labels.values())
    is_missing = {
        "kind": not hasattr(found, "kind"),
        "reference_labels": has_references and not labels,
        "references": bool(labels) and not has_references,
        "tie_block": needs_tie_block and found.tie_block is Fact.tie_block,
    }
    named = {*found.required_keys, *labels, *found.form_keys, *found.party_types}
    missing_keys = named - {each.name for each in fields(found)} - {FORM_AMOUNT if found.amount_categories else ""}
    return [
        *sorted((*found.__abstractmethods__, *(name for name, lacks in is_missing.items() if lacks))),
        *(f'the key "{key}"' for key in sorted(missing_keys)),
    ]


@cache
def fact_types() -> Mapping[str, type[Fact]]:
    """Return the classes of all kinds by collection key (`stakes`), in file order."""
    return {entry.collection: fact_type(entry) for entry in KIND_TABLE}
