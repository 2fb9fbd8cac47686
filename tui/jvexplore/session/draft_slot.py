"""The file of one open editor's draft, and what it is a draft of."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from jvexplore.clock import clock_time
from jvexplore.errors import JvexploreError
from jvexplore.records.drafts import DraftContent, DraftFile, DraftRecord, new_draft_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.records.drafts import DraftCodec

_D = TypeVar("_D", bound=DraftContent)


class LeftDraft(NamedTuple, Generic[_D]):
    """The draft of an earlier program, with which a slot goes on.

    Attributes:
        file: its file, locked.
        handed_out: the text that an external editor was given last; `None` if none was.
    """

    file: DraftFile[_D]
    handed_out: str | None = None


class DraftSlot(Generic[_D]):
    """A draft's file, and everything in it but the typed text.

    Args:
        path: the file of records in whose sidecar the draft is.
        codec: converts the draft.
        address: the address that the record is about.
        key: the key of the edited record; empty for a new one.
        before: the draft with which the editor opened.
        now: the clock.
        left: the draft of an earlier program; `None` makes a file on the first write.

    Attributes:
        file: the draft's file; `None` before the first write.
        handed_out: the text that an external editor was given last; `None` if none was.
        lock: hold it to write to `file` or to replace it; several threads do.
        has_ended: whether the draft is closed and must not be written any more.
    """

    def __init__(
        self,
        path: Path,
        codec: DraftCodec[_D],
        address: Address,
        key: str,
        before: _D,
        now: Callable[[], datetime],
        left: LeftDraft[_D] | None = None,
    ) -> None:
        self.path = path
        self.codec = codec
        self.address = address
        self.key = key
        self.before = before
        self._now = now
        self.file = left.file if left else None
        self.handed_out = left.handed_out if left else None
        self.lock = Lock()
        self.has_ended = False

    def draft_record(self, draft: _D) -> DraftRecord[_D]:
        """Return the record to write to the file for a draft."""
        return DraftRecord(self.address, self.key, self.before, draft, self._written(), self.handed_out)

    def _written(self) -> datetime:
        try:
            return self._now()
        except JvexploreError:  # the clock is wrong, which must not keep anything from being kept
            return clock_time()

    def new_draft_file(self) -> DraftFile[_D]:
        """Return a new, locked draft file in the sidecar.

        Raises:
            JvexploreError: if what belongs to it cannot be written.
        """
        return new_draft_file(self.path, self.codec)
