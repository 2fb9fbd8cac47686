"""What to do about what the system says: about a file, and where nothing is known of any."""

from __future__ import annotations

import errno
from typing import Final

_OF_ANY_FAILURE: Final = {
    errno.EMFILE: "let it open more files, with ulimit -n",
    errno.ENFILE: "close other programs",
    errno.ENOMEM: "close other programs",
}
_OF_A_FILE: Final = _OF_ANY_FAILURE | {
    errno.ENOENT: "check the name",
    errno.EEXIST: "move it away or name another file",
    errno.EISDIR: "name a file, not a folder",
    errno.ENOTDIR: "a part of that path is a file, not a folder; check the name",
    errno.EACCES: "change its permissions or name another file",
    errno.EPERM: "change its permissions or name another file",
    errno.EROFS: "that disk is read-only; name a file on another one",
    errno.ENOSPC: "make room on that disk or name a file on another one",
    errno.EDQUOT: "make room in your quota or name a file on another disk",
    errno.EFBIG: "it would be larger than that disk or your limits allow; name a file on another one",
    errno.ENAMETOOLONG: "choose a shorter name",
    errno.EBADF: "open it",
    errno.ELOOP: "the link leads to itself; delete it or name another file",
}
_WITHOUT_A_FILE: Final = _OF_ANY_FAILURE | {
    errno.ENOSPC: "make room on that disk",
    errno.EBADF: "open standard output",
}


def file_remedy(error: OSError) -> str:
    """Return what to do about a failure to read or write a file that somebody named."""
    return _OF_A_FILE.get(error.errno or 0, "name another file")


def general_remedy(error: OSError) -> str:
    """Return what to do about a failure of which nobody knows what it was for; empty where that is not known."""
    return _WITHOUT_A_FILE.get(error.errno or 0, "")
