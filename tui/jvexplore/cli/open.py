"""`jvexplore open`: start the explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from jvexplore.cli.dossier_name import DOSSIER_NAME
from jvexplore.cli.options import format_examples, with_files
from jvexplore.terminal import unsupported_reason

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.cli.file_options import FileOptions

_EXAMPLES = format_examples(
    "jvexplore open finch",
    "jvexplore open --dossier deal.toml --notes mine.toml",
)


@click.command("open", epilog=_EXAMPLES)
@click.argument("named", metavar="[DOSSIER]", required=False, type=DOSSIER_NAME)
@with_files
def command(options: FileOptions, named: Path | None) -> NoReturn:
    """Open the explorer, on DOSSIER: a file, or an id.

    jvexplore without a command does the same.
    """
    if reason := unsupported_reason():
        raise click.UsageError(reason)
    from jvexplore.app.run import run_explorer

    run_explorer(named or options.dossier_path, options.notes, options.articles)
