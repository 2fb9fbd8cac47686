"""What the cards of the deal at a glance have in common: lines that each has, and a list as long as there is room."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from jvexplore.app.looks.frame import EdgeText
    from jvexplore.app.looks.safe_content import SafeContent

    MakeLink: TypeAlias = Callable[[str, SafeContent], SafeContent]
    """Makes content a link to a target, which is an address or one of `glance_targets.py`."""

    DrawnCard: TypeAlias = tuple[EdgeText, list[SafeContent]]
    """What stands in the upper edge of a card, and its lines."""

PADDING: Final = 2
"""The cells between an edge and the words."""


class Density(NamedTuple):
    """How close together things stand.

    Attributes:
        least_rows: how many facts a card lists at least, if it has so many.
        summary_lines: how many lines of the summary are shown at least.
        bar_lines: how high the bar of a whole is.
        has_gaps: whether there are blank lines below titles and between groups.
        is_tight: whether what the page says twice is said once.
    """

    least_rows: int
    summary_lines: int = 3
    bar_lines: int = 1
    has_gaps: bool = False
    is_tight: bool = False


class GlanceCard(ABC):
    """A card: a box in a page, with a title that is a link, and lines inside.

    Its height is known before it is drawn, so that the page is drawn once.
    """

    most_rows: int = 0
    """How many facts it can list."""

    def least_rows(self, density: Density) -> int:
        """Return how many facts it lists where there is no room for more."""
        return min(self.most_rows, density.least_rows)

    @abstractmethod
    def fixed_lines(self, width: int, density: Density) -> int:
        """Return how many lines it has besides its list; `width` is that of its lines, in cells."""

    @abstractmethod
    def draw(self, width: int, density: Density, rows: int, link: MakeLink) -> DrawnCard:
        """Return its title and its lines, with a list of so many facts."""


def inner_width(width: int) -> int:
    """Return the width of the lines of a card that is `width` cells wide with its frame."""
    return max(1, width - 2 - 2 * PADDING)
