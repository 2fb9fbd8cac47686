"""What was being typed: kept beside the notes file until it is saved or given up.

Each open editor has a file of its own, and holds a lock on it for as long as its program lives. A
draft that nobody holds was left behind by a program that was killed, or waits for an external
editor: what that works on lies beside the draft.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import tomli_w

from jvexplore import toml
from jvexplore.address import DOSSIER
from jvexplore.bounded_reading import LARGEST_FILE
from jvexplore.clock import clock_time
from jvexplore.errors import JvexploreError
from jvexplore.files import write_own_text
from jvexplore.notes.model import KINDS, Kind
from jvexplore.records.editor_file import EditorFile
from jvexplore.records.sidecar import folder, make_folder
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
        given: the text that was handed to an external editor, if one was.
    """

    on: str
    note: str
    before: Draft
    draft: Draft
    written: datetime
    given: str | None = None

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything would be lost; a new note without a text is none, whatever its kind and tags."""
        return self.draft != self.before and bool(self.note or self.draft.text.strip())


class DraftFile:
    """The file that an editor keeps its text in; it is held while this object lives.

    Args:
        path: the file.

    Attributes:
        path: the file.
        text: what an external editor works on.
    """

    def __init__(self, path: Path) -> None:
        from filelock import FileLock  # noqa: PLC0415 - on use: the first frame needs no drafts

        self.path = path
        self.text = EditorFile(path.with_suffix(".md"))
        # Not for one thread: an editor writes on whichever is free.
        self._lock = FileLock(path.with_suffix(".lock"), blocking=False, thread_local=False, fallback_to_soft=False)

    def hold(self) -> bool:
        """Mark the draft as ours; return whether nobody else holds it."""
        from filelock import Timeout  # noqa: PLC0415 - on use, as above

        try:
            self._lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            return True  # a disk without locks: then it is not known whose it is
        return True

    def write(self, unfinished: Unfinished) -> None:
        """Keep a draft; its owner alone may read it.

        Raises:
            JvexploreError: when it cannot be written.
        """
        given = {} if unfinished.given is None else {"given": unfinished.given}
        write_own_text(
            self.path,
            tomli_w.dumps(
                {
                    "on": unfinished.on,
                    "note": unfinished.note,
                    "written": unfinished.written,
                    "draft": _plain(unfinished.draft),
                    "before": _plain(unfinished.before),
                    **given,
                }
            ),
        )

    def read(self) -> Unfinished | None:
        """Return the draft in the file, or `None` where it holds none."""
        with suppress(JvexploreError, KeyError, TypeError, ValueError, AttributeError, OverflowError):
            document = toml.read(self.path, LARGEST_FILE)
            given = document.get("given")
            return Unfinished(
                str(document["on"]),
                str(document["note"]),
                _draft(document["before"]),
                _draft(document["draft"]),
                document["written"].astimezone(UTC),
                given if isinstance(given, str) else None,
            )
        return None

    def mark_seen(self, unfinished: Unfinished, text: str) -> None:
        """Let go of a draft of which an external editor's text was taken over; its window may save once more."""
        seen = unfinished.before._replace(text=text)
        with suppress(JvexploreError):
            self.write(replace(unfinished, before=seen, draft=seen, given=text))
        self.release()

    def release(self) -> None:
        """Let go of the draft without deleting it."""
        with suppress(OSError):
            self._lock.release(force=True)

    def delete(self) -> None:
        """Forget the draft, and what an external editor made of it: both were saved, or given up."""
        self.text.delete()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        self.release()
        with suppress(OSError):
            self.path.with_suffix(".lock").unlink(missing_ok=True)


def new_file(notes: Path) -> DraftFile:
    """Return a file for a draft beside a notes file, held."""
    from ulid import ULID  # noqa: PLC0415 - on use

    file = DraftFile(folder(notes) / f"draft-{ULID()}.toml")
    with suppress(OSError):  # told when the draft cannot be written
        make_folder(notes)
    file.hold()
    return file


def has_editor_files(notes: Path) -> bool:
    """Tell whether an external editor was given a text beside a notes file that is kept still."""
    with suppress(OSError):
        return any(folder(notes).glob("draft-*.md"))
    return False


def left_behind(notes: Path) -> Iterator[tuple[DraftFile, Unfinished]]:
    """Yield the drafts beside a notes file that nobody is at work on, the oldest first; each is now held.

    That includes what an external editor saved: the draft's text is then what was handed out, and
    the editor's is in `DraftFile.text`.
    """
    sweep_folder(folder(notes))
    paths: set[Path] = set()
    with suppress(OSError):
        found = [*folder(notes).glob("draft-*.toml"), *folder(notes).glob("draft-*.md")]
        paths = {path.with_suffix(".toml") for path in found}
    for path in sorted(paths):
        file = DraftFile(path)
        if file.hold():
            yield from _found(notes, file)


def _found(notes: Path, file: DraftFile) -> Iterator[tuple[DraftFile, Unfinished]]:
    """Yield what a draft file that is held holds: nothing, a draft, what an editor made of it, or both."""
    unfinished = file.read()
    if unfinished is None:
        # A text alone: its draft was given up, and then a window saved it once more.
        if not file.path.exists() and file.text.path.is_file():
            yield file, Unfinished(DOSSIER, "", Draft(), Draft(), clock_time(), given="")
        else:
            file.release()  # not ours to judge: it stays where it is
        return
    given = unfinished.given
    is_edited = given is not None and file.text.has_changed(given)
    if is_edited and unfinished.is_worth_keeping and not file.text.includes(unfinished.draft.text):
        yield from _part(notes, file, unfinished)
    elif is_edited or unfinished.is_worth_keeping:
        yield file, unfinished
    elif given is not None and file.text.exists and not file.text.is_stale:
        file.release()  # a window that was told to open the text may still save it
    else:
        file.delete()


def _part(notes: Path, file: DraftFile, unfinished: Unfinished) -> Iterator[tuple[DraftFile, Unfinished]]:
    """Make two drafts of what was typed here and what an external editor saved, neither of which has all of the other.

    Where the disk does not take another, they stay together, and only what the editor saved is yielded.
    """
    edited, other = replace(unfinished, draft=unfinished.before), new_file(notes)
    try:
        other.write(edited)
        file.text.path.rename(other.text.path)
    except (JvexploreError, OSError):
        other.delete()
        yield file, unfinished
        return
    yield other, edited
    yield file, unfinished


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
