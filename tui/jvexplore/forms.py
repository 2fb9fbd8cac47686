"""The forms that short texts in a file must have, checked by pydantic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"


class Matches:
    """Metadata for `Annotated[str, …]`: the whole text must match a pattern.

    Args:
        pattern: a regular expression.
        wanted: what the text must be, in words, with an example.
    """

    def __init__(self, pattern: str, wanted: str) -> None:
        self.pattern = pattern
        self.wanted = wanted

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check it; called while a validator is built, never before."""
        from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415 - on use, so that facts need no pydantic

        matches = re.compile(self.pattern).fullmatch

        def check(text: str) -> str:
            if not matches(text):
                raise PydanticCustomError("form", "must be {wanted}", {"wanted": self.wanted})
            return text

        return core_schema.no_info_after_validator_function(check, handler(source))


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


Slug: TypeAlias = Annotated[str, Matches(SLUG, 'lower-case words joined by hyphens, like "data-localisation"')]
Text: TypeAlias = Annotated[str, Matches(r"(?s).*\S.*", "a text that is not empty")]
Fingerprint: TypeAlias = Annotated[str, Matches("sha256:[0-9a-f]{16}", 'a fingerprint, like "sha256:0123456789abcdef"')]
