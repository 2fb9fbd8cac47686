"""The sums of the stakes in a company.

Sums are made per company, base, status and written moment, of actual and agreed stakes only: the others are
alternatives, of which only one may come true. An indirect stake would count twice, with the stakes that it is held
through, and so would a part of another stake. Less than 100 % is never wrong: an article need not name all holders.
"""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.number_text import plain_digits
from jvexplore.dossier.numbers.number_problems import is_share_percentage
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.numbers.sure_bounds import LeastNumber, least_bound
from jvexplore.dossier.numbers.written_digits import is_too_long
from jvexplore.dossier.stakes.stake_bases import CAPITAL, stake_base
from jvexplore.dossier.vocabulary.statuses import DEFAULT_FACT_STATUS
from jvexplore.reading.exact import exact_sum
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.address import Address

_SUMMED_STATUSES: Final = ("actual", "agreed")
_WHOLE: Final = Decimal(100)
_MORE_THAN: Final = "more than"
_JUST_OVER: Final = "just over"
_CLOSE: Final = frozenset((QualifierClass.ABOUT, QualifierClass.JUST_UNDER, QualifierClass.JUST_OVER))
_SLIGHTLY_MORE: Final = frozenset((QualifierClass.JUST_OVER, QualifierClass.PLUS_ONE_SHARE))
_SLIGHTLY_LESS: Final = frozenset((QualifierClass.JUST_UNDER, QualifierClass.LESS_ONE_SHARE))


class Position(NamedTuple):
    """A stake, as far as sums need it.

    Attributes:
        address: its address.
        holder: the id of the holder; empty if it is not known.
        company: the id of the company; empty if it is not known.
        base: of what the percentage is one; empty means "capital".
        status: how real it is; empty means "actual".
        moment: when it is held, as written in the file; empty if it is not said.
        number: its percentage.
        via: the parties that it is held through: none if it is held directly; `None` if the article does not say.
        part_of: the address of what it is a part of; empty if it is none.
        sources: the ids of the sources that it stands in, in their order; none if that is not known.
        contradicts: the addresses of what contradicts it, as a person wrote.
    """

    address: Address
    holder: str
    company: str
    base: str
    status: str
    moment: str
    number: StatedNumber
    via: Sequence[str] | None = None
    part_of: str = ""
    sources: tuple[str, ...] = ()
    contradicts: frozenset[Address] = frozenset()

    @property
    def group_key(self) -> tuple[str, str, str, str]:
        """What stakes have in common that can be compared and added up: company, base, status and moment."""
        return self.company, stake_base(self.base), self.status or DEFAULT_FACT_STATUS, self.moment.strip()


class StakeSum(NamedTuple):
    """The sum of the stakes in a company that are of one base, status and moment.

    Attributes:
        company: the id of the company.
        base: of what the percentages are; "capital" if the stakes do not say.
        status: "actual" or "agreed".
        moment: when they are held, as written; empty if it is not said.
        positions: the stakes that count, one for each holder, in the order of the file.
        lowest: the sum of their lower bounds.
        is_over: whether the sum is surely more than 100 %.
        total: the sum as it is shown: a value where all are plain values, else a range or a bound; empty if no
            percentage is known.
    """

    company: str
    base: str
    status: str
    moment: str
    positions: tuple[Position, ...]
    lowest: Decimal
    is_over: bool
    total: StatedNumber

    @property
    def has_upper_end(self) -> bool:
        """Whether each stake that counts says the most that it may be; else the sum could only say "at least"."""
        return all(_written_high(each.number) is not None for each in self.positions)


def sum_stakes(positions: Iterable[Position]) -> list[StakeSum]:
    """Return the sums of stakes, in the order in which their first stakes stand in the file.

    Each holder counts once. Of several stakes of one holder in a sum, the one with the lowest lower bound counts: which
    of two undated reports is true, no sum can say. One without a number counts only if there is no other. Left out are
    stakes without a holder or company, and those whose numbers are no percentages of a whole.
    """
    groups: dict[tuple[str, str, str, str], dict[str, Position]] = {}
    for position in positions:
        if not _is_summed(position):
            continue
        holders = groups.setdefault(position.group_key, {})
        counted = holders.get(position.holder)
        if counted is None or _weakness(position.number) < _weakness(counted.number):
            holders[position.holder] = position
    return [_sum_of(*key, tuple(holders.values())) for key, holders in groups.items()]


