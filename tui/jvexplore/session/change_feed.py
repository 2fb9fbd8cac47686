"""What a session tells whoever shows it: which notes changed, how far they are saved, what else is to be known.

A screen subscribes when it mounts and unsubscribes when it unmounts; nobody calls a screen, and no screen
another. Everything here is published and heard on the event loop.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.dossier.model import Dossier
    from jvexplore.errors import JvexploreError

_E = TypeVar("_E")


class NotesChanged(NamedTuple):
    """Notes are other than they were, or whether they may be changed is.

    Attributes:
        ids: of the notes that were added, changed or deleted; empty where only what stands around them changed:
            entries of the file that are no notes, or whether it may be written.
        current: the id of the note that the reader's own action leaves the cursor on; empty where the cursor stays
            near where it was, as after what others wrote.
    """

    ids: frozenset[str]
    current: str = ""


class SaveState(NamedTuple):
    """How far the notes are saved.

    Attributes:
        is_pending: whether there are notes that are not on the disk.
        error: why they could not be saved, or others' notes not be read, the last time.
    """

    is_pending: bool
    error: JvexploreError | None


class DossierReplaced(NamedTuple):
    """The facts are those of another version of the dossier; what was worked out from the one before is gone.

    Attributes:
        before: the dossier that was open.
        after: the one that is open now.
    """

    before: Dossier
    after: Dossier


class DossierProblem(NamedTuple):
    """The file of the dossier cannot be read any more, or can again; the last good version stays open meanwhile.

    Attributes:
        reason: what is wrong, and where; empty once nothing is.
    """

    reason: str


class NoticeKind(Enum):
    """What there is to say of the notes file, once, when it happens."""

    RELOADED = auto()
    """It could not be read, and was fixed."""
    READ_ONLY = auto()
    """It must not be written any more."""
    SAVED_AGAIN = auto()
    """It was broken or deleted, and holds all notes again."""
    SAVE_FAILED = auto()
    """It could not be written after a change."""
    SYNC_FAILED = auto()
    """What others wrote to it cannot be read."""
    NO_FILE_LOCKS = auto()
    """The disk that it is on cannot lock files."""


class FileNotice(NamedTuple):
    """Something to say of the notes file.

    Attributes:
        kind: what happened.
        reason: why; empty where that needs no reason.
    """

    kind: NoticeKind
    reason: str = ""


class EventChannel(Generic[_E]):
    """One kind of event, and who listens to it."""

    def __init__(self) -> None:
        self._listeners: dict[object, Callable[[_E], object]] = {}

    def subscribe(self, listener: Callable[[_E], object]) -> Callable[[], None]:
        """Call a listener with each event from now on.

        Returns:
            What unsubscribes it; calling that more than once does no harm.
        """
        ticket = object()
        self._listeners[ticket] = listener
        return lambda: self._unsubscribe(ticket)

    def _unsubscribe(self, ticket: object) -> None:
        self._listeners.pop(ticket, None)

    def publish(self, event: _E) -> None:
        """Tell all listeners, in the order in which they came; not one that another has unsubscribed meanwhile."""
        for ticket in [*self._listeners]:
            if listener := self._listeners.get(ticket):
                listener(event)


class ChangeFeed:
    """The events of one session.

    Attributes:
        changes: which notes changed.
        saving: how far they are saved.
        notices: what there is to say of the notes file.
        dossiers: when the dossier was replaced.
        dossier_problems: why the file of the dossier cannot be read any more.
    """

    def __init__(self) -> None:
        self.changes: EventChannel[NotesChanged] = EventChannel()
        self.saving: EventChannel[SaveState] = EventChannel()
        self.notices: EventChannel[FileNotice] = EventChannel()
        self.dossiers: EventChannel[DossierReplaced] = EventChannel()
        self.dossier_problems: EventChannel[DossierProblem] = EventChannel()
