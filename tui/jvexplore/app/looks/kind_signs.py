"""The sign of each kind: a sign before a name says that it is a link."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jvexplore.app.looks.signs import NOTE, SOURCE, Sign
from jvexplore.app.looks.tokens import kind_token
from jvexplore.dossier.kind_table import KIND_TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address


@cache
def kind_signs() -> Mapping[str, Sign]:
    """Return the sign of each kind of fact, of notes, of paragraphs and of sources, by its name."""
    kinds = {entry.name: Sign(entry.sign, kind_token(entry.name)) for entry in KIND_TABLE}
    return {**kinds, "note": NOTE, "paragraph": SOURCE, "source": SOURCE}


def address_sign(address: Address) -> Sign | None:
    """Return the sign of what an address names; `None` for the dossier."""
    return kind_signs().get(address.partition("/")[0])
