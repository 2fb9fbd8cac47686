"""The form of the address of a fact in a dossier file: of a kind that a dossier may have."""

from __future__ import annotations

from functools import cache
from typing import Annotated, TypeAlias

from jvexplore.address import Address
from jvexplore.constraints import SLUG, Constraint, MatchesPattern
from jvexplore.dossier.kind_table import kind_names


class _NamesKnownKind(Constraint):
    """Form of `Annotated[Address, …]`: an address whose kind is in the table, as the table is when it is asked."""

    def check_value(self, value: str) -> str:
        """Return the address that names a known kind."""
        return _address_form(kind_names()).check_value(value)


@cache
def _address_form(kinds: tuple[str, ...]) -> MatchesPattern:
    remedy = f'like "stake/finch"; kinds: {", ".join(kinds)}'
    return MatchesPattern(f"(?:{'|'.join(kinds)})/{SLUG}", "an address", remedy)


FactAddress: TypeAlias = Annotated[Address, _NamesKnownKind()]
"""What stands in a file where a fact is named that may be of any kind."""
