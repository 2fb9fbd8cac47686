"""The form of the address of a fact in a dossier file: of a kind that a dossier may have."""

from __future__ import annotations

from functools import cache
from typing import Annotated, TypeAlias

from jvexplore.address import Address
from jvexplore.constraints import SLUG, Constraint, MatchesPattern
from jvexplore.dossier.kind_table import kind_names


class _NamesKnownKind(Constraint):
    """For `Annotated[Address, …]`: the kind must be in the kind table at the time of the check."""

    def check_value(self, value: str) -> str:
        """Return the address that names a known kind."""
        return _address_form(kind_names()).check_value(value)


@cache
def _address_form(kinds: tuple[str, ...]) -> MatchesPattern:
    remedy = f'like "stake/finch"; kinds: {", ".join(kinds)}'
    return MatchesPattern(f"(?:{'|'.join(kinds)})/{SLUG}", "an address", remedy)


FactAddress: TypeAlias = Annotated[Address, _NamesKnownKind()]
"""The type of addresses in dossier files that may refer to a fact of any kind."""
