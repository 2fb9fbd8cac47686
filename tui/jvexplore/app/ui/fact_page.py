"""The page about a fact, drawn from its blocks: name, prose, pictures, fields with links, what it rests on."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, assert_never

from jvexplore.address import NO_ADDRESS, paragraph_id
from jvexplore.app.looks.frame import FULL_EDGE_CELLS
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL, with_sign
from jvexplore.app.looks.tokens import BODY, SECOND
from jvexplore.app.ui.copy_lines import draw_comparison, draw_warning
from jvexplore.app.ui.editor_sign import signed_title, with_editor_sign
from jvexplore.app.ui.graph import draw_graph
from jvexplore.app.ui.heading_lines import HeadingLines
from jvexplore.app.ui.page import Page, link_content
from jvexplore.app.ui.page_fields import draw_field, flow_links, label_column, lead_width, value_width
from jvexplore.app.ui.page_groups import group_blocks, shown_fields
from jvexplore.app.ui.share_chart import draw_share_chart
from jvexplore.app.ui.speech_lines import draw_speech
from jvexplore.app.ui.timeline import draw_timeline
from jvexplore.app.ui.verdict_sign import draw_verdict
from jvexplore.app.ui.wrapping import INDENT, wrap
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE, own_words
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.session.fact_checks import CHECKED_LABEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.dossier.blocks import Block
    from jvexplore.safe_text import SafeText

_AROUND_CELLS: Final = 6
"""The cells of its frame that words in a line cannot have: border and padding, and the one beside the scroll bar."""
_MIN_LINES: Final = 8
"""With fewer lines in view, none of them is blank."""
_PASSAGES: Final = own_words("Passages")
_PARAGRAPH: Final = "Paragraph "
"""The word for which the sign of a link to a paragraph stands."""


class FactPage(Page):
    """The page about one address.

    Args:
        page_blocks: its content.
        taken: the cells that other words take in the edge below it.

    Attributes:
        blocks: its content.
    """

    def __init__(self, page_blocks: Sequence[Block], taken: int = 0) -> None:
        super().__init__()
        self.blocks = page_blocks
        self._taken = taken

    def _fit_height(self, height: int) -> int:
        """Return whether the page has no blank lines, so that what is in view says more."""
        return int(0 < height < _MIN_LINES)

    def _draw(self, width: int) -> list[SafeContent]:
        width -= 1  # words do not touch the scroll bar
        self.keys = []
        self.legend = content(EMPTY_LINE)
        lines: list[SafeContent] = []
        for group in self._draw_groups(width):
            drawn = [*group]
            if lines and drawn and not self._room:
                lines.append(content(EMPTY_LINE))
            lines += drawn
        self._stops = [lines_of_stop for _, lines_of_stop in sorted(self._find_stops(lines).items())]
        return lines

    def _draw_groups(self, width: int) -> Iterator[Iterable[SafeContent]]:
        """Yield the lines of each group; they are drawn one after the other, as links are numbered."""
        groups = group_blocks(self.blocks)
        heading = HeadingLines(groups.heading, width)
        yield chain(heading.lines, self._draw_blocks(heading.below, width))
        fields = [*shown_fields(self.blocks, groups.fields, heading.replaced_labels)]
        column = label_column(_labels([*groups.opposed, *fields, *groups.evidence]))
        yield self._draw_blocks(groups.opposed, width, column)
        for group in groups.body:
            yield self._draw_blocks(group, width)
        yield self._draw_blocks(fields, width, column)
        passages = self._draw_passages(groups.evidence, width, column)
        yield chain(passages, self._draw_blocks(groups.evidence, width, column))
        yield self._draw_blocks(groups.timeline, width)

    def _draw_blocks(self, group: Iterable[Block], width: int, column: int = 0) -> Iterator[SafeContent]:
        """Yield the lines of some blocks; those of fields with a column of labels, in cells."""
        for block in group:
            match block:
                case blocks.Prose(field=(_, _)) | blocks.LabelledValues() | blocks.LinkList():
                    yield from self._draw_field(block, width, column)
                case blocks.Prose(warns=True):
                    yield from draw_warning(block, width)
                case blocks.Prose() | blocks.Heading():
                    ink = SECOND if isinstance(block, blocks.Prose) and block.aside else BODY
                    yield from wrap(_editors(block.text, ink.style), width - column, margin=column)
                case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech():
                    yield from draw_speech(block, width, self._link)
                case blocks.CopyComparison():
                    yield from draw_comparison(block, width)
                case _:
                    yield from self._draw_picture(block, width)

    def _draw_field(
        self, block: blocks.Prose | blocks.LabelledValues | blocks.LinkList, width: int, column: int
    ) -> Iterator[SafeContent]:
        """Yield labels with their values beside them: several links on a line, unless words belong to them."""
        match block:
            case blocks.Prose(field=(label, value)):
                words = draw_verdict(value, block.unmarked) if label == CHECKED_LABEL else _editors(value, SECOND.style)
                yield from draw_field(sanitize_line(label), [words], width, column)
            case blocks.LabelledValues():
                for label, value in block.rows:
                    yield from draw_field(sanitize_line(label), [_editors(value, BODY.style)], width, column)
            case blocks.LinkList() if block.label:
                room = value_width(width, column)
                lead = lead_width(block.links, room)
                links = [self._link(link, lead) for link in block.links]
                if not lead and not any(link.before or link.after for link in block.links):
                    links = flow_links(links, room)
                hang = INDENT + (lead + len(GAP) if lead else 0)
                yield from draw_field(sanitize_line(block.label), links, width, column, hang)

    def _draw_passages(self, evidence: Iterable[Block], width: int, column: int) -> Iterator[SafeContent]:
        """Yield links to the paragraphs; what these say is on their own pages, and in the article beside the fact."""
        passages = [link for block in evidence if isinstance(block, blocks.LinkList) for link in block.links]
        if passages:
            links = flow_links([self._link(link._replace(after="")) for link in passages], value_width(width, column))
            yield from draw_field(_PASSAGES, links, width, column)

    def _draw_picture(
        self, block: BarChart | blocks.RelationGraph | blocks.TimelineBlock, width: int
    ) -> Iterator[SafeContent]:
        match block:
            case BarChart():
                yield from draw_share_chart(block, width)
            case blocks.RelationGraph():
                yield from draw_graph(block, width, self._signed_link)
            case blocks.TimelineBlock():
                lines, entries = draw_timeline(block.moments, width, self._event_link, block.article_day)
                yield from lines
                legend = content(GAP).join(entries)
                if legend.cell_length + self._taken + FULL_EDGE_CELLS <= width + _AROUND_CELLS:
                    self.legend = legend
                elif entries:
                    yield content(EMPTY_LINE)
                    yield from flow_links(entries, width, GAP)
            case _:
                assert_never(block)

    def _link(self, link: blocks.Link, lead: int = 0) -> SafeContent:
        """Return a link with the words around it; where a fact states the connection, its words lead there.

        Args:
            link: the link.
            lead: the width of the column before its text, in cells; 0 for none.
        """
        parts: list[SafeContent] = []
        if link.before:
            parts += [self._words(link.before, link.via), content(SPACE)]
        if paragraph_id(link.address):
            short = sanitize_line(link.text.removeprefix(_PARAGRAPH))
            parts.append(self._signed_link(link.address, short, address_sign(link.address)))
        else:
            parts.append(self._named_link(link, lead))
        if link.after:
            parts += [content(GAP), self._words_after(link)]
        if link.is_editorial:
            parts.append(assemble(SPACE, EDITORIAL.part))
        return content(EMPTY_LINE).join(parts)

    def _named_link(self, link: blocks.Link, lead: int) -> SafeContent:
        """Return a link with its sign; its name is one stop, even if the sign of the editor is within it."""
        if not link.address:
            return _editors(link.text, BODY.style)  # what the dossier does not have
        self.keys.append(link.address)
        stop = len(self.keys) - 1
        name = signed_title(link.text, link.unmarked, lambda part: link_content(part, stop))
        sign = address_sign(link.address)
        if lead:
            before = styled(sanitize_line(link.lead), SECOND.style)
            name = assemble(before.pad_right(lead - before.cell_length), GAP, name)
        return with_sign(sign, name)

    def _words_after(self, link: blocks.Link) -> SafeContent:
        if link.after_unmarked:
            return signed_title(link.after, link.after_unmarked, lambda part: styled(part, SECOND.style))
        return self._words(link.after, NO_ADDRESS if link.before else link.via)

    def _words(self, words: str, via: Address) -> SafeContent:
        return self._signed_link(via, sanitize_text(words), None) if via else _editors(words, SECOND.style)

    def _event_link(self, address: Address, text: SafeText) -> SafeContent:
        return self._signed_link(address, text, None)  # its mark on the axis stands before it

    def _signed_link(self, address: Address, text: SafeText, sign: Sign | None) -> SafeContent:
        if not address:
            return styled(text, BODY.style)  # what the dossier does not have
        self.keys.append(address)
        return link_content(text, len(self.keys) - 1, sign)


def _editors(text: str, style: str) -> SafeContent:
    """Return words of the editor in a style."""
    return with_editor_sign(sanitize_text(text), style)


def _labels(fields: Iterable[Block]) -> Iterator[str]:
    """Yield the labels of fields."""
    for block in fields:
        match block:
            case blocks.LabelledValues():
                yield from (label for label, _ in block.rows)
            case blocks.LinkList():
                yield block.label or _PASSAGES
            case blocks.Prose(field=(label, _)):
                yield label
