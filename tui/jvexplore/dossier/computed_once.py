"""Cache what is computed from a dossier in the dossier, which is immutable, so that both are freed together."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.dossier.model import Dossier

_T = TypeVar("_T")


def computed_once(compute: Callable[[Dossier], _T]) -> Callable[[Dossier], _T]:
    """Decorate a function of a dossier so that its result is cached in the dossier.

    Threads that call it at the same time may each compute it.
    """

    @wraps(compute)
    def get_computed(dossier: Dossier) -> _T:
        if compute not in dossier.computed_values:
            dossier.computed_values[compute] = compute(dossier)
        return cast("_T", dossier.computed_values[compute])

    return get_computed
