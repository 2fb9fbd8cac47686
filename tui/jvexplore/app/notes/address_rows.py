"""The rows of addresses that match typed text, for lists to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.ui.rows import Row
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.search.address_index import NamedAddress


def address_rows(found: Iterable[NamedAddress]) -> list[Row]:
    """Return a row for each address, with its name on the left and the address on the right."""
    return [
        Row(named.address, sanitize_line(named.name), sanitize_line(named.address), tail=named.mark) for named in found
    ]
