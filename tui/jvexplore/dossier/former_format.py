"""Format 1 of dossiers, in the shape of format 2: what its keys are called now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMER_SOURCE_ID: Final = "article"
_RENAMED: Final = {
    "stakes": {"venture": "company"},
    "quotes": {"speaker": "speakers"},
    "challenges": {"affects": "about", "statement": "description"},
    "relations": {"title": "office"},
}


def convert_head(head: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the head of a document in the shape of format 2."""
    return head


def convert_entry(collection: str, entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry in the shape of format 2."""
    renamed = _RENAMED.get(collection, {})
    if collection == "parties" and isinstance(entry.get("about"), str):
        renamed = {"about": "description"}
    if not renamed.keys() & entry.keys():
        return entry
    return {renamed.get(key, key): [value] if key == "speaker" else value for key, value in entry.items()}


def former_key(collection: str, key: str) -> str:
    """Return what format 1 calls a key."""
    former = {new: old for old, new in _RENAMED.get(collection, {}).items()}
    first, dot, rest = key.partition(".")
    return former.get(first, first) + dot + rest
