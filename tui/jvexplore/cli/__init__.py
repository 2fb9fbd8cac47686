"""The commands, one module each, imported only when called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from jvexplore import __version__
from jvexplore.cli.command_group import CommandGroup
from jvexplore.cli.options import format_examples, with_files

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions

_EXAMPLES = format_examples(
    "jvexplore                                      explore what was open last, or the bundled dossier",
    "jvexplore --dossier deal.toml                  explore another one",
    "jvexplore --dossier deal.toml show stake/rye   print one fact",
    'jvexplore note dossier "Who says so?"          write a note on the deal',
    "jvexplore export --output notes.md             export the notes",
)


_COMMANDS: Final = (
    "open",
    *("show", "find", "read"),
    *("note", "notes", "export", "merge", "move"),
    *("new", "add-source", "suggest", "dossiers", "fact", "check"),
    *("config", "keys", "completion"),
)


@click.group(
    cls=CommandGroup,
    commands_in="jvexplore.cli",
    lazy_commands=_COMMANDS,
    invoke_without_command=True,
    epilog=_EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="jvexplore", message="%(prog)s %(version)s")
@with_files
@click.pass_context
def main(context: click.Context, options: FileOptions) -> int | None:
    """Explore a business deal as a structured fact file (dossier) made from a news article, and keep notes on it.

    Without a command, open the explorer.
    """
    context.obj = options
    if context.invoked_subcommand is not None:
        return None
    status: int = context.invoke(main.command_named("open"))
    return status
