"""Whether a fact has changed is told by its values, never by its wording; notes of earlier commits included.

`tests/notes/*-notes-of-COMMIT.toml` hold a note on every address of a dossier, written by that commit: `fact` of each
note is what `fact_changes.fingerprint_text` returned then.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import DOSSIER, Address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.fingerprints.former_dates import former_dates
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.titles import address_exists
from tests.changed_dossiers import with_facts
from tests.conftest import BAKERY
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

_NOTES = Path(__file__).parents[2] / "notes"
_LONG = "long " * 400
_WORDING: dict[str, dict[str, Any]] = {
    "parties": {"description": "worded anew"},
    "stakes": {"consideration": "worded anew"},
    "quotes": {"audience": "somebody else"},
    "challenges": {"title": "Anew", "description": "worded anew"},
    "events": {"title": "Anew"},
    "figures": {"title": "Anew"},
}
"""What is wording, by kind of fact; for all: the editor's comment, and tags."""


def has_changed(dossier: Dossier, address: Address, kept: str) -> bool:
    """Return whether a note with a fingerprint of a fact says that the fact has changed."""
    return made(1, address, fact=kept).has_outdated_fact(fingerprint_text(dossier, address, kept))


def kept_then(dossier_id: str, commit: str = "e18311f") -> dict[str, str]:
    """Return what notes of a commit keep of each address; empty where they keep nothing."""
    notes = tomllib.loads((_NOTES / f"{dossier_id}-notes-of-{commit}.toml").read_text(encoding="utf-8"))["notes"]
    return {note["on"]: note.get("fact", "") for note in notes}


def reworded(dossier: Dossier) -> Dossier:
    """Return a dossier in which every wording is another, and no value."""
    changes: dict[str, Any] = {}
    for key, facts in dossier.collections.items():
        anew = {**_WORDING.get(key, {}), "comment": "anew", "tags": ("anew",)}
        changes[key] = tuple(replace(fact, **anew) for fact in facts)
    paragraphs = tuple(replace(each, gist="Anew") for each in dossier.first_source.paragraphs)
    head = replace(
        dossier, title="Anew", summary=_LONG, sources=(replace(dossier.first_source, paragraphs=paragraphs),)
    )
    return with_facts(head, **changes)


def changed(dossier: Dossier, address: str, **values: Any) -> Dossier:
    """Return a dossier in which one fact has other values."""
    facts = {
        key: tuple(replace(fact, **values) if fact.address == address else fact for fact in facts)
        for key, facts in dossier.collections.items()
    }
    return with_facts(dossier, **facts)


@pytest.mark.parametrize("commit", ["e18311f", "e78caa1b"])
@pytest.mark.parametrize("path", [BAKERY, bundled_dossier_path()], ids=["bakery", "bundled"])
def test_no_note_of_an_earlier_version_shows_its_fact_as_changed(path: Path, commit: str) -> None:
    dossier = load_dossier(path)
    kept = kept_then(dossier.id, commit)
    present = {dossier.present_address(Address(address)) for address in kept}
    assert len(set(dossier.facts) - present) == (4 if dossier.id == "aliexpress-russia" else 0), "facts that came since"
    assert sum(map(bool, kept.values())) > len(kept) / 2
    for now in (dossier, reworded(dossier)):
        found = {dossier.present_address(Address(address)): fact for address, fact in kept.items()}
        assert [address for address, fact in found.items() if has_changed(now, address, fact)] == []


@pytest.mark.parametrize("path", [BAKERY, bundled_dossier_path()], ids=["bakery", "bundled"])
def test_rewording_a_fact_does_not_change_its_fingerprint(path: Path) -> None:
    dossier = load_dossier(path)
    anew = reworded(dossier)
    assert all(dossier.facts[address] != anew.facts[address] for address in dossier.facts)
    assert all(
        fingerprint_text(dossier, address) == fingerprint_text(anew, address) for address in dossier.all_addresses
    )
    assert all(fingerprint_text(dossier, address) for address in dossier.facts)


