"""The parameter type of a dossier: a file or an id, with completion of both."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from jvexplore.dossier.named_dossier import find_dossier, known_dossiers
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    import os

    from click.shell_completion import CompletionItem

    from jvexplore.safe_text import SafeLine


class DossierName(click.Path):
    """Converts the name of a dossier to the path of its file, with `find_dossier`."""

    name = "dossier"

    def convert(
        self, value: str | os.PathLike[str], _param: click.Parameter | None, _ctx: click.Context | None
    ) -> Path:
        """Return the path.

        Raises:
            JvexploreError: when there is no dossier with that id.
        """
        return find_dossier(value) if isinstance(value, str) else Path(value)

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Return the ids with the typed prefix; the shell adds files."""
        from click.shell_completion import CompletionItem

        files = CompletionItem(sanitize_line(incomplete), type="file")
        ids = [sanitize_line(each) for each in known_dossiers() if each.startswith(incomplete)]
        return [files, *map(_completion, ids)]


def _completion(dossier: SafeLine) -> CompletionItem[str]:
    from click.shell_completion import CompletionItem

    return CompletionItem(dossier)


DOSSIER_NAME: Final = DossierName()
DOSSIER_METAVAR: Final = "FILE-or-ID"
