"""Drafts: unsaved text of open editors, kept in the sidecar until it is saved or discarded.

Each open editor has a file of its own and holds a lock on it while its process lives. An unlocked draft was left
behind by a process that was killed, or waits for an external editor, whose file is beside the draft.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar

from jvexplore.atomic_write import write_own_text
from jvexplore.bounded_reading import LARGEST_FILE
from jvexplore.errors import JvexploreError
from jvexplore.records.editor_file import EditorFile
from jvexplore.records.rescued_files import rescue_draft_path
from jvexplore.records.sidecar import make_sidecar_dir, sidecar_dir
from jvexplore.toml import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class DraftContent(Protocol):
    """The content of an editor: a record that is being written."""

    @property
    def text(self) -> str:
        """The text, as passed to an external editor."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed that is worth a record."""

    def with_text(self, text: str, /) -> Self:
        """Return a copy with another text."""


_D = TypeVar("_D", bound=DraftContent)


class DraftCodec(Protocol[_D]):
    """Converts drafts of one kind of record to TOML values and back."""

    @property
    def record_word(self) -> str:
        """The noun for a record, for messages and as the key in a draft file that identifies the edited record."""

    @property
    def fallback_address(self) -> str:
        """The address for a text that an external editor saved again after its draft had been discarded."""

    @property
    def companion_suffix(self) -> str:
        """The suffix of a file beside a draft that goes with it: ".original"; empty if there is none."""

    def new_draft(self) -> _D:
        """Return the initial draft of a new record."""

    def to_values(self, draft: _D, /) -> Mapping[str, object]:
        """Convert a draft to TOML values."""

    def from_values(self, values: Mapping[str, object], /) -> _D:
        """Convert TOML values to a draft.

        Raises:
            KeyError, TypeError, ValueError, AttributeError: if they are not a valid draft.
        """


@dataclass(frozen=True)  # no slots: Python 3.11 cannot create a generic `DraftRecord[int]` with them
class DraftRecord(Generic[_D]):
    """The content of a draft file.

    Attributes:
        address: the address that the record is about.
        key: the key of the edited record; empty for a new one.
        before: the draft with which the editor opened.
        draft: the draft as it was typed.
        written: when it was written, in UTC.
        handed_out: the text that was passed to an external editor; `None` if none was.
    """

    address: str
    key: str
    before: _D
    draft: _D
    written: datetime
    handed_out: str | None = None

    @property
    def is_worth_keeping(self) -> bool:
        """Whether discarding it would lose anything; a new record without text does not count."""
        return self.draft != self.before and (bool(self.key) or not self.draft.is_blank)


class DraftFile(Generic[_D]):
    """The draft file of one editor, with a lock that this object can hold.

    Args:
        path: the file.
        codec: converts the draft.

    Attributes:
        path: the file.
        editor_file: the file passed to an external editor.
    """

    def __init__(self, path: Path, codec: DraftCodec[_D]) -> None:
        from filelock import FileLock

        self.path = path
        self.editor_file = EditorFile(path.with_suffix(".md"), codec.record_word)
        self._codec = codec
        # Not bound to one thread: drafts are written on any worker thread.
        self._lock = FileLock(path.with_suffix(".lock"), blocking=False, thread_local=False, fallback_to_soft=False)

    def try_lock(self) -> bool:
        """Lock the draft; return `False` if another process holds the lock."""
        from filelock import Timeout

        try:
            self._lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            return True  # the file system has no locks, so the owner is unknown
        return True

    def write(self, record: DraftRecord[_D]) -> None:
        """Write a draft to the file, readable by its owner only.

        Raises:
            JvexploreError: if it cannot be written.
        """
        import tomli_w

        handed_out = {} if record.handed_out is None else {"given": record.handed_out}
        write_own_text(
            self.path,
            tomli_w.dumps(
                {
                    "on": record.address,
                    self._codec.record_word: record.key,
                    "written": record.written,
                    "draft": self._codec.to_values(record.draft),
                    "before": self._codec.to_values(record.before),
                    **handed_out,
                }
            ),
        )

    def read(self) -> DraftRecord[_D] | None:
        """Return the draft in the file; `None` if it holds no valid one."""
        with suppress(JvexploreError, KeyError, TypeError, ValueError, AttributeError, OverflowError):
            document = read_toml(self.path, LARGEST_FILE)
            handed_out = document.get("given")
            return DraftRecord(
                str(document["on"]),
                str(document[self._codec.record_word]),
                self._codec.from_values(document["before"]),
                self._codec.from_values(document["draft"]),
                document["written"].astimezone(UTC),
                handed_out if isinstance(handed_out, str) else None,
            )
        return None

    def mark_seen(self, record: DraftRecord[_D], text: str) -> None:
        """Release a draft after the external editor's text was adopted; its window may still save again."""
        seen = record.before.with_text(text)
        with suppress(JvexploreError):
            self.write(replace(record, before=seen, draft=seen, handed_out=text))
        self.release_lock()

    def release_lock(self) -> None:
        """Release the draft without deleting it."""
        with suppress(OSError):
            self._lock.release(force=True)

    def delete(self) -> None:
        """Delete the draft and the external editor's file: both were saved or discarded."""
        self.editor_file.delete()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        with suppress(OSError):
            if self._codec.companion_suffix:
                self.path.with_suffix(self._codec.companion_suffix).unlink(missing_ok=True)
        self.release_lock()
        with suppress(OSError):
            self.path.with_suffix(".lock").unlink(missing_ok=True)


def new_draft_file(path: Path, codec: DraftCodec[_D]) -> DraftFile[_D]:
    """Return a new, locked draft file in the sidecar of a record file."""
    from ulid import ULID

    file = DraftFile(sidecar_dir(path) / f"draft-{ULID()}.toml", codec)
    with suppress(OSError):  # reported when the draft is written
        make_sidecar_dir(path)
    file.try_lock()
    return file


def rescue_draft(path: Path, record: DraftRecord[_D], codec: DraftCodec[_D]) -> Path:
    """Write a draft that cannot be written to the sidecar of its file elsewhere, where the next start finds it.

    Args:
        path: the file of records.
        record: the content of the draft's file.
        codec: converts the draft.

    Returns:
        The path of the draft.

    Raises:
        JvexploreError: if it cannot be written there either.
    """
    file = DraftFile(rescue_draft_path(path), codec)
    file.write(record)
    return file.path


def has_editor_files(path: Path) -> bool:
    """Return whether the sidecar of a record file still has a file passed to an external editor."""
    with suppress(OSError):
        return any(sidecar_dir(path).glob("draft-*.md"))
    return False
