"""What was being typed: kept beside the file of its records until it is saved or given up.

Each open editor has a file of its own, and holds a lock on it for as long as its program lives. A
draft that nobody holds was left behind by a program that was killed, or waits for an external
editor: what that works on lies beside the draft.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar

from jvexplore.atomic_write import write_own_text
from jvexplore.bounded_reading import LARGEST_FILE
from jvexplore.clock import clock_time
from jvexplore.errors import JvexploreError
from jvexplore.records.editor_file import EditorFile
from jvexplore.records.sidecar import make_sidecar_dir, sidecar_dir
from jvexplore.stale_files import delete_stale_files_in
from jvexplore.toml import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


class DraftContent(Protocol):
    """What is in an editor: a record as it is being written."""

    @property
    def text(self) -> str:
        """Its text, as an external editor is given it."""

    @property
    def is_blank(self) -> bool:
        """Whether it would be no record, as nothing was typed that makes one."""

    def with_text(self, text: str, /) -> Self:
        """Return the draft with another text."""


_D = TypeVar("_D", bound=DraftContent)


class DraftCodec(Protocol[_D]):
    """Turns drafts of one kind of record into values of TOML and back.

    Attributes:
        record_word: what a record is called: in messages, and as the key of a draft file that says which one is edited.
        fallback_address: what a text is on whose draft was given up, and which an external editor saved once more.
    """

    @property
    def record_word(self) -> str: ...  # noqa: D102 - see above

    @property
    def fallback_address(self) -> str: ...  # noqa: D102 - see above

    def new_draft(self) -> _D:
        """Return what an editor begins with for a new record."""

    def to_values(self, draft: _D, /) -> Mapping[str, object]:
        """Return a draft as values that TOML has."""

    def from_values(self, values: Mapping[str, object], /) -> _D:
        """Return the draft that such values are.

        Raises:
            KeyError, TypeError, ValueError, AttributeError: when they are none.
        """


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make one by a name like `DraftRecord[int]`
class DraftRecord(Generic[_D]):
    """What was in an editor that was not left by its reader.

    Attributes:
        address: the address that the record is on.
        key: the key of the record that was being edited; empty for a new one.
        before: what the editor began with.
        draft: what was typed.
        written: when, in UTC.
        handed_out: the text that was handed to an external editor, if one was.
    """

    address: str
    key: str
    before: _D
    draft: _D
    written: datetime
    handed_out: str | None = None

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything would be lost; a new record that is blank is none, whatever else was chosen for it."""
        return self.draft != self.before and (bool(self.key) or not self.draft.is_blank)


class DraftFile(Generic[_D]):
    """The file that an editor keeps its text in; it is held while this object lives.

    Args:
        path: the file.
        codec: reads and writes the draft in it.

    Attributes:
        path: the file.
        editor_file: what an external editor works on.
    """

    def __init__(self, path: Path, codec: DraftCodec[_D]) -> None:
        from filelock import FileLock

        self.path = path
        self.editor_file = EditorFile(path.with_suffix(".md"), codec.record_word)
        self._codec = codec
        # Not for one thread: an editor writes on whichever is free.
        self._lock = FileLock(path.with_suffix(".lock"), blocking=False, thread_local=False, fallback_to_soft=False)

    def try_lock(self) -> bool:
        """Mark the draft as ours; return whether nobody else holds it."""
        from filelock import Timeout

        try:
            self._lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            return True  # a disk without locks: then it is not known whose it is
        return True

    def write(self, record: DraftRecord[_D]) -> None:
        """Keep a draft; its owner alone may read it.

        Raises:
            JvexploreError: when it cannot be written.
        """
        import tomli_w

        given = {} if record.handed_out is None else {"given": record.handed_out}
        write_own_text(
            self.path,
            tomli_w.dumps(
                {
                    "on": record.address,
                    self._codec.record_word: record.key,
                    "written": record.written,
                    "draft": self._codec.to_values(record.draft),
                    "before": self._codec.to_values(record.before),
                    **given,
                }
            ),
        )

    def read(self) -> DraftRecord[_D] | None:
        """Return the draft in the file, or `None` where it holds none."""
        with suppress(JvexploreError, KeyError, TypeError, ValueError, AttributeError, OverflowError):
            document = read_toml(self.path, LARGEST_FILE)
            given = document.get("given")
            return DraftRecord(
                str(document["on"]),
                str(document[self._codec.record_word]),
                self._codec.from_values(document["before"]),
                self._codec.from_values(document["draft"]),
                document["written"].astimezone(UTC),
                given if isinstance(given, str) else None,
            )
        return None

    def mark_seen(self, record: DraftRecord[_D], text: str) -> None:
        """Release a draft of which an external editor's text was taken over; its window may save once more."""
        seen = record.before.with_text(text)
        with suppress(JvexploreError):
            self.write(replace(record, before=seen, draft=seen, handed_out=text))
        self.release_lock()

    def release_lock(self) -> None:
        """Release the draft without deleting it."""
        with suppress(OSError):
            self._lock.release(force=True)

    def delete(self) -> None:
        """Delete the draft, and what an external editor made of it: both were saved, or given up."""
        self.editor_file.delete()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        self.release_lock()
        with suppress(OSError):
            self.path.with_suffix(".lock").unlink(missing_ok=True)


