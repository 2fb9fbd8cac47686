"""Constraints on the values of a file: metadata for `Annotated`, checked by `table_reader.py` and by pydantic."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, TypeAlias, get_args

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
CONSTRAINT_ERROR: Final = "constraint"
"""The type of the pydantic error that a violated constraint becomes."""


class Constraint(ABC):
    """What a value must be beyond its type. Both readers of files call `check_value`, so that they agree.

    Attributes:
        is_before_type: whether it is checked before the type of the value, not after.
    """

    is_before_type: ClassVar[bool] = False

    @abstractmethod
    def check_value(self, value: Any) -> Any:
        """Return the value.

        Raises:
            JvexploreError: when it violates the constraint; says what it must be, and what to write.
        """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the validator for pydantic, which calls this while it builds a schema."""
        from pydantic_core import PydanticCustomError, core_schema

        def check_value(value: Any) -> Any:
            try:
                return self.check_value(value)
            except JvexploreError as error:
                context = {"what": error.what, "remedy": error.remedy}
                raise PydanticCustomError(CONSTRAINT_ERROR, "{what}; {remedy}", context) from None

        if self.is_before_type:
            return core_schema.no_info_before_validator_function(check_value, handler(source))
        return core_schema.no_info_after_validator_function(check_value, handler(source))


class MatchesPattern(Constraint):
    """For `Annotated[str, …]`: the whole text must match a pattern.

    Args:
        pattern: a regular expression.
        description: what the text must be, in words.
        remedy: what to write, as an example.
    """

    def __init__(self, pattern: str, description: str, remedy: str) -> None:
        self.pattern = pattern
        self._description = description
        self._remedy = remedy

    @cached_property
    def _matches(self) -> Callable[[str], re.Match[str] | None]:
        return re.compile(self.pattern).fullmatch  # compiled on first use: the first frame needs none

    def check_value(self, value: str) -> str:
        """Return the text if it matches."""
        if not value:
            raise JvexploreError("must not be empty", "fill it in")
        if not self._matches(value):
            raise JvexploreError(f"must be {self._description}", self._remedy)
        return value


class NotBlank(Constraint):
    """For `Annotated[str, …]`: not only white space."""

    def check_value(self, value: str) -> str:
        """Return the text if it is not blank."""
        if not value or value.isspace():
            raise JvexploreError("must not be empty", "fill it in")
        return value


class ExactType(Constraint):
    """For `Annotated[int, …]` and the like: the value must be of one of these very types, before any conversion.

    Pydantic by itself converts the text "60" to a number, `true` to 1, and 0 to a day in 1970.

    Args:
        types: the accepted types, as the TOML parser returns them.
    """

    is_before_type = True

    def __init__(self, *types: type) -> None:
        self._types = types

    def check_value(self, value: object) -> object:
        """Return the value if its type is one of these."""
        if type(value) not in self._types:
            raise JvexploreError(*TYPE_ERRORS[self._types[0]])
        return value


class WithinLimits(Constraint):
    """For `Annotated[int, …]` and the like: bounds of a number, or of the length of a list.

    Args:
        ge: the smallest number.
        le: the largest number.
        min_length: the smallest length.
    """

    def __init__(self, *, ge: int | None = None, le: int | None = None, min_length: int = 0) -> None:
        self._ge = ge
        self._le = le
        self._min_length = min_length

    def check_value(self, value: Any) -> Any:
        """Return the value if it is within the bounds."""
        if self._ge is not None and value < self._ge:
            raise JvexploreError(f"must be {self._ge} or more", "write a larger number")
        if self._le is not None and value > self._le:
            raise JvexploreError(f"must be {self._le} or less", "write a smaller number")
        if self._min_length and len(value) < self._min_length:
            raise JvexploreError("must have at least one entry", "add one")
        return value


class OneOf(Constraint):
    """For `Annotated[str, …]`: one of a closed list of words.

    Args:
        words: a `Literal` of texts.

    Attributes:
        words: the words of the list.
    """

    def __init__(self, words: object) -> None:
        self.words: tuple[str, ...] = get_args(words)

    def check_value(self, value: str) -> str:
        """Return the word if it is in the list."""
        if value not in self.words:
            raise JvexploreError(f'cannot be "{value}"', choice_remedy(self.words))
        return value


def choice_remedy(words: Iterable[str]) -> str:
    """Return how to fix a value that is none of the words of a closed list: "use direct or indirect"."""
    from jvexplore.joined_words import join_words  # noqa: PLC0415 - on use: the first frame needs none

    return f"use {join_words(words, 'or')}"


class OneOrMore(Constraint):
    """For `Annotated[tuple[…], …]`: one text may be written without brackets."""

    is_before_type = True

    def check_value(self, value: object) -> object:
        """Return the text in a list; any other value unchanged."""
        return [value] if isinstance(value, str) else value


class RequiredKey:
    """For `Annotated[…]`: the key must be in the file, although the field has a default.

    An unfinished dossier opens with the default; `table_reader.py` reads the key, `tolerant_reader.py` reports it.

    Args:
        remedy: what to do where it is missing.
    """

    def __init__(self, remedy: str = "add it") -> None:
        self.remedy = remedy


REQUIRED_KEY: Final = RequiredKey()

TYPE_ERRORS: Final = {
    int: ("must be a whole number", "write it in digits, without quotes, like 1"),
    Decimal: ("must be a number", "write it in digits, without quotes, like 37.5"),
    date: ("must be a date", "write it without quotes and without a time, like 2027-03-04"),
}
"""The message and the remedy for a value of the wrong type."""

Slug: TypeAlias = Annotated[str, MatchesPattern(SLUG, "lower-case words joined by hyphens", 'like "minority-rights"')]
Text: TypeAlias = Annotated[str, NotBlank()]
TextDigest: TypeAlias = Annotated[
    str, MatchesPattern("sha256:[0-9a-f]{16}", "a fingerprint", 'like "sha256:0123456789abcdef"')
]
