"""What the keys that change facts need from the main screen; types only, so never imported at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.authoring.authoring_screen import AuthoringScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.authoring.form_room import FormRoom
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.ui.fact_view import FactView
    from jvexplore.session.session import Session


class ScreenWithForms(AuthoringScreen, Protocol):
    """Shows a fact, and has room for a form."""

    at_glance: bool
    """Whether the deal at a glance is shown in the place of the fact."""

    key_name: KeyName
    """Names keys."""

    @property
    def form_modules(self) -> Sequence[str]:
        """What `form_room` imports: it is imported on a thread before."""

    @property
    def session(self) -> Session | None:
        """The open session; `None` while files are being read."""

    @property
    def fact_view(self) -> FactView:
        """The widget that shows the fact, or the deal at a glance."""

    def form_room(self) -> FormRoom:
        """Return the room for a form."""
