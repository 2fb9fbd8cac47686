"""The rows of addresses that match typed text, for lists to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.rows import Rows
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.safe_text import SafeLine
    from jvexplore.search.address_index import NamedAddress


def address_rows(found: Iterable[NamedAddress], typed: str) -> Rows:
    """Return a row for each address: the sign of its kind, its name, and the address at the right edge.

    Args:
        found: names and addresses, best first.
        typed: what they were found by; it is highlighted in the names.
    """
    rows = [_address_row(named, typed) for named in found]
    return Rows(rows, lambda key: address_sign(address_of(key)))


def _address_row(named: NamedAddress, typed: str) -> Row:
    label = sanitize_line(named.name)
    return Row(
        named.address,
        label,
        right=sanitize_line(named.address),
        signs=(EDITORIAL,) if named.mark else (),
        marks=_typed_words(label, typed),
    )


def _typed_words(name: SafeLine, typed: str) -> tuple[tuple[int, int], ...]:
    """Return where the words that were typed stand in a name."""
    lowered = name.lower()
    if len(lowered) != len(name):
        return ()
    found = [(lowered.find(word), len(word)) for word in typed.lower().split()]
    return tuple((start, start + length) for start, length in found if start >= 0)
