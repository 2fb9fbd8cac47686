"""An external editor that is a shell script, and the notes file that is edited with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest

from tests.noting import Editor

if TYPE_CHECKING:
    from pathlib import Path

if os.name != "posix":
    collect_ignore_glob = ["test_*.py"]

EDIT: Final = "\x05"
"""The key that opens the external editor."""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    monkeypatch.setenv("VISUAL", str(tmp_path / "editor.sh"))
    return Editor(tmp_path / "editor.sh")
