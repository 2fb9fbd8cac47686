"""What rests on the editor says so wherever it is named: once, and never in words that are verbatim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.address import Address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.list_panes import list_facts
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.titles import address_name, address_title, fact_title
from jvexplore.export import csv, markdown, plain_text, screen_reader
from tests.changed_dossiers import with_facts
from tests.conftest import BAKERY
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.vocabulary.bases import Basis

PARTIES: Final = ("rising-sun", "crumb", "dough", "ada-crumb")


def with_basis(dossier: Dossier, basis: Basis, *addresses: str) -> Dossier:
    """Return a dossier in which some facts, all if none is named, have another basis."""
    changed: dict[str, Any] = {
        key: tuple(
            replace(fact, basis=basis) if fact.address in (addresses or dossier.facts) else fact for fact in facts
        )
        for key, facts in dossier.collections.items()
    }
    return with_facts(dossier, **changed)


def only(bakery: Dossier, *addresses: str) -> Dossier:
    """Return the bakery where these facts rest on the editor, and no others."""
    dossier = with_basis(bakery, "stated", "party/staff")
    return with_basis(dossier, "editorial", *addresses) if addresses else dossier


@pytest.mark.parametrize(
    ("editorial", "address", "title", "headline"),
    [
        ("party/crumb", "party/crumb", "Crumb & Co [editor]", "Crumb & Co [editor]"),
        ("party/crumb", "party/dough", "Dough Holding", "Dough Holding"),
        ("party/crumb", "stake/crumb", "Crumb & Co, 60 % [editor]", "Crumb & Co holds 60 % of Rising Sun [editor]"),
        ("party/crumb", "stake/dough", "Dough Holding, 37.5 %", "Dough Holding holds 37.5 % of Rising Sun"),
        ("party/rising-sun", "stake/crumb", "Crumb & Co, 60 % [editor]", "Crumb & Co holds 60 % of Rising Sun [editor]"),
        ("stake/crumb", "stake/crumb", "Crumb & Co, 60 % [editor]", "Crumb & Co holds 60 % of Rising Sun [editor]"),
        ("party/crumb", "relation/ada-leads-crumb", *["Ada Crumb leads Crumb & Co as chief executive [editor]"] * 2),
        ("party/ada-crumb", "relation/ada-leads-crumb", *["Ada Crumb leads Crumb & Co as chief executive [editor]"] * 2),
        ("party/ada-crumb", "quote/ada-rise", *["Ada Crumb [editor]: “[It] will rise — like bread”"] * 2),
        ("quote/ada-rise", "quote/ada-rise", *["Ada Crumb: “[It] will rise — like bread” [editor]"] * 2),
        ("party/crumb", "quote/ada-rise", *["Ada Crumb: “[It] will rise — like bread”"] * 2),
        ("challenge/power", "challenge/power", *["Not enough power [editor]"] * 2),
        ("party/dough", "challenge/power", *["Not enough power"] * 2),
        ("event/opening", "event/opening", *["The first shop opens [editor]"] * 2),
        ("figure/loaves", "figure/loaves", "Loaves a day [editor]", "Loaves a day: nearly 12,500 loaves [editor]"),
    ],
)  # fmt: skip
def test_a_title_has_the_mark_once(editorial: str, address: str, title: str, headline: str, bakery: Dossier) -> None:
    dossier = only(bakery, editorial)
    fact = dossier.facts[Address(address)]
    assert fact_title(dossier, fact) == address_name(dossier, Address(address)) == title
    assert address_title(dossier, Address(address)) == headline
    assert fact_title(dossier, fact, mark="") == title.replace(EDITOR, "")
    assert address_title(dossier, Address(address), mark="") == headline.replace(EDITOR, "")


@pytest.mark.parametrize(
    ("editorial", "line"),
    [
        ((), "Ada Crumb, chief executive of Crumb & Co, head of Rising Sun"),
        (("party/crumb",), "Ada Crumb, chief executive of Crumb & Co [editor], head of Rising Sun"),
        (("party/rising-sun",), "Ada Crumb, chief executive of Crumb & Co, head of Rising Sun [editor]"),
        (("relation/ada-leads-crumb",), "Ada Crumb, chief executive of Crumb & Co [editor], head of Rising Sun"),
        (("relation/ada-leads-crumb", "party/crumb"), "Ada Crumb, chief executive of Crumb & Co [editor], head of Rising Sun"),
        (("party/ada-crumb",), "Ada Crumb, chief executive of Crumb & Co, head of Rising Sun [editor]"),
        (("party/ada-crumb", "party/crumb"), "Ada Crumb, chief executive of Crumb & Co, head of Rising Sun [editor]"),
        (("quote/ada-rise",), "Ada Crumb, chief executive of Crumb & Co, head of Rising Sun [editor]"),
    ],
)  # fmt: skip
def test_a_by_line_marks_the_office_that_relies_on_the_editor(
    editorial: tuple[str, ...], line: str, bakery: Dossier
) -> None:
    second = replace(bakery.facts_of(Relation)[0], id="ada-heads-rising-sun", object="rising-sun", office="head")
    dossier = only(with_facts(bakery, relations=(*bakery.facts_of(Relation), second)), *editorial)
    assert dossier.facts_of(Quote)[0].by_line(dossier) == line
    assert dossier.facts_of(Quote)[0].by_line(dossier, mark="") == line.replace(EDITOR, "")
    assert f"— {line}\n" in plain_text.format_page(
        page_blocks(dossier, ReferenceIndex(dossier), Address("quote/ada-rise")), None
    )


def test_the_fingerprint_of_a_fact_has_no_mark() -> None:
    dossier = load_dossier(bundled_dossier_path())
    none = with_basis(dossier, "stated")
    for address in dossier.all_addresses:
        assert fingerprint_text(dossier, address) == fingerprint_text(none, address)
        assert EDITOR not in fingerprint_text(dossier, address)


def test_text_of_the_editor_has_the_mark_after_the_first_name(bakery: Dossier) -> None:
    dossier = only(bakery, "party/staff", "party/crumb")
    assert (
        marked_text(dossier, "Half is for the staff, as Crumb said.")
        == "Half is for the staff [editor], as Crumb said."
    )
    assert marked_text(dossier, "Crumb & Co’s mill and Crumb & Co") == "Crumb & Co’s [editor] mill and Crumb & Co"
    assert marked_text(dossier, "Nobody’s mill") == "Nobody’s mill"


def editorial_dossiers() -> list[Dossier]:
    """Return the bundled dossier, and the bakery with each party in turn that rests on the editor."""
    bakery = load_dossier(BAKERY)
    titled = with_facts(
        bakery,
        events=(
            *bakery.facts_of(Event),
            replace(bakery.facts_of(Event)[0], id="swap", title="Dough Holding swaps a mill of Crumb & Co"),
        ),
        stakes=tuple(
            replace(each, consideration="what Crumb & Co and Dough Holding owe") for each in bakery.facts_of(Stake)
        ),
        challenges=tuple(replace(each, raised_by=("crumb", "ada-crumb")) for each in bakery.facts_of(Challenge)),
    )
    return [load_dossier(bundled_dossier_path()), *(only(titled, f"party/{party}") for party in PARTIES)]


def needs_no_mark(dossier: Dossier, line: str) -> bool:
    """Return whether a line is verbatim, a remark that says itself to be the editor's, or the title of the whole."""
    return line.lstrip("> -").startswith(("“", "Editor:")) or dossier.title in line


