"""Propose the id of a new fact from its main values: "finch" for a stake of Finch, "okoye-not-sell" for a quote."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import TYPE_CHECKING, Any, Final

from anyascii import anyascii

from jvexplore.address import DOSSIER, fact_address
from jvexplore.constraints import SLUG
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.dossier.writing.key_readers import record_type
from jvexplore.reading.legal_forms import LEGAL_FORMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from jvexplore.dossier.model import Dossier

_SMALL_WORDS: Final = frozenset(
    (
        *("a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as"),
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would"),
        *("i", "we", "they", "you", "he", "she", "it", "its", "that", "this", "these"),
    )
)
_LEGAL_FORMS: Final = frozenset(as_word_id(each).replace("-", "") for each in LEGAL_FORMS) - {"company"}
"""At the end of a name, they tell nothing; "company" may end a title."""
_MAX_WORDS: Final = 4
"""Of a title or a quote."""
_MAX_NAME_WORDS: Final = 6
"""Of anything, so that a name is whole unless it is a sentence."""
_MAX_CHARS: Final = 80
"""Of anything: what was pasted need not have spaces."""


def propose_id(kind: str, table: Mapping[str, Any], dossier: Dossier, taken: Collection[str] = ()) -> str:
    """Return an id for a new fact that no fact of its kind has or had.

    Args:
        kind: its kind.
        table: its keys and values.
        dossier: the dossier that it will be in.
        taken: further ids that are not free.
    """
    wanted = [*dict.fromkeys(_wanted_ids(kind, table))] or [kind]
    numbered = (f"{wanted[0]}-{number}" for number in count(2))
    return next(each for each in chain(wanted, numbered) if each not in taken and is_free_id(kind, each, dossier))


def free_id(kind: str, wanted: str, dossier: Dossier, taken: Collection[str] = (), own: str = "") -> str:
    """Return an id itself if no other fact of its kind has or had it, else with the next free number at its end.

    Arguments are those of `propose_id` and `is_free_id`.
    """
    tried = chain((wanted,), (f"{wanted}-{number}" for number in count(2)))
    return next(each for each in tried if each not in taken and is_free_id(kind, each, dossier, own))


def is_id(value: object) -> bool:
    """Return whether a value can be the id of a fact."""
    return isinstance(value, str) and re.fullmatch(SLUG, value) is not None


def is_free_id(kind: str, fact_id: str, dossier: Dossier, own: str = "") -> bool:
    """Return whether no other fact of a kind has an id, or had it: notes and links may still point to a former one.

    Args:
        kind: the kind.
        fact_id: the id.
        dossier: the dossier.
        own: the id of the fact that is to have it; empty for a new one.
    """
    address, own_address = fact_address(kind, fact_id), fact_address(kind, own)
    present = address if address in dossier.facts else dossier.former_addresses.get(address, own_address)
    return present == own_address


def _wanted_ids(kind: str, table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids that the values of a fact suggest, the best first."""
    for keys in record_type(kind).id_keys:
        parts = [_id_part(table.get(key)) for key in keys]
        if all(parts):
            yield "-".join(parts)


def _id_part(value: Any) -> str:
    """Return the part of an id that a value becomes; empty if it has no letters."""
    if isinstance(value, list | tuple):
        value = value[0] if value else ""
    if not isinstance(value, str) or value == DOSSIER:  # what is about the whole deal says so by saying nothing
        return ""
    value = _without_legal_form(value) if " " in value else value.rpartition("/")[2]
    words = as_word_id(anyascii(value)).split("-")
    if " " not in value:
        kept = words[:_MAX_NAME_WORDS]
    else:
        kept = ([word for word in words if word not in _SMALL_WORDS] or words)[:_MAX_WORDS]
    return "-".join(kept)[:_MAX_CHARS].rstrip("-")


def _without_legal_form(name: str) -> str:
    """Return a name without a legal form at its end: "plc", "A/S", "S.p.A."."""
    rest, _, last = name.rstrip().rpartition(" ")
    form = as_word_id(anyascii(last)).replace("-", "")
    return rest if rest and form in _LEGAL_FORMS else name
