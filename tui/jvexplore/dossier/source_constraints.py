"""What the keys of a source take beyond text: a date, the code of a language, the address of a web page."""

from __future__ import annotations

from typing import Final

from jvexplore.constraints import Constraint
from jvexplore.errors import JvexploreError
from jvexplore.reading import edtf
from jvexplore.reading.language_codes import language_problem

_WEB: Final = ("https://", "http://")


class SourceDay(Constraint):
    """For `Annotated[date | str, …]`: text must be a date in EDTF."""

    def check_value(self, value: object) -> object:
        """Return the date, or the text if it is one."""
        if isinstance(value, str):
            try:
                edtf.parse_edtf(value)
            except JvexploreError:
                remedy = 'write it like 2027-03-04, or "2027-03" if the day is not known'
                raise JvexploreError(f'"{value}" is not a date', remedy) from None
        return value


class LanguageCode(Constraint):
    """For `Annotated[str, …]`: the code of a language, with or without a region; may be empty."""

    def check_value(self, value: str) -> str:
        """Return the code if there may be such a language."""
        if value and (wrong := language_problem(value)):
            raise JvexploreError(*wrong)
        return value


class WebAddress(Constraint):
    """For `Annotated[str, …]`: the address of a web page; may be empty."""

    def check_value(self, value: str) -> str:
        """Return the address if it is one of the web."""
        if value and not value.lower().startswith(_WEB):
            raise JvexploreError("is not the address of a web page", 'write it like "https://example.org/article"')
        return value
