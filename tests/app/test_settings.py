"""The reader's settings in effect: keys, colours, folder and author; and the messages of a first start."""

from __future__ import annotations

import os
import re
import tomllib
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from jvexplore.app.app import ExplorerApp
from jvexplore.app.find.palette import Palette
from jvexplore.app.keys.keymap import bindings_by_id
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.startup import apply_settings
from jvexplore.app.ui.keys_help import KeysDialog
from jvexplore.app.ui.message_bar import MessageBar
from jvexplore.cli import main
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.preferences import load_preference
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    message_on_screen,
    press,
    screen_text,
    settle,
    until,
    until_message,
    write,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot


@asynccontextmanager
async def explorer_at(notes: Path, size: tuple[int, int] = (140, 40)) -> AsyncIterator[Pilot[Any]]:
    """The explorer while it starts: nothing has been waited for."""
    app = ExplorerApp(bundled_dossier_path(), notes)
    async with app.run_test(size=size) as pilot:
        yield pilot


async def test_own_keys_work_and_are_shown(start: Start, settings_file: Path) -> None:
    settings_file.write_text('[keys]\nnew_note = "f5"\nquotes = "Q"\n')
    async with start((120, 60)) as pilot:  # all keys of the list are seen
        await until(pilot, lambda: "f5 Note" in screen_text(pilot))
        await press(pilot, "n")
        assert pilot.app.screen is app_of(pilot).explorer
        await press(pilot, "Q")
        assert app_of(pilot).explorer.address.startswith("quote/")
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, KeysDialog)
        assert re.search("f5 +New note", screen_text(pilot))


async def test_the_key_of_the_palette_is_changed_and_shown_like_any_other(start: Start, settings_file: Path) -> None:
    settings_file.write_text('[keys]\ncommands = "f2"\nnew_note = "ctrl+p"\n')
    async with start() as pilot:
        await until(pilot, lambda: "ctrl+p Note" in screen_text(pilot))
        await press(pilot, "question_mark", "end")
        assert "f2" in screen_text(pilot)
        await press(pilot, "escape", "f2")
        assert isinstance(pilot.app.screen, Palette)
        await press(pilot, "escape", "ctrl+p")
        assert isinstance(pilot.app.screen, NoteEditor)
        await write(pilot, "so")
        await press(pilot, "f2")
        assert isinstance(pilot.app.screen, Palette)


async def test_keys_that_are_pasted_are_shown_as_ours_are(start: Start, settings_file: Path) -> None:
    async def seen() -> list[str]:
        shown = []
        async with start() as pilot:
            await press(pilot, "2")
            shown.append(screen_text(pilot))
            await press(pilot, "question_mark")
            shown.append(screen_text(pilot))
            await press(pilot, "q")  # closes the list, whatever key does that elsewhere
            assert at_home(pilot)
            await press(pilot, "n", *"[[ali")
            await until(pilot, lambda: "enter Link" in screen_text(pilot))
            shown.append(screen_text(pilot))
        return shown

    before = await seen()
    settings_file.write_text(
        "\n".join(["[keys]", *(f'{name} = "{each.key}"' for name, each in bindings_by_id().items())])
    )
    assert await seen() == before
    assert "enter Open" in before[0]


async def test_a_key_that_is_changed_takes_none_from_others(start: Start, settings_file: Path) -> None:
    settings_file.write_text('[keys]\nclose = "f9"\n')
    async with start() as pilot:
        await press(pilot, "n", *"[[ali")
        await until(pilot, lambda: "esc Cancel" in screen_text(pilot))
        await press(pilot, "escape")
        assert "esc Cancel" not in screen_text(pilot)
        assert isinstance(pilot.app.screen, NoteEditor)
        assert "f9 Close" in screen_text(pilot)


async def test_a_filter_without_matches_names_the_own_key_that_shows_all(start: Start, settings_file: Path) -> None:
    settings_file.write_text('[keys]\nclose = "f9"\n')
    async with start() as pilot:
        await press(pilot, "1", "f")
        await write(pilot, "zzz")
        await press(pilot, "enter")
        assert "No matches: f9 shows all" in screen_text(pilot)
        await press(pilot, "f9")
        assert "No matches" not in screen_text(pilot)


