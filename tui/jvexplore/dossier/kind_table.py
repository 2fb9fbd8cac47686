"""The table of the kinds of fact: a new kind is a module in `kinds/` and a line here.

Cheap to import on purpose: the first frame needs the pane titles, but no facts. `fact_types.py` imports the classes
when the first fact is loaded.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.safe_text import own_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.safe_text import SafeLine


class KindEntry(NamedTuple):
    """One line of the table.

    Attributes:
        name: the name in addresses: `stake`.
        collection: the key of its facts in a dossier file: `stakes`.
        title: the heading for all its facts, and of the pane: "Stakes".
        fact_type: the class, as `module:class`.
        sign: a character of one cell that stands before its facts where kinds mix; see `app/looks/signs.py`.
        empty_hint: what its facts say, for where there are none yet.
        has_pane: whether it has a pane of its own.
    """

    name: str
    collection: str
    title: str
    fact_type: str
    sign: SafeLine = own_words("■")
    empty_hint: str = ""
    has_pane: bool = True


_KINDS: Final = "jvexplore.dossier.kinds"

KIND_TABLE: Final = [
    KindEntry("party", "parties", "Parties", f"{_KINDS}.party:Party", own_words("■"), "who takes part"),
    KindEntry(
        "relation",
        "relations",
        "Relations",
        f"{_KINDS}.relation:Relation",
        own_words("→"),
        "who is tied to whom, and how",
        has_pane=False,
    ),
    KindEntry("stake", "stakes", "Stakes", f"{_KINDS}.stake:Stake", own_words("%"), "who holds how much of what"),
    KindEntry("quote", "quotes", "Quotes", f"{_KINDS}.quote:Quote", own_words("“"), "what was said, word for word"),
    KindEntry(
        "challenge",
        "challenges",
        "Challenges",
        f"{_KINDS}.challenge:Challenge",
        own_words("▲"),
        "what stands in the way",
    ),
    KindEntry("event", "events", "Timeline", f"{_KINDS}.event:Event", own_words("●"), "what happened, and when"),
    KindEntry(
        "figure", "figures", "Figures", f"{_KINDS}.figure:Figure", own_words("#"), "numbers, and what they measure"
    ),
    KindEntry(
        "term",
        "terms",
        "Terms",
        f"{_KINDS}.term:Term",
        own_words("§"),
        "what was agreed, and what depends on it",
    ),
]
"""The kinds, in file order. Relations have no pane: each is shown on the pages of its two parties."""


def pane_entries() -> list[KindEntry]:
    """Return the kinds with a pane, in pane order."""
    return [entry for entry in KIND_TABLE if entry.has_pane]


def listed_entries() -> list[KindEntry]:
    """Return all kinds in screen order: by pane, then those without a pane."""
    return sorted(KIND_TABLE, key=lambda entry: not entry.has_pane)


@cache
def kind_names() -> tuple[str, ...]:
    """Return the names of all kinds, in screen order."""
    return tuple(entry.name for entry in listed_entries())


@cache
def collection_names() -> Mapping[str, str]:
    """Return the collection keys (`stakes`) by the name of the kind (`stake`), in file order."""
    return {entry.name: entry.collection for entry in KIND_TABLE}


@cache
def collection_kinds() -> Mapping[str, str]:
    """Return the names of the kinds (`stake`) by their collection keys (`stakes`), in file order."""
    return {entry.collection: entry.name for entry in KIND_TABLE}
