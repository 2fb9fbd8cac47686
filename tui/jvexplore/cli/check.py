"""`jvexplore check`: list the problems of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from jvexplore.article.copy_locations import choose_copies, copies_beside
from jvexplore.cli.dossier_name import DOSSIER_NAME
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_text
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.bundled_updates import newer_bundled_warning
from jvexplore.dossier.checks.check_dossier import check_ids, dossier_problems
from jvexplore.dossier.paragraph_labels import paragraph_words
from jvexplore.errors import JvexploreError
from jvexplore.records.conflict_copy_names import find_copy_candidates
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error
from jvexplore.toml import TomlError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.problem import Problem

_EXAMPLES = format_examples(
    "jvexplore check",
    "jvexplore check deal.toml other.toml",
    "jvexplore check deal.toml --article deal.txt --words",
    "jvexplore check deal.toml --article deal.txt --fix",
)


@click.command("check", epilog=_EXAMPLES)
@click.argument("dossiers", nargs=-1, metavar="[DOSSIER]...", type=DOSSIER_NAME)
@click.option("--words", is_flag=True, help="Print the words of each passage in your copies.")
@click.option("--fix", is_flag=True, help="Fill in spans, digests and lengths from your copies of the article.")
@with_files
def command(options: FileOptions, dossiers: tuple[Path, ...], *, words: bool, fix: bool) -> int:
    """List every problem in a dossier.

    Each line names the file, the entry and the key, and says what is wrong and how to fix it;
    differences between the dossier and your copies of its articles are among them. The exit status is
    1 if there are problems. Copies are those that you name with --article, those attached before, and
    those in the folder "sources" beside the dossier.

    --fix turns the words of passages into spans, fills in digests and lengths, and updates the spans
    of passages that moved. Each fix is printed, and the file as it was before is kept as a backup.
    """
    sound = True
    for path in dossiers or (options.dossier_path,):
        try:
            sound &= _print_problems(_fix(path, options) if fix else _inspect(path, options), words=words)
        except TomlError as error:
            _print_line(str(error))
            sound = False
        except JvexploreError as error:
            print_error(str(error))
            sound = False
    return 0 if sound else 1


class _Inspected(NamedTuple):
    """A dossier to check.

    Attributes:
        path: its file.
        dossier: the dossier.
        attached: the reader's copies, if there are any.
        others: problems that no check finds.
        unread: why a copy cannot be read; the dossier's own problems are told before.
    """

    path: Path
    dossier: Dossier
    attached: AttachedCopies | None
    others: Sequence[Problem] = ()
    unread: JvexploreError | None = None


def _inspect(path: Path, options: FileOptions) -> _Inspected:
    from jvexplore.dossier.load import load_dossier

    dossier = load_dossier(path)
    _warn_of_copies(path, dossier)
    chosen = [*choose_copies(dossier.id, options.articles), *copies_beside(path, dossier.sources_by_id)]
    if not chosen:
        return _Inspected(path, dossier, None)
    from jvexplore.article.chosen_copies import read_chosen_copies

    try:
        attached, unusable = read_chosen_copies(dossier, chosen)
        if unusable:
            print_error(unusable)
    except JvexploreError as error:
        return _Inspected(path, dossier, None, unread=error)
    return _Inspected(path, dossier, attached)


def _warn_of_copies(path: Path, dossier: Dossier) -> None:
    """Print a warning for each conflict copy beside a dossier, and if it is a copy of an earlier bundled one."""
    if warning := newer_bundled_warning(path):
        print_error(warning)
    if is_bundled(path) or not find_copy_candidates(path):
        return
    from jvexplore.cli.conflict_copies import copy_warnings
    from jvexplore.dossier.writing.dossier_copies import find_dossier_copies, record_count_words

    for line in copy_warnings(find_dossier_copies(path, dossier.id), path, record_count_words):
        print_error(line)


def _fix(path: Path, options: FileOptions) -> _Inspected:
    """Fix a dossier, and print what was done; the bundled one is only inspected."""
    from jvexplore.cli.check_fix import fix_file

    if is_bundled(path):
        print_error(f"{path}: comes with jvexplore and is read-only, so nothing was fixed")
        return _inspect(path, options)
    fixed, lines = fix_file(path, options.articles)
    for line in lines:
        _print_line(line)
    if fixed.attached is None:
        print_error(f"{path}: has no copy of the article to fix it with; name one with --article FILE")
    return _Inspected(path, fixed.dossier, fixed.attached, fixed.unfixed)


def _print_problems(inspected: _Inspected, *, words: bool) -> bool:
    """Print the problems of one dossier; return whether it has none.

    Raises:
        JvexploreError: if one of the copies cannot be read; the dossier's own problems come first.
    """
    path, dossier, attached, *_ = inspected
    if words and not attached and not inspected.unread:
        raise click.UsageError("--words needs your own copy of the article; add --article FILE")
    problems = [*dossier_problems(dossier), *check_ids(dossier)]
    if attached:
        from jvexplore.article.copy_check import check_copy, unread_languages

        if words:
            _print_words(dossier, attached)
        for remark in unread_languages(dossier, attached.copy):
            _print_line(remark.as_line(path))
        reported = {(problem.entry, problem.key) for problem in problems}
        differences = [*check_copy(dossier, attached.copy), *inspected.others]
        problems += [problem for problem in differences if (problem.entry, problem.key) not in reported]
    for problem in problems:
        _print_line(problem.as_line(path))
    if inspected.unread:
        raise inspected.unread
    if not problems:
        covered = attached.coverage.sentence_count.statement if attached else ""
        facts = "1 fact" if len(dossier.facts) == 1 else f"{len(dossier.facts)} facts"
        _print_line("; ".join(filter(None, (f"{path}: {facts}, no problems", covered))))
    return not problems


def _print_words(dossier: Dossier, attached: AttachedCopies) -> None:
    from jvexplore.article.copy_check import list_covered_words

    for address, key, passage, covered in list_covered_words(dossier, attached.copy):
        span = "whole" if passage.is_whole else f"{passage.start}-{passage.end}" if passage.end else "words"
        words_after = "" if passage.is_whole else f": {covered}"
        _print_line(f"{address}: {key}: {paragraph_words(dossier, passage.paragraph)}, {span}{words_after}")


def _print_line(text: str) -> None:
    print_text(sanitize_line(text) + LINE_END)
