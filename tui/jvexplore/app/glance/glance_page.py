"""The deal at a glance: the dossier in a few lines, then its cards, in two columns where there is room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.app.glance.card import PADDING, Card, CardSize, link_to
from jvexplore.app.glance.card_stack import draw_stack
from jvexplore.app.glance.date_lines import draw_dates
from jvexplore.app.glance.density import COMPACT, fit_density
from jvexplore.app.glance.evidence_card import evidence_card
from jvexplore.app.glance.row_lines import draw_rows, pick_rows
from jvexplore.app.glance.share_lines import draw_wholes
from jvexplore.app.glance.targets import DOSSIER_PAGE, pane_target
from jvexplore.app.glance.work_card import work_card
from jvexplore.app.looks.frame import EdgeText
from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import SOURCE, with_sign
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.fact_rows import STATE_SIGNS
from jvexplore.app.ui.page import Page
from jvexplore.app.ui.wrapping import wrap
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.glance.card_stack import MakeCard
    from jvexplore.app.glance.density import Density
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.glance import DealGlance, KindCard
    from jvexplore.dossier.overview_card import OverviewCard
    from jvexplore.session.own_work import OwnWork

_TWO_COLUMNS: Final = 92
"""From this width on, in cells, two cards stand side by side."""
_HALVES: Final = 56
"""From this width on, in cells, the last two cards do, which have short lines."""
_EVIDENCE: Final = 26
"""How wide the left one of them is, in cells: it has the shorter lines."""
_LONGEST: Final = 1_000
"""How many characters of the summary are wrapped."""
_ELLIPSIS: Final = own_words("…")


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
        self._key_name = key_name

    def _draw(self, width: int) -> list[SafeContent]:
        lines = self._draw_with(COMPACT, width)
        if self._room and (density := self._fit_density(width, self._room - len(lines))) != COMPACT:
            keys = self.keys
            other = self._draw_with(density, width)
            if len(other) <= self._room:
                lines = other
            else:
                self.keys = keys
        self._stops = [found for _, found in sorted(self._find_stops(lines).items())]
        return lines

    def _fit_height(self, height: int) -> int:
        """Return the height: what there is room for is shown."""
        return height

    def _fit_density(self, width: int, room: int) -> Density:
        cards = [each.card for each in self.glance.cards]
        step = 2 if width >= _TWO_COLUMNS else 1
        return fit_density(room, [cards[at : at + step] for at in range(0, len(cards), step)])

    def _draw_with(self, density: Density, width: int) -> list[SafeContent]:
        self.keys = []
        lines = [*self._draw_head(width, density)]
        kinds: list[MakeCard] = [partial(self._kind_card, each) for each in self.glance.cards]
        closing: list[MakeCard] = [self._evidence, self._work]
        if width >= _TWO_COLUMNS:
            cards = [*kinds, *closing]
            lines += draw_stack([cards[at : at + 2] for at in range(0, len(cards), 2)], width, density)
        elif width >= _HALVES:  # the last kind below, so that the rest is seen without scrolling
            above, below = ([[each] for each in part] for part in (kinds[:-1], kinds[-1:]))
            lines += draw_stack([*above, closing, *below], width, density, _EVIDENCE)
        else:
            lines += draw_stack([[each] for each in (*kinds, *closing)], width, density)
        return lines

    def _link(self, target: str, shown: SafeContent) -> SafeContent:
        self.keys.append(target)
        return link_to(len(self.keys) - 1, shown)

    def _draw_head(self, width: int, density: Density) -> Iterator[SafeContent]:
        """Yield title and summary of the dossier, and a link to the page that has all of it."""
        glance = self.glance
        margin = PADDING
        room = width - 2 * margin
        lines = [*wrap(styled(sanitize_line(glance.title), TITLE.bold_style), room)]
        summary = wrap(with_editor_sign(sanitize_line(glance.summary[:_LONGEST]), BODY.style), room)
        if glance.summary:
            lines += summary[: density.summary_lines]
            if len(summary) > density.summary_lines:
                lines[-1] = assemble(lines[-1].truncate(room - 1), (_ELLIPSIS, BODY.style))
        more = safe_format(
            "{} paragraphs, summary" if glance.paragraphs > 1 else "{} paragraph, summary", glance.paragraphs
        )
        link = self._link(DOSSIER_PAGE, styled(more, SECOND.style))
        lines.append(assemble(SOURCE.part, SPACE, link, GAP, (sanitize_line(glance.source), FAINT.style)))
        if density.has_gaps:
            lines = [content(EMPTY_LINE), *lines, content(EMPTY_LINE)]
        yield from (line.pad_left(margin) for line in lines)

    def _kind_card(self, shown: KindCard, size: CardSize) -> Card:
        """Return the card of a kind of fact: its title leads to its pane, each row to its fact."""
        card, kind = shown.card, shown.kind
        name = assemble(kind_signs()[kind].part, SPACE, (sanitize_line(shown.title), TITLE.bold_style))
        title = self._link(pane_target(shown.number), assemble((safe_format("{} ", shown.number), FAINT.style), name))
        rows = pick_rows(card.rows, size.density.rows)
        if card.wholes:
            lines = [*draw_wholes(kind, card.wholes, size, self._link)]
        elif any(each.when for each in rows):
            lines = [*draw_dates(kind, card, self.glance.published, size, self._link)]
        elif rows:
            lines = [*draw_rows(rows, size, self._link)]
        else:
            lines = [styled(safe_format("None yet: {}", sanitize_line(shown.says)), FAINT.style)]
        return Card(EdgeText(title, _remarks(card, len(rows))), lines)

    def _evidence(self, size: CardSize) -> Card:
        return evidence_card(self.glance.evidence, size, self._link)

    def _work(self, size: CardSize) -> Card:
        return work_card(self.work, self._key_name, size.width, self._link)

    def stop_beside(self, stop: int, direction: int) -> int:
        """Return the nearest stop in the other column; without one, the next or previous stop."""
        if self._width < _TWO_COLUMNS:
            return super().stop_beside(stop, direction)
        others = [each for each in range(self.stop_count) if self._is_right(each) is (direction > 0)]
        if self._is_right(stop) is (direction > 0) or not others:
            return stop
        here = self.stop_lines(stop).start
        return min(others, key=lambda each: abs(self.stop_lines(each).start - here))

    def _is_right(self, stop: int) -> bool:
        """Return whether a stop is in the right column."""
        line = self.stop_lines(stop).start
        return any(self.stop_at(line, column) == stop for column in range(self._width // 2, self._width))


def _remarks(card: OverviewCard, shown: int) -> SafeContent:
    """Return what stands at the right of a card's title: what it says itself, or how many facts there are."""
    parts = []
    for remark in card.remarks:
        sign = STATE_SIGNS[remark.state]
        words = content(sanitize_line(remark.text))
        parts.append(with_sign(sign, words))
    if shown < card.total and card.rows:
        parts.append(content(safe_format("{:,} of {:,}", shown, card.total)))
    elif not parts and card.total:
        parts.append(content(safe_format("{:,}", card.total)))
    return content(GAP).join(parts) if parts else content(EMPTY_LINE)
