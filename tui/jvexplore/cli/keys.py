"""`jvexplore keys`: print all key bindings, to be pasted into the settings and changed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_data
from jvexplore.cli.toml_line import toml_line
from jvexplore.config import read_settings
from jvexplore.safe_text import LINE_END, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions

_EXAMPLES = format_examples("jvexplore keys", "jvexplore keys | grep note")


@click.command("keys", epilog=_EXAMPLES)
@with_files
def command(_options: FileOptions) -> int:
    """Print every keyboard shortcut, as TOML for your settings.

    Keep only the lines that you change; new_note = "n,f5" gives the action two keys. The exit status
    is 1 if a setting is wrong, for example if two actions share a key.
    """
    from jvexplore.app.keys.keymap import bindings_by_id
    from jvexplore.app.startup.apply_settings import drop_invalid_settings

    settings = drop_invalid_settings(read_settings())
    bindings = bindings_by_id()
    keys = {name: settings.config.keys.get(name, binding.key) for name, binding in bindings.items()}
    lengths = {name: len(toml_line(sanitize_line(name), keys[name])) for name in bindings}
    column = max(lengths.values())
    print_data(own_words("[keys]") + LINE_END)
    for name, binding in bindings.items():
        padding = " " * (column - lengths[name])
        comment = sanitize_line(f"{padding}  # {binding.tooltip or binding.description}")
        print_data(toml_line(sanitize_line(name), keys[name], comment))
        print_data(LINE_END)
    for each in settings.problems:
        print_error(each)
    return 1 if settings.problems else 0
