"""What tests of changed facts ask of the program."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from tests.app.conftest import app_of, shown_messages

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def address(pilot: Pilot[int]) -> str:
    """Return the address of what is shown."""
    return app_of(pilot).explorer.address


def told(pilot: Pilot[int], text: str) -> None:
    """Check that the title bar says something, or will."""
    assert [each for each in shown_messages(pilot) if text in each], shown_messages(pilot)


def ids(path: Path, collection: str) -> list[str]:
    """Return the ids in a collection of a dossier's file."""
    return [each["id"] for each in tomllib.loads(path.read_text("utf-8")).get(collection, [])]
