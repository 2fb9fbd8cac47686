"""What changing facts needs from a screen; a type only, so never imported at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.keys.key_group_host import KeyGroupHost

if TYPE_CHECKING:
    from jvexplore.address import Address


class AuthoringScreen(KeyGroupHost, Protocol):
    """A screen on which facts can be changed, whether it shows them or not."""

    @property
    def shown_fact(self) -> Address:
        """The address of the fact that is shown, perhaps of something else; empty on a list of notes."""

    def follow_link(self, address: Address) -> None:
        """Go to an address, and add it to the history; a list of notes stays as it is."""

    def show_changed(self, address: Address) -> None:
        """Show a fact that was changed, also where only lists are shown; a list of notes stays as it is."""
