"""`jvexplore open`: start the explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from jvexplore.cli.dossier_name import DOSSIER_NAME
from jvexplore.cli.options import format_examples, with_files_to_open
from jvexplore.dossier.named_dossier import dossier_of_environment
from jvexplore.session.recent_dossiers import dossier_to_open
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
@with_files_to_open
def command(options: FileOptions, named: Path | None) -> NoReturn:
    """Open the explorer, on DOSSIER: a file, or an id; else on what was open last, or on the bundled dossier.

    Each dossier opens where you were in it. jvexplore without a command does the same.
    """
    if reason := unsupported_reason():
        raise click.UsageError(reason)
    from jvexplore.app.run import run_explorer

    opening = dossier_to_open(named or options.dossier or dossier_of_environment())
    run_explorer(opening, options.notes, options.articles)
