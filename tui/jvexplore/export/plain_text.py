"""Pages and notes as plain text, for command output."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Final, assert_never, cast

from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.dossier.date_text import long_date
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.fact_changes import fingerprint_text
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.export.note_links import format_quoted_span, replace_links
from jvexplore.notes.checks import status_words
from jvexplore.safe_text import EMPTY_LINE, LINE_END, SPACE, own_words
from jvexplore.sanitize import sanitize_line, sanitize_text, to_single_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.blocks import Block, TextBlock
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeLine, SafeText

_INDENT: Final = own_words("    ")


def format_page(content: Iterable[Block], width: int | None) -> SafeText:
    """Return a page as text, with blank lines between its parts but not between links.

    Args:
        content: the blocks of the page.
        width: the line width in characters; `None` for no wrapping.
    """
    parts: list[SafeText] = []
    for are_links, together in groupby(
        blocks.as_text_blocks(content), key=lambda block: isinstance(block, blocks.LinkList)
    ):
        drawn = (LINE_END.join(_block(block, width)) for block in together)
        parts.append((LINE_END if are_links else LINE_END * 2).join(filter(None, drawn)))
    return (LINE_END * 2).join([part for part in parts if part]) + LINE_END


def note_text(dossier: Dossier, note: Note, width: int | None) -> SafeText:
    """Return a note as text: a line about the note, its subject, and its text, indented."""
    fact_now = fingerprint_text(dossier, note.on, note.fact)
    subject = address_title(dossier, note.on) if address_exists(dossier, note.on) else "not in the dossier"
    lines: list[SafeText] = [
        *_wrap(f"{note.id} · {note_line(note, long_date(note.created.date()), fact_now)}", width),
        *_wrap(f"on {note.on}: {subject}", width),
        *(_wrap(format_quoted_span(note.span), width) if note.span else ()),
        *(
            ()
            if note.is_wordless
            else _wrap(replace_links(dossier, note.text, addresses=True), width, _INDENT, _INDENT)
        ),
    ]
    return LINE_END.join(lines) + LINE_END


def note_line(note: Note, day: str, fact_now: str) -> str:
    """Describe a note in one line: question · open · ana · 22 November 2026 · #governance.

    Args:
        note: the note to describe.
        day: the day when it was created, formatted.
        fact_now: the current fingerprint of its fact, by which a check tells whether the fact changed since.
    """
    parts = [
        note.kind,
        status_words(note, fact_now),
        note.author,
        day,
        *(f"#{tag}" for tag in note.tags),
    ]
    if note.conflict:
        parts.insert(0, "conflict")
    return to_single_line(" · ".join(part for part in parts if part))


def note_words(note: Note) -> str:
    """Return all words of a note: its description, its quoted words, and its text."""
    where = "\n".join(filter(None, (note_line(note, "", note.fact), f"on {note.on}", format_quoted_span(note.span))))
    return f"{where}\n\n{note.text}"


def _block(block: TextBlock, width: int | None) -> Iterator[SafeText]:
    match block:
        case blocks.Heading() | blocks.Prose():
            yield from _wrap(block.text, width)
        case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech() | blocks.CopyComparison():
            for speech_line in _speech(block):
                yield from _wrap(
                    speech_line, width, hang=SPACE * 2 if isinstance(block, blocks.CopyComparison) else EMPTY_LINE
                )
        case blocks.LabelledValues():
            column = max((len(label) for label, _ in block.rows), default=0) + 2
            for label, value in block.rows:
                yield from _wrap(f"{label + ':':<{column}}{value}", width, hang=SPACE * column)
        case BarChart():
            yield from _bars(block, width)
        case blocks.LinkList():
            for link in block.links:
                yield from _wrap(_link(block.label, link), width, hang=_INDENT)
        case _:
            assert_never(block)


def _bars(block: BarChart, width: int | None) -> Iterator[SafeText]:
    if block.title:
        yield from _wrap(f"{block.title}:", width)
    column = max((len(each.label) for each in block.bars), default=0)
    for each in block.bars:
        yield sanitize_line(f"  {each.label:<{column}} {each.share_words:>6}")


def _speech(block: blocks.Speech | blocks.CopyComparison) -> tuple[str, ...]:
    """Return somebody's words with the speaker, in quotation marks if verbatim.

    For a comparison with the copy: whether it agrees, and a line for each difference.
    """
    match block:
        case blocks.CopyComparison():
            return f"{block.agreement_sign} {block.text}", *(f"  {each}" for each in block.differences)
        case blocks.Quotation():
            return f"“{block.text}”", f"— {block.by}"
        case blocks.ArticleExcerpt():
            return block.text, f"— {block.by}"
        case blocks.ReportedSpeech():
            return (f"{blocks.REPORTED_SPEECH_SIGN}{block.full_sentence}",)
        case _:
            assert_never(block)


def _link(label: str, link: blocks.Link) -> str:
    name = f"{link.before} {link.text}".strip()
    via = f", see {link.via}" if link.via else ""
    after = f": {link.after}" if link.after else ""
    mark = EDITOR if link.is_editorial else ""
    where = f" ({link.address}{via})" if link.address else ""  # without one, the dossier does not have it
    return to_single_line(f"{label}{': ' if label else ''}{name}{where}{after}{mark}")


def _wrap(
    text: str, width: int | None, margin: SafeLine = EMPTY_LINE, hang: SafeLine = EMPTY_LINE
) -> Iterator[SafeText]:
    """Yield the lines of a text, sanitised and wrapped, keeping its own line ends."""
    for line in sanitize_text(text).split("\n"):
        if width is None or not line.strip():
            yield (margin + line).rstrip()
        else:
            wrapped = textwrap.wrap(
                line,
                max(width, len(hang) + 1),
                initial_indent=margin,
                subsequent_indent=hang,
                break_long_words=False,
                break_on_hyphens=False,
            )
            yield from cast("list[SafeText]", wrapped)
