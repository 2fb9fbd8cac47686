"""`jvexplore note`: add a note from the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jvexplore.address import Address, paragraph_id
from jvexplore.article import copy_locations
from jvexplore.bounded_reading import LARGEST_RECORD, FileTooLarge, read_stream
from jvexplore.cli.addresses import complete_address, find_address
from jvexplore.cli.options import format_examples, with_files
from jvexplore.cli.output import print_notice, print_text
from jvexplore.clock import utc_now
from jvexplore.config import read_settings
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.paragraph_labels import paragraph_words
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.notes.default_path import default_author
from jvexplore.notes.model import NOTE_KINDS, new_note, split_comma_tags
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_text
from jvexplore.span import cut_span

if TYPE_CHECKING:
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import NoteKind
    from jvexplore.span import Span

_EXAMPLES = format_examples(
    'jvexplore note stake/rye "Who says so?" --kind question --dossier deal.toml',
    "pbpaste | jvexplore note paragraph/5",
    "jvexplore note dossier - < remarks.txt",
    'jvexplore note paragraph/5 "Says who?" --quote "per cent" --article copy.txt',
)


@click.command("note", epilog=_EXAMPLES)
@click.argument("address", shell_complete=complete_address)
@click.argument("text", required=False)
@click.option("--kind", type=click.Choice(NOTE_KINDS), default="comment", show_default=True, help="The kind of note.")
@click.option(
    "--tag",
    "tags",
    multiple=True,
    metavar="TAG",
    help="A tag, or several separated by commas; a space within a tag becomes -. Can be repeated.",
)
@click.option("--author", metavar="NAME", help="The author. Default: the setting, or your login name.")
@click.option("--quote", metavar="WORDS", help="The words of the paragraph that the note quotes, as in your copy.")
@with_files
def command(
    options: FileOptions,
    address: str,
    text: str | None,
    *,
    kind: NoteKind,
    tags: tuple[str, ...],
    author: str | None,
    quote: str | None,
) -> None:
    """Add a note on ADDRESS and print its id.

    Without TEXT, or with "-", the text is read from standard input; a final line break is dropped.
    """
    dossier = options.load_dossier()
    on = find_address(options, dossier, address)
    body = _standard_input() if text in (None, "-") else text
    if not body or not body.strip():
        raise click.UsageError("the note is empty; give TEXT, or write to standard input")
    note = new_note(
        on,
        body,
        kind=kind,
        tags=split_comma_tags(",".join(tags)),
        author=author if author is not None else read_settings().config.author or default_author(),
        now=utc_now(),
        fact=fingerprint_text(dossier, on),
        span=_span(options, dossier, on, quote) if quote is not None else None,
    )
    store = options.notes_store(dossier)
    store.save({**store.load(), note.id: note})
    store.back_up_last_save()
    try:
        print_text(sanitize_text(f"{note.id}\n"))
    except JvexploreError as error:
        raise JvexploreError(error.what, f"the note is saved, as {note.id}") from None


def _span(options: FileOptions, dossier: Dossier, on: Address, quote: str) -> Span:
    """Return the span of quoted words in a paragraph of the copy of the article.

    Raises:
        JvexploreError: when they do not occur exactly once, or there is no copy.
    """
    from jvexplore.article.chosen_copies import read_chosen_copies

    paragraph = paragraph_id(on)
    if not paragraph:
        raise click.UsageError(f'--quote needs a paragraph, not "{on}"; use an address like "paragraph/5"')
    chosen = copy_locations.choose_copies(dossier.id, options.articles)
    attached, problem = read_chosen_copies(dossier, chosen)
    own = attached.copies.get(dossier.source_of(paragraph).id) if attached else None
    if own is None:
        if problem:
            raise JvexploreError(problem)
        raise JvexploreError("--quote: needs your own copy of the article", "name it with --article FILE")
    where, section = paragraph_words(dossier, paragraph), own.copy.recognised_sections.get(paragraph)
    if section is None:
        raise JvexploreError(f"{own.path}: {where} is missing", "check that it is the same article")
    found = [*section.find_words(quote)]
    span = cut_span(section.normalised_text, *found[0]) if len(found) == 1 else None
    if span is None:
        how, remedy = (f"occurs {len(found)} times", "quote more words") if found else ("is not", "quote it exactly")
        raise JvexploreError(f'{own.path}: "{" ".join(quote.split())}" {how} in {where}', remedy)
    return span


def _standard_input() -> str:
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        print_notice(own_words("Type the note, then ctrl+d on a new line (Windows: ctrl+z, enter)."))
    try:
        text = read_stream(sys.stdin.buffer, LARGEST_RECORD).decode("utf-8-sig")
    except FileTooLarge as error:
        raise JvexploreError(f"the note is too long: {error}", "write a shorter one") from None
    except OSError as error:
        raise file_error(Path("standard input"), error, "read") from None
    except UnicodeDecodeError as error:
        raise JvexploreError(f"standard input: not UTF-8 text (byte {error.start + 1})", "convert it first") from None
    return text.removesuffix("\n").removesuffix("\r")