async def test_an_own_key_wins_over_ours(start: Start, settings_file: Path) -> None:
    settings_file.write_text('[keys]\nzoom = "n"\n')
    async with start() as pilot:
        await until(pilot, lambda: "n Note" not in screen_text(pilot))
        await press(pilot, "n")
        assert at_home(pilot)


async def test_a_slip_is_reported_and_the_program_starts(notes_path: Path, settings_file: Path) -> None:
    settings_file.write_text('authr = "ana"\n')
    async with explorer_at(notes_path) as pilot:
        await until(pilot, lambda: "did you mean" in message_on_screen(pilot))
        await settle(pilot)
        assert "jvexplore config" not in screen_text(pilot)
        assert "1 ■ Parties" in screen_text(pilot)


@pytest.mark.parametrize("named", ["x" * 300, "~nobody-of-that-name/x.toml"], ids=["long", "nobody"])
async def test_settings_that_cannot_be_asked_for_are_reported_and_the_program_starts(
    notes_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("JVEXPLORE_CONFIG", named)
    async with explorer_at(notes_path) as pilot:
        await until(pilot, lambda: "no such home" in screen_text(pilot) or "name too long" in screen_text(pilot))
        assert "1 ■ Parties" in screen_text(pilot)


async def test_notes_in_a_home_folder_that_nobody_has_end_the_program_with_a_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("JVEXPLORE_NOTES", "~nobody-of-that-name/x.toml")
    app = ExplorerApp(bundled_dossier_path())
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.failure is not None)
    assert str(app.failure) == "~nobody-of-that-name/x.toml: no such home folder; check the name"


async def test_a_clash_is_reported(notes_path: Path, settings_file: Path) -> None:
    settings_file.write_text('[keys]\nnew_note = "e"\n')
    async with explorer_at(notes_path) as pilot:
        await until(pilot, lambda: "edit_note" in screen_text(pilot))


