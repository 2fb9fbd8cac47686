"""The names of addresses as they are shown: with the sign of the editor, in its colour, where text has words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.safe_content import styled
from jvexplore.app.ui.editor_sign import signed_title
from jvexplore.dossier.titles import address_name, address_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine


def draw_title(dossier: Dossier, address: Address, style: str = "") -> SafeContent:
    """Return the heading of the page about an address, in one line."""
    unmarked = address_title(dossier, address, mark="")
    return signed_title(address_title(dossier, address), unmarked, lambda part: styled(part, style))


def draw_name(dossier: Dossier, address: Address, draw: Callable[[SafeLine], SafeContent]) -> SafeContent:
    """Return the short name of an address, in parts that `draw` draws."""
    return signed_title(address_name(dossier, address), address_name(dossier, address, mark=""), draw)
