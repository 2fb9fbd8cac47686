"""The events of a session: changed notes, the save state, notices, a replaced dossier.

A screen subscribes when it mounts and unsubscribes when it unmounts, so that nothing calls a screen directly.
Events are published and received on the event loop.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.errors import JvexploreError

_E = TypeVar("_E")


class NotesChanged(NamedTuple):
    """Notes were added, changed or deleted, or became read-only or writable.

    Attributes:
        ids: the ids of the notes; empty if only the unreadable entries or the read-only state changed.
        current: the id of the note to move the cursor to after the reader's own action; empty to leave the cursor where
            it is, as after remote changes.
    """

    ids: frozenset[str]
    current: str = ""


class SaveState(NamedTuple):
    """The save state of the notes.

    Attributes:
        is_pending: whether there are unsaved changes.
        error: why the last save, or reading remote changes, failed.
    """

    is_pending: bool
    error: JvexploreError | None


class DossierReplaced(NamedTuple):
    """Another version of the dossier is open; everything that was computed from the former one is outdated.

    Attributes:
        before: the former version.
        after: the version that is open now.
        is_own: whether the reader has just changed it here; others may have changed it too.
    """

    before: Dossier
    after: Dossier
    is_own: bool = False


class CopiesAttached(NamedTuple):
    """The reader has attached a copy of a source to the open version of the dossier.

    Attributes:
        copies: all copies that are attached now.
    """

    copies: AttachedCopies


class DossierReadProblem(NamedTuple):
    """The dossier's file became unreadable, or readable again; the last good version stays open meanwhile.

    Attributes:
        reason: what is wrong, and where; empty once the file is readable again.
    """

    reason: str


class NoticeKind(Enum):
    """What happened to the notes file; each is reported once."""

    RELOADED = auto()
    """It was unreadable and is readable again."""
    READ_ONLY = auto()
    """It became read-only: a newer jvexplore wrote it."""
    SAVED_AGAIN = auto()
    """It was damaged or deleted; all notes are saved to it again."""
    SAVE_FAILED = auto()
    """A change could not be saved."""
    SYNC_FAILED = auto()
    """Remote changes cannot be read."""
    NO_FILE_LOCKS = auto()
    """Its file system supports no locks."""


class FileNotice(NamedTuple):
    """A notice about the notes file.

    Attributes:
        kind: what happened.
        reason: the error message, if there is one.
    """

    kind: NoticeKind
    reason: str = ""


class EventChannel(Generic[_E]):
    """Publishes one type of event to its listeners."""

    def __init__(self) -> None:
        self._listeners: dict[object, Callable[[_E], object]] = {}

    def subscribe(self, listener: Callable[[_E], object]) -> Callable[[], None]:
        """Call a listener with each event from now on.

        Returns:
            A function that unsubscribes it; it may be called more than once.
        """
        ticket = object()
        self._listeners[ticket] = listener
        return lambda: self._unsubscribe(ticket)

    def _unsubscribe(self, ticket: object) -> None:
        self._listeners.pop(ticket, None)

    def publish(self, event: _E) -> None:
        """Call all listeners in the order of subscription, except those that an earlier one has just unsubscribed."""
        for ticket in [*self._listeners]:
            if listener := self._listeners.get(ticket):
                listener(event)


class ChangeFeed:
    """The event channels of one session.

    Attributes:
        changes: notes that changed.
        saving: the save state.
        notices: what happened to the notes file.
        dossiers: replaced dossiers.
        copies: copies that the reader attached; a replaced dossier has its own.
        read_problems: why the dossier's file cannot be read.
    """

    def __init__(self) -> None:
        self.changes: EventChannel[NotesChanged] = EventChannel()
        self.saving: EventChannel[SaveState] = EventChannel()
        self.notices: EventChannel[FileNotice] = EventChannel()
        self.dossiers: EventChannel[DossierReplaced] = EventChannel()
        self.copies: EventChannel[CopiesAttached] = EventChannel()
        self.read_problems: EventChannel[DossierReadProblem] = EventChannel()