async def test_much_that_is_wrong_is_reported_in_one_message_that_fits(
    notes_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JVEXPLORE_CONFIG", "own.toml")
    (tmp_path / "own.toml").write_text(
        f'{"a" * 300} = 1\ntheme = "mauve"\ndates = "iso"\n[keys]\nnew_note = "e"\nundo = 7\nfnd = "f4"\n'
    )
    async with explorer_at(notes_path, (80, 24)) as pilot:
        await until(pilot, lambda: "own.toml: 6 invalid settings. First" in message_on_screen(pilot))
        await settle(pilot)
        assert 'config")' in message_on_screen(pilot)
        assert pilot.app.screen.query_one(MessageBar).region.height <= 4


async def test_a_theme_that_is_chosen_is_remembered(start: Start, settings_file: Path) -> None:
    settings_file.write_text('theme = "nord"\n')
    async with start() as pilot:
        await until(pilot, lambda: pilot.app.theme == "nord")
        pilot.app.theme = "dracula"
        await until(pilot, lambda: load_preference("theme") == "dracula\tnord")
    async with start() as pilot:
        await settle(pilot)
        assert pilot.app.theme == "dracula"
    settings_file.write_text('theme = "gruvbox"\n')
    async with start() as pilot:
        await until(pilot, lambda: pilot.app.theme == "gruvbox")


async def test_a_theme_that_there_is_not_is_reported(notes_path: Path, settings_file: Path) -> None:
    settings_file.write_text('theme = "mauve"\n')
    async with explorer_at(notes_path) as pilot:
        await until(pilot, lambda: '"mauve"' in screen_text(pilot))
        assert pilot.app.theme == "jvexplore-dark"


async def test_what_config_tells_is_what_is_on_the_screen(start: Start, settings_file: Path) -> None:
    def theme_in_config() -> str:
        return str(tomllib.loads(CliRunner().invoke(main, ["config"]).stdout)["theme"])

    settings_file.write_text('theme = "nord"\n')
    async with start() as pilot:
        pilot.app.theme = "dracula"
        await settle(pilot)
    for line, theme in (
        ('theme = "nord"', "dracula"),
        ('theme = "nordd"', "jvexplore-dark"),
        ('theme = "gruvbox"', "gruvbox"),
        ("", "jvexplore-dark"),
    ):
        settings_file.write_text(f"{line}\n")
        async with start() as pilot:
            await settle(pilot)
            assert theme_in_config() == pilot.app.theme == theme, line


async def test_a_theme_that_was_never_chosen_is_not_said_to_be(start: Start, settings_file: Path) -> None:
    async with start() as pilot:
        pilot.app.theme = "nord"
        await settle(pilot)
    for theme in ("gruvbox", "gruvbx"):
        settings_file.write_text(f'theme = "{theme}"\n')
        async with start() as pilot:
            await settle(pilot)
    settings_file.unlink()
    assert 'theme = "jvexplore-dark"  # default\n' in CliRunner().invoke(main, ["config"]).stdout


async def test_author_folder_dates_and_editor(
    bakery_path: Path, settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "vi")
    settings_file.write_text('author = "ana"\nnotes = "mine"\ndates = "year-month-day"\neditor = "ed"\n')
    app = ExplorerApp(bakery_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "The Morning Loaf, 2020-03-03" in screen_text(pilot)
        await press(pilot, "n")
        await write(pilot, "so")
        await press(pilot, "ctrl+s")
        await until(pilot, (settings_file.parent / "mine" / "bakery.toml").exists)
    assert 'author = "ana"' in (settings_file.parent / "mine" / "bakery.toml").read_text()
    assert os.environ["VISUAL"] == "ed"


async def test_a_first_start_tells_once_what_to_press(notes_path: Path, home: Path) -> None:
    (home / "state" / "jvexplore" / "started").unlink()
    async with explorer_at(notes_path) as pilot:
        await until(pilot, lambda: "lists every key" in screen_text(pilot))
        await press(pilot, "2")  # it takes no key away
        assert app_of(pilot).explorer.address.startswith("stake/")
        await until(pilot, lambda: load_preference("started") == "yes")
    async with explorer_at(notes_path) as pilot:
        await settle(pilot)
        assert "lists every key" not in screen_text(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["low", "high"])
async def test_what_a_first_start_tells_goes_after_a_few_seconds(
    notes_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    assert apply_settings._WELCOME_SECONDS == 5
    monkeypatch.setattr(apply_settings, "_WELCOME_SECONDS", 1)
    (home / "state" / "jvexplore" / "started").unlink()
    async with explorer_at(notes_path, size) as pilot:
        await until(pilot, lambda: "lists every key" in screen_text(pilot))
        await until(pilot, lambda: "lists every key" not in screen_text(pilot))


async def test_what_a_first_start_tells_goes_with_the_next_key(notes_path: Path, home: Path) -> None:
    (home / "state" / "jvexplore" / "started").unlink()
    async with explorer_at(notes_path) as pilot:
        await until(pilot, lambda: "lists every key" in screen_text(pilot))
        await pilot.pause(0.8)  # for as long, a message stands whatever is typed
        await press(pilot, "2")
        assert "lists every key" not in screen_text(pilot)


async def test_messages_name_the_readers_own_keys(notes_path: Path, settings_file: Path, home: Path) -> None:
    (home / "state" / "jvexplore" / "started").unlink()
    settings_file.write_text('[keys]\nundo = "f6, ctrl+z"\nnew_note = "f5"\ndossier = "f8"\nfind = "nonsense"\n')
    async with explorer_at(notes_path) as pilot:
        await until_message(pilot, "? lists every key, f8 sums up the deal")  # behind what is wrong in the settings
        await press(pilot, "f5")
        await write(pilot, "so")
        await press(pilot, "ctrl+s")
        await until_message(pilot, "Note added: “so”. F6 to undo")
        await press(pilot, "ctrl+z")
        await until_message(pilot, 'Undid "new note": “so”. U to redo')
