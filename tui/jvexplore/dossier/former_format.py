"""Format 1 of dossiers, in the shape of format 2: what its keys are called now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.former_paragraphs import convert_passages, convert_source

if TYPE_CHECKING:
    from collections.abc import Mapping

_RENAMED: Final = {
    "stakes": {"venture": "company"},
    "quotes": {"speaker": "speakers"},
    "challenges": {"affects": "about", "statement": "description"},
    "relations": {"title": "office"},
}


_FORMER_KEYS: Final = {
    ("stake", "company"): "venture",
    ("quote", "speakers"): "speaker",
    ("challenge", "about"): "affects",
    ("challenge", "description"): "statement",
    ("relation", "office"): "title",
    ("party", "description"): "about",
}


def convert_head(head: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the head of a document in the shape of format 2."""
    return convert_source(head)


def convert_entry(collection: str, entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry in the shape of format 2."""
    convert_passages(entry)
    renamed = _RENAMED.get(collection, {})
    if collection == "parties" and isinstance(entry.get("about"), str):
        renamed = {"about": "description"}
    if not renamed.keys() & entry.keys():
        return entry
    return {renamed.get(key, key): [value] if key == "speaker" else value for key, value in entry.items()}


def former_key(entry: str, key: str) -> str:
    """Return what format 1 calls the key of an entry.

    Args:
        entry: the address of a fact; anything else is the head of the dossier.
        key: the path of the key.
    """
    first, dot, rest = key.partition(".")
    if "/" not in entry:
        if first != "sources":
            return key
        within = rest.partition(".")[2]
        return f"source.{within}" if within else "source"
    return _FORMER_KEYS.get((entry.partition("/")[0], first), first) + dot + rest
