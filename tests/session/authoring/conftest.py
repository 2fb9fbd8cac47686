"""A session on the made-up dossier of two sources, which it may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.session.dossier_window import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session


@pytest.fixture
def session(lighthouse_copy: Path) -> Session:
    return open_file(lighthouse_copy)
