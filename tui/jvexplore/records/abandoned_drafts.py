"""Drafts that were left behind by a process that was killed, or wait for an external editor, for the next start."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from jvexplore.clock import clock_time
from jvexplore.errors import JvexploreError
from jvexplore.records.drafts import DraftContent, DraftFile, DraftRecord, new_draft_file
from jvexplore.records.rescued_files import RescueFolder
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.stale_files import delete_stale_files_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.records.drafts import DraftCodec

_D = TypeVar("_D", bound=DraftContent)
_SUFFIXES: Final = (".toml", ".md")


def abandoned_drafts(
    path: Path, codec: DraftCodec[_D], rescued: RescueFolder | None = None
) -> Iterator[tuple[DraftFile[_D], DraftRecord[_D]]]:
    """Lock and yield the drafts of a record file that no process holds, oldest first.

    They include those that were rescued, and texts saved by an external editor: the draft then has the text passed to
    it, and `DraftFile.editor_file` has the editor's version.

    Args:
        path: the file.
        codec: converts the drafts.
        rescued: the rescue files, if they were listed before.
    """
    sidecar = sidecar_dir(path)
    delete_stale_files_in(sidecar)
    paths: set[Path] = set()
    with suppress(OSError):
        paths = {each.with_suffix(".toml") for each in sidecar.glob("draft-*") if each.suffix in _SUFFIXES}
    for each in (*(rescued or RescueFolder()).drafts_of(path), *sorted(paths)):
        file = DraftFile(each, codec)
        if file.try_lock():
            yield from _read_held(path, file if each in paths else _bring_home(path, file, codec), codec)


def _bring_home(path: Path, rescued: DraftFile[_D], codec: DraftCodec[_D]) -> DraftFile[_D]:
    """Move a locked draft that was rescued to the sidecar; return its file, which is locked too.

    It stays where it is if it cannot be read, or cannot be written there.
    """
    record = rescued.read()
    if record is None:
        return rescued
    file = new_draft_file(path, codec)
    try:
        file.write(record)
    except JvexploreError:
        file.delete()
        return rescued
    rescued.delete()
    return file


def _read_held(
    path: Path, file: DraftFile[_D], codec: DraftCodec[_D]
) -> Iterator[tuple[DraftFile[_D], DraftRecord[_D]]]:
    """Yield the content of a locked draft file: nothing, a draft, the external editor's version, or both."""
    record = file.read()
    if record is None:
        # A text without a draft: a window saved it again after its draft had been discarded.
        if not file.path.exists() and file.editor_file.path.is_file():
            blank = codec.new_draft()
            yield file, DraftRecord(codec.fallback_address, "", blank, blank, clock_time(), handed_out="")
        else:
            file.release_lock()  # not a valid draft: leave it alone
        return
    handed_out = record.handed_out
    is_edited = handed_out is not None and file.editor_file.was_edited(handed_out)
    if is_edited and record.is_worth_keeping and not file.editor_file.includes_text(record.draft.text):
        yield from _split_edited(path, file, record, codec)
    elif is_edited or record.is_worth_keeping:
        yield file, record
    elif handed_out is not None and file.editor_file.is_present and not file.editor_file.is_stale:
        file.release_lock()  # a window may still have the text open, and save it
    else:
        file.delete()


def _split_edited(
    path: Path, file: DraftFile[_D], record: DraftRecord[_D], codec: DraftCodec[_D]
) -> Iterator[tuple[DraftFile[_D], DraftRecord[_D]]]:
    """Split the typed text and the external editor's version into two drafts, as neither contains the other.

    If the second draft cannot be written, they stay together, and only the editor's version is yielded.
    """
    edited, other = replace(record, draft=record.before), new_draft_file(path, codec)
    try:
        other.write(edited)
        file.editor_file.path.rename(other.editor_file.path)
    except (JvexploreError, OSError):
        other.delete()
        yield file, record
        return
    yield other, edited
    yield file, record
