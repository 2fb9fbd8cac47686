from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address, fact_address
from jvexplore.dossier.checks.check_dossier import check_dossier
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.problem import Problem
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def with_events(dossier: Dossier, **events: dict[str, Any]) -> Dossier:
    """Return the bakery with further events, which differ from its first one in some keys."""
    first = dossier.facts_of(Event)[0]
    added = (replace(first, **{"id": name, "when": None} | changes) for name, changes in events.items())
    return with_facts(dossier, events=(*dossier.facts_of(Event), *added))


def problems_of(dossier: Dossier, **events: dict[str, Any]) -> list[Problem]:
    return [*check_dossier(with_events(dossier, **events))]


def parts(*events: str) -> dict[str, Any]:
    return {"part_of": tuple(fact_address("event", event) for event in events)}


@pytest.mark.parametrize("key", ["about", "part_of", "derived_from", "contradicts"])
def test_a_fact_that_refers_to_itself_is_a_problem(key: str, bakery: Dossier) -> None:
    changes = {key: (Address("event/a"),)} | ({"basis": "derived"} if key == "derived_from" else {})
    assert problems_of(bakery, a=changes) == [Problem("event/a", key, "refers to itself", "refer to another fact")]


def test_a_fact_that_refers_to_itself_by_a_former_id_is_a_problem(bakery: Dossier) -> None:
    changes = {"formerly": ("old",), "part_of": (Address("event/old"),)}
    assert problems_of(bakery, a=changes) == [
        Problem("event/a", "part_of", "refers to itself", "refer to another fact")
    ]


def test_the_deal_itself_may_be_what_a_fact_is_about(bakery: Dossier) -> None:
    assert problems_of(bakery, a={"about": (Address("dossier"),)}) == []


@pytest.mark.parametrize("key", ["about", "part_of", "contradicts"])
def test_a_reference_that_leads_nowhere_is_a_problem(key: str, bakery: Dossier) -> None:
    assert problems_of(bakery, a={key: (Address("event/openin"),)}) == [
        Problem("event/a", key, 'there is no "event/openin"', 'did you mean "event/opening"?')
    ]


def test_a_figure_of_nothing_is_a_problem(bakery: Dossier) -> None:
    figure = replace(bakery.facts_of(Figure)[0], of=Address("party/xyzzy"))
    assert [*check_dossier(with_facts(bakery, figures=(figure,)))] == [
        Problem(figure.address, "of", 'there is no "party/xyzzy"', "add that fact, or fix the reference")
    ]


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ({"a": parts("b"), "b": parts("opening")}, []),
        ({"a": parts("b", "c"), "b": parts("d"), "c": parts("d"), "d": parts("opening")}, []),
        ({"a": parts("b"), "b": parts("a")}, [("b", "a")]),
        ({"a": parts("b"), "b": parts("c"), "c": parts("x")} | {"x": parts("a")}, [("x", "a")]),
        ({"a": parts("former"), "b": parts("a") | {"formerly": ("former",)}}, [("b", "a")]),
    ],
)
def test_parts_of_each_other_are_a_problem(
    events: dict[str, dict[str, Any]], told: list[tuple[str, str]], bakery: Dossier
) -> None:
    assert problems_of(bakery, **events) == [
        Problem(
            f"event/{name}",
            "part_of",
            f'circular: "event/{whole}" is itself part of this fact',
            f'remove it, or fix part_of of "event/{whole}"',
        )
        for name, whole in told
    ]


def test_a_moment_by_an_event_that_does_not_exist_is_a_problem(bakery: Dossier) -> None:
    assert problems_of(bakery, a={"when": "P1Y after event/openin"}) == [
        Problem("event/a", "when", 'there is no "event/openin"', 'did you mean "event/opening"?')
    ]


