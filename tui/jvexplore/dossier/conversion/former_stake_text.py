"""Rewrite relations of format 1 that are now stakes, and the references to them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from jvexplore.dossier.conversion.former_mapping import present_key
from jvexplore.dossier.conversion.former_stakes import (
    REFERENCE_KEYS,
    STAKE_KEYS,
    STAKE_STATUS,
    UNDISCLOSED_KEYS,
    former_address,
)
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_parts import cut_parts
from jvexplore.records.toml_source import SourceList, SourceScalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.records.toml_key_edits import KeyEdits
    from jvexplore.records.toml_source import SourceNode, SourceTable


def replace_references(
    collection: str, entry: Mapping[str, Any], table: SourceTable, addresses: Mapping[str, str], edits: KeyEdits
) -> None:
    """Replace the addresses that have changed in the references of an entry.

    Args:
        collection: the collection of the entry.
        entry: its values, in the shape of format 1.
        table: its source.
        addresses: the new addresses by the former ones.
        edits: gets the changes.
    """
    for name, value in entry.items() if addresses else ():
        if present_key(collection, name, entry) in REFERENCE_KEYS:
            _replace_addresses(value, table.keys[name].value, addresses, edits)


def _replace_addresses(value: Any, node: SourceNode, addresses: Mapping[str, str], edits: KeyEdits) -> None:
    if isinstance(value, list) and isinstance(node, SourceList):
        for each, item in zip(value, node.items, strict=True):
            if isinstance(item, SourceScalar):
                _replace_addresses(each, item, addresses, edits)
    elif isinstance(value, str) and value in addresses and isinstance(node, SourceScalar):
        edits.replace_string(node.span, addresses[value])


def convert_stake_texts(
    text: str,
    root: SourceTable,
    new_ids: Mapping[str, str],
    relations: Iterable[tuple[Mapping[str, Any], SourceTable]],
    edits: KeyEdits,
) -> None:
    """Rewrite the relations that are now stakes; each moves below the last stake, with its comments.

    Args:
        text: the whole file.
        root: its source.
        new_ids: the ids of these relations, with those of the stakes.
        relations: all relations, each with its source.
        edits: gets the changes.

    Raises:
        JvexploreError: when relations or stakes are in a list, not below headers: no entry can be moved there.
    """
    for name in ("relations", "stakes"):
        key = root.keys.get(name)
        if key and isinstance(key.value, SourceList) and key.value.span:
            raise JvexploreError(f"{name} are in one list, and a relation becomes a stake", f"write them as [[{name}]]")
    parts, mentions = cut_parts(text), root.keys["relations"].mentions
    starts = [part.start for part in parts]
    last_stake = max((part.body_end for part in parts if part.name == "stakes"), default=0)
    for relation, table in relations:
        if relation.get("id") in new_ids and table.header:
            part = parts[bisect_right(starts, table.header.start) - 1]
            _rename_keys(relation["id"], new_ids[relation["id"]], table, edits)
            for span in mentions[bisect_left(mentions, (part.start,)) : bisect_left(mentions, (part.end,))]:
                edits.rename_mention(span, "stakes")
            if part.start < last_stake:
                edits.move(part.start, part.body_end, last_stake, edits.gap_text(last_stake))


def _rename_keys(relation_id: str, stake_id: str, table: SourceTable, edits: KeyEdits) -> None:
    for name, present in STAKE_KEYS.items():
        if name in table.keys:
            edits.rename_key(table.keys[name], present)
    verb, own_id = table.keys["verb"].value, table.keys["id"].value
    if isinstance(verb, SourceScalar) and isinstance(own_id, SourceScalar):
        edits.replace_string(verb.span, STAKE_STATUS)
        if stake_id != relation_id:
            edits.replace_string(own_id.span, stake_id)
        undisclosed = (f'{key} = "{value}"' for key, value in UNDISCLOSED_KEYS.items())
        edits.insert_rows_below(own_id.span.end, f'formerly = ["{former_address(relation_id)}"]', *undisclosed)
