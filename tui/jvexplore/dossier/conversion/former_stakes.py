"""Turn relations of format 1 that say who held a stake in whom into stakes with the status `former`.

Each keeps its former address in `formerly`, so that notes and links still lead to it. Only a whole document can be
converted: the stakes follow the others, their ids must be free, and references to them stand anywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from jvexplore.constraints import SLUG
from jvexplore.dossier.conversion.former_mapping import RENAMED_KEYS, map_versions
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.vocabulary.qualifiers import UNDISCLOSED
from jvexplore.dossier.vocabulary.verbs import FORMER_STAKE_VERB

if TYPE_CHECKING:
    from collections.abc import Mapping

STAKE_KEYS: Final[Mapping[str, str]] = {"subject": "holder", "verb": "status", "object": "company"}
"""The keys of the stake by those of the relation."""
STAKE_STATUS: Final = "former"
"""The value of `status`, in place of the verb."""
UNDISCLOSED_KEYS: Final[Mapping[str, str]] = {"qualifier": UNDISCLOSED}
"""What such a stake has besides: format 1 had no place for its percentage."""
REFERENCE_KEYS: Final = frozenset(("about", "derived_from", "of"))
"""The keys of facts whose values may be the addresses of relations, by their present names."""

_IN_THE_WAY: Final = {
    *STAKE_KEYS.values(),
    *("formerly", "title", "office", "percent", "minimum", "maximum", "qualifier"),
}
"""What a relation cannot have and become a stake: a stake has a key of that name, or none for it."""


def new_stake_ids(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the ids of the relations that become stakes, in file order, each with the id of the stake.

    The stake's id is that of the relation, with a number if there is such a stake already. A relation whose id is not
    unique or not valid, or that has keys which a stake cannot have, stays what it is: its verb is still known.
    """
    relations, stakes = document.get("relations"), document.get("stakes", [])
    if not isinstance(relations, list) or not isinstance(stakes, list):
        return {}
    found = [each["id"] for each in relations if _is_former_stake(each)]
    if not found:
        return {}
    uses = Counter(each["id"] for each in relations if _has_id(each))
    taken = {each["id"] for each in stakes if _has_id(each)}
    return {relation_id: _free_id(relation_id, taken) for relation_id in found if uses[relation_id] == 1}


def former_address(relation_id: str) -> str:
    """Return the address that a relation had."""
    return f"relation/{relation_id}"


def new_addresses(new_ids: Mapping[str, str]) -> dict[str, str]:
    """Return the new addresses by the former ones."""
    return {former_address(relation_id): f"stake/{stake_id}" for relation_id, stake_id in new_ids.items()}


def _is_former_stake(relation: Any) -> bool:
    if not _has_id(relation) or relation.get("verb") != FORMER_STAKE_VERB or _IN_THE_WAY & relation.keys():
        return False
    return bool(re.fullmatch(SLUG, relation["id"]))


def _has_id(entry: Any) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str)


def _free_id(wanted: str, taken: set[str]) -> str:
    free = next(each for number in count(1) if (each := f"{wanted}-{number}" if number > 1 else wanted) not in taken)
    taken.add(free)
    return free


def with_former_stakes(document: dict[str, Any], new_ids: Mapping[str, str]) -> dict[str, Any]:
    """Return a document of format 2 in which relations are stakes, and references lead to them.

    Args:
        document: the document; it is not changed.
        new_ids: what `new_stake_ids` returned for it.
    """
    relations, stakes = [], []
    for entry in document["relations"]:
        if _has_id(entry) and entry["id"] in new_ids:
            stakes.append(_make_stake(entry, new_ids[entry["id"]]))
        else:
            relations.append(entry)
    moved = {**document, "relations": relations, "stakes": [*document.get("stakes", []), *stakes]}
    if not relations:
        del moved["relations"]
    addresses = new_addresses(new_ids)
    for collection in RENAMED_KEYS:
        if isinstance(moved.get(collection), list):
            moved[collection] = [_with_new_references(entry, addresses) for entry in moved[collection]]
    return moved


def _make_stake(relation: Mapping[str, Any], stake_id: str) -> dict[str, Any]:
    stake = {STAKE_KEYS.get(key, key): value for key, value in relation.items()}
    added = {"formerly": [former_address(relation["id"])], **UNDISCLOSED_KEYS}
    return stake | {"id": stake_id, "status": STAKE_STATUS} | added


def _with_new_references(entry: Any, addresses: Mapping[str, str]) -> Any:
    if not isinstance(entry, dict):
        return entry
    changed = {key: _renamed(entry[key], addresses) for key in REFERENCE_KEYS & entry.keys()}
    if CONFLICT in entry:
        changed[CONFLICT] = map_versions(entry[CONFLICT], lambda each: _with_new_references(each, addresses))
    return {**entry, **changed}


def _renamed(value: Any, addresses: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(each, addresses) if isinstance(each, str) else each for each in value]
    return addresses.get(value, value) if isinstance(value, str) else value
