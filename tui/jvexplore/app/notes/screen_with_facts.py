"""What keys and dialogs need from a screen that shows facts; types only, so never imported at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.keys.key_group_host import KeyGroupHost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.session.session import Session


class ScreenWithAddress(KeyGroupHost, Protocol):
    """Shows one address: a fact, a paragraph, or the dossier."""

    key_name: KeyName
    """Returns the display name of a binding's key."""

    @property
    def session(self) -> Session | None:
        """The open session; `None` while files are being read."""

    @property
    def address(self) -> Address:
        """The shown address."""

    def show_address(self, address: Address) -> None:
        """Show another address."""


class ScreenWithListedFacts(ScreenWithAddress, Protocol):
    """Lists facts in panes, and shows one of them."""

    def listed_from(self, address: Address) -> Sequence[Address]:
        """Return the facts listed in the same pane as a fact: from it to the end, then from the top.

        Empty if the fact is in no pane, like a relation, or is filtered out.
        """
