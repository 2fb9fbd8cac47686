"""What keeps records knows none of their kinds: it works where there are neither notes nor dossiers."""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import jvexplore.records

HERE: Final = Path(jvexplore.records.__path__[0])
MODULES: Final = sorted(f"jvexplore.records.{each.name}" for each in pkgutil.iter_modules(jvexplore.records.__path__))
ABOVE: Final = (
    "app",
    "article",
    "cli",
    "dossier",
    "export",
    "lost_work",
    "notes",
    "protected_files",
    "search",
    "session",
)
SCRIPT: Final = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print("\\n".join(sys.modules))
"""


def test_all_of_it_loads_without_notes_and_dossiers() -> None:
    assert "jvexplore.records.store" in MODULES
    call = [sys.executable, "-c", SCRIPT, *MODULES]
    loaded = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split()
    assert set(MODULES) <= set(loaded)
    assert [name for name in loaded if name.startswith(tuple(f"jvexplore.{each}" for each in ABOVE))] == []


def test_nothing_in_it_speaks_of_one_kind_of_record() -> None:
    kinds = re.compile(r"(?<![a-z])(?:notes?|facts?|dossiers?)(?![a-z])", re.IGNORECASE)
    for path in HERE.glob("*.py"):
        text = path.read_text("utf-8").replace("tests/notes", "")
        assert kinds.findall(text) == [], path.name
