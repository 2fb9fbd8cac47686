"""The other versions of a fact that two people changed, key by key, for a person to decide between."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from jvexplore.unread_value import typed_text

_DELETED: Final = "deleted"
_FINGERPRINT: Final = "digest"
"""A key that says nothing to a person."""
_ABSENT: Final = "(none)"
_LONGEST: Final = 60
"""The longest value in a sentence, in characters."""


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
    """Return the other versions of a fact.

    Args:
        table: the keys and values of the fact itself.
        versions: what stands under `conflict`.
    """
    return tuple(_read_version(table, each) for each in listed_versions(versions))


def _read_version(table: Mapping[str, Any], version: Any) -> OtherVersion:
    if not isinstance(version, Mapping) or not version:
        return OtherVersion((ChangedKey("", "", value_text(version)),), is_readable=False)
    if version.get(_DELETED) is True:
        return OtherVersion(is_deleted=True)
    changed = (ChangedKey(key, value_text(table.get(key)), value_text(value)) for key, value in version.items())
    return OtherVersion(tuple(changed))


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
    return "; ".join(
        f"{each.key.replace('_', ' ')} is {_shortened(each.here)} here, {_shortened(each.there)} in the other version"
        for each in version.changed
    )


def _shortened(text: str) -> str:
    text = " ".join(text.split()) or _ABSENT
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