@pytest.mark.parametrize(
    ("since", "until", "is_told"),
    [
        ("2020", "2019", True),
        ("2020-03-04", "2020-03-03", True),
        ("2020-03-03", "2020-03-03", False),
        ("2020", "2020-03", False),
        ("2020-03", "2020", False),
        ("2020~", "2019", False),
        ("event/opening", "2020", True),
        ("2020", "event/opening", False),
        ("after event/opening", "before event/opening", False),
        ("event/missing", "2019", False),
    ],
)
def test_a_period_that_ends_before_it_begins_is_a_problem(
    since: str, until: str, is_told: bool, bakery: Dossier
) -> None:
    found = [each for each in problems_of(bakery, a={"since": since, "until": until}) if each.key == "until"]
    expected = Problem("event/a", "until", f'"{until}" is before since, "{since}"', "exchange or correct them")
    assert found == ([expected] if is_told else [])


def test_events_that_are_dated_by_each_other_are_a_problem(bakery: Dossier) -> None:
    events: dict[str, dict[str, Any]] = {
        "a": {"when": "after event/b"},
        "b": {"since": "P1Y after event/former"},
        "c": {"until": "event/a", "formerly": ("former",)},
        "d": {"when": "event/a"},
    }
    assert problems_of(bakery, **events) == [
        Problem(
            "event/a", "when", 'circular: "event/b" is itself dated by this event', 'write a date, or fix "event/b"'
        )
    ]


def test_an_event_that_is_dated_by_itself_refers_to_itself(bakery: Dossier) -> None:
    assert problems_of(bakery, a={"when": "after event/a"}) == [
        Problem("event/a", "when", "refers to itself", "refer to another fact")
    ]


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        (
            {"according_to": ("dough",)},
            [("basis", 'is "stated", but according_to is set', 'set it to "attributed", or remove according_to')],
        ),
        ({"basis": "attributed", "according_to": ("dough",)}, []),
        ({"basis": "attributed"}, []),
        ({"basis": "attributed", "passages": ()}, [("passages", "must have at least one entry", "add one")]),
        ({"basis": "derived", "derived_from": (Address("event/opening"),), "passages": ()}, []),
        ({"basis": "editorial", "comment": "Public record.", "passages": ()}, []),
        ({"basis": None}, []),
        ({"basis": None, "derived_from": (Address("event/opening"),)}, []),
    ],
)
def test_a_basis_requires_some_keys_and_rules_out_others(
    changes: dict[str, Any], problems: list[tuple[str, str, str]], bakery: Dossier
) -> None:
    assert problems_of(bakery, a=changes) == [Problem("event/a", *each) for each in problems]


def test_a_former_id_must_not_lead_to_another_fact(bakery: Dossier) -> None:
    events: dict[str, dict[str, Any]] = {
        "a": {"formerly": ("old", "opening", "a", "party/crumb", "relation/old")},
        "b": {"formerly": ("old", "older", "older")},
    }
    assert problems_of(bakery, **events) == [
        Problem("event/a", "formerly.2", '"event/opening" is another fact now', "remove it, or rename that fact"),
        Problem("event/a", "formerly.3", '"event/a" is its present address', "remove it"),
        Problem("event/a", "formerly.4", '"party/crumb" is another fact now', "remove it, or rename that fact"),
        Problem("event/b", "formerly.1", '"event/old" is claimed by "event/a" too', "remove it from one"),
    ]


def test_a_former_address_leads_to_the_present_fact(bakery: Dossier) -> None:
    dossier = with_events(bakery, a={"formerly": ("old", "opening", "relation/old")}, b={"formerly": ("old",)})
    assert dossier.former_addresses == {"event/old": "event/a", "relation/old": "event/a"}
    assert dossier.present_address(Address("relation/old")) == "event/a"
    assert dossier.present_address(Address("event/opening")) == "event/opening"
    assert dossier.present_address(Address("paragraph/1")) == "paragraph/1"
    assert dossier.fact_at(Address("event/old")) is dossier.facts[Address("event/a")]
