"""`jvexplore open`: the explorer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

import click

from jvexplore.cli.options import examples, with_files
from jvexplore.leaving import leave

if TYPE_CHECKING:
    from jvexplore.cli.options import Given

_EXAMPLES = examples(
    "jvexplore open",
    "jvexplore open --dossier deal.toml --notes mine.toml",
)


@click.command("open", epilog=_EXAMPLES)
@with_files
def command(given: Given) -> NoReturn:
    """Explore a dossier on the whole screen.

    `jvexplore` without a command does the same.
    """
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise click.UsageError('the explorer needs a terminal; in a pipe use "jvexplore show"')
    from jvexplore.app import run  # noqa: PLC0415 - on use: only this command needs Textual

    leave(run(given.dossier_path, given.notes, given.article))