def sum_problem(stakes: StakeSum, moment: str = "") -> tuple[str, str] | None:
    """Return what is wrong with a sum of more than 100 %, and the remedy, which never is another number.

    Args:
        stakes: the sum.
        moment: when the stakes are held, in words: "from 2027 on"; empty if it is not said.
    """
    if not stakes.is_over:
        return None
    base = "" if stakes.base == CAPITAL else f" of {stakes.base}"
    what = f"add up to {number_words(stakes.total, 'percent')}{base}"
    if stakes.total.qualifier not in (_MORE_THAN, _JUST_OVER):
        what += f", more than {_WHOLE} %"
    if moment:
        return f"{what}, {moment}", "say more exactly when each stake is held, or which is a part of another one"
    return what, 'say when each stake is held, with "when", "since" or "until", or which is a "part_of" another one'


def _is_summed(position: Position) -> bool:
    if position.via or position.part_of or not position.holder or not position.company:
        return False
    return (position.status or DEFAULT_FACT_STATUS) in _SUMMED_STATUSES and _fits_whole(position.number)


def _fits_whole(number: StatedNumber) -> bool:
    """Return whether a number is a percentage of a whole; one that is missing or undisclosed may be."""
    if any(is_too_long(each) or not is_share_percentage(each) for each in number.written_numbers):
        return False
    return number.minimum is None or number.maximum is None or number.minimum <= number.maximum


def _weakness(number: StatedNumber) -> tuple[bool, LeastNumber]:
    """Return the sort key of a stake by how little it says its holder surely has; one without a number comes last."""
    return not number.written_numbers, least_bound(number)


def _sum_of(company: str, base: str, status: str, moment: str, positions: tuple[Position, ...]) -> StakeSum:
    numbers = [position.number for position in positions]
    bounds = [least_bound(number) for number in numbers]
    lowest = _exact_total(each.bound for each in bounds)
    is_over = LeastNumber(lowest, any(each.is_exceeded for each in bounds)) > (_WHOLE, False)
    return StakeSum(company, base, status, moment, positions, lowest, is_over, _shown_total(numbers))


def _exact_total(values: Iterable[Decimal]) -> Decimal:
    return reduce(exact_sum, values, Decimal())


def _shown_total(numbers: Sequence[StatedNumber]) -> StatedNumber:
    """Return the sum as it is shown, from the numbers as they are written: rounding is given away only in `lowest`.

    A sum of several has no zeros behind its fraction: no source wrote it.
    """
    if len(numbers) == 1:
        return numbers[0] if numbers[0].written_numbers else StatedNumber()
    classes = {number.qualifier_class for number in numbers}
    lows, highs = [_written_low(number) for number in numbers], [_written_high(number) for number in numbers]
    low = Decimal(plain_digits(_exact_total(lows)))
    known_highs = [each for each in highs if each is not None]
    if len(known_highs) < len(highs):
        qualifier = _MORE_THAN if QualifierClass.MORE_THAN in classes else "at least"
        return StatedNumber(low, qualifier=qualifier) if low else StatedNumber()
    high = Decimal(plain_digits(_exact_total(known_highs)))
    if low == high:
        return StatedNumber(low, qualifier=_total_qualifier(classes))
    if low <= _WHOLE:
        high = min(high, _WHOLE)
    if not low:
        return StatedNumber(high, qualifier="up to")
    return StatedNumber(minimum=low, maximum=high, qualifier="about" if classes & _CLOSE else "")


def _written_low(number: StatedNumber) -> Decimal:
    """Return the least that a number says, before rounding; 0 if it says nothing of that."""
    is_open = number.qualifier_class in (
        QualifierClass.LESS_THAN,
        QualifierClass.AT_MOST,
        QualifierClass.UNDISCLOSED,
    ) or (number.has_range and number.minimum is None)
    return Decimal() if is_open else min(number.written_numbers, default=Decimal())


def _written_high(number: StatedNumber) -> Decimal | None:
    """Return the most that a number says, before rounding; `None` if it says nothing of that."""
    is_open = number.qualifier_class in (
        QualifierClass.MORE_THAN,
        QualifierClass.AT_LEAST,
        QualifierClass.UNDISCLOSED,
    ) or (number.has_range and number.maximum is None)
    return None if is_open else max(number.written_numbers, default=None)


def _total_qualifier(classes: AbstractSet[QualifierClass]) -> str:
    """Return the qualifier of a total of single values; a share more and a share less make up for each other."""
    if QualifierClass.ABOUT in classes:
        return "about"
    has_more, has_less = bool(classes & _SLIGHTLY_MORE), bool(classes & _SLIGHTLY_LESS)
    if has_more and has_less:
        return "about" if classes & _CLOSE else ""
    return _JUST_OVER if has_more else "just under" if has_less else ""
