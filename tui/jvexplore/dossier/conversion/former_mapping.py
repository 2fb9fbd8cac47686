"""Convert the parsed tables of a dossier of format 1 to the shape of format 2.

The mapping stands here once: documents are converted in memory by these functions, and texts by
`format_conversion.py`, which asks the same functions what each key and value becomes.

A value of the wrong type, an unknown key or a missing one is passed on, and nothing is raised: what does not fit its
key is reported by whatever reads the result.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.kind_table import collection_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FORMER_SOURCE_ID: Final = "article"
"""The id of the only source of a converted document."""
ADDED_SOURCE_KEYS: Final[Mapping[str, Any]] = {"id": FORMER_SOURCE_ID, "normalised": 1}
"""The keys that the source gets; its digests and spans remain those of the former normalisation."""

RENAMED_KEYS: Final[Mapping[str, Mapping[str, str]]] = {
    "parties": {"about": "description"},
    "relations": {"title": "office"},
    "stakes": {"venture": "company"},
    "quotes": {"speaker": "speakers"},
    "challenges": {"statement": "description", "affects": "about"},
    "events": {},
    "figures": {},
}
"""The present names of the keys of a fact, by collection and former name; the collections are those of format 1."""

FORMER_ROLES: Final = ("venture", "shareholder", "executive", "owner", "asset", "rival", "state", "critic", "mentioned")
"""The roles of format 1, which took no others."""
_FORMER_ROLE: Final = "state"
PRESENT_ROLE: Final = "government"
"""The role of a party that had the role `state`."""

_MAX_PARAGRAPH: Final = 1_000_000_000
"""Larger numbers are no paragraph's; Python refuses to write very large ones in digits."""
_CACHED_IDS: Final = 4_096


def convert_head(head: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a document that are no collections of facts in the shape of format 2.

    Its `format` stays 1, because problems and exports name the keys as the file does.

    Args:
        head: the keys of a document for which `is_former_format` is true; any others are passed on.
    """
    if not has_former_source(head):
        return {**head}
    return {
        "sources" if key == "source" else key: [_convert_source(value)] if key == "source" else value
        for key, value in head.items()
    }


def has_former_source(head: Mapping[str, Any]) -> bool:
    """Return whether a document has a source in the shape of format 1."""
    return isinstance(head.get("source"), dict) and "sources" not in head


def convert_entry(collection: str, entry: Any) -> Any:
    """Return an entry of a collection (`stakes`) in the shape of format 2; it shares what need not be changed.

    A relation that is now a stake stays a relation, because it cannot be moved alone: see `former_stakes.py`.
    """
    if not isinstance(entry, dict) or collection not in RENAMED_KEYS:
        return entry
    converted = _convert_keys(collection, entry)
    if CONFLICT in entry:
        converted[CONFLICT] = map_versions(entry[CONFLICT], lambda each: _convert_keys(collection, each))
    return converted


def map_versions(versions: Any, convert: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    """Return what stands under `conflict` of an entry, with each version converted that is a table."""
    if isinstance(versions, list):
        return [convert(each) if isinstance(each, dict) else each for each in versions]
    return convert(versions) if isinstance(versions, dict) else versions


def _convert_keys(collection: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    return {present_key(collection, key, entry): _convert_value(collection, key, value) for key, value in entry.items()}


def present_key(collection: str, key: str, entry: Mapping[str, Any]) -> str:
    """Return the present name of a key of an entry; the same if the entry has another key of that name."""
    present = RENAMED_KEYS[collection].get(key, key)
    if present in entry or (key == "about" and isinstance(entry[key], list)):
        return key  # in format 2 a party may be `about` other facts
    return present


def former_key(entry: str, key: str) -> str:
    """Return what format 1 calls the key of an entry, for problems of a file of that format.

    Args:
        entry: the address of a fact; anything else is the head of the dossier.
        key: the path of the key in the shape of format 2: `sources.1.title`.
    """
    first, dot, rest = key.partition(".")
    kind, is_address, _ = entry.partition("/")
    if not is_address:
        return f"source.{rest.partition('.')[2]}".removesuffix(".") if first == "sources" else key
    return _former_names().get((kind, first), first) + dot + rest


@cache
def _former_names() -> Mapping[tuple[str, str], str]:
    """Return the former names of keys by the kind of the fact and the present name."""
    kinds = collection_kinds()
    return {
        (kinds[collection], present): former
        for collection, names in RENAMED_KEYS.items()
        for former, present in names.items()
    }


def is_one_speaker(collection: str, key: str, value: object) -> bool:
    """Return whether a value is the speaker of a quote, which is now a list of speakers."""
    return collection == "quotes" and key == "speaker" and isinstance(value, str)


def is_former_role(collection: str, key: str, value: object) -> bool:
    """Return whether a value is the role of a party that is now `PRESENT_ROLE`."""
    return collection == "parties" and key == "role" and value == _FORMER_ROLE


def present_paragraph(value: object) -> object:
    """Return what a passage names as its paragraph: the id of a paragraph that was named by its number."""
    return _paragraph_id(value) if type(value) is int and abs(value) < _MAX_PARAGRAPH else value


def _convert_source(source: dict[str, Any]) -> dict[str, Any]:
    converted = {**ADDED_SOURCE_KEYS, **source}
    if isinstance(source.get("paragraphs"), list):
        converted["paragraphs"] = [
            {"id": str(number), **each} if isinstance(each, dict) else each
            for number, each in enumerate(source["paragraphs"], 1)
        ]
    return converted


def _convert_value(collection: str, key: str, value: Any) -> Any:
    if key == "passages":
        return _convert_passages(value)
    if key == "responses" and collection == "challenges" and isinstance(value, list):
        return [
            {**each, "passages": _convert_passages(each["passages"])}
            if isinstance(each, dict) and "passages" in each
            else each
            for each in value
        ]
    if is_one_speaker(collection, key, value):
        return [value]
    return PRESENT_ROLE if is_former_role(collection, key, value) else value


def _convert_passages(passages: Any) -> Any:
    if not isinstance(passages, list):
        return passages
    return [
        {**each, "paragraph": present_paragraph(each["paragraph"])}
        if isinstance(each, dict) and "paragraph" in each
        else each
        for each in passages
    ]


@lru_cache(maxsize=_CACHED_IDS)
def _paragraph_id(number: int) -> str:
    """Return a number as text; cached, so that the passages of a large dossier share their ids."""
    return str(number)
