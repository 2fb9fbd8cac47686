"""How far the start is, and which keys may be handled by then."""

from __future__ import annotations

from enum import IntEnum


class StartPhase(IntEnum):
    """How far the start is; each phase comes after the ones above it, and some starts leave one out."""

    NOTHING_SHOWN = 0
    """The first frame is not drawn yet."""
    FRAME_SHOWN = 1
    """The first frame is on screen; its lists may be empty."""
    SNAPSHOT_SHOWN = 2
    """The lists show what they showed last time: their rows can be moved through, but no fact is loaded."""
    FACTS_SHOWN = 3
    """The dossier is loaded, and its facts are in the lists."""
    NOTES_OPEN = 4
    """There is a session: facts and notes are loaded."""
    READY = 5
    """The reader's own keys are in force as well: every key does what it is for."""


class StartState:
    """Says whether a key may be handled now; knows nothing of screens.

    Until the settings are in force a key may be one that the reader has given another meaning. It is handled before
    that only once it is certain that the settings change no key.

    Attributes:
        phase: how far the start is.
    """

    def __init__(self) -> None:
        self.phase = StartPhase.NOTHING_SHOWN
        self._has_default_keys = False

    def advance_to(self, phase: StartPhase) -> None:
        """Note that the start has come to a phase; one that it is past already changes nothing."""
        self.phase = max(self.phase, phase)

    def confirm_default_keys(self) -> None:
        """Note that the settings change no key: each key means what it means by default."""
        self._has_default_keys = True

    @property
    def is_ready(self) -> bool:
        """Whether every key may be handled."""
        return self.phase is StartPhase.READY

    @property
    def may_handle_any(self) -> bool:
        """Whether there may be a key that can be handled now; asked first, since looking a key up needs a screen."""
        return self.is_ready or (self._has_default_keys and self.phase > StartPhase.NOTHING_SHOWN)

    def may_handle(self, needs: StartPhase) -> bool:
        """Tell whether a key may be handled now.

        Args:
            needs: the phase that what the key does needs.
        """
        return self.is_ready or (self.may_handle_any and needs <= self.phase)
