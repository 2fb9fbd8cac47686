"""Find records that a version of a file gave another key or merged into others, by the former keys that they list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_T = TypeVar("_T")

_ABSENT = ""


class RenameRules(Protocol[_T]):
    """What aligning must know of a kind of record. Records are compared with `==`."""

    def version_order(self, record: _T, /) -> tuple[Any, ...]:
        """Return a sort key that is equal only for equal versions."""

    def keep_edited_version(self, left: _T, /) -> _T:
        """Return a record that one side deleted, marked as a conflict for a person to resolve."""

    def former_keys(self, record: _T, /) -> Sequence[str]:
        """Return the keys that a record had before, the latest last."""

    def with_key(self, record: _T, key: str, /, *, is_renamed: bool) -> _T:
        """Return a record with another key; if it is renamed, it lists the one that it had."""

    def references(self, record: _T, /) -> Collection[str]:
        """Return the keys of the records to which a record refers."""

    def with_references(self, record: _T, keys: Mapping[str, str], /) -> _T:
        """Return a record that refers to other keys; unchanged, the same object, if it refers to none of them."""

    def is_merged(self, record: _T, kept: _T, gone: _T, /) -> bool:
        """Return whether a record that lists the key of `gone` is `kept`, with `gone` merged into it.

        Otherwise it is `gone`, renamed to the key that `kept` had.
        """

    def is_one_record(self, one: _T, other: _T, /) -> bool:
        """Return whether two records that were added under one key are versions of one."""


def find_origins(base: Mapping[str, _T], side: Mapping[str, _T], rules: RenameRules[_T]) -> dict[str, str]:
    """Return the key in an earlier version for each record of a later one that was there already.

    Args:
        base: the earlier version.
        side: the later version; a record may also have been given back a key that it had before.
        rules: knows the former keys.
    """
    free = [key for key in base if key not in side]
    back = {former: key for key in free for former in rules.former_keys(base[key]) if former not in base}
    origins: dict[str, str] = {}
    renamed = {key: former for key, record in side.items() if free and (former := rules.former_keys(record))}
    listing = _keys_by_former(renamed)

    def renamed_from(origin: str) -> Iterator[str]:
        """Yield the keys of the records, not found yet, that list `origin` and did not then."""
        keys = (key for key in listing.get(origin, ()) if key in renamed)
        return (key for key in keys if _is_renamed(key, origin, base, rules))

    def is_merged(key: str, gone: str) -> bool:
        """Return whether a record that lists `gone` was another record of the earlier version."""
        if key in base and not any(renamed_from(key)):
            return rules.is_merged(side[key], base[key], base[gone])
        rivals = [each for each in renamed[key] if each in base and each not in side]
        return gone in rivals and gone != _closest(side[key], rivals, base, rules)

    while free:
        origin = free.pop()
        key = next((key for key in renamed_from(origin) if not is_merged(key, origin)), _ABSENT)
        formerly = rules.former_keys(base[origin])
        key = key or next((key for key in formerly if back.get(key) == origin and key in side), _ABSENT)
        if key and key not in origins:
            origins[key] = origin
            renamed.pop(key, None)
            free += [key] if key in base else []
    found = set(origins.values())
    return {key: key for key in side if key in base and key not in found and key not in origins} | origins


def merged_keys(
    base: Mapping[str, _T], side: Mapping[str, _T], origins: Mapping[str, str], rules: RenameRules[_T]
) -> dict[str, str]:
    """Return the keys of records that a later version merged into others, with the keys of those.

    Args:
        base: the earlier version.
        side: the later version.
        origins: what `find_origins` returns for them.
        rules: knows the former keys.
    """
    left = {*origins.values()}
    gone = {key for key in base if key not in left}
    if not gone:
        return {}
    listing = _keys_by_former({key: rules.former_keys(record) for key, record in side.items()})
    return {each: key for each in gone for key in listing.get(each, ()) if _is_renamed(key, each, base, rules)}


def _keys_by_former(former: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """Return the keys of the records that list a former key, by that; `former` has what each of them lists."""
    found: dict[str, list[str]] = {}
    for key, listed in former.items():
        for each in listed:
            found.setdefault(each, []).append(key)
    return found


def _closest(record: _T, rivals: Sequence[str], base: Mapping[str, _T], rules: RenameRules[_T]) -> str:
    """Return which of several records of an earlier version a record is; the others were merged into it."""
    closest = rivals[-1]
    for each in reversed(rivals[:-1]):
        if not rules.is_merged(record, base[closest], base[each]):
            closest = each
    return closest


def _is_renamed(key: str, origin: str, base: Mapping[str, _T], rules: RenameRules[_T]) -> bool:
    """Return whether a record that lists `origin` did not yet do so in the earlier version."""
    return not (key in base and origin in rules.former_keys(base[key]))
