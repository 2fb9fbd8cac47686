"""Give entries without an id of their own the one by which they are shown, so that their addresses can be changed.

An entry whose id is missing, is no id or is used twice cannot be told from others in the file; the program shows it
under a substitute: `party/party-3`. To change it, the file must have that id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.writing.fact_record import record_collection, record_kind
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_inline import inline_text
from jvexplore.records.toml_key_edits import KeyEdits
from jvexplore.records.toml_source import SourceList, SourceTable, locate_values
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from jvexplore.records.toml_source import SourceNode


def give_shown_ids(text: str, addresses: Collection[str], path: Path) -> str:
    """Return the text of a dossier in which facts have the ids of the addresses at which they are shown.

    Args:
        text: the text of a file in format 2.
        addresses: the addresses; of a fact that has that id, and of one that is not there, nothing changes.
        path: the file, named in errors.

    Raises:
        TomlError: if the text is not valid TOML.
        JvexploreError: if an entry is written in a way that cannot be changed in place.
    """
    document = parse_toml(text, path) if addresses else {}
    source, edits = None, KeyEdits(text)
    for collection in fact_types():
        wanted = {each.partition("/")[2] for each in addresses if record_collection(each) == collection}
        for number, fact_id in _shown_ids(document, collection) if wanted else ():
            if fact_id not in wanted or document[collection][number].get("id") == fact_id:
                continue
            source = source or locate_values(text)
            if not _give_id(edits, source.keys[collection].value, number, inline_text(fact_id)):
                what = f"{path}: {record_kind(collection)}/{fact_id}: has no id that can be written in place"
                raise JvexploreError(what, "edit the file itself")
    return edits.edited_text()


def _shown_ids(document: Mapping[str, Any], collection: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each entry of a collection, and the id by which it is shown."""
    entries = document.get(collection)
    tables = [each for each in enumerate(entries) if isinstance(each[1], dict)] if isinstance(entries, list) else []
    facts = make_dossier({collection: [table for _, table in tables]}).collections[collection]
    yield from ((number, fact.id) for (number, _), fact in zip(tables, facts, strict=True))


def _give_id(edits: KeyEdits, entries: SourceNode, number: int, fact_id: str) -> bool:
    """Write the id of an entry; return whether it could be written."""
    entry = entries.items[number] if isinstance(entries, SourceList) else None
    if not isinstance(entry, SourceTable):
        return False
    if key := entry.keys.get("id"):
        if key.value.span:
            edits.replace_span(key.value.span, fact_id)
        return bool(key.value.span)
    edits.add_keys(entry, id=fact_id)
    return bool(entry.header or entry.span)
