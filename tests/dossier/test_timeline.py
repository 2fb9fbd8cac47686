"""What is told of the order of events: no more than their dates say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.blocks import TimelineBlock, TimelineEvent
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.timeline import dated_facts, fact_span
from jvexplore.reading.edtf import parse_edtf
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

DATES = ("2014", "2014/2018-09-11", "2018-09-10", "../2018-09-11", "2018-09-11", "2018-09-11?", "2019-33", "2019")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018-09-10", "2018-09-11"),
        ("2014", "2018-09-10"),
        ("2014/2018-09-11", "2019-33"),
        ("2018-12-31", "2019"),
        ("2018-09", "2018-10/2019"),
        ("0001-01-01", "0001-01-02"),
        ("0001", "9999"),
    ],
)
def test_a_date_that_ends_before_another_begins_precedes_it(one: str, other: str) -> None:
    assert parse_edtf(one).surely_precedes(parse_edtf(other))
    assert not parse_edtf(other).surely_precedes(parse_edtf(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("../2018-09-11", "2018-09-10"),
        ("../2018-09-11", "2019"),
        ("2017", "2018/.."),
        ("2014/2018-09-11", "2018-09-10"),
        ("2014", "2014/2018-09-11"),
        ("2019-33", "2019"),
        ("2018-09-11", "2018-09-11"),
        ("2018-09-11?", "2019"),
        ("2014~", "2019"),
        ("2014/2015?", "2019"),
        ("2013", "2014~/2015"),
        ("2013", "2014?/.."),
    ],
)
def test_neither_of_two_dates_precedes_the_other_if_their_order_is_unknown(one: str, other: str) -> None:
    assert not parse_edtf(one).surely_precedes(parse_edtf(other))
    assert not parse_edtf(other).surely_precedes(parse_edtf(one))


def test_earlier_and_later_are_the_nearest_events_of_known_order() -> None:
    for here in range(len(DATES)):
        moments = [
            TimelineEvent(parse_edtf(when), Address(when), when, number == here) for number, when in enumerate(DATES)
        ]
        told = {
            label: [each.address for each in found] for label, found in TimelineBlock(tuple(moments)).labelled_lists()
        }
        expected: dict[str, tuple[list[str], list[str]]] = {
            "2014": ([], ["2018-09-10"]),
            "2014/2018-09-11": ([], ["2019-33", "2019"]),
            "2018-09-10": (["2014"], ["2018-09-11"]),
            "../2018-09-11": ([], []),
            "2018-09-11": (["2018-09-10"], ["2019-33", "2019"]),
            "2018-09-11?": ([], []),
            "2019-33": (["2014/2018-09-11", "2018-09-11"], []),
            "2019": (["2014/2018-09-11", "2018-09-11"], []),
        }
        assert (told["Earlier"], told["Later"]) == expected[DATES[here]], DATES[here]


def test_no_page_of_the_bundled_dossier_states_an_order_that_its_dates_leave_open() -> None:
    dossier = load_dossier(bundled_dossier_path())
    reference_index = ReferenceIndex(dossier)
    dates = {event.address: parse_edtf(event.when or "") for event in dossier.facts_of(Event)}
    labels = set()
    for address, when in dates.items():
        for block in blocks.as_text_blocks(page_blocks(dossier, reference_index, address)):
            if isinstance(block, blocks.LinkList) and block.label in ("Earlier", "Later"):
                labels.add(block.label)
                for link in block.links:
                    one, other = (dates[link.address], when)[:: 1 if block.label == "Earlier" else -1]
                    assert one.last < other.first, (address, link)
    assert labels == {"Earlier", "Later"}


def test_all_events_are_listed_by_date_each_with_its_own(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = blocks.as_text_blocks(page_blocks(bakery, bakery_references, Address("dossier")))
    dated = next(block for block in page if isinstance(block, blocks.LinkList) and block.label == "Timeline")
    assert [(link.text, link.after) for link in dated.links] == [
        ("The venture is announced", "3 March 2020"),
        ("The first shop opens", "the second quarter of 2021"),
    ]


def test_an_interval_is_listed_by_its_start_or_else_by_its_end(bakery: Dossier) -> None:
    for dates in (DATES, DATES[::-1]):
        events = tuple(
            replace(bakery.facts_of(Event)[0], id=f"e-{number}", when=when) for number, when in enumerate(dates)
        )
        listed = [event.when or "" for _, event in dated_facts(with_facts(bakery, events=events))]
        assert [each for each in listed if "?" not in each] == [
            "2014", "2014/2018-09-11", "2018-09-10", "../2018-09-11", "2018-09-11", "2019-33", "2019",
        ]  # fmt: skip


def test_a_preceding_date_is_never_listed_later() -> None:
    for one, other in product(map(parse_edtf, DATES), repeat=2):
        assert not one.surely_precedes(other) or one.listing_day < other.listing_day


@pytest.mark.parametrize(
    ("moments", "short", "days"),
    [
        ({"since": "2028"}, "from 2028", (date(2028, 1, 1), date.max)),
        ({"until": "2028"}, "until 2028", (date.min, date(2028, 12, 31))),
        ({"since": "2026", "until": "2028"}, "2026–2028", (date(2026, 1, 1), date(2028, 12, 31))),
        ({"since": "event/close"}, "from Completion", (date(2027, 7, 1), date.max)),
        ({"since": "P5Y after event/close"}, "from 5 years after Completion", (date(2032, 7, 1), date.max)),
        ({"until": "before event/close"}, "before Completion", (date.min, date(2027, 9, 30))),
        ({"since": "2026", "until": "event/close"}, "2026 – Completion", (date(2026, 1, 1), date(2027, 9, 30))),
        ({"since": "event/close", "until": "2030"}, "Completion – 2030", (date(2027, 7, 1), date(2030, 12, 31))),
        ({"since": "after event/undated"}, "after Some day", None),
        ({"until": "event/undated"}, "until Some day", None),
    ],
)
def test_a_window_is_not_the_day_on_which_it_opens_or_closes(
    bakery: Dossier, moments: dict[str, Any], short: str, days: tuple[date, date] | None
) -> None:
    close = Event(id="close", title="Completion", when="2027-35", basis="stated")
    undated = Event(id="undated", title="Some day", basis="stated")
    event = Event(id="window", title="A window", basis="stated", **moments)
    dossier = with_facts(bakery, events=(close, undated, event))
    assert event.list_lead(dossier) == short
    span = fact_span(dossier, event)
    assert (span and (span.first, span.last)) == days
    assert span is None or span.short == short


def test_the_words_of_a_window_are_those_of_its_events(bakery: Dossier) -> None:
    close = Event(id="close", title="Completion", when="2027-35", basis="stated")
    event = Event(id="window", basis="stated", since="event/close", until="P2Y after event/close")
    span = fact_span(with_facts(bakery, events=(close, event)), event)
    assert span
    assert span.words == "“Completion” to two years after “Completion”"
