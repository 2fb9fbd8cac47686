"""The card about the facts of a kind: its title leads to its pane, each row to its fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from jvexplore.app.glance.date_lines import date_lines, draw_dates
from jvexplore.app.glance.glance_card import GlanceCard
from jvexplore.app.glance.glance_targets import pane_target
from jvexplore.app.glance.row_lines import draw_rows, pick_rows
from jvexplore.app.glance.share_lines import draw_wholes, least_parts, whole_lines
from jvexplore.app.looks.frame import EdgeText
from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import with_sign
from jvexplore.app.looks.tokens import FAINT, SECOND, TITLE
from jvexplore.app.ui.fact_rows import STATE_SIGNS, none_yet
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from datetime import date

    from jvexplore.app.glance.glance_card import Density, DrawnCard, MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.glance import KindCard


class FactsCard(GlanceCard):
    """The card about the facts of a kind.

    Args:
        shown: what it says.
        published: the day of the article; `None` if it is not known.
    """

    def __init__(self, shown: KindCard, published: date | None) -> None:
        self._shown = shown
        self._card = shown.card
        self._published = published
        wholes = self._card.wholes
        self.most_rows = sum(len(each.parts) for each in wholes) if wholes else len(self._card.rows)

    @property
    def is_optional(self) -> bool:
        """Whether it is left out where there is no room for all cards."""
        return self._card.is_optional

    @override
    def least_rows(self, density: Density) -> int:
        wholes = self._card.wholes
        return sum(least_parts(wholes)) if wholes else super().least_rows(density)

    @override
    def fixed_lines(self, width: int, density: Density) -> int:
        if self._card.wholes:
            return sum(whole_lines(whole, width, density) for whole in self._card.wholes)
        return date_lines(self._card, width, density) if self._card.rows else 1

    @override
    def draw(self, width: int, density: Density, rows: int, link: MakeLink) -> DrawnCard:
        card, kind = self._card, self._shown.entry
        title = self._title(rows, link)
        if card.wholes:
            lines = [*draw_wholes(kind.name, card.wholes, width, density, rows, link)]
        elif card.rows:
            lines = [*draw_dates(kind.name, card, self._published, width, density)]
            lines += draw_rows(pick_rows(card.rows, rows), width, link)
        else:
            lines = [styled(none_yet(kind), FAINT.style)]
        return title, lines

    def _title(self, rows: int, link: MakeLink) -> EdgeText:
        """Return what stands in the upper edge: the title; what the card says itself; how many facts are not listed.

        Title and number of the others are one link, to the pane.
        """
        kind, number, card = self._shown
        name = assemble(kind_signs()[kind.name].part, SPACE, (sanitize_line(kind.title), TITLE.bold_style))
        title = assemble((safe_format("{} ", number), FAINT.style), name)
        in_lines = sum(line.facts for whole in card.wholes for line in whole.others)
        others = card.total - rows - in_lines if rows else 0
        more = styled(safe_format("{:,} more", others) if others else EMPTY_LINE, SECOND.style)
        linked = link(pane_target(number), title + more)
        title, more = linked[: len(title)], linked[len(title) :]
        right = [with_sign(STATE_SIGNS[each.state], content(sanitize_line(each.text))) for each in card.remarks]
        if others:
            right.append(more)
        elif not right and card.total:
            right.append(content(safe_format("{:,}", card.total)))
        return EdgeText(title, _joined(right))


def _joined(parts: list[SafeContent]) -> SafeContent:
    return content(GAP).join(parts) if parts else content(EMPTY_LINE)
