"""Which names are those of conflict copies that sync programs make, and which are given by people."""

from __future__ import annotations

import socket

import pytest

from jvexplore.records.conflict_copy_names import is_copy_name

THEIRS = [
    "mine.sync-conflict-20261128-090000-ABCDEFG.toml",
    "mine (Ana's conflicted copy 2026-11-28).toml",
    "mine (Ana’s conflicted copy 2026-11-28 (1)).toml",
    "mine (conflicted copy).toml",
    "mine (Case Conflict).toml",
    "mine (In Konflikt stehende Kopie von Ana 2026-11-28).toml",
    "mine (Copie en conflit de Ana 2026-11-28).toml",
    "mine (Copia en conflicto de Ana 2026-11-28).toml",
    "mine (copia in conflitto di Ana 2026-11-28).toml",
    "mine (Cópia em conflito de Ana 2026-11-28).toml",
    "mine (kopia powodująca konflikt Ana 2026-11-28).toml",
    "mine (конфликтующая копия Ana 2026-11-28).toml",
    "mine (Ana の競合コピー 2026-11-28).toml",
    "mine (Ana 的冲突副本 2026-11-28).toml",
    "mine (conflicted copy 2026-11-28 090000).toml",
    "mine_conflict-20261128-090000.toml",
    "mine_conflict-ana-20261128-090000.toml",
    "mine (SFConflict ana@example.org 2026-11-28-09-00-00).toml",
    "mine.Conflict.toml",
    "mine.Conflict(2).toml",
    "mine_DESKTOP_Nov-28-090000-2026_Conflict.toml",
    "mine [conflicted].toml",
    "mine-DESKTOP-1A2B3C.toml",
    "mine-DESKTOP-1A2B3C-2.toml",
    "mine-Anas-MacBook-Pro.toml",
    "mine (1).toml",
    "mine(2).toml",
    "mine 2.toml",
    "mine.toml.sync-conflict-20261128-090000-ABCDEFG",
]
OTHERS = [
    "mine.toml",
    "mine-ben.toml",
    "mine-2.toml",
    "mine-old.toml",
    "mine-ANA.toml",
    "mine-FINAL.toml",
    "mine-Q3.toml",
    "mine-Desktop.toml",
    "mine copy.toml",
    "mine.toml.broken-20261128T090000.000000Z",
    "mine.toml~",
    "minefield-conflict.toml",
    "mines (conflict).toml",
    "kind (1).toml",
    "conflict.toml",
    "mi.sync-conflict-20261128-090000-ABCDEFG.toml",
    ".mine.toml.0a1b2c3d.tmp",
    "mine.toml.conflict.jpg/x",
    "mine 2.txt",
    "mine 20261128.toml",
    "",
]


@pytest.mark.parametrize("name", THEIRS)
def test_names_that_sync_programs_give(name: str) -> None:
    assert is_copy_name(name, "mine.toml")


@pytest.mark.parametrize("name", [each for each in OTHERS if "/" not in each])
def test_names_that_people_give(name: str) -> None:
    assert not is_copy_name(name, "mine.toml")


@pytest.mark.parametrize("own", ["oven", "oven.bakery.example", "Oven.local"])
def test_this_computers_own_name_is_one_of_a_computer(own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_copy_name("mine-oven.toml", "mine.toml")
    monkeypatch.setattr(socket, "gethostname", lambda: own)
    assert is_copy_name("mine-oven.toml", "mine.toml")


def test_a_file_whose_own_name_speaks_of_a_conflict_is_no_copy_of_itself() -> None:
    assert not is_copy_name("notes.conflict", "notes.conflict")


def test_names_are_compared_as_they_are_read_not_as_they_are_written() -> None:
    """Macs write the accents of a name apart from their letters."""
    assert is_copy_name("re\u0301sume\u0301 (1).toml", "résumé.toml")
    assert is_copy_name("a (1).toml.toml", "a (1).toml") is False
    assert is_copy_name("notes.sync-conflict-20261128", "notes")
