"""The signs of values in a form: that of a basis, which stands before the names of facts everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.signs import BASIS_SIGNS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.looks.signs import Sign

NO_SIGNS: Final[Mapping[str, Sign]] = {}
_BASIS: Final = "basis"


def value_signs(key: str) -> Mapping[str, Sign]:
    """Return the signs of the values of a field, by value."""
    return BASIS_SIGNS if key == _BASIS else NO_SIGNS
