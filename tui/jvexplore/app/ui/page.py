"""Sheets of wrapped text with links, and the page about a fact, built from its blocks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, assert_never

from textual.style import Style

from jvexplore.app.ui.axis import draw_timeline
from jvexplore.app.ui.graph import draw_graph
from jvexplore.app.ui.rows import MARKER, draw_bar, fit_label
from jvexplore.app.ui.safe_content import assemble, content, styled
from jvexplore.app.ui.wrapping import wrap
from jvexplore.dossier import blocks
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.number_text import format_percent
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.app.ui.safe_content import SafeContent
    from jvexplore.dossier.blocks import Block
    from jvexplore.safe_text import SafeText

INDENT: Final = 2
_STOP: Final = "stop"
_MAX_BAR_CELLS: Final = 40
_MIN_BAR_CELLS: Final = 8
MUTED: Final = "$text-muted"
_ARROW: Final = own_words("→ ")
_QUOTE_BAR: Final = own_words("▎ ")
_GAP: Final = own_words(" ")
_MORE: Final = own_words("more")


class Page(ABC):
    """A sheet of wrapped lines, which a subclass draws.

    Attributes:
        keys: the address or note id of each stop.
    """

    is_fixed: Final = True

    def __init__(self) -> None:
        self.keys: list[str] = []
        self._lines: list[SafeContent] = []
        self._stops: list[range] = []
        self._width = 0

    @property
    def stop_count(self) -> int:
        """The number of links or notes."""
        return len(self.keys)

    def __len__(self) -> int:
        return len(self._lines)

    def lay_out(self, width: int) -> None:
        """Wrap everything to a width, unless it already has that width."""
        if width and width != self._width:
            self._width = width
            self._lines = self._draw(width)

    @abstractmethod
    def _draw(self, width: int) -> list[SafeContent]:
        """Return the lines; must also set `_stops`, and `keys` if they depend on the width."""

    def draw_line(self, number: int, _width: int, cursor: int | None) -> SafeContent:
        """Return a line, with the link under the cursor in reverse video."""
        line = self._lines[number]
        for start, end, stop in _links(line):
            if stop == cursor:
                line = line.stylize("reverse", start, end)
        return line

    def has_cursor(self, _number: int, _cursor: int) -> bool:
        """Return whether a whole line is under the cursor; here only links are."""
        return False

    def stop_lines(self, stop: int) -> range:
        """Return the lines of a link or note; an empty range before the page is laid out."""
        return self._stops[stop] if stop < len(self._stops) else range(0)

    def _find_stops(self, lines: list[SafeContent]) -> dict[int, range]:
        """Return the lines of each link, by stop."""
        lines_by_stop: dict[int, list[int]] = {}
        for number, line in enumerate(lines):
            for _, _, stop in _links(line):
                lines_by_stop.setdefault(stop, []).append(number)
        return {stop: range(found[0], found[-1] + 1) for stop, found in lines_by_stop.items()}

    def stop_at(self, line: int, column: int) -> int | None:
        """Return the link at a line and column; the first one of the line if `column` is negative."""
        if line >= len(self._lines):
            return None
        drawn = self._lines[line]
        for start, end, stop in _links(drawn):
            if column < 0 or drawn[:start].cell_length <= column < drawn[:end].cell_length:
                return stop
        return None


def _links(line: SafeContent) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and stop of the links in a line."""
    for start, end, style in line.spans:
        if isinstance(style, Style) and _STOP in style.meta:
            yield start, end, style.meta[_STOP]


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
            if previous is not None and not (_is_plain_link(previous) and _is_plain_link(block)):
                lines.append(content(EMPTY_LINE))
            lines.extend(self._draw_block(block, width))
            previous = block
        self._stops = [lines_of_stop for _, lines_of_stop in sorted(self._find_stops(lines).items())]
        return lines

    def _draw_block(self, block: Block, width: int) -> Iterator[SafeContent]:
        match block:
            case blocks.Heading():
                yield from wrap(styled(sanitize_text(block.text), "bold"), width)
            case blocks.Prose():
                yield from wrap(styled(sanitize_text(block.text), MUTED if block.aside else ""), width)
            case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech():
                yield from _speech(block, width)
            case blocks.CopyComparison():
                yield from _compared(block, width)
            case blocks.LabelledValues():
                yield from _fields(block, width)
            case blocks.LinkList():
                if block.label:
                    yield from wrap(styled(sanitize_text(block.label), MUTED), width)
                for link in block.links:
                    yield from self._link(link, width)
            case _:
                yield from self._draw_picture(block, width)

    def _draw_picture(
        self, block: blocks.BarChart | blocks.RelationGraph | blocks.TimelineBlock, width: int
    ) -> Iterator[SafeContent]:
        match block:
            case blocks.BarChart():
                yield from _bars(block, width)
            case blocks.RelationGraph():
                yield from draw_graph(block, width, self._stop)
            case blocks.TimelineBlock():
                yield from draw_timeline(block.moments, width, self._stop)
            case _:
                assert_never(block)

    def _link(self, link: blocks.Link, width: int) -> Iterator[SafeContent]:
        parts = [content(_ARROW)]
        if link.before:
            parts.append(content(sanitize_text(f"{link.before} ")))
        parts.append(self._stop(link.address, sanitize_text(link.text)))
        if link.after:
            parts.append(content(sanitize_text(f"  {link.after}")))
        if link.is_editorial:
            parts.append(content(EDITOR))
        if link.via:
            parts += [content(_GAP * 2), self._stop(link.via, _MORE)]
        first, *rest = wrap(content(EMPTY_LINE).join(parts), width, INDENT)
        yield first
        yield from rest

    def _stop(self, address: Address, text: SafeText) -> SafeContent:
        self.keys.append(address)
        return link_content(text, len(self.keys) - 1)


