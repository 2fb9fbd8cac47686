"""The phases of the start, and which keys may be handled in each."""

from __future__ import annotations

from enum import IntEnum


class StartPhase(IntEnum):
    """The phases of the start, in order; some starts skip one."""

    NOTHING_SHOWN = 0
    """The first frame is not drawn yet."""
    FRAME_SHOWN = 1
    """The first frame is on screen; its lists may be empty."""
    SNAPSHOT_SHOWN = 2
    """The lists show the startup snapshot: the cursor can move in them, but no fact is loaded."""
    FACTS_SHOWN = 3
    """The dossier is loaded, and its facts are in the lists."""
    NOTES_OPEN = 4
    """The session is open: facts and notes are loaded."""
    READY = 5
    """The reader's own keys are in effect too, so every key can be handled."""


class StartState:
    """Decides whether a key may be handled yet; independent of screens.

    Until the settings are loaded, the reader may have given a key another meaning. So no key is handled before that,
    unless it is known that the settings change no keys.

    Attributes:
        phase: the current phase.
    """

    def __init__(self) -> None:
        self.phase = StartPhase.NOTHING_SHOWN
        self._has_default_keys = False

    def advance_to(self, phase: StartPhase) -> None:
        """Enter a phase; does nothing if it has already passed."""
        self.phase = max(self.phase, phase)

    def confirm_default_keys(self) -> None:
        """Record that the settings change no keys, so that keys may be handled before the settings are loaded."""
        self._has_default_keys = True

    @property
    def is_ready(self) -> bool:
        """Whether every key may be handled."""
        return self.phase is StartPhase.READY

    @property
    def may_handle_any(self) -> bool:
        """Whether any key can be handled now; to be checked before looking up a key, which needs a screen."""
        return self.is_ready or (self._has_default_keys and self.phase > StartPhase.NOTHING_SHOWN)

    def may_handle(self, needs: StartPhase) -> bool:
        """Return whether a key may be handled now.

        Args:
            needs: the phase that the key's action needs.
        """
        return self.is_ready or (self.may_handle_any and needs <= self.phase)
