"""Reload the dossier when another program has written to its file.

An unfinished version is opened with its problems. If the file is not TOML, or is that of another dossier, the last good
version stays open, and the session publishes why.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.errors import JvexploreError
from jvexplore.files import read_bytes, stat_stamp
from jvexplore.process_state import paused_gc
from jvexplore.sanitize import sanitize_line
from jvexplore.session.numbered_facts import find_numbered_facts, move_open_notes
from jvexplore.session.row_signs import prepare_row_signs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.files import FileStamp
    from jvexplore.notes.numbered_facts import NumberedFact
    from jvexplore.session.session import Session


class ReadDossier(Protocol):
    """The result of reading the file: a dossier, and anything precomputed for the screen."""

    @property
    def dossier(self) -> Dossier:
        """The dossier."""


_R = TypeVar("_R", bound=ReadDossier)


class _NewVersion(NamedTuple, Generic[_R]):
    """A new version of the dossier, and everything computed from it before it is shown."""

    read: _R
    reference_index: ReferenceIndex
    copy_paths: tuple[Path, ...]
    attached: AttachedCopies | None
    copy_problem: str
    numbered: tuple[NumberedFact, ...] = ()


class DossierReloader(Generic[_R]):
    """Keeps the dossier of a session up to date with its file.

    Args:
        session: the session.
        path_now: returns the path of the dossier's file, which changes when the bundled dossier is copied.
        read: reads the file; called on a worker thread.
        show: shows the lists of the new version; called on the event loop, after the session has it.
        stamp_then: the stamp of the file from before the open version was read, so that the first check does not read
            it again.
    """

    def __init__(
        self,
        session: Session,
        path_now: Callable[[], Path],
        read: Callable[[], _R],
        show: Callable[[_R], object],
        stamp_then: FileStamp | None = None,
    ) -> None:
        self._session = session
        self._path_now = path_now
        self._read = read
        self._show = show
        self._stamp_then = stamp_then
        self._open_digest = b""
        """Of the bytes that the open version was read from; empty if they are not known for certain."""
        self._one_at_a_time = asyncio.Lock()

    async def reload_if_changed(self, *, is_own: bool = False) -> None:
        """Open the version in the file if it differs; publish the problem if it cannot be read.

        Args:
            is_own: whether the reader has just changed it here.
        """
        session = self._session
        async with self._one_at_a_time:
            try:
                version = await asyncio.to_thread(self._read_version)
            except JvexploreError as error:
                session.report_read_problem(str(error).removeprefix(f"{self._path_now()}: "))
                return
            session.report_read_problem("")
            # Another copy may have been attached during the read.
            while version and version.copy_paths != session.facts.copy_paths:
                version = await asyncio.to_thread(self._with_copy, version)
            if version:
                session.replace_dossier(
                    version.read.dossier,
                    version.reference_index,
                    version.attached,
                    version.copy_problem,
                    is_own=is_own or session.is_changing_facts,  # the watch may see it first
                )
                move_open_notes(session, version.numbered)
                self._show(version.read)

    def _read_version(self) -> _NewVersion[_R] | None:
        """Return the version in the file, with its references and the reader's copies; `None` if it is open already.

        Raises:
            JvexploreError: if it cannot be read, or has another dossier's id, or none.
        """
        path = self._path_now()
        stamp_then, self._stamp_then = self._stamp_then, None
        if stamp_then and stat_stamp(path) == stamp_then:
            return None
        digest, former = _digest(path), self._open_digest
        if digest and digest == former and not self._session.facts.is_copy_changed:
            return None  # as the watch finds it after each save from here
        self._open_digest = b""
        with paused_gc():  # for a long dossier, each collection kept keys waiting for 60 ms
            version = self._read_changed(path)
        if digest == _digest(path):  # else it was written to meanwhile
            self._open_digest = digest
        return version

    def _read_changed(self, path: Path) -> _NewVersion[_R] | None:
        """Return the version in the file as `_read_version` does, and raise as it does."""
        read, before = self._read(), self._session.dossier
        dossier = read.dossier
        typed, typed_before = _typed_id(dossier), _typed_id(before)
        if typed != typed_before:
            now = f'is "{sanitize_line(typed)}" now' if typed else "is missing now"
            what = f'{path}: id: {now}, not "{sanitize_line(typed_before)}"'
            raise JvexploreError(what, "restore it, or start jvexplore again to open the other dossier")
        if dossier == before and not self._session.facts.is_copy_changed:
            return None
        prepare_row_signs(dossier)
        numbered = tuple(find_numbered_facts(before, dossier))
        return self._with_copy(_NewVersion(read, ReferenceIndex(dossier), (), None, "", numbered))

    def _with_copy(self, version: _NewVersion[_R]) -> _NewVersion[_R]:
        """Return a version with the reader's copies matched against it."""
        from jvexplore.session.attach_copies import reattach_copies

        paths = self._session.facts.copy_paths
        attached, problem = reattach_copies(version.read.dossier, paths)
        return version._replace(copy_paths=paths, attached=attached, copy_problem=problem)


def _digest(path: Path) -> bytes:
    """Return what tells the contents of a file from all others; nothing if it cannot be read."""
    from hashlib import sha256

    try:
        return sha256(read_bytes(path, takes_pipes=False)).digest()
    except JvexploreError:
        return b""


def _typed_id(dossier: Dossier) -> str:
    """Return the id of a dossier as its file has it; empty if it has none."""
    return next((each.typed for each in dossier.unread if each.key == "id"), dossier.id)
