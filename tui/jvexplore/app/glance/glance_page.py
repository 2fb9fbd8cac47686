"""The deal at a glance: the dossier in a few lines, then its cards, in two columns where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import override

from jvexplore.app.glance.card_stack import draw_stack
from jvexplore.app.glance.evidence_card import EvidenceCard
from jvexplore.app.glance.facts_card import FactsCard
from jvexplore.app.glance.glance_card import PADDING
from jvexplore.app.glance.glance_targets import DOSSIER_PAGE
from jvexplore.app.glance.page_fit import fit_page, has_room
from jvexplore.app.glance.work_card import WorkCard
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import SOURCE
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.page import Page, as_link, links_of
from jvexplore.app.ui.wrapping import wrap
from jvexplore.safe_text import ELLIPSIS, EMPTY_LINE, GAP, SPACE, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.glance.glance_card import Density, GlanceCard
    from jvexplore.app.glance.page_fit import Tier
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.glance import DealGlance
    from jvexplore.session.own_work import OwnWork

_TWO_COLUMNS: Final = 92
"""From this width on, in cells, two cards stand side by side."""
_HALVES: Final = 56
"""From this width on, in cells, the last two cards do, which have short lines."""
_EVIDENCE: Final = 26
"""How wide the left one of them is, in cells: it has the shorter lines."""
_LONGEST: Final = 1_000
"""How many characters of the summary are wrapped."""


class GlancePage(Page):
    """The first page of a dossier. Its stops go through each card from top to bottom, then on to the next.

    Args:
        glance: what it says about the dossier.
        work: what it says about the reader's own work.
        key_name: names the keys that create what is missing.
    """

    def __init__(self, glance: DealGlance, work: OwnWork, key_name: KeyName) -> None:
        super().__init__()
        self.glance = glance
        self.work = work
        self._facts = [FactsCard(each, glance.published) for each in glance.cards]
        self._closing = [EvidenceCard(glance.evidence, glance.contradictions), WorkCard(work, key_name)]

    @override
    def _draw(self, width: int) -> list[SafeContent]:
        self.keys = []
        room = width - 2 * PADDING
        title = wrap(styled(sanitize_line(self.glance.title), TITLE.bold_style), room)
        summary = wrap(with_editor_sign(sanitize_line(self.glance.summary[:_LONGEST]), BODY.style), room)
        summary = summary if self.glance.summary else []

        def head_lines(density: Density) -> int:
            shown = 0 if density.is_tight else len(title)  # the title bar has the title too
            return shown + min(len(summary), density.summary_lines) + 1 + 2 * density.has_gaps

        tiers = self._tiers(width, self._facts)
        if not has_room(self._room, head_lines, tiers, len(summary)):
            tiers = self._tiers(width, [card for card in self._facts if not card.is_optional])
        density, rows, shown = fit_page(self._room, head_lines, tiers, len(summary))
        lines = [] if density.is_tight else [*title]
        lines += summary[:shown]
        if len(summary) > shown:
            is_whole = lines[-1].plain.endswith(".")  # what is left out begins another sentence
            rest = assemble(SPACE * is_whole, (ELLIPSIS, BODY.style))
            lines[-1] = assemble(lines[-1].truncate(room - rest.cell_length), rest)
        lines.append(self._dossier_link(room))
        blank = [content(EMPTY_LINE)] * density.has_gaps
        lines = [*blank, *(line.pad_left(PADDING) for line in lines), *blank]
        lines += draw_stack(tiers, density, rows, self._link)
        self._stops = [found for _, found in sorted(self._find_stops(lines).items())]
        return lines

    @override
    def _fit_height(self, height: int) -> int:
        """Return the height: what there is room for is shown."""
        return height

    def _tiers(self, width: int, facts: Sequence[FactsCard]) -> Sequence[Tier]:
        """Return the cards about facts, and the closing ones, with their widths, from top to bottom."""
        cards: list[GlanceCard] = [*facts, *self._closing]
        if width >= _TWO_COLUMNS:
            left = (width + 1) // 2
            return [_side_by_side(cards[at : at + 2], width, left) for at in range(0, len(cards), 2)]
        alone = [[(card, width)] for card in cards]
        if width < _HALVES:
            return alone
        kinds = len(facts)  # the last of them below, so that the rest is seen without scrolling
        last = max(0, kinds - 1)
        return [*alone[:last], _side_by_side(self._closing, width, _EVIDENCE), *alone[last:kinds]]

    def _link(self, target: str, shown: SafeContent) -> SafeContent:
        self.keys.append(target)
        return as_link(shown, len(self.keys) - 1)

    def _dossier_link(self, room: int) -> SafeContent:
        """Return the line with a link to the page that has all of the dossier; its category if there is room."""
        glance = self.glance
        words = safe_format("{} paragraphs" if glance.paragraphs != 1 else "{} paragraph", glance.paragraphs)
        words = safe_format("{}, summary", words) if glance.summary else words
        link = self._link(DOSSIER_PAGE, styled(words, SECOND.style))
        line = assemble(SOURCE.part, SPACE, link, GAP, (sanitize_line(glance.source), FAINT.style))
        longer = assemble(line, GAP, (sanitize_line(glance.category), FAINT.style))
        return longer if glance.category and longer.cell_length <= room else line

    @override
    def stop_beside(self, stop: int, direction: int) -> int:
        """Return the nearest stop in the other column; without one, the next or previous stop."""
        if self._width < _TWO_COLUMNS:
            return super().stop_beside(stop, direction)
        is_right, right_stops = direction > 0, self._find_right_stops()
        others = [each for each in range(self.stop_count) if (each in right_stops) is is_right]
        if (stop in right_stops) is is_right or not others:
            return stop
        here = self.stop_lines(stop).start
        return min(others, key=lambda each: abs(self.stop_lines(each).start - here))

    def _find_right_stops(self) -> frozenset[int]:
        """Return the stops of the right column."""
        middle = self._width // 2
        return frozenset(
            stop for line in self._lines for start, _, stop in links_of(line) if line[:start].cell_length >= middle
        )


def _side_by_side(cards: Sequence[GlanceCard], width: int, left: int) -> Tier:
    """Return two cards that share the line between them; one of them alone has the whole width."""
    return [*zip(cards, (left, width + 1 - left) if len(cards) > 1 else (width,), strict=True)]
