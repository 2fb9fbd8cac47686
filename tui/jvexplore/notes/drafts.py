"""What was being typed: kept beside the notes file until it is saved or given up.

Each open editor has a file of its own, and holds a lock on it for as long as its program lives. A
draft that nobody holds was left behind by a program that was killed.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import tomli_w

from jvexplore import toml
from jvexplore.bounded_reading import LARGEST_FILE
from jvexplore.errors import JvexploreError
from jvexplore.files import write_text
from jvexplore.notes.beside import folder
from jvexplore.notes.model import KINDS, Kind
from jvexplore.span import Span, entry, table
from jvexplore.stale_files import sweep_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Draft(NamedTuple):
    """A note as it is being written."""

    kind: Kind = "comment"
    text: str = ""
    tags: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was in an editor that was not left by its reader.

    Attributes:
        on: the address that the note is on.
        note: the id of the note that was being edited; empty for a new one.
        before: what the editor began with.
        draft: what was typed.
        written: when, in UTC.
    """

    on: str
    note: str
    before: Draft
    draft: Draft
    written: datetime

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything would be lost; a new note without a text is none, whatever its kind and tags."""
        return self.draft != self.before and bool(self.note or self.draft.text.strip())


class DraftFile:
    """The file that an editor keeps its text in; it is held while this object lives.

    Args:
        path: the file.
    """

    def __init__(self, path: Path) -> None:
        from filelock import FileLock  # noqa: PLC0415 - on use: the first frame needs no drafts

        self.path = path
        # Not for one thread: an editor writes on whichever is free.
        self._lock = FileLock(path.with_suffix(".lock"), blocking=False, thread_local=False, fallback_to_soft=False)

    def hold(self) -> bool:
        """Mark the draft as ours; return whether nobody else holds it."""
        from filelock import Timeout  # noqa: PLC0415 - on use, as above

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            return True  # a disk without locks: then it is not known whose it is
        return True

    def write(self, unfinished: Unfinished) -> None:
        """Keep a draft.

        Raises:
            JvexploreError: when it cannot be written.
        """
        write_text(
            self.path,
            tomli_w.dumps(
                {
                    "on": unfinished.on,
                    "note": unfinished.note,
                    "written": unfinished.written,
                    "draft": _plain(unfinished.draft),
                    "before": _plain(unfinished.before),
                }
            ),
        )

    def read(self) -> Unfinished | None:
        """Return the draft in the file, or `None` where it holds none."""
        with suppress(JvexploreError, KeyError, TypeError, ValueError, AttributeError, OverflowError):
            document = toml.read(self.path, LARGEST_FILE)
            return Unfinished(
                str(document["on"]),
                str(document["note"]),
                _draft(document["before"]),
                _draft(document["draft"]),
                document["written"].astimezone(UTC),
            )
        return None

    def release(self) -> None:
        """Let go of the draft without deleting it."""
        with suppress(OSError):
            self._lock.release(force=True)

    def delete(self) -> None:
        """Forget the draft: it was saved, or given up."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        self.release()
        with suppress(OSError):
            self.path.with_suffix(".lock").unlink(missing_ok=True)


def new_file(notes: Path) -> DraftFile:
    """Return a file for a draft beside a notes file, held."""
    from ulid import ULID  # noqa: PLC0415 - on use

    file = DraftFile(folder(notes) / f"draft-{ULID()}.toml")
    file.hold()
    return file


def left_behind(notes: Path) -> Iterator[tuple[DraftFile, Unfinished]]:
    """Yield the drafts beside a notes file that nobody is at work on, the oldest first; each is now held."""
    sweep_folder(folder(notes))
    paths: list[Path] = []
    with suppress(OSError):
        paths = sorted(folder(notes).glob("draft-*.toml"))
    for path in paths:
        file = DraftFile(path)
        if file.hold():
            unfinished = file.read()
            if unfinished is None:
                file.release()  # not ours to judge: it stays where it is
            elif unfinished.is_worth_keeping:
                yield file, unfinished
            else:
                file.delete()


def _plain(draft: Draft) -> dict[str, object]:
    span = {"span": table(draft.span)} if draft.span else {}
    return {"kind": draft.kind, "text": draft.text, "tags": list(draft.tags), **span}


def _draft(found: dict[str, object]) -> Draft:
    kind: Kind = next((kind for kind in KINDS if kind == found["kind"]), "comment")
    tags, span = found["tags"], found.get("span")
    return Draft(
        kind,
        str(found["text"]),
        tuple(map(str, tags)) if isinstance(tags, list) else (),
        Span(**entry(span)) if span else None,
    )
