"""What is written to standard output: for people, harmless wherever it goes; for programs, as it is."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from jvexplore.sanitize import sanitize_text
from tests.hostile_text import CHUNKS, FORBIDDEN, LINES
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

CODE = (
    "import sys; from jvexplore.cli import output; output.prepare_output(); "
    "getattr(output, sys.argv[1])(eval(sys.argv[2]))"
)


@pytest.mark.parametrize("text", [LINES, "a\r\nb\rc\n"], ids=lambda text: ascii(text)[:30])
def test_what_people_read_is_harmless_in_a_pipe_and_in_a_file(text: str, tmp_path: Path) -> None:
    call = (sys.executable, "-c", CODE, "print_text", ascii(sanitize_text(text)))
    piped = subprocess.run(call, capture_output=True, check=True).stdout
    with (tmp_path / "out").open("wb") as file:
        subprocess.run(call, stdout=file, check=True)
    assert piped.decode() == sanitize_text(text)
    assert not {*piped.decode()} & FORBIDDEN
    assert (tmp_path / "out").read_bytes() == piped


def test_what_programs_read_is_as_it_is_but_on_a_terminal() -> None:
    text = "".join(CHUNKS)
    call = ("-c", CODE, "print_data", ascii(text))
    assert subprocess.run((sys.executable, *call), capture_output=True, check=True).stdout.decode() == text
    terminal = Terminal(*call, program=sys.executable)
    assert terminal.end() == 0
    assert not {*terminal.sent} & FORBIDDEN