def names(dossier: Dossier) -> list[str]:
    return [party.name for party in dossier.facts_of(Party) if party.basis == "editorial"]


@pytest.mark.parametrize("dossier", editorial_dossiers(), ids=lambda dossier: names(dossier)[0])
def test_no_page_has_the_name_without_the_mark(dossier: Dossier) -> None:
    reference_index = ReferenceIndex(dossier)
    for address in dossier.all_addresses:
        page = plain_text.format_page(page_blocks(dossier, reference_index, address), None)
        _assert_marked(dossier, page, EDITOR)


@pytest.mark.parametrize("dossier", editorial_dossiers(), ids=lambda dossier: names(dossier)[0])
def test_speech_has_the_mark(dossier: Dossier) -> None:
    notes = [made(number, address, f"See [[{address}]]") for number, address in enumerate(dossier.all_addresses)]
    text = "".join(screen_reader.render(dossier, ReferenceIndex(dossier), notes))
    assert EDITOR not in text
    assert SPOKEN_MARK in text
    spoken = text.replace(", according to the editor)", SPOKEN_MARK)
    _assert_marked(dossier, spoken, SPOKEN_MARK)


@pytest.mark.parametrize("dossier", editorial_dossiers(), ids=lambda dossier: names(dossier)[0])
def test_exports_have_the_mark(dossier: Dossier) -> None:
    reference_index = ReferenceIndex(dossier)
    notes = [made(number, address, f"See [[{address}]]") for number, address in enumerate(dossier.all_addresses)]
    _assert_marked(dossier, markdown.render(dossier, reference_index, notes).replace("\\", ""), EDITOR)
    _assert_marked(dossier, csv.render(dossier, reference_index, notes), EDITOR)


def _assert_marked(dossier: Dossier, text: str, mark: str) -> None:
    for line in text.splitlines():
        if any(name in line for name in names(dossier)) and not needs_no_mark(dossier, line):
            assert mark in line, line
        assert mark + mark not in line


@pytest.mark.parametrize("dossier", editorial_dossiers(), ids=lambda dossier: names(dossier)[0])
def test_rows_say_so_once(dossier: Dossier) -> None:
    for pane in list_facts(dossier).panes.values():
        for row in pane.rows:
            is_named = any(name in f"{row.lead} {row.label}" for name in names(dossier))
            fact = dossier.facts.get(row.address)
            assert row.is_editorial or not is_named or (fact and fact.verbatim_text()), row
            assert EDITOR not in f"{row.lead}{row.label}{row.status}{row.group}"
            if fact and fact.is_editorial:
                assert row.is_editorial