_CHANGES: list[tuple[str, dict[str, Any]]] = [
    ("party/crumb", {"name": "Crumb & Sons"}),
    ("party/rising-sun", {"name": "Rising Sun II"}),
    ("relation/ada-leads-crumb", {"verb": "founded"}),
    ("relation/ada-leads-crumb", {"object": "dough"}),
    ("relation/ada-leads-crumb", {"subject": "staff"}),
    ("relation/ada-leads-crumb", {"office": "chair"}),
    ("relation/ada-leads-crumb", {"since": "2019"}),
    ("stake/dough", {"percent": Decimal("36.5")}),
    ("stake/dough", {"percent": Decimal(375)}),
    ("stake/dough", {"holder": "crumb"}),
    ("stake/dough", {"company": "crumb"}),
    ("quote/ada-rise", {"text": "[It] will fall — like bread"}),
    ("quote/ada-rise", {"speakers": ("staff",)}),
    ("event/opening", {"when": "2021-35"}),
    ("event/announcement", {"when": "2020-03-04"}),
    ("event/announcement", {"when": "2020-03"}),
    ("figure/loaves", {"value": Decimal(1250)}),
    ("figure/loaves", {"unit": "rolls"}),
    ("figure/loaves", {"qualifier": "more than"}),
    ("figure/loaves", {"qualifier": ""}),
]
_CHANGES_SINCE = [
    *_CHANGES,
    ("event/announcement", {"parties": ("crumb",)}),
    ("figure/loaves", {"of": "party/crumb"}),
    ("challenge/power", {"category": "licensing"}),
    ("challenge/power", {"status": "open"}),
    ("challenge/power", {"raised_by": ("crumb",)}),
    ("challenge/power", {"responses": ()}),
]
"""With what notes did not keep before."""


@pytest.mark.parametrize(("address", "values"), _CHANGES, ids=str)
def test_a_changed_value_is_detected_in_notes_of_an_earlier_version(
    bakery: Dossier, address: str, values: dict[str, Any]
) -> None:
    kept = kept_then("bakery")[address]
    for dossier in (bakery, reworded(bakery)):
        assert has_changed(changed(dossier, address, **values), Address(address), kept)


@pytest.mark.parametrize(("address", "values"), _CHANGES_SINCE, ids=str)
def test_a_changed_value_is_detected(bakery: Dossier, address: str, values: dict[str, Any]) -> None:
    kept = fingerprint_text(bakery, Address(address))
    assert not has_changed(bakery, Address(address), kept)
    now = changed(bakery, address, **values)
    assert has_changed(now, Address(address), kept)
    assert fingerprint_text(now, Address(address), kept) == fingerprint_text(now, Address(address)) != kept


def test_a_fingerprint_is_short_and_readable(bakery: Dossier) -> None:
    kept = {address: fingerprint_text(bakery, address) for address in bakery.all_addresses}
    assert kept[Address("party/crumb")] == "Crumb & Co"
    assert kept[Address("relation/ada-leads-crumb")] == "Ada Crumb leads Crumb & Co, chief executive"
    assert kept[Address("stake/dough")] == "Dough Holding holds 37.5 % of Rising Sun"
    assert kept[Address("quote/ada-rise")] == "Ada Crumb: “[It] will rise — like bread”"
    assert kept[Address("challenge/power")] == "energy, answered; response Dough Holding"
    assert kept[Address("event/announcement")] == "2020-03-03; with Crumb & Co, Dough Holding"
    assert kept[Address("figure/loaves")] == "nearly 12,500 loaves; of Dough Holding"
    assert kept[Address("paragraph/1")] == kept[DOSSIER] == ""


def test_a_verb_with_a_new_id_is_the_same_verb(bakery: Dossier) -> None:
    for before, after in {
        "seeks-to-draw-on": "aims-to-leverage",
        "stays-away-from": "stays-out-of",
        "is-likened-to": "is-compared-to",
        "is-friendly-with": "is-close-to",
        "implicitly-backs": "tacitly-backs",
    }.items():
        then, now = (changed(bakery, "relation/ada-leads-crumb", verb=verb) for verb in (before, after))
        kept = f"Ada Crumb {before.replace('-', ' ')} Crumb & Co, chief executive"
        for dossier in (then, now):
            assert not has_changed(dossier, Address("relation/ada-leads-crumb"), kept)
            assert fingerprint_text(dossier, Address("relation/ada-leads-crumb")) == fingerprint_text(
                now, Address("relation/ada-leads-crumb")
            )


def test_a_moment_by_an_event_with_a_new_id_has_not_changed(bakery: Dossier) -> None:
    renamed = changed(bakery, "event/opening", id="first-shop", formerly=("opening",))
    now = changed(renamed, "stake/dough", since="P5Y after event/first-shop")
    then = changed(bakery, "stake/dough", since="P5Y after event/opening")
    kept = fingerprint_text(then, Address("stake/dough"))
    assert kept == "Dough Holding holds 37.5 % of Rising Sun; since P5Y after event/opening"
    assert not has_changed(now, Address("stake/dough"), kept)
    other = changed(renamed, "stake/dough", since="P5Y after event/announcement")
    assert has_changed(other, Address("stake/dough"), kept)


