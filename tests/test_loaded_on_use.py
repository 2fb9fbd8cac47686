"""What is loaded only when it is used: a command does without it, and so does the first key that opens a dialog."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

import pytest

_KEY_NAMES: Final = """
from jvexplore.app.keys.key_binding import display_key
from jvexplore.app.keys.keymap import KEY_CONTEXTS
from jvexplore.sanitize import sanitize_line
for parts in KEY_CONTEXTS.values():
    for binding in (each for part in parts for each in part):
        for key in binding.key.split(","):
            sanitize_line(display_key(key))
"""


@pytest.mark.parametrize(
    ("done", "not_loaded"),
    [
        ("import jvexplore.__main__", {"jvexplore.session.recent_dossiers", "jvexplore.session.place"}),
        (
            f"import jvexplore.app.opening.opening_actions{_KEY_NAMES}",
            {"jvexplore.search.normalised_words", "jvexplore.unsafe_characters", "urllib.request"},
        ),
    ],
    ids=["any command", "the list of dossiers, with the names of all keys"],
)
def test_only_what_needs_it_waits_for_it(done: str, not_loaded: set[str]) -> None:
    script = f"{done}\nimport sys\nprint(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not_loaded & set(ended.stdout.split()) == set()
