"""The drafts of all open editors, and what happens to them when the program quits or is killed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from jvexplore.records.drafts import DraftContent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.draft_slot import DraftSlot

_D = TypeVar("_D", bound=DraftContent)


class OpenDrafts:
    """The drafts of the open editors, whatever is written in them."""

    def __init__(self) -> None:
        self._open: list[DraftAutosaver[Any]] = []

    def __iter__(self) -> Iterator[DraftAutosaver[Any]]:
        """Iterate over the open drafts in the order of opening."""
        return iter([*self._open])

    def __len__(self) -> int:
        """Return the number of open drafts."""
        return len(self._open)

    def open_draft(self, slot: DraftSlot[_D]) -> DraftAutosaver[_D]:
        """Start saving the draft of an editor that opens."""
        from jvexplore.session.draft_autosaver import DraftAutosaver

        autosaver = DraftAutosaver(slot)
        self._open.append(autosaver)
        return autosaver

    def close_draft(self, autosaver: DraftAutosaver[Any]) -> None:
        """Forget a closed editor; its draft stays on the disk until `discard_draft`."""
        if autosaver in self._open:
            self._open.remove(autosaver)

    async def close_editors(self) -> bool:
        """Ask the reader and close all editors, last opened first; return whether all closed."""
        for autosaver in reversed(list(self)):
            if not await autosaver.close_editor():
                return False
            self.close_draft(autosaver)
        return True

    def write_drafts(self) -> None:
        """Write all drafts to the disk now."""
        for autosaver in self:
            autosaver.write_draft()

    def release_drafts(self) -> None:
        """Release all drafts to the next start of jvexplore."""
        for autosaver in self:
            autosaver.release_draft()
