"""The figure that is the amount of a new term: it is made along with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.fact_types import FORM_AMOUNT
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.fact_layout import in_key_order
from jvexplore.dossier.writing.key_readers import record_type
from jvexplore.dossier.writing.proposed_ids import propose_id

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.typed_value import TomlValue

FIGURE: Final = "figure"
_SAME: Final = ("basis", "passages", "comment", "according_to", "derived_from", "origin")
"""The keys whose values it has from the fact."""


def amount_table(
    kind: str,
    fact: Mapping[str, TomlValue],
    number: Mapping[str, TomlValue],
    dossier: Dossier,
    taken: Collection[str] = (),
) -> dict[str, TomlValue]:
    """Return the table of the figure that is the amount of a new fact; it has the same basis and passages.

    Args:
        kind: the kind of the fact.
        fact: its table, with its id.
        number: the values of the number.
        dossier: its dossier.
        taken: further ids of figures that are not free.
    """
    table = {key: value for key, value in number.items() if value is not None}
    if category := record_type(kind).amount_categories.get(str(fact.get("category", ""))):
        table["category"] = category
    table |= {key: fact[key] for key in _SAME if key in fact}
    table["of"] = f"{kind}/{fact['id']}"
    table["id"] = propose_id(FIGURE, {"title": f"{fact['id']}-{FORM_AMOUNT}"}, dossier, taken)
    return in_key_order(collection_names()[FIGURE], table)
