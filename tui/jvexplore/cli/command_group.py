"""The click group of all commands: imports them on use, and maps errors to exit statuses.

Exit status: 0 success, 1 invalid data or nothing found, 2 wrong usage. Errors are one line on standard error.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import click

from jvexplore.cli.output import prepare_output
from jvexplore.errors import JvexploreError
from jvexplore.shutdown import exit_with, print_error

if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130
_COMPLETE = "_JVEXPLORE_COMPLETE"
"""A shell that completes sets this variable, and with it COMP_WORDS and COMP_CWORD; see click.shell_completion."""


class CommandGroup(click.Group):
    """A group whose commands are each the attribute `command` of a module of the same name.

    Args:
        commands_in: the package of these modules.
        lazy_commands: the names of the commands, in the order of the help text.
    """

    def __init__(self, *args: Any, commands_in: str, lazy_commands: Sequence[str], **extra: Any) -> None:
        super().__init__(*args, **extra)
        self._package = commands_in
        self._names = lazy_commands

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [*self._names, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, or `None`."""
        return self.command_named(cmd_name) if cmd_name in self._names else super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return a command and its arguments; where the name of a file stands instead, say how to open that."""
        name = args[0]
        if self.get_command(ctx, name) is None and _is_file_name(name):
            file = f"'{name}'" if " " in name else name  # shlex takes time to import
            raise click.UsageError(f'To open a file, type "{ctx.command_path} open --dossier {file}"', ctx)
        return super().resolve_command(ctx, args)

    def command_named(self, name: str) -> click.Command:
        """Import a command."""
        command: click.Command = import_module(f"{self._package}.{name.replace('-', '_')}").command
        return command

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run a command and end the program with its exit status; never with a traceback."""
        prepare_output()
        try:
            returned = super().main(*args, **{**extra, "standalone_mode": False})
            status = returned if isinstance(returned, int) else 0
        except JvexploreError as error:
            print_error(str(error))
            status = 1
        except click.UsageError as error:
            help_of = error.ctx.command_path if error.ctx else "jvexplore"
            message = error.format_message().rstrip(".")
            print_error(f'{message}{" See" if message.endswith("?") else "; see"} "{help_of} --help"')
            status = error.exit_code
        except click.ClickException as error:
            print_error(error.format_message())
            status = error.exit_code
        except click.Abort:
            status = _INTERRUPTED
        except (KeyError, IndexError, ValueError):
            if _COMPLETE not in os.environ:
                raise
            print_error(f"{_COMPLETE} is set, but COMP_WORDS and COMP_CWORD are missing or wrong; unset it")
            status = 2
        exit_with(status)


def _is_file_name(text: str) -> bool:
    """Return whether a text is meant as the name of a file: it has a separator of folders, ends so, or exists."""
    return os.sep in text or "/" in text or text.lower().endswith(".toml") or os.access(text, os.F_OK)