def link_content(text: SafeText, stop: int) -> SafeContent:
    """Return the text of a link; its style carries the stop, so that `_links` finds it in a line."""
    return styled(text, "$text-primary underline").stylize(Style.from_meta({_STOP: stop}))


def _is_plain_link(block: Block) -> bool:
    return isinstance(block, blocks.LinkList) and not block.label


def _speech(block: blocks.Speech, width: int) -> Iterator[SafeContent]:
    """Yield a quotation: only verbatim words stand beside a bar; the speaker is named below."""
    match block:
        case blocks.Quotation():
            words = f"“{block.text}”"
        case blocks.ArticleExcerpt():
            words = block.text
        case blocks.ReportedSpeech():
            sign = styled(sanitize_text(blocks.REPORTED_SPEECH_SIGN), "$primary")
            yield from wrap(assemble(sign, sanitize_text(block.full_sentence)), width, INDENT)
            return
        case _:
            assert_never(block)
    for line in wrap(content(sanitize_text(words)), width - INDENT):
        yield assemble((_QUOTE_BAR, "$primary"), line)
    yield from wrap(styled(sanitize_text(f"— {block.by}"), MUTED), width - INDENT, margin=INDENT)


def _compared(block: blocks.CopyComparison, width: int) -> Iterator[SafeContent]:
    """Yield whether the attached copy agrees, with a coloured sign, and the differences below."""
    # In reverse video, a difference stands out without colours too.
    colour, weight = ("$text-success", "") if block.agrees else ("$text-error bold reverse", "bold")
    yield from wrap(
        assemble((sanitize_text(block.agreement_sign), colour), _GAP, (sanitize_text(block.text), weight)),
        width,
        INDENT,
    )
    for difference in block.differences:
        yield from wrap(content(sanitize_text(difference)), width - INDENT, margin=INDENT)


def _fields(block: blocks.LabelledValues, width: int) -> Iterator[SafeContent]:
    column = max((len(label) for label, _ in block.rows), default=0) + 2
    for label, value in block.rows:
        head = sanitize_text(label.ljust(column))
        text = assemble((head, MUTED), sanitize_text(value))
        if column * 2 > width:
            yield from wrap(text, width, INDENT)
            continue
        first, *rest = wrap(content(sanitize_text(value)), width - column)
        yield assemble((head, MUTED), first)
        yield from (line.pad_left(column) for line in rest)


def _bars(block: blocks.BarChart, width: int) -> Iterator[SafeContent]:
    if block.title:
        yield styled(sanitize_text(block.title), MUTED)
    shares = [sanitize_line(format_percent(bar.percent)) for bar in block.bars]
    number_width = max(map(len, shares), default=0)
    labels = [content(sanitize_text(bar.label)) for bar in block.bars]
    label_width = min(max((label.cell_length for label in labels), default=0), max(4, width * 2 // 5))
    bar_width = min(_MAX_BAR_CELLS, width - label_width - number_width - 2 * INDENT)
    for bar, label, number in zip(block.bars, labels, shares, strict=True):
        marker = MARKER if bar.current else _GAP * 2
        drawn = draw_bar(bar.percent, bar_width).ljust(bar_width) if bar_width >= _MIN_BAR_CELLS else EMPTY_LINE
        line = assemble(
            marker,
            fit_label(label, label_width, EDITOR if label.plain.endswith(EDITOR) else EMPTY_LINE),
            _GAP,
            (drawn, "$primary" if bar.current else "$text-secondary"),
            _GAP,
            number.rjust(number_width),
        )
        yield line.stylize("bold") if bar.current else line
