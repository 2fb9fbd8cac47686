"""`jvexplore add-source`: add another article to a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jvexplore.cli.article_file import read_new_source
from jvexplore.cli.dossier_changes import tell_of_conversion, tell_of_copy
from jvexplore.cli.options import format_examples, with_files_to_change
from jvexplore.cli.output import print_text
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions

_EXAMPLES = format_examples(
    "jvexplore add-source wire.txt --dossier finch",
    "pbpaste | jvexplore add-source - --dossier finch",
)


@click.command("add-source", epilog=_EXAMPLES)
@click.argument("article", type=click.Path(path_type=Path, readable=False))
@with_files_to_change
def command(options: FileOptions, article: Path) -> None:
    """Add ARTICLE, a file or - for standard input, to a dossier as another source.

    It may be a text, saved web page, PDF, Word or mail file. What was recognised is taken as it is, and
    the address of the source is printed. Its text stays in your user data folder, readable by you alone,
    and is attached as your copy of the article. The dossier must be named, with --dossier or in the
    variable JVEXPLORE_DOSSIER.
    """
    from jvexplore.dossier.writing.add_source import add_source

    path = options.require_dossier()
    added = add_source(path, read_new_source(article))
    if added.is_copied:
        tell_of_copy(added.path)
    if added.is_converted:
        tell_of_conversion(added.path, added.backup)
    print_text(sanitize_line(added.address) + LINE_END)
