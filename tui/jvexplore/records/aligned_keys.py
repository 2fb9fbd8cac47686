"""Find records that a version of a file gave another key, and different records to which two versions gave one key.

A rename is known by the former keys that a record lists; so is one record that was merged into another. Versions are
brought to the same keys before they are merged by key, so that an edit of a record that the other side renamed lands on
it; references follow.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from jvexplore.records.merge import AlignedRecords

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

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


class _Thread(NamedTuple):
    """One record by its key in each version; empty where it is absent."""

    base: str
    ours: str
    theirs: str


def align_renamed(
    base: Mapping[str, _T], ours: Mapping[str, _T], theirs: Mapping[str, _T], rules: RenameRules[_T]
) -> AlignedRecords[_T]:
    """Return three versions with one key for one record; the result does not depend on which side is ours.

    Of different records under one key, the one that sorts later gets the next free number at its end; the references
    of its own side follow. A record that one side deleted while the other began to refer to it is kept, as a conflict.

    Args:
        base: the common ancestor; if it has no records, two with one key are taken for versions of one.
        ours: our version.
        theirs: the other version.
        rules: what to know about the records.
    """
    is_deleted = any(key not in ours or key not in theirs for key in base)
    if not is_deleted and not all(any(key not in base for key in side) for side in (ours, theirs)):
        return AlignedRecords(base, ours, theirs)
    return _Alignment(base, ours, theirs, rules).align()


class _Alignment(Generic[_T]):
    def __init__(
        self, base: Mapping[str, _T], ours: Mapping[str, _T], theirs: Mapping[str, _T], rules: RenameRules[_T]
    ) -> None:
        self._base = base
        self._ours = ours
        self._theirs = theirs
        self._rules = rules

    def align(self) -> AlignedRecords[_T]:
        threads = self._find_threads()
        targets = {thread: self._target(thread) for thread in threads}
        versions = self._with_targets(targets)
        claims: defaultdict[str, list[_Thread]] = defaultdict(list)
        for thread, target in targets.items():
            if _survives(thread, versions):
                claims[target].append(thread)
        if taken_twice := {target: claiming for target, claiming in claims.items() if len(claiming) > 1}:
            self._give_numbers(targets, taken_twice)
            versions = self._with_targets(targets)
        lasting = [thread for thread in threads if _survives(thread, versions)]
        taken = {targets[thread] for thread in lasting}
        dropped = [thread for thread in threads if targets[thread] not in taken]
        base, ours, theirs = (
            {targets[thread]: version[thread] for thread in (*dropped, *lasting) if thread in version}
            for version in versions
        )
        keys = (
            {thread[side]: targets[thread] for thread in threads if thread[side] not in (_ABSENT, targets[thread])}
            for side in range(3)
        )
        return AlignedRecords(base, self._marked(base, ours, theirs), self._marked(base, theirs, ours), *keys)

    def _find_threads(self) -> list[_Thread]:
        origins = [find_origins(self._base, side, self._rules) for side in (self._ours, self._theirs)]
        our_key, their_key = ({origin: key for key, origin in each.items()} for each in origins)
        threads = [_Thread(key, our_key.get(key, _ABSENT), their_key.get(key, _ABSENT)) for key in self._base]
        new_ours, new_theirs = (
            {key: None for key in side if key not in found}
            for side, found in zip((self._ours, self._theirs), origins, strict=True)
        )
        for key in list(new_ours):
            other = self._same_new_record(key, new_theirs)
            if other:
                threads.append(_Thread(_ABSENT, key, other))
                del new_ours[key], new_theirs[other]
        threads += [_Thread(_ABSENT, key, _ABSENT) for key in new_ours]
        return threads + [_Thread(_ABSENT, _ABSENT, key) for key in new_theirs]

    def _same_new_record(self, key: str, new_theirs: Collection[str]) -> str:
        """Return the key under which the other side added a record of ours; empty if it did not."""
        ours, rules = self._ours[key], self._rules
        if key in new_theirs:
            is_one = not self._base or rules.is_one_record(ours, self._theirs[key])
            return key if is_one else _ABSENT
        former = [other for other in rules.former_keys(ours) if other in new_theirs and other not in self._ours]
        later = [other for other in new_theirs if other not in self._ours]
        later = [other for other in later if key in rules.former_keys(self._theirs[other]) and key not in self._theirs]
        return next(iter((*former, *later)), _ABSENT)

    def _target(self, thread: _Thread) -> str:
        base, ours, theirs = thread
        if not ours or not theirs or ours == theirs:
            return ours or theirs or base
        if base in (ours, theirs):
            return theirs if base == ours else ours
        if theirs in self._rules.former_keys(self._ours[ours]):
            return ours
        return theirs if ours in self._rules.former_keys(self._theirs[theirs]) else min(ours, theirs)

    def _give_numbers(self, targets: dict[_Thread, str], taken_twice: Mapping[str, list[_Thread]]) -> None:
        taken = {*self._base, *self._ours, *self._theirs, *targets.values()}
        for version in (self._base, self._ours, self._theirs):
            taken.update(key for record in version.values() for key in self._rules.former_keys(record))
        for target, threads in sorted(taken_twice.items()):
            numbers = count(2)
            for thread in sorted(threads, key=lambda each: self._thread_order(each, target))[1:]:
                key = next(key for number in numbers if (key := f"{target}-{number}") not in taken)
                taken.add(key)
                targets[thread] = key

    def _thread_order(self, thread: _Thread, target: str) -> tuple[Any, ...]:
        versions = ((self._ours, thread.ours), (self._theirs, thread.theirs))
        orders = [self._rules.version_order(version[key]) for version, key in versions if key]
        return thread.base != target, min(orders), thread.base

    def _with_targets(self, targets: Mapping[_Thread, str]) -> list[dict[_Thread, _T]]:
        """Return the records of the three versions, each with its target as its key."""
        final = set(targets.values())
        gone = {thread.base: target for thread, target in targets.items() if thread.base not in (_ABSENT, target)}
        gone = {key: target for key, target in gone.items() if key not in final}
        found = []
        for position, version in enumerate((self._base, self._ours, self._theirs)):
            keys = {thread[position]: target for thread, target in targets.items() if thread[position]}
            names = {key: target for key, target in gone.items() if key not in version}
            names |= {key: target for key, target in keys.items() if key != target}
            records = {}
            for thread, target in targets.items():
                if key := thread[position]:
                    record = self._rules.with_references(version[key], names) if names else version[key]
                    is_renamed = key not in final
                    records[thread] = (
                        record if key == target else self._rules.with_key(record, target, is_renamed=is_renamed)
                    )
            found.append(records)
        return found

    def _marked(self, base: Mapping[str, _T], kept: Mapping[str, _T], deleted: Mapping[str, _T]) -> Mapping[str, _T]:
        dropped = {key for key in base if key in kept and key not in deleted and kept[key] == base[key]}
        if not dropped:
            return kept
        wanted: list[str] = []
        for key, record in kept.items():
            if key not in dropped and (key not in base or record != base[key]):
                known = self._rules.references(base[key]) if key in base and key in deleted else ()
                wanted += set(self._rules.references(record)).difference(known)
        marked = dict(kept)
        while wanted:
            key = wanted.pop()
            if key in dropped:
                dropped.discard(key)
                wanted += self._rules.references(kept[key])
                marked[key] = self._rules.keep_edited_version(kept[key])
        return marked


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

    def is_merged(key: str, gone: str) -> bool:
        if key not in base or not rules.is_merged(side[key], base[key], base[gone]):
            return False
        return not any(_is_renamed(other, key, former, base, rules) for other, former in renamed.items())

    while free:
        origin = free.pop()
        listing = (key for key, former in renamed.items() if _is_renamed(key, origin, former, base, rules))
        key = next((key for key in listing if not is_merged(key, origin)), _ABSENT)
        key = key or next((key for key, former in back.items() if former == origin and key in side), _ABSENT)
        if key and key not in origins:
            origins[key] = origin
            renamed.pop(key, None)
            free += [key] if key in base else []
    found = set(origins.values())
    return {key: key for key in side if key in base and key not in found and key not in origins} | origins


def _is_renamed(key: str, origin: str, former: Iterable[str], base: Mapping[str, _T], rules: RenameRules[_T]) -> bool:
    """Return whether a record was the one at `origin` in the earlier version, and not yet then what it is now."""
    return origin in former and not (key in base and origin in rules.former_keys(base[key]))


def _survives(thread: _Thread, versions: Sequence[Mapping[_Thread, Any]]) -> bool:
    """Return whether a record is in the merged file: not if one side deleted it and the other left it as it was."""
    if thread.ours and thread.theirs:
        return True
    base, ours, theirs = (version.get(thread) for version in versions)
    left = theirs if ours is None else ours
    return left is not None and (base is None or left != base)
