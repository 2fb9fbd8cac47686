"""Describe the page of a fact, a paragraph, a source or the dossier as blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, paragraph_address, paragraph_id, source_id
from jvexplore.dossier import blocks
from jvexplore.dossier.citations import cited_paragraphs
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.pages.basis_words import basis_words
from jvexplore.dossier.pages.common_fields import common_fields, origin_sentence
from jvexplore.dossier.pages.conflict_blocks import conflict_blocks
from jvexplore.dossier.pages.contradiction_blocks import contradiction_blocks, contradiction_count_blocks
from jvexplore.dossier.pages.problem_blocks import problem_blocks
from jvexplore.dossier.pages.related_facts import graph_blocks, related_fact_blocks, timeline_blocks
from jvexplore.dossier.pages.source_page import paragraph_blocks, paragraph_list, source_blocks, source_link
from jvexplore.dossier.paragraph_labels import in_reading_order, paragraph_title
from jvexplore.dossier.source_text import source_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.reference_index import ReferenceIndex

_EDITORIAL: Final = f"relies in part or whole on the editor{EDITOR}"
"""The basis "editorial" in a field on the screen."""
BASIS_LABEL: Final = "Basis"
"""The label of the basis on the screen."""


def page_blocks(
    dossier: Dossier,
    reference_index: ReferenceIndex,
    address: Address,
    texts: Mapping[str, str] | None = None,
    found: Sequence[str] = (),
) -> list[Block]:
    """Return the page of an address: of a fact, `paragraph/5`, `source/wire`, or `dossier`.

    Args:
        dossier: the dossier.
        reference_index: of the same dossier.
        address: what the page is about.
        texts: the paragraphs of the reader's copies by id; `None` without a copy of what the page is about.
        found: the ids of the paragraphs in which a copy has words of the fact that are given without their paragraph.

    Raises:
        KeyError: when the address does not exist.
    """
    if address == DOSSIER:
        return list(_dossier(dossier))
    if paragraph := paragraph_id(address):
        heading, *rest = paragraph_blocks(dossier, reference_index, paragraph, texts)
        return [heading, *problem_blocks(dossier, address), *rest]
    if source := source_id(address):
        heading, *rest = source_blocks(dossier, source)
        return [heading, *conflict_blocks(dossier, address), *problem_blocks(dossier, address), *rest]
    fact = dossier.facts[address]
    return [
        fact.heading_block(dossier),
        *conflict_blocks(dossier, address),
        *problem_blocks(dossier, address),
        *contradiction_blocks(dossier, address),
        *_description(dossier, fact),
        *fact.detail_blocks(dossier),
        common_fields(dossier, fact),
        *_basis(dossier, fact),
        *graph_blocks(dossier, reference_index, fact),
        *(timeline_blocks(dossier, fact.address) if fact.is_on_timeline else ()),
        *_passages(dossier, fact, found),
        *related_fact_blocks(dossier, reference_index, fact),
    ]


def _description(dossier: Dossier, fact: Fact) -> Iterator[Block]:
    if fact.description:
        yield blocks.Prose(marked_text(dossier, fact.description))


def _basis(dossier: Dossier, fact: Fact) -> Iterator[Block]:
    if words := basis_words(dossier, fact):
        shown = _EDITORIAL if fact.is_editorial else words[:1].lower() + words[1:]
        yield blocks.Prose(f"{words}.", field=(BASIS_LABEL, shown))
    if fact.comment:
        yield blocks.Prose(f"Editor: {fact.comment}", aside=True, field=("Editor", fact.comment))
    if origin := origin_sentence(fact):
        yield blocks.Prose(f"Made by: {origin}", aside=True, field=("Made by", origin))


def _tags(tags: Sequence[str]) -> Iterator[Block]:
    if tags:
        shown = " ".join(f"#{tag}" for tag in tags)
        yield blocks.Prose(shown, aside=True, spoken=f"Tags: {', '.join(tags)}", field=("Tags", shown))


def _passages(dossier: Dossier, fact: Fact, found: Sequence[str]) -> Iterator[Block]:
    yield from _tags(fact.tags)
    for cited in in_reading_order(dossier, (*cited_paragraphs(dossier, fact), *found)):
        if paragraph := dossier.paragraphs.get(cited):
            title, gist = paragraph_title(dossier, cited), marked_text(dossier, paragraph.gist)
            yield blocks.LinkList("", (blocks.Link(paragraph_address(cited), title, after=gist),))


def _dossier(dossier: Dossier) -> Iterator[Block]:
    source = dossier.first_source
    yield blocks.Heading(dossier.title)
    yield from conflict_blocks(dossier, DOSSIER)
    yield from problem_blocks(dossier, DOSSIER)
    yield from contradiction_count_blocks(dossier)
    if dossier.summary:
        yield blocks.Prose(marked_text(dossier, dossier.summary))
    counts = (
        f"{len(facts):,} {key if len(facts) > 1 else facts[0].kind}"
        for key, facts in dossier.collections.items()
        if facts
    )
    published = source_line(source) if source.publisher or source.published else ""
    about_source = [("Article", source.title), ("Published", published)] if len(dossier.sources) == 1 else []
    yield labelled_fields(
        ("Category", dossier.category_name),
        *about_source,
        ("Facts", f"{len(dossier.facts):,} ({', '.join(counts)})" if dossier.facts else "none"),
    )
    yield from _tags(dossier.tags)
    if dossier.lists_sources:
        links = tuple(source_link(each) for each in dossier.sources if each.id)
        yield blocks.LinkList("Sources" if len(links) > 1 else "Source", links)
    if len(dossier.sources) == 1:  # those of several are on the pages of the sources
        yield from paragraph_list(dossier, source)
    yield from timeline_blocks(dossier)
