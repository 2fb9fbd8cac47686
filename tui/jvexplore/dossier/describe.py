"""Lay a fact, a paragraph or the whole dossier out for a person, as blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, paragraph_address, paragraph_number
from jvexplore.dossier import blocks, words
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.related import graph, link, related, timeline_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier, Fact

OWN_COPY: Final = "your copy of the article"
NO_COPY: Final = "Gist only. To read the paragraph itself, attach your copy of the article (--article FILE)."
_CHANGED: Final = "Gist only. This paragraph is missing or changed in your copy of the article."
_UNKNOWN: Final = (
    "Gist only. The dossier has no digest of this paragraph, so it cannot be found in your copy of the article."
)


def describe(dossier: Dossier, links: Links, address: Address, texts: Mapping[int, str] | None = None) -> list[Block]:
    """Return the page about an address: a fact's, `paragraph/5`, or `dossier`.

    Args:
        dossier: a sound one.
        links: its graph.
        address: what the page is about.
        texts: the paragraphs of the reader's own copy of the article, by their numbers; `None` without a copy.

    Raises:
        KeyError: when the address leads nowhere.
    """
    if address == DOSSIER:
        return list(_dossier(dossier))
    if number := paragraph_number(address):
        return list(_paragraph(dossier, links, number, texts))
    fact = dossier.facts[address]
    return [
        fact.heading_block(dossier),
        *fact.detail_blocks(dossier),
        *_basis(fact),
        *graph(dossier, links, fact),
        *(timeline_blocks(dossier, fact.address) if fact.timeline_date() else ()),
        *_passages(dossier, fact),
        *related(dossier, links, fact),
    ]


def _basis(fact: Fact) -> Iterator[Block]:
    yield blocks.Prose(words.BASIS[fact.basis])
    if fact.comment:
        yield blocks.Prose(f"Editor: {fact.comment}", aside=True)


def _passages(dossier: Dossier, fact: Fact) -> Iterator[Block]:
    if fact.tags:
        yield blocks.Prose(" ".join(f"#{tag}" for tag in fact.tags), aside=True)
    for number in words.paragraphs(fact):
        gist = marked_text(dossier, dossier.paragraph(number).gist)
        yield blocks.Links("", (blocks.Link(paragraph_address(number), f"Paragraph {number}", after=gist),))


def _paragraph(dossier: Dossier, links: Links, number: int, texts: Mapping[int, str] | None) -> Iterator[Block]:
    yield blocks.Heading(f"Paragraph {number} of {len(dossier.source.paragraphs)}")
    yield blocks.Prose(marked_text(dossier, dossier.paragraph(number).gist))
    if texts and number in texts:
        yield blocks.Excerpt(texts[number], OWN_COPY)
    elif texts is not None:
        yield blocks.Prose(_CHANGED if dossier.paragraph(number).digest else _UNKNOWN, aside=True)
    else:
        yield blocks.Prose(NO_COPY, aside=True)
    by_kind: dict[str, list[blocks.Link]] = {}
    for address in links.on_paragraph(number):
        by_kind.setdefault(address.partition("/")[0], []).append(link(dossier, address))
    several = collection_names()
    for kind, group in by_kind.items():
        yield blocks.Links((several[kind] if len(group) > 1 else kind).capitalize(), tuple(group))
    neighbours = {"Previous": number - 1, "Next": number + 1}
    for label, other in neighbours.items():
        if 1 <= other <= len(dossier.source.paragraphs):
            yield blocks.Links(label, (blocks.Link(paragraph_address(other), f"Paragraph {other}"),))


def _dossier(dossier: Dossier) -> Iterator[Block]:
    source = dossier.source
    yield blocks.Heading(dossier.title)
    if dossier.summary:
        yield blocks.Prose(marked_text(dossier, dossier.summary))
    counts = (
        f"{len(facts):,} {key if len(facts) > 1 else facts[0].kind}"
        for key, facts in dossier.collections.items()
        if facts
    )
    yield labelled_fields(
        ("Article", source.title),
        ("Published", f"{source.publisher}, {words.day(source.published)}"),
        ("Facts", f"{len(dossier.facts):,} ({', '.join(counts)})" if dossier.facts else "none"),
    )
    yield blocks.Links(
        "Paragraphs",
        tuple(
            blocks.Link(paragraph_address(number), f"{number}", after=marked_text(dossier, each.gist))
            for number, each in enumerate(source.paragraphs, 1)
        ),
    )
    yield from timeline_blocks(dossier)
