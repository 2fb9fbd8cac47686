"""`jvexplore new`: make a dossier from an article."""

from __future__ import annotations

import re
from pathlib import Path

import click

from jvexplore.cli.article_file import read_new_source
from jvexplore.cli.options import format_examples
from jvexplore.cli.output import print_notice, print_path
from jvexplore.constraints import SLUG
from jvexplore.dossier.writing.source_ids import propose_dossier_ids
from jvexplore.file_names import LONGEST_NAME, is_file_name
from jvexplore.sanitize import sanitize_line

_EXAMPLES = format_examples(
    "jvexplore new article.txt --yes",
    "jvexplore new article.txt --id finch --yes",
    "pbpaste | jvexplore new - --yes",
)


@click.command("new", epilog=_EXAMPLES)
@click.argument("article", type=click.Path(path_type=Path, readable=False))
@click.option("--id", "dossier", metavar="ID", help="The id of the dossier. Default: made from the headline.")
@click.option("--yes", is_flag=True, help="Take the defaults, and print the path of the dossier.")
def command(article: Path, dossier: str | None, *, yes: bool) -> None:
    """Make a dossier from ARTICLE: a text file, or - for standard input.

    The first line is the headline; paragraphs are separated by blank lines, or are one per line. The
    text stays in your user data folder, readable by you alone, and is attached as your copy of the
    article.
    """
    if not yes:
        raise click.UsageError("there is no import screen yet; add --yes to take the defaults")
    if dossier is not None and not re.fullmatch(SLUG, dossier):
        raise click.UsageError(f'--id "{dossier}": must be lower-case words joined by hyphens, like finch-takeover')
    if dossier is not None and not is_file_name(dossier):
        raise click.UsageError(f'--id "{dossier}": cannot name a folder; use at most {LONGEST_NAME} characters')
    from jvexplore.dossier.writing.new_dossier import create_dossier

    source = read_new_source(article)
    path = create_dossier(source, dossier or "")
    proposed = next(propose_dossier_ids(source.fields["title"]))
    if dossier is None and path.parent.name != proposed:
        what = f'The id "{proposed}" is taken already, so the new dossier is "{path.parent.name}"'
        print_notice(sanitize_line(f'{what}. To add an article to a dossier, use "jvexplore add-source".'))
    print_path(path)
