"""Terms: their sentences, amounts, statuses and parties, wherever they are shown, found and read aloud."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.term import Term
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.pane_lists import PaneRemark
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.titles import address_title, fact_title
from jvexplore.export import plain_text, screen_reader
from jvexplore.search.documents import FactDocuments
from tests.changed_dossiers import with_facts
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

BANKS = Party(id="banks", name="Three banks", type="group", unnamed=True)


def term(**keys: Any) -> Term:
    return Term(
        **{"id": "put", "basis": "stated", "category": "put-option", "by": ("crumb",), "to": ("dough",), **keys}
    )


def figure(**keys: Any) -> Figure:
    return Figure(
        **{"id": "price", "basis": "stated", "of": "term/put", "value": Decimal(21_000_000), "unit": "EUR", **keys}
    )


def holding(bakery: Dossier, *terms: Term, figures: tuple[Figure, ...] = ()) -> Dossier:
    return with_facts(bakery, terms=terms, figures=figures, parties=[*bakery.facts_of(Party), BANKS])


def page_text(dossier: Dossier, address: str) -> str:
    return plain_text.format_page(page_blocks(dossier, ReferenceIndex(dossier), Address(address)), None)


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        ({}, "Crumb & Co grants Dough Holding a put option"),
        ({"title": "The put of 2028"}, "The put of 2028"),
        ({"by": ()}, "Dough Holding holds a put option"),
        ({"by": (), "to": ()}, "Put option"),
        ({"by": ("crumb", "dough"), "to": ()}, "Crumb & Co and Dough Holding grant a put option"),
        ({"by": ("banks",), "category": "loan"}, "Three banks agree to make Dough Holding a loan"),
        ({"by": ("crumb",), "to": ("banks",), "category": "guarantee"}, "Crumb & Co gives three banks a guarantee"),
        ({"category": "golden-share"}, "Golden share, by Crumb & Co to Dough Holding"),
        ({"category": "", "by": (), "to": ()}, "Term"),
        ({"by": ("gone",), "to": ()}, "gone grants a put option"),
        ({"by": ("staff",)}, "The staff grant Dough Holding a put option [editor]"),
        ({"title": "What the staff may sell"}, "What the staff may sell [editor]"),
    ],
)
def test_a_term_without_a_title_is_a_sentence(keys: dict[str, Any], title: str, bakery: Dossier) -> None:
    dossier = holding(bakery, term(**keys))
    assert fact_title(dossier, dossier.facts_of(Term)[0]) == title


def read_term(bakery_path: Path, tmp_path: Path, keys: str) -> Term:
    """Return a term as it is read from a file."""
    path = tmp_path / "terms.toml"
    entry = (
        f'[[terms]]\nid = "put"\ncategory = "put-option"\nbasis = "stated"\npassages = [{{ paragraph = 1 }}]\n{keys}\n'
    )
    path.write_text(f"{bakery_path.read_text('utf-8')}\n{entry}", "utf-8")
    (read,) = load_dossier(path).facts_of(Term)
    return read


def test_one_party_may_be_written_without_brackets(bakery_path: Path, tmp_path: Path) -> None:
    read = read_term(bakery_path, tmp_path, 'by = "crumb"\nto = ["dough"]')
    assert (read.by, read.to, read.effective_status) == (("crumb",), ("dough",), "agreed")


def test_a_status_of_other_facts_is_none_of_a_term(bakery_path: Path, tmp_path: Path) -> None:
    read = read_term(bakery_path, tmp_path, 'status = "rumoured"')
    assert read.status is None
    (unread,) = (each for each in read.unread if each.key == "status")
    assert unread[1:] == ("rumoured", 'cannot be "rumoured"', "use proposed, agreed, met, waived or failed")


def test_its_page_has_the_sentence_the_fields_and_its_figures(bakery: Dossier) -> None:
    put = term(title="The put of 2028", status="proposed", since="2028", about=("party/rising-sun",))
    text = page_text(holding(bakery, put, figures=(figure(title="Price"),)), "term/put")
    for line in (
        "The put of 2028\n",
        "\nCrumb & Co would grant Dough Holding a put option.\n",
        "\nCategory: Put option\nStatus:   Proposed\nBy:       Crumb & Co\nTo:       Dough Holding\n",
        "\nSince: 2028\n",
        "\nBy: Crumb & Co (party/crumb)\n",
        "\nTo: Dough Holding (party/dough)\n",
        "\nAbout: Rising Sun (party/rising-sun)\n",
        "\nFigures: Price, €21m (figure/price)",
    ):
        assert line in text


def test_an_untitled_term_says_its_sentence_once(bakery: Dossier) -> None:
    assert page_text(holding(bakery, term()), "term/put").count("put option") == 1


def test_the_pages_of_its_parties_and_of_what_it_is_about_list_it(bakery: Dossier) -> None:
    dossier = holding(bakery, term(about=("party/rising-sun",)))
    listed = "Crumb & Co grants Dough Holding a put option (term/put)"
    assert f"\nTerms given: {listed}" in page_text(dossier, "party/crumb")
    assert f"\nTerms received: {listed}" in page_text(dossier, "party/dough")
    assert f"\nTerms: {listed}" in page_text(dossier, "party/rising-sun")


def test_the_heading_has_the_status_unless_it_is_agreed(bakery: Dossier) -> None:
    shown = {
        status: term(status=status).heading_block(bakery)[1:3]
        for status in (None, "agreed", "proposed", "met", "waived", "failed")
    }
    assert shown == {
        None: ("", ""),
        "agreed": ("", ""),
        "proposed": ("proposed", "open"),
        "met": ("met", "settled"),
        "waived": ("waived", "settled"),
        "failed": ("failed", "disputed"),
    }


def test_rows_are_grouped_by_category_and_have_their_amounts(bakery: Dossier) -> None:
    dossier = holding(
        bakery,
        term(id="own", category="golden-share"),
        term(status="proposed"),
        term(id="offer", category="offer"),
        figures=(
            figure(id="part", part_of=("figure/price",), value=Decimal(1)),
            figure(),
            figure(id="long", of="term/offer", qualifier="considerably more than"),
        ),
    )
    rows = [(row.address, row.group, row.lead, row.status, row.state) for row in Term.pane_rows(dossier)]
    assert rows == [
        ("term/offer", "Offer", "", "", ""),
        ("term/put", "Put option", "€21m", "proposed", "open"),
        ("term/own", "Golden share", "", "", ""),
    ]
    assert Term.pane_remark(dossier) == PaneRemark("1", "open")
    assert Term.pane_remark(holding(bakery)) == PaneRemark()


_CHANGES: Final[dict[str, dict[str, Any]]] = {
    "plain": {},
    "title": {"title": "Another"},
    "description": {"description": "Another"},
    "status": {"status": "met"},
    "moments": {"when": "2028", "until": "2030"},
    "parties": {"by": ("dough", "crumb"), "to": ()},
}
"""Keys of a term that differ, by what they are."""


def test_its_values_are_category_status_and_parties(bakery: Dossier) -> None:
    usual = "put-option, agreed; by Crumb & Co; to Dough Holding"
    stored = {
        words: fingerprint_text(holding(bakery, term(**keys)), Address("term/put")) for words, keys in _CHANGES.items()
    }
    assert stored == {
        "plain": usual,
        "title": usual,
        "description": usual,
        "status": "put-option, met; by Crumb & Co; to Dough Holding",
        "moments": f"{usual}; when 2028; until 2030",
        "parties": "put-option, agreed; by Crumb & Co, Dough Holding",
    }


def test_it_is_found_by_category_parties_amount_and_status(bakery: Dossier) -> None:
    dossier = holding(bakery, term(title="The exit", status="waived"), figures=(figure(title="Exit price"),))
    document = FactDocuments(dossier).load_document("term/put")
    assert document.category == "Put option"
    assert document.text == "The exit\nCrumb & Co grants Dough Holding a put option\nExit price"
    assert document.filters["status"] == ("waived",)
    assert document.row.split() == ["€21m", "waived"]


def test_speech_says_its_title_its_fields_and_no_links_twice(bakery: Dossier) -> None:
    dossier = holding(bakery, term(status="failed"), figures=(figure(title="Price"),))
    text = "".join(screen_reader.render(dossier, ReferenceIndex(dossier), []))
    part = text[text.index("\nTERMS\n") :].partition("RELATIONS")[0]
    assert "Term 1 of 1: Crumb & Co grants Dough Holding a put option." in part
    assert "Category: Put option. Status: Failed. By: Crumb & Co. To: Dough Holding." in part
    assert "\nFigures: Price, 21 million euros.\n" in part
    assert part.count("Crumb & Co") == 2


def test_the_deal_at_a_glance_has_a_card_only_if_there_are_terms(bakery: Dossier) -> None:
    assert Term.overview_card(holding(bakery)) is None
    terms = [term(id=f"t{number}", status="proposed" if number % 2 else None) for number in range(30)]
    card = Term.overview_card(holding(bakery, *terms))
    assert card is not None
    assert (card.total, len(card.rows)) == (30, 16)
    assert card.remarks == (PaneRemark("15 proposed", "open"),)


def test_untitled_events_and_figures_say_category_parties_and_what_they_measure(bakery: Dossier) -> None:
    signing = Event(id="signing", category="signing", parties=("crumb", "dough"))
    dossier = with_facts(
        holding(bakery, term()),
        figures=(figure(category="price"), figure(id="loop", of="figure/loop"), figure(id="bare", of=None, value=None)),
        events=(signing, Event(id="bare"), Event(id="staff", parties=("staff",))),
    )
    told = {address: fact_title(dossier, fact) for address, fact in dossier.facts.items() if fact.is_untitled}
    assert told == {
        "event/signing": "Signing: Crumb & Co and Dough Holding",
        "event/bare": "Untitled event",
        "event/staff": "The staff [editor]",
        "figure/price": "Price (Crumb & Co grants Dough Holding a put option)",
        "figure/loop": "Figure",
        "figure/bare": "Figure",
        "term/put": "Crumb & Co grants Dough Holding a put option",
    }
    assert address_title(dossier, Address("figure/price")).endswith("a put option): €21 million")


def test_a_term_that_two_articles_report_otherwise_is_compared(bakery: Dossier) -> None:
    dossier = holding(bakery, term(status="met", when="2028"))
    comparison = dossier.facts_of(Term)[0].comparison(dossier)
    assert comparison is not None
    assert comparison.identity[0] == "put-option"


def test_a_dangling_party_is_no_link(bakery: Dossier) -> None:
    dossier = holding(bakery, term(by=("gone",), to=()))
    page = page_blocks(dossier, ReferenceIndex(dossier), Address("term/put"))
    assert not [block for block in page if isinstance(block, blocks.LinkList) and block.label == "By"]
    assert "By:       gone" in page_text(dossier, "term/put")


def test_a_sentence_that_ends_with_an_abbreviation_has_one_full_stop() -> None:
    page = page_text(load_dossier(FOLDER / "mezara" / "dossier.toml"), "term/non-compete")
    assert "undertakes not to compete with Mezara Potash, S.A.\n" in page
