"""Find records that a version of a file gave another key, and different records to which two versions gave one key.

A rename is known by the former keys that a record lists; so is one record that was merged into another. Versions are
brought to the same keys before they are merged by key, so that an edit of a record that the other side renamed lands on
it; references follow.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from jvexplore.records.merge import AlignedRecords
from jvexplore.records.renamed_keys import find_origins, merged_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from jvexplore.records.renamed_keys import RenameRules

_T = TypeVar("_T")

_ABSENT = ""


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
    known, sides = base.keys(), [side.keys() for side in (theirs, ours) if side is not base]
    is_deleted = not all(known <= keys for keys in sides)
    if not is_deleted and (ours is base or theirs is base or any(keys <= known for keys in sides)):
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
        origins = [find_origins(self._base, side, self._rules) for side in (self._ours, self._theirs)]
        threads = self._find_threads(origins)
        targets = {thread: self._target(thread) for thread in threads}
        versions = self._with_targets(targets, {})
        if merged := self._merged_threads(versions, origins):
            versions = self._with_targets(targets, merged)
        claims: defaultdict[str, list[_Thread]] = defaultdict(list)
        for thread, target in targets.items():
            if _survives(thread, versions):
                claims[target].append(thread)
        if taken_twice := {target: claiming for target, claiming in claims.items() if len(claiming) > 1}:
            self._give_numbers(targets, taken_twice)
            versions = self._with_targets(targets, merged)
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
        marked = [self._kept(base, ours, theirs), self._kept(base, theirs, ours)]
        # One that is marked already, as it was then, must not count as unchanged.
        base = {key: each for key, each in base.items() if not any(side.get(key) == each for side in marked)}
        return AlignedRecords(base, {**ours, **marked[0]}, {**theirs, **marked[1]}, *keys)

    def _find_threads(self, origins: Sequence[Mapping[str, str]]) -> list[_Thread]:
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

    def _merged_threads(
        self, versions: Sequence[Mapping[_Thread, Any]], origins: Sequence[Mapping[str, str]]
    ) -> dict[_Thread, _Thread]:
        """Return the records that one side merged into another, with that other, unless the other side changed them.

        What the other side's records refer to is then the record into which it was merged.
        """
        found = {}
        for number, side in enumerate((self._ours, self._theirs)):
            into = merged_keys(self._base, side, origins[number], self._rules)
            present = {thread[number + 1]: thread for thread in versions[number + 1]} if into else {}
            for thread in versions[2 - number] if into else ():
                if thread.base in into and not thread[number + 1] and not _survives(thread, versions):
                    found[thread] = present[into[thread.base]]
        return found

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

    def _with_targets(
        self, targets: Mapping[_Thread, str], merged: Mapping[_Thread, _Thread]
    ) -> list[dict[_Thread, _T]]:
        """Return the records of the three versions, each with its target as its key."""
        final = set(targets.values())
        gone = {thread.base: target for thread, target in targets.items() if thread.base not in (_ABSENT, target)}
        gone = {key: target for key, target in gone.items() if key not in final}
        found = []
        for position, version in enumerate((self._base, self._ours, self._theirs)):
            keys = {thread[position]: target for thread, target in targets.items() if thread[position]}
            names = {key: target for key, target in gone.items() if key not in version}
            names |= {key: target for key, target in keys.items() if key != target}
            names |= {thread[position]: targets[into] for thread, into in merged.items() if thread[position]}
            joined = {
                into: thread[position]
                for thread, into in merged.items()
                if thread[position] not in (_ABSENT, thread.base)
            }
            records = {}
            for thread, target in targets.items():
                if key := thread[position]:
                    record = self._rules.with_references(version[key], names) if names else version[key]
                    is_renamed = key not in final
                    if thread in joined:  # the other side had renamed what was merged into it
                        former = self._rules.with_key(record, joined[thread], is_renamed=False)
                        record = self._rules.with_key(former, key, is_renamed=True)
                    records[thread] = (
                        record if key == target else self._rules.with_key(record, target, is_renamed=is_renamed)
                    )
            found.append(records)
        return found

    def _kept(self, base: Mapping[str, _T], kept: Mapping[str, _T], deleted: Mapping[str, _T]) -> dict[str, _T]:
        """Return the records, marked, that one side deleted while the other, which has them, began to refer to them."""
        dropped = {key for key in base if key in kept and key not in deleted and kept[key] == base[key]}
        if not dropped:
            return {}
        wanted: list[str] = []
        for key, record in kept.items():
            if key not in dropped and (key not in base or record != base[key]):
                known = self._rules.references(base[key]) if key in base and key in deleted else ()
                wanted += set(self._rules.references(record)).difference(known)
        marked: dict[str, _T] = {}
        while wanted:
            key = wanted.pop()
            if key in dropped:
                dropped.discard(key)
                wanted += self._rules.references(kept[key])
                marked[key] = self._rules.keep_edited_version(kept[key])
        return marked


def _survives(thread: _Thread, versions: Sequence[Mapping[_Thread, Any]]) -> bool:
    """Return whether a record is in the merged file: not if one side deleted it and the other left it as it was."""
    if thread.ours and thread.theirs:
        return True
    base, ours, theirs = (version.get(thread) for version in versions)
    left = theirs if ours is None else ours
    return left is not None and (base is None or left != base)
