"""A number as a fact states it: a value or a range, with a qualifier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.vocabulary.qualifiers import qualifier_class
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from decimal import Decimal


_LIMITS: Final = frozenset(
    (QualifierClass.MORE_THAN, QualifierClass.AT_LEAST, QualifierClass.LESS_THAN, QualifierClass.AT_MOST)
)


class StatedNumber(NamedTuple):
    """A number of a stake or a figure, as its keys have it; any of them may be missing.

    Attributes:
        value: the number, with the digits that it is written with: 24.0 is more precise than 24.
        minimum: the lower end of a range.
        maximum: its upper end.
        qualifier: the words that qualify it: "about", "at least"; empty if there are none.
    """

    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    qualifier: str = ""

    @property
    def written_numbers(self) -> tuple[Decimal, ...]:
        """The numbers that are there: value, minimum, maximum."""
        return tuple(each for each in (self.value, self.minimum, self.maximum) if each is not None)

    @property
    def has_range(self) -> bool:
        """Whether it has at least one end of a range."""
        return self.minimum is not None or self.maximum is not None

    @property
    def is_vague(self) -> bool:
        """Whether it is only known to be in a range, or on one side of a limit: "24 to 26", "at least 25"."""
        return self.has_range or self.qualifier_class in _LIMITS

    @property
    def qualifier_class(self) -> QualifierClass:
        """What the qualifier does to the number; one end alone is a bound, unless the qualifier says so already."""
        found = qualifier_class(self.qualifier)
        if found is not QualifierClass.EXACT or self.value is not None:
            return found
        if self.minimum is not None and self.maximum is None:
            return QualifierClass.AT_LEAST
        if self.maximum is not None and self.minimum is None:
            return QualifierClass.AT_MOST
        return found
