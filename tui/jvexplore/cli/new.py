"""`jvexplore new`: make a dossier from an article."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final, NoReturn

import click

from jvexplore.cli.article_file import STANDARD_INPUT, read_article, read_new_source, refuse_web_page
from jvexplore.cli.options import format_examples
from jvexplore.cli.output import print_notice, print_path
from jvexplore.constraints import SLUG
from jvexplore.dossier.writing.source_ids import propose_dossier_ids
from jvexplore.errors import JvexploreError
from jvexplore.file_names import LONGEST_NAME, is_file_name
from jvexplore.sanitize import sanitize_line
from jvexplore.terminal import shows_screen, take_keys_from_terminal, unsupported_reason

_NO_TERMINAL: Final = "the import screen needs a terminal; add --yes to take the defaults"

_EXAMPLES = format_examples(
    "jvexplore new article.html",
    "jvexplore new article.txt --id finch --yes",
    "pbpaste | jvexplore new - --yes",
)


@click.command("new", epilog=_EXAMPLES)
@click.argument("article", type=click.Path(path_type=Path, readable=False))
@click.option("--id", "dossier", metavar="ID", help="The id of the dossier. Default: made from the headline.")
@click.option(
    "--yes", is_flag=True, help="Open no screen: take what was recognised, and print the path of the dossier."
)
def command(article: Path, dossier: str | None, *, yes: bool) -> None:
    """Make a dossier from ARTICLE: a text, saved web page, PDF, Word or mail file, or - for standard input.

    It opens the import screen, where you correct what was recognised, and then the explorer. With --yes,
    what was recognised is taken as it is. The text stays in your user data folder, readable by you alone,
    and is attached as your copy of the article.
    """
    if dossier is not None and not re.fullmatch(SLUG, dossier):
        raise click.UsageError(f'--id "{dossier}": must be lower-case words joined by hyphens, like finch-takeover')
    if dossier is not None and not is_file_name(dossier):
        raise click.UsageError(f'--id "{dossier}": cannot name a folder; use at most {LONGEST_NAME} characters')
    if not yes:
        _open_import_screen(article, dossier or "")
    from jvexplore.dossier.writing.new_dossier import create_dossier

    source = read_new_source(article)
    path = create_dossier(source, dossier or "")
    proposed = next(propose_dossier_ids(source.fields["title"]))
    if dossier is None and path.parent.name != proposed:
        what = f'The id "{proposed}" is taken already, so the new dossier is "{path.parent.name}"'
        print_notice(sanitize_line(f'{what}. To add an article to a dossier, use "jvexplore add-source".'))
    print_path(path)


def _open_import_screen(article: Path, dossier: str) -> NoReturn:
    """Open the import screen, then the explorer on the dossier that is made.

    Raises:
        JvexploreError: when the article cannot be read, or there is such a dossier already.
        click.UsageError: when there is no terminal for it, or the article is the address of a web page.
    """
    from jvexplore.dossier.writing.new_dossier import taken_dossier_ids

    refuse_web_page(article)
    if dossier in taken_dossier_ids():
        raise JvexploreError(f'there is a dossier "{dossier}" already', "choose another id with --id")
    is_standard_input = article == STANDARD_INPUT
    if is_standard_input and os.name != "posix":
        raise click.UsageError("standard input cannot be the article here, since keys come from it; name a file")
    read = read_article(article) if is_standard_input and shows_screen() else None
    if unsupported_reason() and not (read and take_keys_from_terminal() and not unsupported_reason()):
        raise click.UsageError(_NO_TERMINAL)
    from jvexplore.app.run import run_import

    run_import(read or read_article(article), dossier)
