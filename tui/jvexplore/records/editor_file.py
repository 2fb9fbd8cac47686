"""The text file that an external editor works on; it lies beside the draft that it belongs to.

An editor may leave anything there, at any time: also after its command has ended, where that only
told a window to open. So the file is not deleted before what it holds is safe elsewhere.
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
"""For how long a window that opened the file may still save it."""
_LINE_END: Final = re.compile(r"\r\n|\n")
_SIDE_REMEDY: Final = "move or delete it"


class EditorFile:
    """A text handed to an external editor.

    Args:
        path: where it lies; it need not exist.
        word: what it is the text of, in messages: "draft".
    """

    def __init__(self, path: Path, word: str) -> None:
        self.path = path
        self._word = word

    @property
    def is_present(self) -> bool:
        """Whether anything lies there."""
        return os.path.lexists(self.path)

    def size_in_bytes(self) -> int | None:
        """Return how many bytes the editor left; `None` where nothing lies there, or nothing that can be looked at."""
        with suppress(OSError):
            return self.path.stat().st_size
        return None

    @property
    def is_stale(self) -> bool:
        """Whether no window that was told to open the file is still waited for."""
        with suppress(OSError):
            return time.time() - self.path.stat().st_mtime > _WAIT_SECONDS
        return False

    def hand_out(self, text: str) -> None:
        """Write the text for the editor; its owner alone may read it.

        Its last line ends as lines do, so that what a script appends begins a new one.

        Raises:
            JvexploreError: when it cannot be written, or something that is no file lies there.
        """
        if self.is_present and not self.path.is_file():
            raise JvexploreError(f"{self.path}: is not a file", _SIDE_REMEDY)
        write_own_text(self.path, text if not text or text.endswith("\n") else f"{text}\n")

    def read_data(self) -> bytes | None:
        """Return what the editor left; `None` where it left nothing.

        Raises:
            JvexploreError: when something lies there that cannot be read as a file, or is too long for a record.
        """
        try:
            self._close_to_others()
            return read_bounded(self.path, LARGEST_RECORD)
        except FileNotFoundError:
            return None
        except FileTooLarge:
            raise JvexploreError(f"{self.path}: is too long for a {self._word}", "shorten it") from None
        except (RefusedFile, IsADirectoryError):
            raise JvexploreError(f"{self.path}: is not a file", _SIDE_REMEDY) from None
        except OSError as error:
            raise file_error(self.path, error, "read") from None

    def _close_to_others(self) -> None:
        """Let nobody else read the file: an editor that made it anew did as it does elsewhere."""
        with suppress(OSError):
            found = self.path.stat().st_mode
            if stat.S_ISREG(found) and stat.S_IMODE(found) & ~OWNER_ONLY:
                self.path.chmod(OWNER_ONLY)

    def was_edited(self, handed_out: str) -> bool:
        """Tell whether anything lies there but the text that was handed out, or nothing in its place.

        What cannot be read is a change, for something is there.
        """
        try:
            data = self.read_data()
        except JvexploreError:
            return True
        return data is not None and bool(data.strip()) and not is_unedited(data, handed_out)

    def includes_text(self, text: str) -> bool:
        """Tell whether a text stands in what the editor left, as far as that can be read."""
        with suppress(JvexploreError):
            data = (self.read_data() or b"").replace(b"\r\n", b"\n")
            return text.strip().replace("\r\n", "\n").encode(errors="surrogatepass") in data
        return False

    def delete(self) -> None:
        """Delete the file; what is no file is somebody else's."""
        with suppress(OSError):
            if not self.path.is_dir() or self.path.is_symlink():
                self.path.unlink(missing_ok=True)


def is_unedited(data: bytes, handed_out: str) -> bool:
    """Tell whether an editor changed nothing but line ends, the end of the last line, or a byte-order mark."""
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return False
    return restore_line_ends(text, handed_out) == handed_out


def restore_line_ends(text: str, handed_out: str) -> str:
    """Return an edited text with the line ends of the text that was given, and an end of its last line if that had one.

    Most editors end the last line, and some end all lines in their own way. Where both ways stood in
    what was given and in what came back, the reader may mean them: these stay.
    """
    if "\r" not in handed_out and "\n" not in text:
        text = text.replace("\r", "\n")  # as editors of old Macs end lines
    ends, kinds = _LINE_END.findall(handed_out), {*_LINE_END.findall(text)}
    if len({*ends}) < 2 or len(kinds) == 1:  # noqa: PLR2004 - one way only, on either side
        text = _LINE_END.sub("\r\n" if ends.count("\r\n") > len(ends) / 2 else "\n", text)
    return text if handed_out.endswith(("\n", "\r")) else text.removesuffix("\n").removesuffix("\r")
