"""The text file that is passed to an external editor; it is kept beside the draft that it belongs to.

An editor may write anything to it at any time, even after its command has exited: some commands only ask a running
window to open the file. So the file is not deleted before its content is saved elsewhere.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.atomic_write import write_own_text
from jvexplore.bounded_reading import LARGEST_RECORD, FileTooLarge, RefusedFile, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.permissions import OWNER_ONLY

if TYPE_CHECKING:
    from pathlib import Path

_WAIT_SECONDS: Final = 7 * 24 * 60 * 60
"""How long a window that has the file open may still save it."""
_LINE_END: Final = re.compile(r"\r\n|\n")
_SIDE_REMEDY: Final = "move or delete it"


class EditorFile:
    """A text passed to an external editor.

    Args:
        path: the file; it need not exist.
        word: the noun for what is edited, for messages: "draft".
    """

    def __init__(self, path: Path, word: str) -> None:
        self.path = path
        self._word = word

    @property
    def is_present(self) -> bool:
        """Whether anything exists at the path."""
        return os.path.lexists(self.path)

    def size_in_bytes(self) -> int | None:
        """Return the size of the file in bytes; `None` if it does not exist or is inaccessible."""
        with suppress(OSError):
            return self.path.stat().st_size
        return None

    @property
    def is_stale(self) -> bool:
        """Whether the file is so old that no window is expected to save it any more."""
        with suppress(OSError):
            return time.time() - self.path.stat().st_mtime > _WAIT_SECONDS
        return False

    def hand_out(self, text: str) -> None:
        """Write the text for the editor, readable by its owner only.

        The last line gets a line ending, so that a script can append lines.

        Raises:
            JvexploreError: if it cannot be written, or the path exists and is not a regular file.
        """
        if self.is_present and not self.path.is_file():
            raise JvexploreError(f"{self.path}: is not a file", _SIDE_REMEDY)
        write_own_text(self.path, text if not text or text.endswith("\n") else f"{text}\n")

    def read_data(self) -> bytes | None:
        """Return the bytes of the file; `None` if it does not exist.

        Raises:
            JvexploreError: if it is not a readable file, or too large for a record.
        """
        try:
            self._make_private()
            return read_bounded(self.path, LARGEST_RECORD)
        except FileNotFoundError:
            return None
        except FileTooLarge:
            raise JvexploreError(f"{self.path}: is too long for a {self._word}", "shorten it") from None
        except (RefusedFile, IsADirectoryError):
            raise JvexploreError(f"{self.path}: is not a file", _SIDE_REMEDY) from None
        except OSError as error:
            raise file_error(self.path, error, "read") from None

    def _make_private(self) -> None:
        """Make the file private again: an editor that replaced it used its default permissions."""
        with suppress(OSError):
            mode = self.path.stat().st_mode
            if stat.S_ISREG(mode) and stat.S_IMODE(mode) & ~OWNER_ONLY:
                self.path.chmod(OWNER_ONLY)

    def was_edited(self, handed_out: str) -> bool:
        """Return whether the file differs from the text that was passed out; an unreadable file counts as edited."""
        try:
            data = self.read_data()
        except JvexploreError:
            return True
        return data is not None and bool(data.strip()) and not is_unedited(data, handed_out)

    def includes_text(self, text: str) -> bool:
        """Return whether the file contains a text; false if it cannot be read."""
        with suppress(JvexploreError):
            data = (self.read_data() or b"").replace(b"\r\n", b"\n")
            return text.strip().replace("\r\n", "\n").encode(errors="surrogatepass") in data
        return False

    def delete(self) -> None:
        """Delete the file, but not a folder in its place, which is not ours."""
        with suppress(OSError):
            if not self.path.is_dir() or self.path.is_symlink():
                self.path.unlink(missing_ok=True)


def is_unedited(data: bytes, handed_out: str) -> bool:
    """Return whether an editor changed nothing but line endings, including the last one, or a byte order mark."""
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return False
    return restore_line_ends(text, handed_out) == handed_out


def restore_line_ends(text: str, handed_out: str) -> str:
    """Return an edited text with the line endings of the original, including a final one only if that had one.

    Most editors add a final line ending, and some convert all line endings. If both the original and the edited text
    mix styles, the mixture may be intended and is kept.
    """
    if "\r" not in handed_out and "\n" not in text:
        text = text.replace("\r", "\n")  # classic Mac OS line endings
    ends, kinds = _LINE_END.findall(handed_out), {*_LINE_END.findall(text)}
    if len({*ends}) <= 1 or len(kinds) == 1:
        text = _LINE_END.sub("\r\n" if ends.count("\r\n") > len(ends) / 2 else "\n", text)
    return text if handed_out.endswith(("\n", "\r")) else text.removesuffix("\n").removesuffix("\r")
