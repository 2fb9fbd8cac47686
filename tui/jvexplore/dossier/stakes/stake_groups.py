"""Stakes that can be compared: those in one company, of one base, status and moment; and what they add up to."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.numbers.number_problems import is_share_percentage
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.stakes.rival_stakes import exclude_each_other, find_rivals
from jvexplore.dossier.stakes.stake_bases import CAPITAL
from jvexplore.dossier.stakes.stake_sums import Position, StakeSum, sum_stakes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.address import Address

_WHOLE: Final = Decimal(100)


class StakeGroup(NamedTuple):
    """Stakes in one company, of one base, status and moment.

    Attributes:
        company: the id of the company.
        base: of what the percentages are.
        status: how real they are.
        moment: when they are held, as written; empty if it is not said.
        positions: all of them, in file order.
        compared: those that stand beside each other in a chart, the largest first: neither indirect nor parts.
        total: what they add up to; `None` if stakes of this status are not added up.
        has_rivals: whether a holder has several of them that exclude each other, so that they are not added up.
        rival_addresses: the addresses of the stakes that another source excludes with another number of the same
            holder.
    """

    company: str
    base: str
    status: str
    moment: str
    positions: tuple[Position, ...]
    compared: tuple[Position, ...]
    total: StakeSum | None
    has_rivals: bool
    rival_addresses: frozenset[Address]

    @property
    def group_key(self) -> tuple[str, str, str, str]:
        """What its stakes have in common, as `Position.group_key`."""
        return self.company, self.base, self.status, self.moment

    @property
    def total_words(self) -> str:
        """What they add up to, in words; empty if they are not added up, or one of them has no upper end."""
        if self.total is None or not self.total.has_upper_end or self.has_rivals:
            return ""
        return number_words(self.total.total, "percent")

    @property
    def is_over_by_rounding(self) -> bool:
        """Whether they add up to more than 100 per cent as written, but need not as they were before rounding."""
        value = self.total.total.value if self.total else None
        return value is not None and value > _WHOLE and self.total is not None and not self.total.is_over

    @property
    def rival_sources(self) -> tuple[str, ...]:
        """The ids of the sources that have different stakes of one holder, in the order of the stakes in the file."""
        rivals = (each for each in self.positions if each.address in self.rival_addresses)
        found = (source for each in rivals for source in each.sources)
        return tuple(dict.fromkeys(found))

    @property
    def counted(self) -> tuple[Position, ...]:
        """Those that are compared, one of each holder, so that none is added up twice.

        If two sources have different stakes of a holder, those of the first of them: nobody reported a mixture. None if
        that source has several of one holder that exclude each other.
        """
        if not self.has_rivals:
            return self._one_of_each(self.compared)
        if self.total is None:
            return self.compared
        if sources := self.rival_sources:
            own = [each for each in self.compared if sources[0] in each.sources]
            return () if exclude_each_other(own) else self._one_of_each(own)
        return self._one_of_each(self.compared)

    def _one_of_each(self, positions: Sequence[Position]) -> tuple[Position, ...]:
        """Return one stake of each holder: the one in the sum, or else the first."""
        summed = {each.address for each in self.total.positions} if self.total else frozenset()
        chosen: dict[str, Position] = {}
        for each in positions:
            if each.holder not in chosen or each.address in summed:
                chosen[each.holder] = each
        addresses = {each.address for each in chosen.values()}
        return tuple(each for each in positions if each.address in addresses)

    @property
    def is_whole(self) -> bool:
        """Whether they add up to exactly 100 per cent."""
        return self.total is not None and not self.has_rivals and self.total.total == StatedNumber(_WHOLE)


def group_stakes(positions: Iterable[Position]) -> list[StakeGroup]:
    """Return the groups of stakes, in the order in which their first stakes stand in the file."""
    groups: dict[tuple[str, str, str, str], list[Position]] = {}
    listed = list(positions)
    for position in listed:
        groups.setdefault(position.group_key, []).append(position)
    sums = {(each.company, each.base, each.status, each.moment): each for each in sum_stakes(listed)}
    return [_make_group(*key, found, sums.get(key)) for key, found in groups.items()]


def main_groups(groups: Sequence[StakeGroup]) -> list[StakeGroup]:
    """Return one group for each company: of the capital before others, and of what is added up only."""
    chosen: dict[str, StakeGroup] = {}
    for group in groups:
        known = chosen.get(group.company)
        if group.total and group.compared and (known is None or (known.base != CAPITAL and group.base == CAPITAL)):
            chosen[group.company] = group
    return list(chosen.values())


def other_bases(groups: Sequence[StakeGroup], main: StakeGroup) -> list[StakeGroup]:
    """Return the groups that say of another base who has how much of a company, where that is not the same.

    Of each base, the group of the same status and moment as the main one, or else the first that is added up.
    """
    shares = {(each.holder, each.number) for each in main.counted}
    chosen: dict[str, StakeGroup] = {}
    for group in groups:
        if group.company != main.company or group.base == main.base or not group.total or not group.counted:
            continue
        if group.base not in chosen or (group.status, group.moment) == (main.status, main.moment):
            chosen[group.base] = group
    return [each for each in chosen.values() if {(one.holder, one.number) for one in each.counted} != shares]


def groups_by_company(groups: Sequence[StakeGroup]) -> list[StakeGroup]:
    """Return groups company by company: first the companies with stakes that are added up."""
    by_company: dict[str, list[StakeGroup]] = {group.company: [] for group in (*main_groups(groups), *groups)}
    for group in groups:
        by_company[group.company].append(group)
    return [group for members in by_company.values() for group in members]


def compared_groups(groups: Sequence[StakeGroup]) -> dict[Address, tuple[StakeGroup, bool]]:
    """Return the group that each stake is compared in, by its address, and whether the company has no other."""
    counts = Counter(group.company for group in groups)
    return {each.address: (group, counts[group.company] == 1) for group in groups for each in group.compared}


def drawn_percent(number: StatedNumber) -> Decimal:
    """Return the percentage that a bar shows: the number, or the lower end of a range; 0 if there is none."""
    for each in (number.value, number.minimum, number.maximum):
        if each is not None:
            return each if 0 <= each <= _WHOLE else Decimal()
    return Decimal()


def _is_compared(position: Position) -> bool:
    """Return whether a stake is one of a known holder, with a number that can be drawn beside others."""
    numbers = position.number.written_numbers
    is_own = bool(position.holder) and not position.via and not position.part_of
    return is_own and bool(numbers) and all(map(is_share_percentage, numbers))


def _make_group(
    company: str, base: str, status: str, moment: str, positions: Sequence[Position], total: StakeSum | None
) -> StakeGroup:
    known = [each for each in positions if _is_compared(each)]
    compared = tuple(sorted(known, key=lambda each: -drawn_percent(each.number)))
    has_rivals = exclude_each_other(known)
    return StakeGroup(
        company, base, status, moment, tuple(positions), compared, total, has_rivals, find_rivals(compared)
    )
