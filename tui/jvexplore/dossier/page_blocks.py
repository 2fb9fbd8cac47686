"""Describe the page of a fact, a paragraph or the dossier as blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, paragraph_address, paragraph_number
from jvexplore.dossier import blocks
from jvexplore.dossier.citations import paragraph_numbers
from jvexplore.dossier.common_fields import common_fields, origin_sentence
from jvexplore.dossier.date_text import long_date
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.problem_blocks import problem_blocks
from jvexplore.dossier.related_facts import graph_blocks, link_to_fact, related_fact_blocks, timeline_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.reference_index import ReferenceIndex

BASIS_SENTENCES: Final = {
    "stated": "Stated in the article.",
    "attributed": "Attributed to a named source.",
    "derived": "Derived from other facts.",
    "editorial": "Relies in part or whole on the editor, not the article.",
}
"""What each basis means, as a sentence."""
_BASIS_WORDS: Final = {
    "stated": "stated in the article",
    "attributed": "attributed to a named source",
    "derived": "derived from other facts",
    "editorial": f"relies in part or whole on the editor{EDITOR}",
}
"""The same in a field on the screen."""
BASIS_LABEL: Final = "Basis"
"""The label of the basis on the screen."""
COPY_LABEL: Final = "your copy of the article"
_NO_COPY: Final = "Gist only. To read the paragraph itself, attach your copy of the article (--article FILE)."
_CHANGED: Final = "Gist only. This paragraph is missing or changed in your copy of the article."
_UNKNOWN: Final = (
    "Gist only. The dossier has no digest of this paragraph, so it cannot be found in your copy of the article."
)


def page_blocks(
    dossier: Dossier, reference_index: ReferenceIndex, address: Address, texts: Mapping[int, str] | None = None
) -> list[Block]:
    """Return the page of an address: of a fact, `paragraph/5`, or `dossier`.

    Args:
        dossier: a dossier without problems.
        reference_index: of the same dossier.
        address: what the page is about.
        texts: the paragraphs of the reader's copy of the article by number; `None` without a copy.

    Raises:
        KeyError: when the address does not exist.
    """
    if address == DOSSIER:
        return list(_dossier(dossier))
    if number := paragraph_number(address):
        return list(_paragraph(dossier, reference_index, number, texts))
    fact = dossier.facts[address]
    return [
        fact.heading_block(dossier),
        *problem_blocks(dossier, address),
        *_description(dossier, fact),
        *fact.detail_blocks(dossier),
        common_fields(dossier, fact),
        *_basis(fact),
        *graph_blocks(dossier, reference_index, fact),
        *(timeline_blocks(dossier, fact.address) if fact.is_on_timeline else ()),
        *_passages(dossier, fact),
        *related_fact_blocks(dossier, reference_index, fact),
    ]


def _description(dossier: Dossier, fact: Fact) -> Iterator[Block]:
    if fact.description:
        yield blocks.Prose(marked_text(dossier, fact.description))


def _basis(fact: Fact) -> Iterator[Block]:
    if fact.basis:
        yield blocks.Prose(BASIS_SENTENCES[fact.basis], field=(BASIS_LABEL, _BASIS_WORDS[fact.basis]))
    if fact.comment:
        yield blocks.Prose(f"Editor: {fact.comment}", aside=True, field=("Editor", fact.comment))
    if origin := origin_sentence(fact):
        yield blocks.Prose(f"Made by: {origin}", aside=True, field=("Made by", origin))


def _passages(dossier: Dossier, fact: Fact) -> Iterator[Block]:
    if fact.tags:
        tags = " ".join(f"#{tag}" for tag in fact.tags)
        yield blocks.Prose(tags, aside=True, spoken=f"Tags: {', '.join(fact.tags)}", field=("Tags", tags))
    for number in paragraph_numbers(fact):
        gist = marked_text(dossier, dossier.paragraph(number).gist)
        yield blocks.LinkList("", (blocks.Link(paragraph_address(number), f"Paragraph {number}", after=gist),))


def _paragraph(
    dossier: Dossier, reference_index: ReferenceIndex, number: int, texts: Mapping[int, str] | None
) -> Iterator[Block]:
    yield blocks.Heading(f"Paragraph {number} of {len(dossier.source.paragraphs)}")
    yield blocks.Prose(marked_text(dossier, dossier.paragraph(number).gist))
    if texts and number in texts:
        yield blocks.ArticleExcerpt(texts[number], COPY_LABEL)
    elif texts is not None:
        yield blocks.Prose(_CHANGED if dossier.paragraph(number).digest else _UNKNOWN, aside=True)
    else:
        yield blocks.Prose(_NO_COPY, aside=True, spoken="")  # speech says it once, above all paragraphs
    by_kind: dict[str, list[blocks.Link]] = {}
    for address in reference_index.facts_on_paragraph(number):
        by_kind.setdefault(address.partition("/")[0], []).append(link_to_fact(dossier, address))
    several = collection_names()
    for kind, group in by_kind.items():
        yield blocks.LinkList((several[kind] if len(group) > 1 else kind).capitalize(), tuple(group))
    neighbours = {"Previous": number - 1, "Next": number + 1}
    for label, other in neighbours.items():
        if 1 <= other <= len(dossier.source.paragraphs):
            yield blocks.LinkList(label, (blocks.Link(paragraph_address(other), f"Paragraph {other}"),))


def _dossier(dossier: Dossier) -> Iterator[Block]:
    source = dossier.source
    yield blocks.Heading(dossier.title)
    yield from problem_blocks(dossier, DOSSIER)
    if dossier.summary:
        yield blocks.Prose(marked_text(dossier, dossier.summary))
    counts = (
        f"{len(facts):,} {key if len(facts) > 1 else facts[0].kind}"
        for key, facts in dossier.collections.items()
        if facts
    )
    yield labelled_fields(
        ("Article", source.title),
        ("Published", f"{source.publisher}, {long_date(source.published)}"),
        ("Facts", f"{len(dossier.facts):,} ({', '.join(counts)})" if dossier.facts else "none"),
    )
    yield blocks.LinkList(
        "Paragraphs",
        tuple(
            blocks.Link(paragraph_address(number), f"{number}", after=marked_text(dossier, each.gist))
            for number, each in enumerate(source.paragraphs, 1)
        ),
    )
    yield from timeline_blocks(dossier)
