from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.own_editor import edit
from tests.samples import AWKWARD_TEXTS

if TYPE_CHECKING:
    from pathlib import Path

LOOKS = "pass"
ENDS_THE_LAST_LINE = "data += b'' if data.endswith(b'\\n') else b'\\n'"
ENDS_IT_AS_WINDOWS_DOES = "data += b'' if data.endswith(b'\\n') else b'\\r\\n'"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The script of an editor that takes a file's bytes as `data`, and does with them what stands in it."""
    script = tmp_path / "editor.py"
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" "{script}"')
    return script


def does(editor: Path, what: str) -> None:
    editor.write_text(
        f"import sys\ndata = open(sys.argv[1], 'rb').read()\n{what}\nopen(sys.argv[1], 'wb').write(data)\n"
    )


@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_a_text_that_was_only_looked_at_is_the_same(editor: Path, text: str) -> None:
    does(editor, LOOKS)
    assert edit(text) == text


@pytest.mark.parametrize("text", ["", "one", "one\r\ntwo", "one\n", "one\n\n"])
@pytest.mark.parametrize("how", [ENDS_THE_LAST_LINE, ENDS_IT_AS_WINDOWS_DOES])
def test_the_end_that_an_editor_gives_to_the_last_line_is_not_the_readers(editor: Path, text: str, how: str) -> None:
    does(editor, how)
    assert edit(text) == text


def test_what_was_written_is_taken(editor: Path) -> None:
    does(editor, "data += ' there, Привет\\n\\n'.encode()")
    assert edit("here") == "here there, Привет\n"
    assert edit("here\n") == "here\n there, Привет\n\n"