def test_a_party_with_a_new_id_is_the_same_to_figures_and_stakes_that_name_the_former_one(bakery: Dossier) -> None:
    then = changed(bakery, "stake/crumb", via=("dough",))
    kept = {each: fingerprint_text(then, Address(each)) for each in ("figure/loaves", "stake/crumb")}
    assert kept == {
        "figure/loaves": "nearly 12,500 loaves; of Dough Holding",
        "stake/crumb": "Crumb & Co holds 60 % of Rising Sun; via Dough Holding",
    }
    now = changed(then, "party/dough", id="dough-holding", formerly=("dough",))
    followed = changed(now, "stake/crumb", via=("dough-holding",))
    followed = changed(followed, "figure/loaves", of="party/dough-holding")
    for dossier in (now, followed):
        assert {each: fingerprint_text(dossier, Address(each)) for each in kept} == kept


def test_a_day_is_the_same_in_every_date_style(bakery: Dossier) -> None:
    for day in ("3 March 2020", "March 3, 2020", "2020-03-03"):
        assert not has_changed(bakery, Address("event/announcement"), f"{day}: The venture is made public")
    assert has_changed(bakery, Address("event/announcement"), "4 March 2020: The venture is announced")
    assert has_changed(bakery, Address("event/announcement"), "2020-03-04; with Crumb & Co, Dough Holding")


@pytest.mark.parametrize(
    ("when", "former"),
    [
        ("2014", "2014"),
        ("2018-09", "September 2018"),
        ("2018-09-11?", "perhaps 11 September 2018"),
        ("2019-33~", "about the first quarter of 2019"),
        ("2019-21%", "perhaps about the spring of 2019"),
        ("2019-41", "the second half of 2019"),
        ("../2018-09-11", "by 11 September 2018"),
        ("/2018", "until 2018, start unknown"),
        ("2014/..", "from 2014 on"),
        ("2014/", "from 2014, end unknown"),
        ("2018-09/2019-33", "September 2018 to the first quarter of 2019"),
        ("199X", "the 1990s"),
        ("19XX", "the 20th century (1900–1999)"),
        ("2018-XX", "some month in 2018"),
        ("2018-XX-XX", "some day in 2018"),
        ("2018-09-XX", "some day in September 2018"),
    ],
)
def test_former_dates_keep_their_wording(when: str, former: str) -> None:
    assert former_dates(when)[0] == former


@pytest.mark.parametrize(
    ("value", "unit", "former"),
    [
        ("48.0", "percent", "Rate: about 48 %"),
        ("2000000000", "USD", "What it is worth: about $2 billion"),
        ("1500000", "CHF", "Rent: about CHF 1.5 million"),
        ("97000000", "users", "Users: of a kind: about 97 million users"),
        ("600", "users", "Users: about 600 users"),
    ],
)
def test_former_numbers_keep_their_wording(bakery: Dossier, value: str, unit: str, former: str) -> None:
    figure = {"value": Decimal(value), "unit": unit, "qualifier": "about"}
    assert not has_changed(changed(bakery, "figure/loaves", **figure), Address("figure/loaves"), former)
    figure["value"] = Decimal(value) + 1
    assert has_changed(changed(bakery, "figure/loaves", **figure), Address("figure/loaves"), former)


def test_a_change_late_in_a_long_quote_is_detected(bakery: Dossier) -> None:
    long, longer = (changed(bakery, "quote/ada-rise", text=_LONG * 10 + end) for end in ("bread", "rolls"))
    kept = fingerprint_text(long, Address("quote/ada-rise"))
    assert len(kept) < 1_000
    assert has_changed(longer, Address("quote/ada-rise"), kept)
    then = f"Ada Crumb: “{_LONG * 10}”"[:999] + "…"
    assert not has_changed(long, Address("quote/ada-rise"), then), "as far as it was kept"
    assert has_changed(bakery, Address("quote/ada-rise"), then)


@given(
    st.text(max_size=40), st.sampled_from(["party/crumb", "challenge/power", "paragraph/1", "dossier", "event/gone"])
)
def test_any_stored_text_can_be_compared_and_equal_values_agree(kept: str, address: str) -> None:
    dossier = load_dossier(BAKERY)
    shown = fingerprint_text(dossier, Address(address), kept)
    assert has_changed(dossier, Address(address), kept) == (
        bool(kept) and address_exists(dossier, Address(address)) and shown != kept
    )
    assert not has_changed(dossier, Address(address), fingerprint_text(dossier, Address(address)))
