"""What is wrong with a number, beyond what each key takes; it is shown all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.numbers.number_words import number_digits
from jvexplore.dossier.numbers.written_digits import is_too_long
from jvexplore.dossier.vocabulary.qualifiers import qualifier_class
from jvexplore.reading.exact import MAX_DIGITS
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from jvexplore.dossier.numbers.stated_number import StatedNumber

_WHOLE: Final = 100
_BOUNDS: Final = frozenset(
    (QualifierClass.MORE_THAN, QualifierClass.AT_LEAST, QualifierClass.LESS_THAN, QualifierClass.AT_MOST)
)


class NumberProblem(NamedTuple):
    """One problem of a number: its key, what is wrong, and how to fix it."""

    key: str
    what: str
    remedy: str


class NumberKeys(NamedTuple):
    """The keys of a number in the file; the defaults are those of a figure."""

    value: str = "value"
    minimum: str = "minimum"
    maximum: str = "maximum"
    qualifier: str = "qualifier"

    @property
    def of_numbers(self) -> tuple[str, str, str]:
        """The keys that have a number."""
        return self.value, self.minimum, self.maximum

    def written_values(self, number: StatedNumber) -> list[tuple[str, Decimal]]:
        """Return the numbers that are there, each with its key."""
        values = zip(self.of_numbers, (number.value, number.minimum, number.maximum), strict=True)
        return [(key, value) for key, value in values if value is not None]


FIGURE_KEYS: Final = NumberKeys()
STAKE_KEYS: Final = NumberKeys(value="percent")


def number_problems(
    number: StatedNumber, keys: NumberKeys = FIGURE_KEYS, *, has_unread: bool = False
) -> Iterator[NumberProblem]:
    """Yield the problems of a number; that there is none is one only for `own_number_problems`.

    Args:
        number: the number.
        keys: what its keys are called.
        has_unread: whether one of its keys has something that is no number, which is a problem of its own: what that
            makes incomplete is none.
    """
    written = keys.written_values(number)
    for key, value in written:
        if is_too_long(value):
            yield NumberProblem(key, f"has more than {MAX_DIGITS} digits", "shorten it")
    yield from _range_problems(number, keys, has_unread=has_unread)
    if written or not has_unread:
        yield from _qualifier_problems(number, keys, [key for key, _ in written])


def own_number_problems(
    number: StatedNumber, keys: NumberKeys, is_unread: Callable[[str], bool]
) -> Iterator[NumberProblem]:
    """Yield the problems of the number that a fact is about, which may be undisclosed, but not missing.

    Args:
        number: the number.
        keys: what its keys are called.
        is_unread: whether the value of a key could not be read.
    """
    has_unread = any(map(is_unread, keys.of_numbers))
    if not number.written_numbers and not number.qualifier and not has_unread:
        yield NumberProblem(keys.value, "is missing", 'add it, or write "undisclosed" as its qualifier')
    yield from number_problems(number, keys, has_unread=has_unread)


def is_share_percentage(value: Decimal) -> bool:
    """Return whether a number can be a percentage of a whole."""
    return 0 <= value <= _WHOLE


def _range_problems(number: StatedNumber, keys: NumberKeys, *, has_unread: bool) -> Iterator[NumberProblem]:
    if number.value is not None and number.has_range:
        key = keys.maximum if number.minimum is None else keys.minimum
        remedy = f"keep {keys.value}, or {keys.minimum} and {keys.maximum}"
        yield NumberProblem(key, f"is set, and {keys.value} too", remedy)
    elif number.minimum is not None and number.maximum is not None:
        if number.minimum > number.maximum:
            what = f"{number_digits(number.minimum)} is greater than {keys.maximum}, {number_digits(number.maximum)}"
            yield NumberProblem(keys.minimum, what, "swap them")
    elif has_unread:
        return
    elif number.minimum is not None:
        yield NumberProblem(
            keys.minimum, f"is set without {keys.maximum}", _bound_remedy(number, number.minimum, keys, "at least")
        )
    elif number.maximum is not None:
        yield NumberProblem(
            keys.maximum, f"is set without {keys.minimum}", _bound_remedy(number, number.maximum, keys, "at most")
        )


def _bound_remedy(number: StatedNumber, bound: Decimal, keys: NumberKeys, qualifier: str) -> str:
    """Return how to write a bound: as a value with a qualifier; the one that is there stays if it says a bound."""
    if number.qualifier_class in _BOUNDS:
        qualifier = number.qualifier.strip() or qualifier
    missing = keys.maximum if number.maximum is None else keys.minimum
    return f'write {keys.value} = {number_digits(bound)}, {keys.qualifier} = "{qualifier}", or add {missing}'


def _qualifier_problems(number: StatedNumber, keys: NumberKeys, written: list[str]) -> Iterator[NumberProblem]:
    qualifier = number.qualifier.strip()
    is_undisclosed = qualifier_class(qualifier) is QualifierClass.UNDISCLOSED
    if is_undisclosed and written:
        yield NumberProblem(keys.qualifier, f'is "{qualifier}", but {written[0]} is set', "remove one of them")
    elif qualifier and not is_undisclosed and not written:
        remedy = f'add {keys.value}, or set it to "undisclosed"'
        yield NumberProblem(keys.qualifier, "is set without a number", remedy)
