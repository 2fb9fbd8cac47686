from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.pages.basis_words import basis_words
from jvexplore.dossier.pages.page_blocks import BASIS_LABEL, page_blocks
from jvexplore.dossier.plain_data import plain_entry
from jvexplore.dossier.reference_index import ReferenceIndex
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.vocabulary.bases import Basis


def test_every_page_has_its_basis_and_its_paragraphs(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    for address, fact in bakery.facts.items():
        page = page_blocks(bakery, bakery_references, address)
        (basis,) = [
            each for each in page if isinstance(each, blocks.Prose) and each.field and each.field[0] == BASIS_LABEL
        ]
        assert basis.text == f"{basis_words(bakery, fact)}."
        assert basis.field
        assert basis.text.lower().startswith(basis.field[1].removesuffix(EDITOR))
        assert basis.field[1].endswith(EDITOR) == fact.is_editorial
        for passage in fact.passages:
            gist = bakery.paragraphs[passage.paragraph].gist
            link = blocks.Link(Address(f"paragraph/{passage.paragraph}"), f"Paragraph {passage.paragraph}", after=gist)
            assert blocks.LinkList("", (link,)) in page


def test_every_link_leads_somewhere(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    addresses = [*bakery.facts, *(f"paragraph/{number}" for number in range(1, 6)), "dossier"]
    for address in addresses:
        for block in page_blocks(bakery, bakery_references, Address(address)):
            if isinstance(block, blocks.LinkList):
                assert block.links
                assert all(link.address in addresses for link in block.links)
                assert all(link.via in (*addresses, "") for link in block.links)


def test_the_page_of_a_stake_shows_all_stakes_and_the_total(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("stake/dough"))
    bars = next(block.bars for block in page if isinstance(block, BarChart))
    assert [(bar.percent, bar.current) for bar in bars] == [
        (Decimal(60), False),
        (Decimal("37.5"), True),
        (Decimal("2.5"), False),
    ]
    assert blocks.Prose("Total 100 %. Majority: largest stake 60 %, the rest 40 %.") in page
    assert blocks.LabelledValues((("Consideration", "its mill"),)) in page


def test_a_quote_has_its_speaker_with_the_office(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("quote/ada-rise"))
    ada = blocks.Link(Address("party/ada-crumb"), "Ada Crumb")
    crumb = blocks.Link(Address("party/crumb"), "Crumb & Co", before=", chief executive of")
    by = "Ada Crumb, chief executive of Crumb & Co"
    assert page[0] == blocks.Quotation("[It] will rise — like bread", by, (ada, crumb))
    assert page[1] == blocks.LabelledValues((("Said to", "the Baker’s Weekly"),))


def test_a_challenge_has_its_responses(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("challenge/power"))
    dough = blocks.Link(Address("party/dough"), "Dough Holding")
    assert blocks.ReportedSpeech("A new cable will be laid.", "Dough Holding", (dough,), ("5",)) in page


def test_a_challenge_says_beside_its_title_how_far_it_is_settled(bakery: Dossier) -> None:
    challenge = bakery.facts_of(Challenge)[0]
    heading = challenge.heading_block(bakery)
    assert (heading.status, heading.state, heading.status_labels) == ("response on record", "settled", ("Status",))
    unanswered = replace(challenge, status="open", responses=())
    assert unanswered.heading_block(bakery)[1:3] == ("no response", "open")
    assert replace(challenge, status="disputed").heading_block(bakery)[1:3] == ("disputed", "disputed")


@pytest.mark.parametrize(
    ("category", "left_out"), [("energy", ()), ("power", ("Category",)), ("powers-of-few", ("Category",))]
)
def test_a_category_that_the_title_has_is_left_out(category: str, left_out: tuple[str, ...], bakery: Dossier) -> None:
    challenge = replace(bakery.facts_of(Challenge)[0], category=category)
    assert challenge.heading_block(bakery).text_labels == left_out


@pytest.mark.parametrize(
    ("basis", "raised_by", "told"),
    [
        ("stated", (), "the article"),
        ("attributed", (), None),
        ("derived", (), None),
        ("editorial", (), "the editor"),
        ("editorial", ("crumb",), "Crumb & Co"),
        ("derived", ("crumb", "staff"), "Crumb & Co, The staff [editor]"),
    ],
)
def test_a_challenge_says_who_raises_it(basis: Basis, raised_by: tuple[str, ...], told: str, bakery: Dossier) -> None:
    challenge = replace(bakery.facts_of(Challenge)[0], basis=basis, raised_by=raised_by)
    dossier = with_facts(bakery, challenges=(challenge,))
    page = page_blocks(dossier, ReferenceIndex(dossier), Address("challenge/power"))
    fields = next(dict(block.rows) for block in page if isinstance(block, blocks.LabelledValues))
    assert fields.get("Raised by") == told


def test_the_page_of_a_paragraph_quotes_the_readers_copy(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("paragraph/4"), {"4": "Ovens need power."})
    assert blocks.ArticleExcerpt("Ovens need power.", "your copy of the article") in page


def test_an_editorial_fact_has_its_comment(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("party/staff"))
    comment = "The article calls them staff only."
    assert blocks.Prose(f"Editor: {comment}", aside=True, field=("Editor", comment)) in page


def test_a_link_says_where_the_mark_of_the_editor_is(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("stake/crumb"))
    links = {link.text: link.unmarked for each in page if isinstance(each, blocks.LinkList) for link in each.links}
    assert links["The staff, 2.5 % [editor]"] == "The staff, 2.5 %"
    assert links["Rising Sun"] == ""


def test_a_relation_ties_both_parties(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    ada = page_blocks(bakery, bakery_references, Address("party/ada-crumb"))
    crumb = page_blocks(bakery, bakery_references, Address("party/crumb"))
    via = "relation/ada-leads-crumb"
    leads = blocks.Link(Address("party/crumb"), "Crumb & Co", after="chief executive", via=Address(via))
    is_led = blocks.Link(Address("party/ada-crumb"), "Ada Crumb", after="chief executive", via=Address(via))
    assert blocks.GraphEdge("leads", leads, outward=True) in _graph(ada).ties
    assert blocks.GraphEdge("is led by", is_led, outward=False) in _graph(crumb).ties


def _graph(page: list[blocks.Block]) -> blocks.RelationGraph:
    return next(block for block in page if isinstance(block, blocks.RelationGraph))


def test_a_paragraph_has_its_facts_and_neighbours(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("paragraph/4"))
    assert page[:2] == [blocks.Heading("Paragraph 4 of 5"), blocks.Prose("The street may lack power for the ovens.")]
    labels = [block.label for block in page if isinstance(block, blocks.LinkList)]
    assert labels == ["Challenge", "Figure", "Previous", "Next"]


@pytest.mark.parametrize("address", ["stake/gone", "paragraph/0", "paragraph/6", "paragraph/99", "", "x"])
def test_an_unknown_address_has_no_page(address: str, bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    with pytest.raises(KeyError):
        page_blocks(bakery, bakery_references, Address(address))
    with pytest.raises(KeyError):
        plain_entry(bakery, Address(address))


def test_several_facts_of_a_kind_in_a_paragraph_have_a_plural_label(
    bakery: Dossier, bakery_references: ReferenceIndex
) -> None:
    page = page_blocks(bakery, bakery_references, Address("paragraph/2"))
    labels = [block.label for block in page if isinstance(block, blocks.LinkList)]
    assert labels == ["Parties", "Stakes", "Previous", "Next"]


def test_the_facts_are_counted(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    page = page_blocks(bakery, bakery_references, Address("dossier"))
    (rows,) = (block.rows for block in page if isinstance(block, blocks.LabelledValues))
    counted = "14 (5 parties, 1 relation, 3 stakes, 1 quote, 1 challenge, 2 events, 1 figure)"
    assert ("Facts", counted) in rows


@pytest.mark.parametrize(
    ("editorial", "marks"),
    [
        ((), [False, False]),
        (("ada-crumb",), [False, True]),
        (("crumb",), [False, True]),
        (("ada-crumb", "crumb"), [False, True]),
    ],
)
def test_a_speaker_and_the_company_of_the_office_are_links_with_one_mark(
    editorial: tuple[str, ...], marks: list[bool], bakery: Dossier
) -> None:
    parties = tuple(
        replace(each, basis="editorial") if each.id in editorial else each for each in bakery.facts_of(Party)
    )
    dossier = with_facts(bakery, parties=parties)
    (quote,) = dossier.facts_of(Quote)
    heading = quote.heading_block(dossier)
    assert isinstance(heading, blocks.Quotation)
    assert [link.is_editorial for link in heading.speakers] == marks
    words = "".join(f"{link.before} {link.text}{EDITOR * link.is_editorial}" for link in heading.speakers).strip()
    assert words == heading.by
