"""Others write to the dossier's file: read it again, and put it in the place of the one that is open.

A file that cannot be read changes nothing: the last good version stays open, and the session says what is wrong.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.errors import JvexploreError
from jvexplore.files import stat_stamp
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.article.attached_copy import AttachedCopy
    from jvexplore.dossier.model import Dossier
    from jvexplore.files import FileStamp
    from jvexplore.session.session import Session


class ReadDossier(Protocol):
    """What comes of reading the file: a dossier, and whatever else its reader made of it for the screen."""

    @property
    def dossier(self) -> Dossier:
        """The facts."""


_R = TypeVar("_R", bound=ReadDossier)


class _NewVersion(NamedTuple, Generic[_R]):
    """Another version of the dossier, and what is worked out from it before it is shown."""

    read: _R
    links: ReferenceIndex
    copy_path: Path | None
    attached: AttachedCopy | None
    copy_problem: str


class DossierReloader(Generic[_R]):
    """Keeps a session at the version of the dossier that is in its file.

    Args:
        session: whose dossier.
        path: its file.
        read: reads the file; called on a thread.
        show: shows the lists of the new version; called on the event loop, once the session has it.
        stamp_then: the stamp of the file from before the version that is open was read; by it the first look sees that
            there is nothing to read.
    """

    def __init__(
        self,
        session: Session,
        path: Path,
        read: Callable[[], _R],
        show: Callable[[_R], object],
        stamp_then: FileStamp | None = None,
    ) -> None:
        self._session = session
        self._path = path
        self._read = read
        self._show = show
        self._stamp_then = stamp_then
        self._one_at_a_time = asyncio.Lock()

    async def reload_if_changed(self) -> None:
        """Open what is in the file now, if that is another version; say what is wrong with one that cannot be read."""
        session = self._session
        async with self._one_at_a_time:
            try:
                version = await asyncio.to_thread(self._read_version)
            except JvexploreError as error:
                session.report_dossier_problem(str(error).removeprefix(f"{self._path}: "))
                return
            session.report_dossier_problem("")
            while version and version.copy_path != session.facts.copy_path:  # another copy was attached meanwhile
                version = await asyncio.to_thread(self._with_copy, version)
            if version:
                session.replace_dossier(version.read.dossier, version.links, version.attached, version.copy_problem)
                self._show(version.read)

    def _read_version(self) -> _NewVersion[_R] | None:
        """Return the version in the file, with its links and the reader's copy; `None` where it is the one open.

        Raises:
            JvexploreError: when it cannot be read, has problems, or is another dossier.
        """
        stamp_then, self._stamp_then = self._stamp_then, None
        if stamp_then and stat_stamp(self._path) == stamp_then:
            return None
        read, before = self._read(), self._session.dossier
        dossier = read.dossier
        if dossier.id != before.id:
            what = f'{self._path}: id: is "{sanitize_line(dossier.id)}" now, not "{sanitize_line(before.id)}"'
            raise JvexploreError(what, "restore it, or start jvexplore again to open the other dossier")
        if dossier == before:
            return None
        return self._with_copy(_NewVersion(read, ReferenceIndex(dossier), None, None, ""))

    def _with_copy(self, version: _NewVersion[_R]) -> _NewVersion[_R]:
        """Return a version with the reader's copy as it recognises it."""
        from jvexplore.session.attach_copy import reattach_copy

        path = self._session.facts.copy_path
        attached, problem = reattach_copy(version.read.dossier, path)
        return version._replace(copy_path=path, attached=attached, copy_problem=problem)
