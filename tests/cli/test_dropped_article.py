"""An article whose path a terminal or a file manager wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier_folder import dossier_file
from tests.cli.test_new import call

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_named_as_file_managers_do(tmp_path: Path) -> None:
    path = tmp_path / "two words.txt"
    path.write_text("Otter buys Heron\n\nOtter said on Monday that it buys Heron for 3m crowns.\n", "utf-8")
    result = call("new", path.as_uri(), "--yes")
    assert result.stdout.strip() == str(dossier_file("otter-buys-heron"))
    path.unlink()
    assert call("new", path.as_uri(), "--yes").stderr == (
        f"jvexplore: {path}: cannot be read: no such file or directory; check the name\n"
    )
