"""The page about a fact, drawn from its blocks: name, prose, fields with links, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from jvexplore.address import NO_ADDRESS, paragraph_number
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE
from jvexplore.app.ui.axis import draw_timeline
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.graph import draw_graph
from jvexplore.app.ui.page import Page, link_content
from jvexplore.app.ui.share_chart import draw_share_chart
from jvexplore.app.ui.speech_lines import draw_comparison, draw_speech
from jvexplore.app.ui.wrapping import wrap
from jvexplore.dossier import blocks
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.dossier.blocks import Block
    from jvexplore.safe_text import SafeText

LABEL_WIDTH: Final = 12
"""The width of the column of labels, in cells."""
_LEAST_VALUE: Final = 24
"""With less room beside the labels, in cells, values stand below them."""
_SPACE: Final = own_words(" ")
_GAP: Final = own_words("  ")


class FactPage(Page):
    """The page about one address.

    Args:
        page_blocks: its content.
    """

    def __init__(self, page_blocks: Sequence[Block]) -> None:
        super().__init__()
        self.blocks = page_blocks

    def _draw(self, width: int) -> list[SafeContent]:
        self.keys = []
        lines: list[SafeContent] = []
        previous: Block | None = None
        for block in self.blocks:
            if previous is not None and not _stand_together(previous, block):
                lines.append(content(EMPTY_LINE))
            lines.extend(self._draw_block(block, width))
            previous = block
        self._stops = [lines_of_stop for _, lines_of_stop in sorted(self._find_stops(lines).items())]
        return lines

    def _draw_block(self, block: Block, width: int) -> Iterator[SafeContent]:
        match block:
            case blocks.Heading():
                yield from wrap(with_editor_sign(sanitize_text(block.text), f"bold {TITLE.style}"), width)
            case blocks.Prose():
                ink = SECOND if block.aside else BODY
                yield from wrap(with_editor_sign(sanitize_text(block.text), ink.style), width)
            case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech():
                yield from draw_speech(block, width)
            case blocks.CopyComparison():
                yield from draw_comparison(block, width)
            case blocks.LabelledValues():
                for label, value in block.rows:
                    shown = with_editor_sign(sanitize_text(value), BODY.style)
                    yield from draw_field(sanitize_text(label), [shown], width)
            case blocks.LinkList():
                yield from draw_field(sanitize_text(block.label), [*map(self._link, block.links)], width)
            case _:
                yield from self._draw_picture(block, width)

    def _draw_picture(
        self, block: blocks.BarChart | blocks.RelationGraph | blocks.TimelineBlock, width: int
    ) -> Iterator[SafeContent]:
        match block:
            case blocks.BarChart():
                yield from draw_share_chart(block, width)
            case blocks.RelationGraph():
                yield from draw_graph(block, width, self._signed_link)
            case blocks.TimelineBlock():
                yield from draw_timeline(block.moments, width, self._event_link, block.article_day)
            case _:
                assert_never(block)

    def _link(self, link: blocks.Link) -> SafeContent:
        """Return a link with the words around it; where a fact states the connection, its words lead there."""
        before, after = sanitize_text(link.before), sanitize_text(link.after)
        parts: list[SafeContent] = []
        if before:
            parts += [self._words(before, link.via), content(_SPACE)]
        number = paragraph_number(link.address)
        text = safe_format("{}", number) if number else sanitize_text(link.text)
        parts.append(self._stop(link.address, text))
        if after:
            parts += [content(_GAP), self._words(after, NO_ADDRESS if before else link.via)]
        if link.is_editorial:
            parts += [content(_SPACE), styled(*EDITORIAL.part)]
        return content(EMPTY_LINE).join(parts)

    def _words(self, words: SafeText, via: Address) -> SafeContent:
        if not via:
            return with_editor_sign(words, FAINT.style)
        return self._signed_link(via, words, None)

    def _stop(self, address: Address, text: SafeText) -> SafeContent:
        return self._signed_link(address, text, address_sign(address))

    def _event_link(self, address: Address, text: SafeText) -> SafeContent:
        return self._signed_link(address, text, None)  # its mark on the axis stands before it

    def _signed_link(self, address: Address, text: SafeText, sign: Sign | None) -> SafeContent:
        self.keys.append(address)
        return link_content(text, len(self.keys) - 1, sign)


def draw_field(label: SafeText, values: Sequence[SafeContent], width: int) -> Iterator[SafeContent]:
    """Yield a label with its values beside it, each on lines of its own; below it where there is little room."""
    column = max(LABEL_WIDTH, len(label) + 2) if label else 0
    if label and width - column < _LEAST_VALUE:
        yield from wrap(styled(label, FAINT.style), width)
        column, label = 0, EMPTY_LINE
    for value in values:
        for line in wrap(value, width - column, hang=0 if column else 2):
            yield assemble((label.ljust(column), FAINT.style), line)
            label = EMPTY_LINE


def _stand_together(above: Block, below: Block) -> bool:
    """Return whether no blank line parts two blocks: fields and links in one column."""
    fields = blocks.LabelledValues | blocks.LinkList
    return isinstance(above, fields) and isinstance(below, fields)
