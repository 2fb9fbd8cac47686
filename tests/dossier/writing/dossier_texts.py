"""A small dossier written by hand, with comments, an order of its own, unknown keys and wrong values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.writing.dossier_records import parse_dossier_records
from jvexplore.dossier.writing.fact_record import FactRecord, new_record
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from jvexplore.dossier.writing.dossier_records import DossierDocument

FILE: Final = Path("dossier.toml")
BY_HAND: Final = """\
# The bid for Finch
format = 2
id = "finch"   # not the bird
title = "Finch"

[[sources]]
id = "wire"
title = "A bid"

[[sources.paragraphs]] # the headline
id = "1"

# --- Stakes ---

# after the split
[[stakes]]
id = "ana"   # the founder
holder = "ana"
company = "finch"
percent = 30.0 # of the votes
odd = "kept"
basis = "stated"

# --- Parties ---

[[parties]]
id = "finch"
name = "Finch"
type = 7 # a wrong value

[[parties]]
id = "ana"
name = "ana"

[[challenges]]
id = "price"
title = "The price"
about = ["stake/ana"]

  # she said so twice
  [[challenges.responses]]
  by = "ana"
  text = "ana" # her name

[[events]]
id = "closing"

[[events]]
id = "later"
when = "after event/closing"

[notes-of-the-editor]
about = "stake/ana"

# the end
"""


def read_by_hand() -> DossierDocument:
    """Return the dossier as records."""
    return parse_dossier_records(BY_HAND, FILE)


def fact(address: str, **values: Any) -> FactRecord:
    """Return a new fact."""
    kind, _, fact_id = address.partition("/")
    collections = {"party": "parties", "stake": "stakes", "figure": "figures", "term": "terms", "quote": "quotes"}
    return new_record(collections[kind], {"id": fact_id, **values})


def dangling_references(text: str) -> set[str]:
    """Return the references in the text of a dossier that lead nowhere."""
    dossier = make_dossier(parse_toml(text))
    found = (address for each in dossier.facts.values() for _, address in each.references())
    return {address for address in found if address != "dossier" and dossier.fact_at(address) is None}
