"""The parts of a page in the order of the screen, a blank line between groups and none within.

Text output lists everything in the order in which it is described. On the screen, what contradicts the fact, prose and
speech come first, then the pictures, the fields with their links in one column, what the fact rests on, and last the
timeline, which is long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block


class PageGroups(NamedTuple):
    """The blocks of a page, by where they stand.

    Attributes:
        heading: the name of the fact, or what somebody said, with what is compared and what is wrong.
        opposed: links to what speaks against it.
        body: prose, speech, charts and graphs, in groups.
        fields: labelled values and links.
        evidence: where the article says it, its basis, whether a person checked it.
        timeline: the events around it.
    """

    heading: list[Block]
    opposed: list[Block]
    body: list[list[Block]]
    fields: list[Block]
    evidence: list[Block]
    timeline: list[Block]


def group_blocks(page: Sequence[Block]) -> PageGroups:
    """Return the blocks of a page in their groups."""
    groups = PageGroups([], [], [], [], [], [])
    above: list[Block] = groups.heading
    for block in page:
        match block:
            case blocks.Heading() | blocks.Quotation() | blocks.CopyComparison() | blocks.Prose(warns=True):
                above = groups.heading
            case blocks.ReportedSpeech(is_heading=True):
                above = groups.heading
            case blocks.LinkList(is_contradiction=True):
                above = groups.opposed
            case blocks.Prose(field=(_, _)) | blocks.LinkList(label=""):
                above = groups.evidence
            case blocks.LabelledValues() | blocks.LinkList():
                above = groups.fields
            case blocks.TimelineBlock():
                above = groups.timeline
            case blocks.Prose() if _continues(block, above):
                pass
            case _:
                above = []
                groups.body.append(above)
        above.append(block)
    return groups


def _continues(prose: blocks.Prose, above: Sequence[Block]) -> bool:
    """Return whether prose is about what stands above it: how many links are left out, what a chart adds up to."""
    if not above:
        return False
    if prose.aside:
        return isinstance(above[-1], blocks.LinkList | blocks.TimelineBlock | blocks.RelationGraph)
    return isinstance(above[-1], BarChart)


def linked_speakers(page: Sequence[Block]) -> set[Address]:
    """Return the addresses of the speakers whose names are links beside their words."""
    speeches = (block for block in page if isinstance(block, blocks.Quotation | blocks.ReportedSpeech))
    return {link.address for speech in speeches for link in speech.speakers}


def shown_fields(page: Sequence[Block], fields: Sequence[Block], left_out: Sequence[str]) -> Iterator[Block]:
    """Yield the fields without those that repeat what links, speakers or the heading say.

    Args:
        page: all blocks.
        fields: the fields of it.
        left_out: the labels of values that the heading shows.
    """
    speakers = linked_speakers(page)
    links = {block.label for block in fields if isinstance(block, blocks.LinkList)}
    for block in fields:
        match block:
            case blocks.LabelledValues():
                yield blocks.LabelledValues(
                    tuple(row for row in block.rows if row[0] not in links and row[0] not in left_out)
                )
            case blocks.LinkList(spoken_label="") if {link.address for link in block.links} <= speakers:
                pass
            case _:
                yield block
