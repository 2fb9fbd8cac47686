"""`jvexplore config`: the path of the settings file, and the current values."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_data, print_path
from jvexplore.cli.toml_line import toml_line
from jvexplore.config import Config, read_settings, theme_in_force
from jvexplore.files import stat_stamp
from jvexplore.notes.default_path import default_author, default_notes_path
from jvexplore.safe_text import EMPTY_LINE, LINE_END, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.cli.file_options import FileOptions
    from jvexplore.config import Settings
    from jvexplore.safe_text import EscapedText, SafeLine

_EXAMPLES = format_examples("jvexplore config", '$EDITOR "$(jvexplore config --path)"')


@click.command("config", epilog=_EXAMPLES)
@click.option("--path", "only_path", is_flag=True, help="Print only the path of the file.")
@with_files
def command(options: FileOptions, *, only_path: bool) -> int:
    """Print the path of your settings file and the current values.

    The values are printed as TOML. The exit status is 1 if a setting is wrong; the others stay in force.
    """
    settings = read_settings()
    if only_path:
        print_path(settings.path)
        return 0
    from jvexplore.app.startup.apply_settings import drop_invalid_settings

    settings = drop_invalid_settings(settings)
    for line in _lines(settings, options.notes):
        print_data(line)
        print_data(LINE_END)
    for each in settings.problems:
        print_error(each)
    return 1 if settings.problems else 0


def _lines(settings: Settings, notes: Path | None) -> Iterator[SafeLine | EscapedText]:
    """Yield the current values as TOML lines, with the source of each as a comment."""
    from jvexplore.app.keys.keymap import changed_keys
    from jvexplore.app.startup.apply_settings import theme_shown

    config = settings.config
    named = "--notes" if notes else "JVEXPLORE_NOTES" if os.environ.get("JVEXPLORE_NOTES") else ""
    folder = "default" if config.notes is None else ""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    theme = theme_shown(config)
    chosen = "chosen on screen" if theme == theme_in_force(config) else "default"
    notes_path = notes or default_notes_path("*", config.notes)
    rows = {
        "theme": (theme, "" if theme == config.theme else chosen),
        "author": (config.author or default_author(), "" if config.author else "your login name"),
        "notes": (str(notes_path if named else notes_path.parent), named or folder),
        "editor": (
            config.editor or editor or "vi",
            "" if config.editor else "VISUAL or EDITOR" if editor else "default",
        ),
        "dates": (config.dates, "default" if config.dates == Config().dates else ""),
    }
    # If there are problems, assume that there is a file: it may be impossible to check.
    missing = "" if settings.problems or stat_stamp(settings.path) else " (not created yet)"
    yield sanitize_line(f"# {settings.path}{missing}")
    for key, (value, why) in rows.items():
        yield toml_line(sanitize_line(key), value, sanitize_line(f"  # {why}") if why else EMPTY_LINE)
    yield EMPTY_LINE
    yield own_words('[keys]  # your changes; "jvexplore keys" prints all keys')
    for name, keys in changed_keys(config.keys).items():
        yield toml_line(sanitize_line(name), keys)
