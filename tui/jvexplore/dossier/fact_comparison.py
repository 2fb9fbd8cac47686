"""What a fact says, in the form in which it is compared with others. Each kind makes it of its own keys.

A value allows a span of a scale: of a unit, of days, of days after an event, of words. Two values exclude each other if
their spans on some scale have nothing in common.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.dossier.moments.event_offsets import event_offsets
from jvexplore.dossier.moments.possible_days import possible_days
from jvexplore.dossier.numbers.number_interval import number_interval

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from jvexplore.dossier.moments.moment import Moment
    from jvexplore.dossier.moments.moment_resolver import MomentResolver
    from jvexplore.dossier.numbers.stated_number import StatedNumber

_INFINITY: Final = Decimal("Infinity")

Scale: TypeAlias = tuple[str, ...]
"""What a value is measured on; the last part says what it is a value of."""
SpanEnd: TypeAlias = tuple[Any, int]
"""A value, and which side of it: 0 at the value itself, 1 just above it, -1 just below it."""


class ValueSpan(NamedTuple):
    """What a value allows on a scale, both ends included.

    Attributes:
        low: the lower end.
        high: the upper end.
        event: the event by which it is dated. Spans by the same event do not exclude each other here: how far they are
            from it has a scale of its own.
    """

    low: SpanEnd
    high: SpanEnd
    event: Address = NO_ADDRESS

    def is_before(self, other: ValueSpan) -> bool:
        """Return whether all that it allows is below all that another of the same scale does."""
        return self.high < other.low and not (self.event and self.event == other.event)


def spans_exclude(one: ValueSpan, other: ValueSpan) -> bool:
    """Return whether two spans of the same scale have nothing in common."""
    return one.is_before(other) or other.is_before(one)


def number_span(number: StatedNumber) -> ValueSpan | None:
    """Return what a number allows on the scale of its unit; `None` if that is not known."""
    interval = number_interval(number)
    if interval is None:
        return None
    low = -_INFINITY if interval.lowest is None else interval.lowest
    high = _INFINITY if interval.highest is None else interval.highest
    return ValueSpan((low, int(interval.excludes_lowest)), (high, -int(interval.excludes_highest)))


class NumberValue(NamedTuple):
    """A number in a unit.

    Attributes:
        key: the key of the fact that has it.
        number: the number.
        unit: the unit, as written.
        scale: the unit, the same for all ways to write it.
        is_of_its_day: whether it may be another on another day, because the fact does not say when it is so.
    """

    key: str
    number: StatedNumber
    unit: str
    scale: str
    is_of_its_day: bool = False

    def spans(self, _resolver: MomentResolver) -> Iterator[tuple[Scale, ValueSpan]]:
        """Yield the scale and the values that the number allows, if that is known."""
        if span := number_span(self.number):
            yield ("number", self.scale), span


class DayValue(NamedTuple):
    """A moment, or a day in a window.

    Attributes:
        key: the key of the fact that has it.
        moment: the moment, or the one from which the window is open; `None` if that is not known.
        scale: what it is the day of.
        is_window: whether it is a day in a window.
        last: the moment until which the window is open; `None` if that is not known.
    """

    key: str
    moment: Moment | None
    scale: str
    is_window: bool = False
    last: Moment | None = None

    @property
    def is_of_its_day(self) -> bool:
        """Whether it may be another on another day: what is dated is not."""
        return False

    def spans(self, resolver: MomentResolver) -> Iterator[tuple[Scale, ValueSpan]]:
        """Yield the scale and the days that it may be on, and those after the event by which it is given."""
        if self.is_window:
            event, found = NO_ADDRESS, resolver.resolve_period(self.moment, self.last)
        else:
            event, found = self.moment.event if self.moment else NO_ADDRESS, resolver.resolve_moment(self.moment)
        if event and self.moment:
            least, most = event_offsets(self.moment)
            yield ("days after", event, self.scale), ValueSpan((least, 0), (most, 0))
        if found:
            first, last = possible_days(found)
            yield ("day", self.scale), ValueSpan((first, 0), (last, 0), event)


class WordValue(NamedTuple):
    """One of several words that exclude each other: "met", "failed".

    Attributes:
        key: the key of the fact that has it.
        word: the word.
        scale: what it is said of.
        is_of_its_day: whether it may be another on another day.
    """

    key: str
    word: str
    scale: str
    is_of_its_day: bool = False

    def spans(self, _resolver: MomentResolver) -> Iterator[tuple[Scale, ValueSpan]]:
        """Yield the scale and the word alone."""
        yield ("word", self.scale), ValueSpan((self.word, 0), (self.word, 0))


ComparedValue: TypeAlias = NumberValue | DayValue | WordValue


class Comparison(NamedTuple):
    """What a fact says, as far as it is compared.

    Attributes:
        identity: what it is about; only facts of one kind and identity are compared.
        values: what it says of that; each is compared with what is on the same scale.
        conversions: the same in other units. They are only compared where no values are on the same scale: two articles
            that agree may convert at different rates.
        since: since when it is so. Facts of which one ends before the other begins are of different periods, and not
            compared.
        until: until when it is so.
        takes_several_witnesses: whether it is compared only with what another witness says, because one may well name
            several things of the same identity.
    """

    identity: tuple[Hashable, ...]
    values: tuple[ComparedValue, ...]
    conversions: tuple[ComparedValue, ...] = ()
    since: DayValue | None = None
    until: DayValue | None = None
    takes_several_witnesses: bool = False
