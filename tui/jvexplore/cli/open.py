"""`jvexplore open`: start the explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from jvexplore.cli.options import format_examples, with_files
from jvexplore.terminal import unsupported_reason

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions

_EXAMPLES = format_examples(
    "jvexplore open",
    "jvexplore open --dossier deal.toml --notes mine.toml",
)


@click.command("open", epilog=_EXAMPLES)
@with_files
def command(options: FileOptions) -> NoReturn:
    """Open the explorer.

    jvexplore without a command does the same.
    """
    if reason := unsupported_reason():
        raise click.UsageError(reason)
    from jvexplore.app.run import run_explorer

    run_explorer(options.dossier_path, options.notes, options.articles)
