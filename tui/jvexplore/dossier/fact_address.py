"""The type of the references in dossier files that may lead to a fact of any kind: its address, as text."""

from __future__ import annotations

from functools import cache
from typing import Annotated, TypeAlias

from jvexplore.address import DOSSIER, Address
from jvexplore.constraints import SLUG, Constraint, MatchesPattern
from jvexplore.dossier.kind_table import kind_names
from jvexplore.errors import JvexploreError


class NamesKnownKind(Constraint):
    """For `Annotated[Address, …]`: the kind must be in the table when a value is checked; tests add kinds to it."""

    def check_value(self, value: str) -> str:
        """Return the address; raise JvexploreError if its kind is unknown."""
        return _address_form(kind_names()).check_value(value)


@cache
def _address_form(kinds: tuple[str, ...]) -> MatchesPattern:
    remedy = f'like "stake/finch"; kinds: {", ".join(kinds)}'
    return MatchesPattern(f"(?:{'|'.join(kinds)})/{SLUG}", "an address", remedy)


class _NamesKnownKindOrDossier(NamesKnownKind):
    """The same, or `dossier`, which is the deal itself."""

    def check_value(self, value: str) -> str:
        """Return the address; raise JvexploreError if its kind is unknown."""
        try:
            return value if value == DOSSIER else super().check_value(value)
        except JvexploreError as error:
            raise JvexploreError(error.what, f'{error.remedy}; or "{DOSSIER}", the deal itself') from None


FactAddress: TypeAlias = Annotated[Address, NamesKnownKind()]
"""The address of a fact of any kind, as text."""
AboutAddress: TypeAlias = Annotated[Address, _NamesKnownKindOrDossier()]
"""The address of a fact of any kind, or of the dossier."""
FormerAddress: TypeAlias = Annotated[
    str, MatchesPattern(f"(?:[a-z]+/)?{SLUG}", "an id that it had, or an address", 'like "finch" or "relation/finch"')
]
"""A former id of a fact; a whole address where its kind was another."""
