"""`jvexplore read`: print the dossier and the notes as linear text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jvexplore.cli.file_options import present_notes
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_text
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.screen_reader import render
from jvexplore.safe_text import EMPTY_LINE, LINE_END

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions

_EXAMPLES = format_examples(
    "jvexplore read | less",
    "jvexplore read | espeak",
    "jvexplore read --dossier deal.toml --article copy.txt > deal.txt",
)


@click.command("read", epilog=_EXAMPLES)
@with_files
def command(options: FileOptions) -> None:
    """Print the dossier and your notes as plain text.

    The text can be read aloud, paged or mailed. It has headings but no boxes and no columns; tables
    become sentences. Paragraphs are quoted from your copy of the article, if you have attached one.
    """
    dossier = options.load_dossier()
    document = options.load_store(dossier).document
    oldest_first = present_notes(dossier, document.records)
    problems = [*map(str, document.unreadable)]
    parts = render(dossier, ReferenceIndex(dossier), oldest_first, options.attached_copies(dossier), problems)
    print_text(EMPTY_LINE.join(parts).strip() + LINE_END)
