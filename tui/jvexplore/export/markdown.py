"""Export notes as Markdown (CommonMark); `markdown_text.py` escapes all text so that it renders as typed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, assert_never, cast

from jvexplore.address import Address, canonical_address
from jvexplore.article.attached_copies import page_blocks_with_copy
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart, ShareBar
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.date_text import long_date
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.source_text import source_line, source_title
from jvexplore.dossier.titles import address_exists, address_name, address_title
from jvexplore.export.detail_lines import linked_words
from jvexplore.export.grouping import ORPHANS_TITLE, group_notes
from jvexplore.export.markdown_text import (
    block_quotation,
    join_markdown,
    list_item,
    markdown_line,
    markdown_paragraphs,
    own_markdown,
)
from jvexplore.export.note_links import NOT_FOUND_MARK
from jvexplore.notes.checks import status_words
from jvexplore.notes.mentions import find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.blocks import TextBlock
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.export.grouping import NotedAddress
    from jvexplore.export.markdown_text import Markdown
    from jvexplore.notes.model import Note

_LINK: Final = re.compile(r"\\\[\\\[([a-z]+/[a-z0-9-]+|dossier)\\\]\\\]")
"""Matches a link in the text of a note after Markdown escaping."""


def render(
    dossier: Dossier, reference_index: ReferenceIndex, notes: Sequence[Note], attached: AttachedCopies | None = None
) -> Markdown:
    """Return the annotated facts with their citations, and the notes under each."""
    former = dossier.former_addresses
    existing = {note.on for note in notes if address_exists(dossier, note.on)}
    named = existing & {mention.address for note in notes for mention in find_mentions(note.text, former)}
    parts = [own_markdown("# Notes on {}", markdown_line(dossier.title))]
    parts += [
        own_markdown("{}. {}.", markdown_line(source_title(each)), markdown_line(source_line(each)))
        for each in dossier.sources
    ]
    for group in group_notes(dossier, notes):
        parts.append(own_markdown("## {}", markdown_line(group.title)))
        for noted in group.noted:
            if noted.address in named:
                parts.append(own_markdown('<a id="{}"></a>', _anchor(noted.address)))
            parts.append(own_markdown("### {}", markdown_line(address_title(dossier, noted.address))))
            parts += (
                _orphan_subject(noted)
                if group.title == ORPHANS_TITLE
                else _subject(dossier, reference_index, noted, attached)
            )
            for note in noted.notes:
                span = attached.shown_span(note.on, note.span) if attached else note.span
                about = _describe_note(replace(note, span=span), fingerprint_text(dossier, note.on, note.fact))
                text = [] if note.is_wordless else [_replace_links(dossier, markdown_paragraphs(note.text), existing)]
                parts.append(list_item(join_markdown("\n\n", (about, *text))))
    return own_markdown("{}\n", join_markdown("\n\n", parts))


def _replace_links(dossier: Dossier, markdown: Markdown, existing: set[Address]) -> Markdown:
    """Replace the links in a note by the names of facts; names of facts in the export link to their headings."""

    def link_name(link: re.Match[str]) -> str:
        address = dossier.present_address(canonical_address(link[1]))
        if not address_exists(dossier, address):
            return link[0] + NOT_FOUND_MARK
        named = markdown_line(address_name(dossier, address))
        if address in existing:
            return own_markdown("[{}](#{})", named, _anchor(address))
        return own_markdown("{} ({})", named, markdown_line(address))

    return cast("Markdown", _LINK.sub(link_name, markdown))


def _anchor(address: Address) -> Markdown:
    return markdown_line(address.replace("/", "-"))


def _subject(
    dossier: Dossier, reference_index: ReferenceIndex, noted: NotedAddress, attached: AttachedCopies | None
) -> Iterator[Markdown]:
    for block in blocks.as_text_blocks(page_blocks_with_copy(dossier, reference_index, noted.address, attached)):
        yield from _block(block)
    yield own_markdown(
        "{}. Address: `{}`", markdown_line(format_citation(dossier, noted.address)), markdown_line(noted.address)
    )


def _orphan_subject(noted: NotedAddress) -> Iterator[Markdown]:
    yield own_markdown("Not in the dossier: `{}`.", markdown_line(noted.address))


def _block(block: TextBlock) -> Iterator[Markdown]:
    """Yield a block as Markdown; headings are written by the caller, and links only as far as the fact has them."""
    match block:
        case blocks.Prose():
            yield markdown_paragraphs(block.text)
        case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech():
            yield _speech(block)
        case blocks.CopyComparison():
            yield markdown_line("; ".join((f"{block.agreement_sign} {block.text}", *block.differences)))
        case blocks.LabelledValues():
            if block.rows:
                rows = (
                    own_markdown("- {}: {}", markdown_line(label), markdown_line(value)) for label, value in block.rows
                )
                yield join_markdown("\n", rows)
        case BarChart():
            bars = join_markdown("\n", map(_share_line, block.bars))
            yield own_markdown("{}:\n\n{}", markdown_line(block.title), bars) if block.title else bars
        case blocks.LinkList() if block.is_in_export:
            label, named = markdown_line(block.label), map(linked_words, block.links)
            yield join_markdown("\n", (own_markdown("- {}: {}", label, markdown_line(each)) for each in named))
        case blocks.Heading() | blocks.LinkList():
            pass
        case _:
            assert_never(block)


def _speech(block: blocks.Speech) -> Markdown:
    """Return somebody's words with the speaker; only verbatim words become a block quotation."""
    match block:
        case blocks.Quotation():
            return join_markdown(
                "\n\n", (block_quotation(markdown_paragraphs(f"“{block.text}”")), markdown_line(f"— {block.by}"))
            )
        case blocks.ArticleExcerpt():
            return join_markdown(
                "\n\n", (block_quotation(markdown_paragraphs(block.text)), markdown_line(f"— {block.by}"))
            )
        case blocks.ReportedSpeech():
            return markdown_paragraphs(f"{blocks.REPORTED_SPEECH_SIGN}{block.full_sentence}")
        case _:
            assert_never(block)


def _share_line(bar: ShareBar) -> Markdown:
    share = markdown_line(f"{bar.label}: {bar.sourced_words}")
    return own_markdown("- **{}**" if bar.current else "- {}", share)


def _describe_note(note: Note, fact_now: str) -> Markdown:
    written = long_date(note.created.date())
    edited = f"edited {long_date(note.updated.date())}" if note.updated.date() != note.created.date() else ""
    details = (status_words(note, fact_now), note.author, written, edited, *(f"#{tag}" for tag in note.tags))
    kind = own_markdown("**{}**", markdown_line(note.kind.capitalize()))
    head = join_markdown(" · ", (kind, *map(markdown_line, filter(None, details))))
    return own_markdown("{}\n\nOn “{}”", head, markdown_line(note.span.exact)) if note.span else head
