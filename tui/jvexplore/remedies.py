"""Remedies for operating-system errors: for files that the user named, and in general."""

from __future__ import annotations

import errno
from typing import Final

_OF_ANY_FAILURE: Final = {
    errno.EMFILE: "raise the limit of open files, with ulimit -n",
    errno.ENFILE: "close other programs",
    errno.ENOMEM: "close other programs",
}
_OF_A_FILE: Final = _OF_ANY_FAILURE | {
    errno.ENOENT: "check the name",
    errno.EEXIST: "move it, or name another file",
    errno.EISDIR: "name a file, not a folder",
    errno.ENOTDIR: "part of the path is a file, not a folder; check the name",
    errno.EACCES: "change its permissions, or name another file",
    errno.EPERM: "change its permissions, or name another file",
    errno.EROFS: "the disk is read-only; name a file on another disk",
    errno.ENOSPC: "free space on the disk, or name a file on another disk",
    errno.EDQUOT: "free space in the quota, or name a file on another disk",
    errno.EFBIG: "larger than the disk or the limits allow; name a file on another disk",
    errno.ENAMETOOLONG: "choose a shorter name",
    errno.EBADF: "open it",
    errno.ELOOP: "the link points to itself; delete it, or name another file",
}
_WITHOUT_A_FILE: Final = _OF_ANY_FAILURE | {
    errno.ENOSPC: "free space on the disk",
    errno.EBADF: "open standard output",
}


def file_remedy(error: OSError) -> str:
    """Return what to do if a file that the user named cannot be read or written."""
    return _OF_A_FILE.get(error.errno or 0, "name another file")


def general_remedy(error: OSError) -> str:
    """Return what to do about an error of unknown context; empty if there is no general remedy."""
    return _WITHOUT_A_FILE.get(error.errno or 0, "")
