"""The forms that values in a file must have: metadata for `Annotated`, asked by `table_reader.py` and by pydantic."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, TypeAlias

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
CONSTRAINT_ERROR: Final = "misformed"
"""What pydantic calls the error that a form's refusal becomes."""


class Constraint:
    """What a value must be beyond its type; both readers of files ask `read`, so that they cannot disagree.

    Attributes:
        is_before_type: whether it is asked before the type of the value is checked, not after.
    """

    is_before_type: ClassVar[bool] = False

    def read(self, value: Any) -> Any:
        """Return what is taken for a value.

        Raises:
            JvexploreError: when it has not this form; says what it must be, and what to write.
        """
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check it; called while a validator is built, never before."""
        from pydantic_core import PydanticCustomError, core_schema

        def read(value: Any) -> Any:
            try:
                return self.read(value)
            except JvexploreError as error:
                said = {"what": error.what, "remedy": error.remedy}
                raise PydanticCustomError(CONSTRAINT_ERROR, "{what}; {remedy}", said) from None

        if self.is_before_type:
            return core_schema.no_info_before_validator_function(read, handler(source))
        return core_schema.no_info_after_validator_function(read, handler(source))


class MatchesPattern(Constraint):
    """Form of `Annotated[str, …]`: the whole text must match a pattern.

    Args:
        pattern: a regular expression.
        wanted: what the text must be, in words.
        remedy: what to write, as an example.
    """

    def __init__(self, pattern: str, wanted: str, remedy: str) -> None:
        self.pattern = pattern
        self._wanted = wanted
        self._remedy = remedy

    @cached_property
    def _matches(self) -> Callable[[str], re.Match[str] | None]:
        return re.compile(self.pattern).fullmatch  # on use: the first frame matches none

    def read(self, value: str) -> str:
        """Return the text that matches."""
        if not self._matches(value):
            raise JvexploreError(f"must be {self._wanted}", self._remedy)
        return value


class NotBlank(Constraint):
    """Form of `Annotated[str, …]`: a text of which something can be seen."""

    def read(self, value: str) -> str:
        """Return the text that is not blank."""
        if not value or value.isspace():
            raise JvexploreError("must not be empty", "fill it in")
        return value


class ExactType(Constraint):
    """Form of `Annotated[int, …]` and the like: only a value of the types that TOML writes such a one in.

    Pydantic alone takes the text "60" for a number, `true` for 1, and 0 for a day in 1970.

    Args:
        types: they.
    """

    is_before_type = True

    def __init__(self, *types: type) -> None:
        self._types = types

    def read(self, value: object) -> object:
        """Return the value that is of such a type."""
        if type(value) not in self._types:
            raise JvexploreError(*_WANTED[self._types[0]])
        return value


class WithinLimits(Constraint):
    """Form of `Annotated[int, …]` and the like: bounds of a number, or of how many entries a list has.

    Args:
        ge: the least number.
        le: the greatest.
        min_length: the least count.
    """

    def __init__(self, *, ge: int | None = None, le: int | None = None, min_length: int = 0) -> None:
        self._ge = ge
        self._le = le
        self._min_length = min_length

    def read(self, value: Any) -> Any:
        """Return the value that is within the bounds."""
        if self._ge is not None and value < self._ge:
            raise JvexploreError(f"must be {self._ge} or more", "write a larger number")
        if self._le is not None and value > self._le:
            raise JvexploreError(f"must be {self._le} or less", "write a smaller number")
        if self._min_length and len(value) < self._min_length:
            raise JvexploreError("must have at least one entry", "add one")
        return value


_WANTED: Final = {
    int: ("must be a whole number", "write it in digits, without quotes, like 1"),
    Decimal: ("must be a number", "write it in digits, without quotes, like 37.5"),
    date: ("must be a date", "write it without quotes and without a time, like 2027-03-04"),
}
"""What a value must be that is only of such a type, and the remedy."""

Slug: TypeAlias = Annotated[str, MatchesPattern(SLUG, "lower-case words joined by hyphens", 'like "minority-rights"')]
Text: TypeAlias = Annotated[str, NotBlank()]
Fingerprint: TypeAlias = Annotated[
    str, MatchesPattern("sha256:[0-9a-f]{16}", "a fingerprint", 'like "sha256:0123456789abcdef"')
]
