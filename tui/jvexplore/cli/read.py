"""`jvexplore read`: everything, as linear text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.cli.options import examples, with_files
from jvexplore.cli.output import put
from jvexplore.dossier.links import Links
from jvexplore.export.linear import render

if TYPE_CHECKING:
    from jvexplore.cli.given import Given

_EXAMPLES = examples(
    "jvexplore read | less",
    "jvexplore read | espeak",
    "jvexplore read --article my-copy.txt > deal.txt",
)


@click.command("read", epilog=_EXAMPLES)
@with_files
def command(given: Given) -> None:
    """Print the whole dossier with your notes as linear text, to be read aloud, paged or mailed.

    Headings and plain words: no boxes, no columns; a table reads as sentences. If you have attached
    your copy of the article, its words stand with its paragraphs.
    """
    dossier = given.load_dossier()
    contents = given.read_store(dossier).contents
    oldest_first = [note for _, note in sorted(contents.notes.items())]
    problems = [*map(str, contents.bad)]
    parts = render(dossier, Links(dossier), oldest_first, given.attached(dossier), problems)
    put("".join(parts).strip() + "\n")
