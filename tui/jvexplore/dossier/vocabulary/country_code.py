"""The code of a country, as the key of a party takes it."""

from __future__ import annotations

from typing import Final

from jvexplore.constraints import Constraint
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.errors import JvexploreError

_LETTERS: Final = 2


class CountryCode(Constraint):
    """For `Annotated[str, …]`: an ISO 3166-1 alpha-2 code."""

    def check_value(self, value: str) -> str:
        """Return the code if there is such a country."""
        if not (len(value) == _LETTERS and value.isascii() and value.isupper()):
            raise JvexploreError("must be two capital letters", 'like "FR"')
        if value not in COUNTRIES:
            raise JvexploreError(f'there is no country "{value}"', 'write its code, like "FR"')
        return value
