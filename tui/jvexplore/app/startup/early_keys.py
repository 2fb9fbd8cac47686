"""A mixin of the application that handles each key as soon as the start has reached the phase that the key needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import cancels_lookup, phase_needed
from jvexplore.app.keys.start_phase import StartPhase, StartState

if TYPE_CHECKING:
    from jvexplore.app.keys.typeahead import TypeaheadApp as _Base
    from jvexplore.app.startup.startup_snapshot import StartupSnapshot
else:
    _Base = object  # each subclass of `App` costs a third of a millisecond at the start


class EarlyKeys(_Base):
    """A mixin for a `TypeaheadApp` that looks up the phase each key needs; `keys/start_phase.py` decides.

    Attributes:
        start_state: the current phase of the start.
    """

    def __init__(self) -> None:
        super().__init__()
        self.start_state = StartState()

    def reach_phase(self, phase: StartPhase, shown: StartupSnapshot | None = None) -> None:
        """Enter a phase of the start, and handle the keys that waited for it.

        Args:
            phase: the phase that has been reached.
            shown: the snapshot that is on screen; it records whether the settings change keys.
        """
        if shown and not shown.has_own_keys:
            self.start_state.confirm_default_keys()
        self.start_state.advance_to(phase)
        self.key_queue.retry_held_key()

    def handle_all_keys(self) -> None:
        """Handle every key from now on: the notes are open, and the reader's own keys are in effect."""
        self.reach_phase(StartPhase.READY)

    def is_too_early(self, key: str) -> bool:
        """Return whether a key's action needs facts or notes that are not loaded yet."""
        if self.start_state.is_ready or key in bindings.TEXTUAL_KEYS:
            return False
        active = self.screen.active_bindings.get(key) if self.start_state.may_handle_any else None
        return active is None or not self.start_state.may_handle(phase_needed(active.binding))

    def is_urgent(self, key: str) -> bool:
        """Return whether a key overtakes typed-ahead keys: to quit during the start, or to cancel a lookup."""
        is_looking_up = self.key_queue.is_looking_up
        if bindings.TEXTUAL_KEYS.get(key) == "quit":
            return is_looking_up or not self.start_state.is_ready
        active = self.screen.active_bindings.get(key) if is_looking_up else None
        return active is not None and cancels_lookup(active.binding)
