"""The other versions of what two people changed, key by key, for a person to decide between."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from jvexplore.dossier.key_words import key_words
from jvexplore.unread_value import typed_text

_DELETED: Final = "deleted"
_FINGERPRINT: Final = "digest"
"""A key that says nothing to a person."""
_ABSENT: Final = "(none)"
_LONGEST: Final = 60
"""The longest value in a sentence, in characters."""
_LEAD: Final = 20
"""How much of what two long values have in common is kept before the difference, in characters, at least."""
_MAX_NAMED: Final = 4
"""How many keys a sentence names; the comparison has them all."""


class ChangedKey(NamedTuple):
    """A key that two versions of a fact have different values for.

    Attributes:
        key: the key, as in the file.
        here: its value in the fact itself, as text; empty if it has none.
        there: its value in the other version.
    """

    key: str
    here: str
    there: str


class OtherVersion(NamedTuple):
    """Another version of a fact.

    Attributes:
        changed: the keys in which it differs; none if the fact was deleted there.
        is_deleted: whether the fact was deleted there.
        is_readable: whether it is a version at all, and not something else that was typed in its place.
    """

    changed: tuple[ChangedKey, ...] = ()
    is_deleted: bool = False
    is_readable: bool = True


def listed_versions(versions: Any) -> list[Any]:
    """Return the versions that stand under `conflict`; something else that was typed there is one of them."""
    return [*versions] if isinstance(versions, list) else [versions]


def other_versions(table: Mapping[str, Any], versions: Any) -> tuple[OtherVersion, ...]:
    """Return the other versions of a fact or a source.

    Args:
        table: the keys and values of the entry itself.
        versions: what stands under `conflict`.
    """
    return tuple(_read_version(table, each) for each in listed_versions(versions))


def _read_version(table: Mapping[str, Any], version: Any) -> OtherVersion:
    if not isinstance(version, Mapping) or not version:
        return OtherVersion((ChangedKey("", "", value_text(version)),), is_readable=False)
    if version.get(_DELETED) is True:
        return OtherVersion(is_deleted=True)
    return OtherVersion(tuple(each for key in version for each in changed_keys(key, table.get(key), version[key])))


def changed_keys(key: str, here: Any, there: Any) -> list[ChangedKey]:
    """Return how two values of a key differ: of tables, and of lists of tables with ids, the keys within that do.

    Args:
        key: the path of the key.
        here: its value in the entry itself; `None` if it has none.
        there: its value in the other version.
    """
    found = []
    ours, theirs = _by_keys(here), _by_keys(there)
    if ours is not None and theirs is not None:
        for each in dict.fromkeys((*ours, *theirs)):
            if each != _FINGERPRINT and ours.get(each) != theirs.get(each):
                found += changed_keys(f"{key}.{each}", ours.get(each), theirs.get(each))
    return found or [ChangedKey(key, value_text(here), value_text(there))]


def _by_keys(value: Any) -> Mapping[str, Any] | None:
    """Return what is in a table by its keys, or in a list of tables by their ids; `None` of anything else."""
    if isinstance(value, Mapping):
        return value
    if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
        return None
    found = {each["id"]: each for each in value if isinstance(each.get("id"), str)}
    return found if found and len(found) == len(value) else None


def value_text(value: Any) -> str:
    """Return a value of a fact as text for a person: without brackets, quotes and fingerprints; empty for `None`."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {value_text(each)}" for key, each in value.items() if key != _FINGERPRINT)
    if isinstance(value, list):
        between = "; " if any(isinstance(each, Mapping) for each in value) else ", "
        return between.join(map(value_text, value))
    return value if isinstance(value, str) else typed_text(value)


def difference_words(version: OtherVersion) -> str:
    """Return how another version differs, in a few words: "percent is 48 here, 49 in the other version"."""
    if version.is_deleted:
        return "changed here, deleted in the other version"
    if not version.is_readable:
        return f"the other version, {_shortened(version.changed[0].there)}, cannot be read"
    differences = [*map(_key_difference, version.changed[:_MAX_NAMED])]
    more = len(version.changed) - _MAX_NAMED
    return "; ".join((*differences, f"and {more} more") if more > 0 else differences)


def _key_difference(changed: ChangedKey) -> str:
    """Return both values of a key; of two long ones, the parts where they differ, so that one sees how."""
    here, there = (" ".join(each.split()) for each in (changed.here, changed.there))
    if max(len(here), len(there)) > _LONGEST:
        pairs = enumerate(zip(here, there, strict=False))
        alike = next((at for at, (one, other) in pairs if one != other), min(len(here), len(there)))
        start = here.rfind(" ", 0, max(0, alike - _LEAD)) + 1
        here, there = (f"…{each[start:]}" if start else each for each in (here, there))
    return f"{_lower(key_words(changed.key))} is {_shortened(here)} here, {_shortened(there)} in the other version"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _shortened(text: str) -> str:
    text = " ".join(text.split()) or _ABSENT
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
