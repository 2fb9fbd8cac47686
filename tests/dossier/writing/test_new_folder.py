"""A new folder is written as a whole, or not at all, whatever the disk refuses."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.writing import new_folder
from jvexplore.dossier.writing.new_folder import FolderTaken, NewFile, write_new_folder
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"dossier.toml": NewFile(b"text"), "sources/tel.txt": NewFile(b"article")}


@pytest.mark.parametrize("failing", ["write_bytes", "rename_new", "sync_folder"])
def test_a_full_disk_leaves_nothing_and_the_name_is_free(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "finch"

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(new_folder, failing, fail)
        with pytest.raises(JvexploreError, match=r"finch: cannot be written: no space left"):
            write_new_folder(folder, FILES)
    assert [*tmp_path.iterdir()] == []
    write_new_folder(folder, FILES)
    assert (folder / "sources" / "tel.txt").read_bytes() == b"article"
    with pytest.raises(FolderTaken):
        write_new_folder(folder, FILES)
    assert [*tmp_path.iterdir()] == [folder]
