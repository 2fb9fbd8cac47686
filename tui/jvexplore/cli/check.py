"""`jvexplore check`: list the problems of a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jvexplore.article.copy_locations import ChosenCopy
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_text
from jvexplore.dossier.checks.check_dossier import check_ids
from jvexplore.dossier.paragraph_labels import paragraph_words
from jvexplore.errors import JvexploreError
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error
from jvexplore.toml import TomlError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.problem import Problem

_EXAMPLES = format_examples(
    "jvexplore check",
    "jvexplore check deal.toml other.toml",
    "jvexplore check deal.toml --article deal.txt --words",
)


@click.command("check", epilog=_EXAMPLES)
@click.argument("dossiers", nargs=-1, metavar="[DOSSIER]...", type=click.Path(path_type=Path, readable=False))
@click.option("--words", is_flag=True, help="Print the words of each passage; needs --article.")
@with_files
def command(options: FileOptions, dossiers: tuple[Path, ...], *, words: bool) -> int:
    """List every problem in a dossier.

    Each line names the file, the entry and the key, and says what is wrong and how to fix it. With
    --article, differences between the dossier and your copy of the article are listed too. The exit
    status is 1 if there are problems.
    """
    if words and not options.articles:
        raise click.UsageError("--words needs your own copy of the article; add --article FILE")
    sound = True
    for path in dossiers or (options.dossier_path,):
        try:
            sound &= _print_problems(path, options.articles, words=words)
        except TomlError as error:
            _print_line(str(error))
            sound = False
        except JvexploreError as error:
            print_error(str(error))
            sound = False
    return 0 if sound else 1


def _print_problems(path: Path, articles: Sequence[Path], *, words: bool) -> bool:
    """Print the problems of one dossier; return whether it has none.

    Raises:
        JvexploreError: if the dossier, or one of the copies, cannot be read; the dossier's own problems come first.
    """
    from jvexplore.dossier.load import inspect_dossier

    dossier, found = inspect_dossier(path)
    problems = [*found, *check_ids(dossier)]
    unread: JvexploreError | None = None
    if articles:
        reported = {(problem.entry, problem.key) for problem in problems}
        try:
            differences = _compare_copies(path, dossier, articles, words=words)
        except JvexploreError as error:
            differences, unread = (), error
        problems += [problem for problem in differences if (problem.entry, problem.key) not in reported]
    for problem in problems:
        _print_line(problem.as_line(path))
    if unread:
        raise unread
    if not problems:
        _print_line(f"{path}: {len(dossier.facts)} facts, no problems")
    return not problems


def _compare_copies(path: Path, dossier: Dossier, articles: Sequence[Path], *, words: bool) -> Sequence[Problem]:
    """Return how the reader's copies differ from a dossier; print the words of its passages if asked for."""
    from jvexplore.article.chosen_copies import read_chosen_copies
    from jvexplore.article.copy_check import check_copy, list_covered_words, unread_languages

    attached, _ = read_chosen_copies(dossier, [ChosenCopy(each, is_named=True) for each in articles])
    if not attached:
        return ()
    for address, key, passage, covered in list_covered_words(dossier, attached.copy) if words else ():
        span = "whole" if passage.is_whole else f"{passage.start}-{passage.end}" if passage.end else "words"
        words_after = "" if passage.is_whole else f": {covered}"
        _print_line(f"{address}: {key}: {paragraph_words(dossier, passage.paragraph)}, {span}{words_after}")
    for remark in unread_languages(dossier, attached.copy):
        _print_line(remark.as_line(path))
    return list(check_copy(dossier, attached.copy))


def _print_line(text: str) -> None:
    print_text(sanitize_line(text) + LINE_END)
