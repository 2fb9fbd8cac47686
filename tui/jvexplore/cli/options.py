"""What commands share: the file options, and the examples in help texts."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from jvexplore.cli.dossier_name import DOSSIER_METAVAR, DOSSIER_NAME
from jvexplore.cli.file_options import FileOptions
from jvexplore.errors import JvexploreError
from jvexplore.files import stat_stamp

if TYPE_CHECKING:
    from collections.abc import Callable

_R = TypeVar("_R")

_FILE: Final = click.Path(path_type=Path, readable=False)


def format_examples(*lines: str) -> str:
    """Return the examples at the end of a help text."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def with_files(command: Callable[..., _R]) -> Callable[..., _R]:
    """Add `--dossier`, `--notes` and `--article` to a command; they may also precede its name.

    Every command reports a missing article, even those that do not read it.
    """
    return _with_files(command, "Default: $JVEXPLORE_DOSSIER, or the bundled one.")


def with_files_to_open(command: Callable[..., _R]) -> Callable[..., _R]:
    """Add the same options to a command that opens a dossier: without a name, the one that was open last."""
    return _with_files(command, "Default: $JVEXPLORE_DOSSIER, or what was open last.")


def with_files_to_change(command: Callable[..., _R]) -> Callable[..., _R]:
    """Add the same options to a command that changes a dossier, which must be named."""
    return _with_files(command, "Default: $JVEXPLORE_DOSSIER.")


def _with_files(command: Callable[..., _R], default: str) -> Callable[..., _R]:

    @click.option(
        "--dossier",
        type=DOSSIER_NAME,
        metavar=DOSSIER_METAVAR,
        help=f"The dossier: a file, or an id as `jvexplore dossiers` lists them. {default}",
    )
    @click.option(
        "--notes",
        type=_FILE,
        metavar="FILE",
        help="The notes file. Default: $JVEXPLORE_NOTES, or one in your user data folder.",
    )
    @click.option(
        "--article",
        "articles",
        type=_FILE,
        multiple=True,
        metavar="FILE",
        help="Your own copy of the article: a text, PDF, Word or mail file. Can be repeated.",
    )
    @wraps(command)
    def with_options(
        *args: Any, dossier: Path | None, notes: Path | None, articles: tuple[Path, ...], **others: Any
    ) -> _R:
        before = click.get_current_context().find_object(FileOptions) or FileOptions()
        options = FileOptions(dossier or before.dossier, notes or before.notes, articles or before.articles)
        for article in articles:
            if stat_stamp(article) is None:
                raise JvexploreError(f"{article}: no such file", "check the name")
        return command(options, *args, **others)

    return with_options
