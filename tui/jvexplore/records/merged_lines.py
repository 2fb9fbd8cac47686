"""Merge texts line by line, three ways, as git does; where both sides changed the same lines, both changes stay.

For TOML outside the records: its comments, above all. Values are compared afterwards, and put right where they are not
what a merge by keys gives, so lines need only be valid TOML together.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.records.toml_comments import find_comments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_MAX_LINES: Final = 2_000
"""Longer texts are not compared, which might take long."""
_MAX_TRIED: Final = 200
"""In a place with more lines, lines of the second side are not tried one by one."""


class _Line(NamedTuple):
    """A line, and whether only the second side has it."""

    text: str
    is_second: bool = False


class _Region(NamedTuple):
    """Lines between those that all three texts have."""

    base: Sequence[str]
    first: Sequence[str]
    second: Sequence[str]

    @property
    def is_conflict(self) -> bool:
        """Whether both sides changed the lines, in different ways."""
        return self.first not in (self.base, self.second) and self.second != self.base

    def changed_lines(self) -> Sequence[str]:
        """Return the lines of the side that changed them."""
        return self.second if self.first == self.base else self.first

    def lines_of_both(self) -> list[_Line]:
        """Return the lines of both sides, without those that one of them deleted."""
        lines: list[_Line] = []
        for tag, start, end, other_start, other_end in _matcher(self.first, self.second).get_opcodes():
            own = [_Line(each) for each in self.first[start:end]]
            theirs = [_Line(each, is_second=True) for each in self.second[other_start:other_end]]
            if tag == "equal":
                lines += own
            elif len(own) == len(theirs):
                lines += chain.from_iterable(zip(theirs, own, strict=True))
            else:
                lines += [*theirs, *own]
        gone = {each for each in self.base if each not in self.first or each not in self.second}
        return [line for line in lines if line.text not in gone]

    def choose_lines(self, is_valid: Callable[[Sequence[str]], bool]) -> Sequence[str]:
        """Return the lines of both sides; of the second side, only comments where its lines are not valid.

        Args:
            is_valid: returns whether lines are valid here.
        """
        lines = self.lines_of_both()
        if is_valid([each.text for each in lines]):
            return [each.text for each in lines]
        if len(lines) > _MAX_TRIED:
            return self.first
        known = {*find_comments("\n".join((*self.base, *self.first)))}
        chosen = [[] if each.is_second else [each.text] for each in lines]
        for number, line in enumerate(lines):
            if line.is_second:
                chosen[number] = [line.text]
                if not is_valid([each for some in chosen for each in some]):
                    chosen[number] = [each for each in find_comments(line.text) if each not in known]
        return [each for some in chosen for each in some]


def merge_lines(base: str, first: str, second: str, is_valid: Callable[[str], bool]) -> str:
    """Merge two versions of a text.

    Args:
        base: their common ancestor; empty if there is none.
        first: the version whose lines stay where those of both would not be valid together.
        second: the other version; of its lines that are not valid beside those, only the comments are kept.
        is_valid: returns whether a text is valid.
    """
    if second in (base, first):
        return first
    if first == base:
        return second
    texts = [each.split("\n") for each in (base, first, second)]
    if max(map(len, texts)) > _MAX_LINES:
        return first
    regions = list(_regions(*texts))
    chosen = {id(each): each.first for each in regions if each.is_conflict}
    for each in regions:
        if each.is_conflict:

            def is_valid_here(lines: Sequence[str], key: int = id(each)) -> bool:
                return is_valid(_join(regions, {**chosen, key: lines}))

            chosen[id(each)] = each.choose_lines(is_valid_here)
    merged = _join(regions, chosen)
    merged += "\n" if first.endswith("\n") and not merged.endswith("\n") else ""
    return merged if is_valid(merged) else first


def _join(regions: Sequence[_Region], chosen: Mapping[int, Sequence[str]]) -> str:
    return "\n".join(line for each in regions for line in chosen.get(id(each), each.changed_lines()))


def _regions(base: Sequence[str], first: Sequence[str], second: Sequence[str]) -> Iterator[_Region]:
    """Yield the lines in order: those that all three have, and those between."""
    in_first, in_second = (_positions(base, side) for side in (first, second))
    start, first_start, second_start = 0, 0, 0
    for line in (*(each for each in in_first if each in in_second), len(base)):
        first_line, second_line = in_first.get(line, len(first)), in_second.get(line, len(second))
        yield _Region(base[start:line], first[first_start:first_line], second[second_start:second_line])
        common = base[line : line + 1]
        yield _Region(common, common, common)
        start, first_start, second_start = line + 1, first_line + 1, second_line + 1


def _positions(base: Sequence[str], side: Sequence[str]) -> Mapping[int, int]:
    """Return the position of each line of the ancestor that is in a version too."""
    blocks = _matcher(base, side).get_matching_blocks()
    return {a + number: b + number for a, b, size in blocks for number in range(size)}


def _matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other)
