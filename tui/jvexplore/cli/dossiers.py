"""`jvexplore dossiers`: the dossiers that can be named by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jvexplore.cli.options import format_examples
from jvexplore.cli.output import print_data, print_notice, print_text
from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.bundled_updates import newer_bundled_warning
from jvexplore.dossier.named_dossier import known_dossiers
from jvexplore.errors import JvexploreError
from jvexplore.safe_text import LINE_END, TAB
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from pathlib import Path

_EXAMPLES = format_examples("jvexplore dossiers", "jvexplore dossiers --json | jq -r '.[].id'")


@click.command("dossiers", epilog=_EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list: id, title, path, sources and facts of each.")
def command(*, as_json: bool) -> int:
    """List the dossiers: the bundled one, and those that you made.

    Each line has the id, by which --dossier finds it, the title and the file. The exit status is 1 if a
    dossier cannot be read. Of those whose file is gone but has a backup, standard error says how to bring
    it back.
    """
    from jvexplore.dossier.lost_dossier import lost_dossier_error, lost_dossiers

    found = []
    status = 0
    for dossier, path in known_dossiers().items():
        try:
            found.append(_describe_dossier(dossier, path))
            if warning := newer_bundled_warning(path):
                print_notice(sanitize_line(warning))
        except JvexploreError as error:
            print_error(str(error))
            status = 1
    for path in lost_dossiers():
        print_notice(sanitize_line(str(lost_dossier_error(path))))
    if as_json:
        from jvexplore.export.json_text import dump_json

        print_data(dump_json(found))
        return status
    for each in found:
        columns = (sanitize_line(each[key]) for key in ("id", "title", "path"))
        print_text(TAB.join(columns) + LINE_END)
    return status


def _describe_dossier(dossier: str, path: Path) -> dict[str, Any]:
    """Return the JSON object for a dossier.

    Raises:
        JvexploreError: when it cannot be read.
    """
    from jvexplore.dossier.load import load_dossier

    loaded = load_dossier(path, takes_pipes=False)
    return {
        "id": dossier,
        "title": loaded.title,
        "path": str(path),
        "bundled": is_bundled(path),
        "sources": len(loaded.sources),
        "facts": len(loaded.facts),
    }
