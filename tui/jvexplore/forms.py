"""The forms that values in a file must have, checked by pydantic."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema, PydanticCustomError

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
MISFORMED: Final = "misformed"
"""What pydantic calls an error that was made by `misformed`."""


def misformed(what: str, remedy: str) -> PydanticCustomError:
    """Return what a check raises of a value that has not its form.

    Args:
        what: what is wrong with it.
        remedy: what to write instead.
    """
    from pydantic_core import PydanticCustomError  # noqa: PLC0415 - on use, so that facts need no pydantic

    return PydanticCustomError(MISFORMED, "{what}; {remedy}", {"what": what, "remedy": remedy})


class Matches:
    """Metadata for `Annotated[str, …]`: the whole text must match a pattern.

    Args:
        pattern: a regular expression.
        wanted: what the text must be, in words.
        remedy: what to write, as an example.
    """

    def __init__(self, pattern: str, wanted: str, remedy: str) -> None:
        self.pattern = pattern
        self.wanted = wanted
        self.remedy = remedy

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check it; called while a validator is built, never before."""
        from pydantic_core import core_schema  # noqa: PLC0415 - on use, as above

        matches = re.compile(self.pattern).fullmatch

        def check(text: str) -> str:
            if not matches(text):
                raise misformed(f"must be {self.wanted}", self.remedy)
            return text

        return core_schema.no_info_after_validator_function(check, handler(source))


class Only:
    """Metadata for `Annotated[int, …]` and the like: only a value of the types that TOML writes such a one in.

    Pydantic alone takes the text "60" for a number, `true` for 1, and 0 for a day in 1970. It stands behind
    `Limits`, whose bounds are those of pydantic's own check.

    Args:
        types: they.
    """

    def __init__(self, *types: type) -> None:
        self.types = types

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check it, before it makes anything else of the value."""
        from pydantic_core import core_schema  # noqa: PLC0415 - on use, as above

        def check(value: object) -> object:
            if type(value) not in self.types:
                raise misformed(*_WANTED[self.types[0]])
            return value

        return core_schema.no_info_before_validator_function(check, handler(source))


class Limits:
    """Metadata for `Annotated[int, …]` and the like: bounds of a number, or of how many items or characters there are.

    Args:
        ge: the least number.
        le: the greatest.
        min_length: the least count.
    """

    def __init__(self, **bounds: int) -> None:
        self.bounds = bounds

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check it. It knows these bounds; the library that names them takes long to start."""
        schema: Any = handler(source)  # of a kind that has them
        return {**schema, **self.bounds}


_WANTED: Final = {
    int: ("must be a whole number", "write it in digits, without quotes, like 1"),
    Decimal: ("must be a number", "write it in digits, without quotes, like 37.5"),
    date: ("must be a day", "write it without quotes and without a time, like 2018-09-11"),
}
"""What a value must be that is only of such a type, and the remedy."""

Slug: TypeAlias = Annotated[str, Matches(SLUG, "lower-case words joined by hyphens", 'like "data-localisation"')]
Text: TypeAlias = Annotated[str, Matches(r"(?s).*\S.*", "a text that is not empty", "fill it in")]
Fingerprint: TypeAlias = Annotated[
    str, Matches("sha256:[0-9a-f]{16}", "a fingerprint", 'like "sha256:0123456789abcdef"')
]
