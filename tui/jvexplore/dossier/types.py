"""The small types that facts and notes are made of, each with the form that it must have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from jvexplore.dossier import edtf

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

KINDS = ("party", "relation", "stake", "quote", "challenge", "event", "figure")
"""The kinds of fact, as addresses name them."""

_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True)
class Matches:
    """Metadata for `Annotated[str, …]`: the whole text must match a pattern.

    Args:
        pattern: a regular expression.
        wanted: what the text must be, in words, with an example.
    """

    pattern: str
    wanted: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to check it; called while a validator is built, never before."""
        from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415 - on use, so that facts need no pydantic

        matches = re.compile(self.pattern).fullmatch

        def check(text: str) -> str:
            if not matches(text):
                raise PydanticCustomError("form", "must be {wanted}", {"wanted": self.wanted})
            return text

        return core_schema.no_info_after_validator_function(check, handler(source))


@dataclass(frozen=True)
class _EdtfForm:
    """Metadata for `Annotated[str, …]`: a date in EDTF; a bare TOML date or year is taken as one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415 - on use, so that facts need no pydantic

        def read(value: object) -> object:
            if type(value) is date:
                return value.isoformat()
            return f"{value:04}" if type(value) is int else value

        def check(text: str) -> str:
            try:
                edtf.parse(text)
            except ValueError as error:
                raise PydanticCustomError("edtf", "{message}", {"message": str(error)}) from None
            return text

        checked = core_schema.no_info_after_validator_function(check, handler(source))
        return core_schema.no_info_before_validator_function(read, checked)


Slug: TypeAlias = Annotated[str, Matches(_SLUG, 'lower-case words joined by hyphens, like "data-localisation"')]
Text: TypeAlias = Annotated[str, Matches(r"(?s).*\S.*", "a text that is not empty")]
Address: TypeAlias = Annotated[
    str, Matches(f"(?:{'|'.join(KINDS)})/{_SLUG}", 'an address, like "stake/alibaba"; kinds: ' + ", ".join(KINDS))
]
Fingerprint: TypeAlias = Annotated[str, Matches("sha256:[0-9a-f]{16}", 'a fingerprint, like "sha256:0123456789abcdef"')]
Edtf: TypeAlias = Annotated[str, _EdtfForm()]
