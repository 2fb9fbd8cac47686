"""What keys and dialogs need of a screen that shows facts; types only, which no start has to load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.keys.key_group_host import KeyGroupHost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.session.session import Session


class ScreenWithAddress(KeyGroupHost, Protocol):
    """Shows what one address stands for: a fact, a paragraph, or the dossier."""

    key_name: KeyName
    """Returns the key of a binding, for texts that name it."""

    @property
    def session(self) -> Session | None:
        """The open session; `None` while files are being read."""

    @property
    def address(self) -> Address:
        """The address that is shown."""

    def show_address(self, address: Address) -> None:
        """Show another address."""


class ScreenWithListedFacts(ScreenWithAddress, Protocol):
    """Lists facts in panes, and shows one of them."""

    def listed_from(self, address: Address) -> Sequence[Address]:
        """Return the facts of the pane that a fact is in, from that on to the end, and then from the top.

        Empty where it is in no pane, like a relation, or is not listed.
        """