def new_draft_file(path: Path, codec: DraftCodec[_D]) -> DraftFile[_D]:
    """Return a file for a draft beside a file of records, held."""
    from ulid import ULID

    file = DraftFile(sidecar_dir(path) / f"draft-{ULID()}.toml", codec)
    with suppress(OSError):  # told when the draft cannot be written
        make_sidecar_dir(path)
    file.try_lock()
    return file


def has_editor_files(path: Path) -> bool:
    """Tell whether an external editor was given a text beside a file of records that is kept still."""
    with suppress(OSError):
        return any(sidecar_dir(path).glob("draft-*.md"))
    return False


def abandoned_drafts(path: Path, codec: DraftCodec[_D]) -> Iterator[tuple[DraftFile[_D], DraftRecord[_D]]]:
    """Yield the drafts beside a file of records that nobody is at work on, the oldest first; each is now held.

    That includes what an external editor saved: the draft's text is then what was handed out, and
    the editor's is in `DraftFile.editor_file`.
    """
    delete_stale_files_in(sidecar_dir(path))
    paths: set[Path] = set()
    with suppress(OSError):
        found = [*sidecar_dir(path).glob("draft-*.toml"), *sidecar_dir(path).glob("draft-*.md")]
        paths = {each.with_suffix(".toml") for each in found}
    for each in sorted(paths):
        file = DraftFile(each, codec)
        if file.try_lock():
            yield from _read_held(path, file, codec)


def _read_held(
    path: Path, file: DraftFile[_D], codec: DraftCodec[_D]
) -> Iterator[tuple[DraftFile[_D], DraftRecord[_D]]]:
    """Yield what a draft file that is held holds: nothing, a draft, what an editor made of it, or both."""
    record = file.read()
    if record is None:
        # A text alone: its draft was given up, and then a window saved it once more.
        if not file.path.exists() and file.editor_file.path.is_file():
            blank = codec.new_draft()
            yield file, DraftRecord(codec.fallback_address, "", blank, blank, clock_time(), handed_out="")
        else:
            file.release_lock()  # not ours to judge: it stays where it is
        return
    given = record.handed_out
    is_edited = given is not None and file.editor_file.was_edited(given)
    if is_edited and record.is_worth_keeping and not file.editor_file.includes_text(record.draft.text):
        yield from _split_edited(path, file, record, codec)
    elif is_edited or record.is_worth_keeping:
        yield file, record
    elif given is not None and file.editor_file.is_present and not file.editor_file.is_stale:
        file.release_lock()  # a window that was told to open the text may still save it
    else:
        file.delete()


def _split_edited(
    path: Path, file: DraftFile[_D], record: DraftRecord[_D], codec: DraftCodec[_D]
) -> Iterator[tuple[DraftFile[_D], DraftRecord[_D]]]:
    """Make two drafts of what was typed here and what an external editor saved, neither of which has all of the other.

    Where the disk does not take another, they stay together, and only what the editor saved is yielded.
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
