"""Hostile text that commands print on a real terminal, and what makes it harmless."""

from __future__ import annotations

import json
import sys
from typing import Final

import pytest

from jvexplore.sanitize import sanitize_in_place, sanitize_line, sanitize_text
from tests.hostile_files import Bench, spoil_with_hostile_text
from tests.hostile_text import (
    BIDI,
    C0,
    C1,
    CHUNKS,
    HIDDEN,
    LINE,
    MARKS,
    MAX_MARKS,
    SEPARATORS,
)
from tests.hostile_walk import AT_THE_ENDS, ORDINARY, Quick, find_wrong, longest_storm
from tests.program_terminal import Terminal


@pytest.mark.parametrize("characters", [C0 + "\x7f", C1, BIDI, HIDDEN + SEPARATORS], ids=["c0", "c1", "bidi", "hidden"])
def test_each_sign_alone(characters: str) -> None:
    made = (sanitize_text, sanitize_line, sanitize_in_place)
    assert [(make.__name__, hex(ord(each))) for each in characters for make in made if each in make(f"a{each}b")] == []


@pytest.mark.parametrize("mark", ["\u0301", "\u05bf", "\u0951", "\u180b", "\u3099", "\U000e0100"], ids=ascii)
def test_storms_of_any_marks(mark: str) -> None:
    assert sanitize_text(f"e{mark * MARKS}").count(mark) <= MAX_MARKS


GIVEN: Final = LINE.replace("\0", "")
COMMANDS: Final[dict[str, tuple[str, ...]]] = {
    "show": ("show",),
    "show as JSON": ("show", "--json"),
    "show what is not there": ("show", GIVEN),
    "notes": ("notes",),
    "notes as JSON": ("notes", "--json"),
    "notes with a tag": ("notes", "--tag", CHUNKS[0]),
    "notes of no kind": ("notes", "--kind", GIVEN),
    "export to CSV": ("export", "--format", "csv"),
    "export to JSON": ("export", "--format", "json"),
    "export to TOML": ("export", "--format", "toml"),
    "export to a hostile place": ("export", "--output", "missing/export.md"),
    "check": ("check",),
    "note on what is not there": ("note", GIVEN, "text"),
    "no command": (GIVEN,),
    "no option": (f"--{CHUNKS[0]}",),
    "notes that are not there": ("--notes", f"missing{CHUNKS[0]}", "notes"),
    "a dossier that is not there": ("--dossier", f"missing{CHUNKS[0]}", "show"),
}


ALL_COMMANDS: Final = """
import json, sys
from contextlib import suppress
from jvexplore.cli import main
files, commands = map(json.loads, sys.argv[1:])
for name, arguments in commands.items():
    print(f"COMMAND {name}:", flush=True)
    with suppress(SystemExit):
        main([*files, *arguments], prog_name="jvexplore")
    sys.stdout.flush()
    sys.stderr.flush()
"""
"""Calls one command after the other: to start a process for each takes long."""


class Output(Quick):
    """A terminal in which only the bytes are of interest."""

    def draw(self, sent: str) -> None:
        """Draw nothing."""


def test_commands(hostile_bench: Bench) -> None:
    files = ("--dossier", str(hostile_bench.dossier), "--notes", str(hostile_bench.notes))
    terminal = Output("-c", ALL_COMMANDS, json.dumps(files), json.dumps(COMMANDS), program=sys.executable)
    assert terminal.end() == 0
    before, *parts = terminal.sent.split("COMMAND ")
    assert not before
    sent_by = dict(part.split(":", 1) for part in parts)
    assert list(sent_by) == list(COMMANDS)
    wrong = {}
    for name, sent in sent_by.items():
        assert sent.strip(), name
        assert "Traceback" not in sent, name
        found = [*find_wrong(sent), *ORDINARY.findall(sent)[:3]]
        if longest_storm(sent) > MAX_MARKS:
            found.append("a storm of marks")
        if found:
            wrong[name] = found
    assert not wrong


def test_a_dossier_with_hostile_problems(hostile_bench: Bench) -> None:
    spoil_with_hostile_text(hostile_bench.dossier)
    terminal = Terminal("--dossier", str(hostile_bench.dossier), "check")
    assert terminal.end() == 1
    assert "Traceback" not in terminal.sent
    assert find_wrong(AT_THE_ENDS.sub("", terminal.sent)) == []
