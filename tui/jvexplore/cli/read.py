"""`jvexplore read`: everything, as linear text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.cli.options import examples, with_files
from jvexplore.cli.output import put
from jvexplore.dossier.links import ReferenceIndex
from jvexplore.export.linear import render
from jvexplore.safe_text import EMPTY_LINE, LINE_END

if TYPE_CHECKING:
    from jvexplore.cli.given import Given

_EXAMPLES = examples(
    "jvexplore read | less",
    "jvexplore read | espeak",
    "jvexplore read --dossier deal.toml --article copy.txt > deal.txt",
)


@click.command("read", epilog=_EXAMPLES)
@with_files
def command(given: Given) -> None:
    """Print the dossier and your notes as plain text.

    The text can be read aloud, paged or mailed. It has headings but no boxes and no columns; tables
    become sentences. Paragraphs are quoted from your copy of the article, if you have attached one.
    """
    dossier = given.load_dossier()
    document = given.read_store(dossier).document
    oldest_first = [note for _, note in sorted(document.records.items())]
    problems = [*map(str, document.unreadable)]
    parts = render(dossier, ReferenceIndex(dossier), oldest_first, given.attached(dossier), problems)
    put(EMPTY_LINE.join(parts).strip() + LINE_END)
