"""The way back and the way forward, against a plain model of a browser's."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.session.page_history import HistoryEntry, PageHistory


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
    trail, browser, here = PageHistory(), Browser(), HistoryEntry(Address("start"))
    for number, move in enumerate(moves):
        if move == "follow":
            trail.leave_page(here)
            here = HistoryEntry(Address(f"page {number}"))
            browser.follow(here.address)
        else:
            found = trail.go_back(here) if move == "back" else trail.go_forward(here)
            assert (found is not None) == browser.go(-1 if move == "back" else 1)
            here = found or here
        assert here.address == browser.pages[browser.here]
        assert trail.can_go_back == (browser.here > 0)
        assert trail.can_go_forward == (browser.here < len(browser.pages) - 1)
        assert trail.back_addresses == browser.pages[: browser.here]


def test_who_follows_a_link_after_going_back_cannot_go_forward_to_what_was_ahead() -> None:
    trail = PageHistory()
    trail.leave_page(HistoryEntry(Address("a")))
    assert trail.go_back(HistoryEntry(Address("b"))) == HistoryEntry(Address("a"))
    assert trail.can_go_forward
    trail.leave_page(HistoryEntry(Address("a")))
    assert not trail.can_go_forward
    assert trail.go_forward(HistoryEntry("c")) is None


def test_a_page_is_found_as_it_was_left() -> None:
    trail, left = PageHistory(), HistoryEntry(Address("a"), cursor=3, scroll=7, stop=2)
    trail.leave_page(left)
    assert trail.go_back(HistoryEntry(Address("b"), 1)) == left
    assert trail.go_forward(left) == HistoryEntry(Address("b"), 1)


PAGES = st.sampled_from("abc")


@given(st.lists(st.tuples(st.sampled_from(("follow", "list", "back", "forward", "remove")), PAGES), max_size=40))
def test_no_page_stands_twice_in_a_row(moves: list[tuple[str, str]]) -> None:
    trail, here, gone = PageHistory(), HistoryEntry(Address("start")), set[Address]()
    for move, page in moves:
        there = Address(page)
        match move:
            case "follow" if there not in {here.address, *gone}:
                trail.leave_page(here)
                here = HistoryEntry(there)
            case "list" if there not in gone:  # the cursor of a list goes there, which is no step of the way
                here = HistoryEntry(there)
            case "back":
                here = trail.go_back(here) or here
            case "forward":
                here = trail.go_forward(here) or here
            case "remove":
                gone.add(there)
                here = HistoryEntry(Address("start")) if here.address in gone else here
                trail.keep_only(lambda address: NO_ADDRESS if address in gone else address, here.address)
                assert trail.back_addresses[-1:] != [here.address]
        assert gone.isdisjoint({here.address, *trail.back_addresses})
        assert all(before != after for before, after in pairwise(trail.back_addresses))
    ahead = []
    while found := trail.go_forward(here):
        ahead.append(found.address)
        here = found
    assert all(before != after for before, after in pairwise(ahead))


def test_of_a_page_that_would_stand_twice_the_last_visit_stays() -> None:
    trail = PageHistory()
    for entry in (HistoryEntry(Address("a"), 1), HistoryEntry(Address("gone")), HistoryEntry(Address("a"), 2)):
        trail.leave_page(entry)
    trail.keep_only(lambda address: NO_ADDRESS if address == "gone" else address, Address("b"))
    assert trail.go_back(HistoryEntry(Address("b"))) == HistoryEntry(Address("a"), 2)
    assert not trail.can_go_back


def test_the_page_that_is_shown_is_not_the_next_one_of_either_way() -> None:
    trail = PageHistory()
    trail.leave_page(HistoryEntry(Address("a")))
    trail.leave_page(HistoryEntry(Address("gone")))
    trail.leave_page(HistoryEntry(Address("a")))
    trail.go_back(HistoryEntry(Address("c")))
    trail.go_back(HistoryEntry(Address("a")))
    trail.keep_only(lambda address: NO_ADDRESS if address == "gone" else address, Address("a"))
    assert not trail.can_go_back
    assert trail.go_forward(HistoryEntry(Address("a"))) == HistoryEntry(Address("c"))


def test_the_entries_of_a_renamed_fact_lead_to_its_present_address() -> None:
    trail = PageHistory()
    for name in ("a", "old", "new"):
        trail.leave_page(HistoryEntry(Address(name)))
    trail.keep_only(lambda address: Address("new") if address == "old" else address, Address("b"))
    assert trail.back_addresses == ["a", "new"]
