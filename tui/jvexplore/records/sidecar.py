"""The sidecar: a hidden folder beside a record file, with its lock, drafts and backups.

Only its owner may read it, unless others may write to the file: they must be able to take the lock, so they may
write to the sidecar too.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from jvexplore.atomic_write import make_folders
from jvexplore.paths import NoHomeFolder, data_folder
from jvexplore.permissions import ANY_FOLDER, FOLDER_OWNER_ONLY, OWNER_ONLY

_LONGEST: Final = 200
"""The longest file name, in bytes, to use as it is: most systems allow 255, and the suffix needs some of them."""
_GROUP_AND_OTHERS: Final = (0o070, 0o020), (0o007, 0o002)
"""The permission bits of the group and of others, each with its write bit."""


def sidecar_dir(path: Path) -> Path:
    """Return the path of the sidecar: `.shelf.toml.jvexplore` beside `shelf.toml`; it need not exist.

    Symbolic links are resolved first, so that all who write to the file take the same lock.
    """
    target = Path(os.path.realpath(path))
    name = target.name
    if len(os.fsencode(name)) > _LONGEST:
        from hashlib import sha256

        name = sha256(os.fsencode(name)).hexdigest()[:16]
    return target.parent / f".{name}.jvexplore"


def file_mode(path: Path) -> int | None:
    """Return the permission bits of a regular file; `None` for anything else."""
    with suppress(OSError):
        mode = path.stat().st_mode
        return stat.S_IMODE(mode) & ANY_FOLDER if stat.S_ISREG(mode) else None
    return None


def lock_mode(path: Path) -> int:
    """Return the permissions of the lock file: whoever may write to the record file may take the lock."""
    return OWNER_ONLY | _writer_bits(path) & 0o066


def make_sidecar_dir(path: Path) -> Path:
    """Make the sidecar, or correct its permissions, and return its path.

    Raises:
        OSError: if it cannot be made.
    """
    sidecar = sidecar_dir(path)
    make_folders(sidecar.parent, _parent_mode)
    with suppress(FileExistsError):
        sidecar.mkdir(FOLDER_OWNER_ONLY)
        share_group(path, sidecar)
    if not sidecar.is_dir():
        # Another program may have deleted it, and another one made it again; else the error names the obstacle.
        sidecar.mkdir(FOLDER_OWNER_ONLY, exist_ok=True)
    set_sidecar_mode(path, sidecar)
    return sidecar


def tighten_permissions(path: Path) -> None:
    """Remove permissions from the sidecar and its files that the record file does not give.

    Earlier versions of jvexplore made them with the permissions of the umask.
    """
    allowed = file_mode(path)
    if allowed is None:
        return
    with suppress(OSError):
        sidecar = sidecar_dir(path)
        set_sidecar_mode(path, sidecar)
        for each in sidecar.iterdir():
            current = each.lstat().st_mode
            mode = stat.S_IMODE(current) & (allowed | OWNER_ONLY)
            if stat.S_ISREG(current) and mode != stat.S_IMODE(current):
                with suppress(OSError):  # another user may own it
                    each.chmod(mode)


def set_sidecar_mode(path: Path, sidecar: Path) -> None:
    """Set the permissions of the sidecar, unless another user owns it.

    Raises:
        OSError: if the folder does not exist any more.
    """
    current = stat.S_IMODE(sidecar.stat().st_mode)
    mode = current & ~0o077 | _writer_bits(path)
    if current != mode:
        with suppress(OSError):  # as above
            sidecar.chmod(mode)


def _writer_bits(path: Path) -> int:
    """Return the permission bits of the sidecar for the group and everybody else."""
    mode = file_mode(path) or 0
    return sum(everything for everything, may_write in _GROUP_AND_OTHERS if mode & may_write)


def share_group(path: Path, created: Path) -> None:
    """Give a new file or folder the group of the record file, if that group may write to it."""
    if _writer_bits(path) & 0o070:
        with suppress(OSError):
            os.chown(created, -1, path.stat().st_gid)


def _parent_mode(parent: Path) -> int:
    """Return the permissions for a new parent folder; folders within our own data folder are private."""
    with suppress(NoHomeFolder):  # without a home folder, there is no data folder
        ours = Path(os.path.realpath(data_folder()))
        return FOLDER_OWNER_ONLY if ours in (parent, *parent.parents) else ANY_FOLDER
    return ANY_FOLDER
