"""Describe the page of a source or of one of its paragraphs as blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import paragraph_address, source_address
from jvexplore.dossier import blocks
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.pages.related_facts import link_to_fact
from jvexplore.dossier.paragraph_labels import own_label, paragraph_heading, paragraph_title
from jvexplore.dossier.source_text import source_date, source_line, source_title
from jvexplore.dossier.vocabulary.source_types import source_type_name
from jvexplore.reading.language_codes import unread_language_remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.dossier.source import Source

COPY_LABEL: Final = "your copy of the article"
_NO_COPY: Final = "Gist only. To read the paragraph itself, attach your copy of the article (--article FILE)."
_CHANGED: Final = "Gist only. This paragraph is missing or changed in your copy of the article."
_UNKNOWN: Final = (
    "Gist only. The dossier has no digest of this paragraph, so it cannot be found in your copy of the article."
)


def paragraph_blocks(
    dossier: Dossier, reference_index: ReferenceIndex, paragraph_id: str, texts: Mapping[str, str] | None
) -> Iterator[Block]:
    """Yield the page of a paragraph.

    Args:
        dossier: the dossier.
        reference_index: of the same dossier.
        paragraph_id: its id.
        texts: the paragraphs of the reader's copies by id; `None` without a copy of its source.

    Raises:
        KeyError: when there is no such paragraph.
    """
    paragraph, source = dossier.paragraphs[paragraph_id], dossier.source_of(paragraph_id)
    yield blocks.Heading(paragraph_heading(dossier, paragraph_id))
    if gist := paragraph.gist or (source.title if paragraph.part == "title" else ""):
        yield blocks.Prose(marked_text(dossier, gist))
    if texts and paragraph_id in texts:
        yield blocks.ArticleExcerpt(texts[paragraph_id], COPY_LABEL)
    elif texts is not None:
        yield blocks.Prose(_without_gist(_CHANGED if paragraph.digest else _UNKNOWN, paragraph.gist), aside=True)
    else:  # speech says it once, above all paragraphs
        yield blocks.Prose(_without_gist(_NO_COPY, paragraph.gist), aside=True, spoken="")
    by_kind: dict[str, list[blocks.Link]] = {}
    for address in reference_index.facts_on_paragraph(paragraph_id):
        by_kind.setdefault(address.partition("/")[0], []).append(link_to_fact(dossier, address))
    several = collection_names()
    for kind, group in by_kind.items():
        yield blocks.LinkList((several[kind] if len(group) > 1 else kind).capitalize(), tuple(group))
    for label, other in zip(("Previous", "Next"), _neighbours(source, paragraph_id), strict=True):
        if other:
            yield blocks.LinkList(label, (blocks.Link(paragraph_address(other), paragraph_title(dossier, other)),))
    if dossier.lists_sources and source.id:
        yield blocks.LinkList("Source", (source_link(source),))


def _without_gist(words: str, gist: str) -> str:
    return words if gist else words.removeprefix("Gist only. ")


def _neighbours(source: Source, paragraph_id: str) -> tuple[str, str]:
    """Return the ids of the paragraphs before and after one in its source; empty at its ends."""
    ids = ["", *(each.id for each in source.paragraphs), ""]
    at = ids.index(paragraph_id)
    return ids[at - 1], ids[at + 1]


def source_link(source: Source) -> blocks.Link:
    """Return a link to a source: its title, and after it its publisher and date."""
    title, line = source_title(source), source_line(source)
    return blocks.Link(source_address(source.id), title, after="" if line == title else line)


def source_blocks(dossier: Dossier, source_id: str) -> Iterator[Block]:
    """Yield the page of a source.

    Raises:
        KeyError: when there is no such source.
    """
    source = dossier.sources_by_id[source_id]
    yield blocks.Heading(source_title(source))
    rows = (
        ("Type", source_type_name(source.type) if source.type else ""),
        ("Publisher", source.publisher),
        ("Author", ", ".join(source.author)),
        ("Published", source_date(source.published)),
        ("Retrieved", source_date(source.retrieved)),
        ("URL", source.url),
        ("Language", source.language),
    )
    if any(value for _, value in rows):
        yield labelled_fields(*((label, value) for label, value in rows if value))
    if remark := unread_language_remark(source.language):
        yield blocks.Prose(f"{remark[0].upper()}{remark[1:]}.", aside=True)
    based_on = [dossier.sources_by_id[each] for each in source.based_on if each in dossier.sources_by_id]
    if based_on:
        yield blocks.LinkList("Based on", tuple(map(source_link, based_on)))
    repeated_by = [each for each in dossier.sources if source_id in each.based_on]
    if repeated_by:
        yield blocks.LinkList("Repeated by", tuple(map(source_link, repeated_by)))
    yield from paragraph_list(dossier, source)


def paragraph_list(dossier: Dossier, source: Source) -> Iterator[Block]:
    """Yield links to the paragraphs of a source, each with its gist."""
    links = tuple(
        blocks.Link(paragraph_address(each.id), own_label(dossier, each.id), after=marked_text(dossier, each.gist))
        for each in source.paragraphs
        if each.id
    )
    if links:
        yield blocks.LinkList("Paragraphs", links)
