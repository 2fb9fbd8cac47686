"""The way back and the way forward, against a plain model of a browser's."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.session.trail import HistoryEntry, Trail


@dataclass
class Browser:
    """All pages of one way, and which of them is shown."""

    pages: list[str] = field(default_factory=lambda: ["start"])
    here: int = 0

    def follow(self, page: str) -> None:
        self.pages = [*self.pages[: self.here + 1], page]
        self.here += 1

    def go(self, steps: int) -> bool:
        is_there = 0 <= self.here + steps < len(self.pages)
        self.here += steps * is_there
        return is_there


@given(st.lists(st.sampled_from(("follow", "back", "forward")), max_size=30))
def test_a_trail_goes_where_a_browser_goes(moves: list[str]) -> None:
    trail, browser, here = Trail(), Browser(), HistoryEntry(Address("start"))
    for number, move in enumerate(moves):
        if move == "follow":
            trail.leave(here)
            here = HistoryEntry(Address(f"page {number}"))
            browser.follow(here.address)
        else:
            found = trail.back(here) if move == "back" else trail.forward(here)
            assert (found is not None) == browser.go(-1 if move == "back" else 1)
            here = found or here
        assert here.address == browser.pages[browser.here]
        assert trail.can_go_back == (browser.here > 0)
        assert trail.can_go_forward == (browser.here < len(browser.pages) - 1)
        assert trail.way == browser.pages[: browser.here]


def test_who_follows_a_link_after_going_back_cannot_go_forward_to_what_was_ahead() -> None:
    trail = Trail()
    trail.leave(HistoryEntry(Address("a")))
    assert trail.back(HistoryEntry(Address("b"))) == HistoryEntry(Address("a"))
    assert trail.can_go_forward
    trail.leave(HistoryEntry(Address("a")))
    assert not trail.can_go_forward
    assert trail.forward(HistoryEntry("c")) is None


def test_a_page_is_found_as_it_was_left() -> None:
    trail, left = Trail(), HistoryEntry(Address("a"), cursor=3, scroll=7, stop=2)
    trail.leave(left)
    assert trail.back(HistoryEntry(Address("b"), 1)) == left
    assert trail.forward(left) == HistoryEntry(Address("b"), 1)
