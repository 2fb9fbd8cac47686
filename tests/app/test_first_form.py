"""The first form of a process: what it needs is imported on a thread, so that no key waits for that."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.read_by_people import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.harm
@pytest.mark.parametrize(
    ("keys", "screen"), [(("2", "E"), "FactForm"), (("N",), "KindDialog"), (("N", "q"), "FactForm")]
)
def test_nothing_is_imported_on_the_thread_of_the_screen(keys: tuple[str, ...], screen: str, bakery_copy: Path) -> None:
    command = [sys.executable, "-m", "tests.first_form", str(bakery_copy), *keys]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == [screen]
