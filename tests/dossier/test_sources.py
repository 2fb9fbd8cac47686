"""A dossier of several sources: their paragraphs, their pages, citations, and what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address, canonical_address, paragraph_id
from jvexplore.dossier.blocks import Heading, LabelledValues, Link, LinkList, Prose
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.glance import deal_at_glance
from jvexplore.dossier.list_panes import list_facts
from jvexplore.dossier.load import inspect_dossier, load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.paragraph_labels import gutter_label, own_label, paragraph_heading, paragraphs_label
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.titles import address_exists, address_title
from tests.lighthouse import LIGHTHOUSE

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

PARAGRAPHS = [
    "title", "standfirst", "1", "2", "3", "caption-1", "wire-title", "wire-1", "wire-2", "wire-3",
]  # fmt: skip


@pytest.fixture(scope="module")
def lighthouse() -> Dossier:
    return load_dossier(LIGHTHOUSE)


def test_paragraphs_of_all_sources_in_reading_order(lighthouse: Dossier) -> None:
    assert list(lighthouse.paragraphs) == PARAGRAPHS
    assert lighthouse.source_of("caption-1").id == "paper"
    assert lighthouse.source_of("wire-2").publisher == "Coast Wire"
    with pytest.raises(KeyError):
        lighthouse.source_of("wire-4")
    assert lighthouse.all_addresses[-3:] == ["source/paper", "source/wire", "dossier"]


@pytest.mark.parametrize(
    ("paragraph", "title", "own", "gutter", "heading"),
    [
        ("2", "Paragraph 2", "2", "2", "Paragraph 2 of 3"),
        ("title", "Title", "Title", "T", "Title"),
        ("caption-1", "Caption 1", "Caption 1", "c1", "Caption 1"),
        ("wire-3", "Paragraph 3 of “Coast Wire”", "3", "3", "Paragraph 3 of 3 in “Coast Wire”"),
        ("wire-title", "Title of “Coast Wire”", "Title", "T", "Title of “Coast Wire”"),
    ],
)
def test_a_paragraph_is_named_after_its_part_and_a_further_source(
    lighthouse: Dossier, paragraph: str, title: str, own: str, gutter: str, heading: str
) -> None:
    assert address_title(lighthouse, Address(f"paragraph/{paragraph}")) == title
    assert (own_label(lighthouse, paragraph), gutter_label(lighthouse, paragraph)) == (own, gutter)
    assert paragraph_heading(lighthouse, paragraph) == heading


def test_several_paragraphs_are_named_by_source(lighthouse: Dossier) -> None:
    assert paragraphs_label(lighthouse, ["title", "1", "2"]) == "title and paragraphs 1 and 2"
    assert (
        paragraphs_label(lighthouse, ["2", "wire-1", "wire-2"]) == "paragraph 2 and paragraphs 1 and 2 of “Coast Wire”"
    )
    assert paragraphs_label(lighthouse, ["99"]) == "paragraph 99"


def test_addresses_of_paragraphs_and_sources(lighthouse: Dossier) -> None:
    assert canonical_address("paragraph/05") == "paragraph/5"
    assert canonical_address("paragraph/wire-2") == "paragraph/wire-2"
    assert paragraph_id(Address("source/wire")) == ""
    assert [address_exists(lighthouse, Address(each)) for each in ("source/wire", "source/gone", "paragraph/4")] == [
        True, False, False,
    ]  # fmt: skip
    assert address_title(lighthouse, Address("source/wire")) == "Bids in for Skerry lighthouse"


def test_a_citation_names_each_source(lighthouse: Dossier) -> None:
    assert format_citation(lighthouse, Address("stake/gull")) == (
        "The Skerry Lantern, 5 June 2021, paragraph 2; Coast Wire, June 2021, paragraph 2"
    )
    assert format_citation(lighthouse, Address("figure/price-on-the-wire")) == "Coast Wire, June 2021, paragraph 2"
    assert format_citation(lighthouse, Address("source/wire")) == "Coast Wire, June 2021"
    assert format_citation(lighthouse, Address("dossier")) == "The Skerry Lantern, 5 June 2021; Coast Wire, June 2021"


def test_the_page_of_a_source(lighthouse: Dossier) -> None:
    page = page_blocks(lighthouse, ReferenceIndex(lighthouse), Address("source/paper"))
    wire = Link(Address("source/wire"), "Bids in for Skerry lighthouse", after="Coast Wire, June 2021")
    assert page[:3] == [
        Heading("Two keepers bid for one lighthouse"),
        LabelledValues(
            (
                ("Type", "Article"),
                ("Publisher", "The Skerry Lantern"),
                ("Author", "Bo Lind, Ann Ek"),
                ("Published", "5 June 2021"),
                ("Retrieved", "7 June 2021"),
                ("URL", "https://lantern.example/skerry"),
                ("Language", "en"),
            )
        ),
        LinkList("Based on", (wire,)),
    ]
    paragraphs = page[3]
    assert isinstance(paragraphs, LinkList)
    assert [link.text for link in paragraphs.links] == ["Title", "Standfirst", "1", "2", "3", "Caption 1"]
    repeated = page_blocks(lighthouse, ReferenceIndex(lighthouse), Address("source/wire"))[2]
    assert isinstance(repeated, LinkList)
    assert (repeated.label, repeated.links[0].address) == ("Repeated by", "source/paper")


def test_the_page_of_a_source_in_a_language_that_is_not_read_says_so(lighthouse: Dossier) -> None:
    paper, wire = lighthouse.sources
    changed = replace(lighthouse, sources=(replace(paper, language="no"), wire))
    page = page_blocks(changed, ReferenceIndex(changed), Address("source/paper"))
    remark = "Numbers of this source are not compared: only English and German are read."
    assert page[2] == Prose(remark, aside=True)
    assert remark not in str(page_blocks(changed, ReferenceIndex(changed), Address("source/wire")))


def test_the_page_of_the_dossier_lists_its_sources(lighthouse: Dossier) -> None:
    page = page_blocks(lighthouse, ReferenceIndex(lighthouse), Address("dossier"))
    (sources,) = (block for block in page if isinstance(block, LinkList) and block.label == "Sources")
    assert [link.address for link in sources.links] == ["source/paper", "source/wire"]
    assert not any(isinstance(block, LinkList) and block.label == "Paragraphs" for block in page)


def test_the_neighbours_of_a_paragraph_are_in_its_source(lighthouse: Dossier) -> None:
    def neighbours(paragraph: str) -> dict[str, str]:
        page = page_blocks(lighthouse, ReferenceIndex(lighthouse), Address(f"paragraph/{paragraph}"))
        lists = [block for block in page if isinstance(block, LinkList)]
        return {each.label: each.links[0].address for each in lists if each.label in ("Previous", "Next")}

    assert neighbours("1") == {"Previous": "paragraph/standfirst", "Next": "paragraph/2"}
    assert neighbours("caption-1") == {"Previous": "paragraph/3"}
    assert neighbours("wire-title") == {"Next": "paragraph/wire-1"}


def test_a_page_without_a_copy_of_its_source_says_how_to_attach_one(lighthouse: Dossier) -> None:
    page = page_blocks(lighthouse, ReferenceIndex(lighthouse), Address("paragraph/title"))
    assert page[1] == Prose("Two keepers bid for one lighthouse")


def test_lists_name_the_first_source_and_count_the_others(lighthouse: Dossier, bakery: Dossier) -> None:
    assert list_facts(lighthouse).source == "The Skerry Lantern, 5 Jun 2021 +1"
    assert list_facts(bakery).source == "The Morning Loaf, 3 Mar 2020"
    glance = deal_at_glance(lighthouse)
    assert (glance.published, glance.paragraphs) == (date(2021, 6, 5), 6)


def test_a_dossier_of_one_source_is_that_of_before(bakery: Dossier) -> None:
    assert [source.id for source in bakery.sources] == ["article"]
    assert bakery.first_source.normalised == 1
    assert list(bakery.paragraphs) == ["1", "2", "3", "4", "5"]
    assert bakery.all_addresses[-1] == "dossier"
    assert address_exists(bakery, Address("source/article"))
    assert not bakery.lists_sources


NO_DATE = 'write it like 2027-03-04, or "2027-03" if the day is not known'
CIRCULAR = 'circular: "paper" is itself based on this source'


@pytest.mark.parametrize(
    ("old", "new", "key", "told"),
    [
        (
            'paragraph = "wire-3"',
            'paragraph = "wir-3"',
            "passages.2",
            'there is no paragraph wir-3; did you mean "wire-3"?',
        ),
        (
            'paragraph = "wire-3"',
            'paragraph = "33"',
            "passages.2",
            "there is no paragraph 33; the sources have 10 paragraphs",
        ),
        (
            'id = "wire-3"',
            'id = "3"',
            "sources.2.paragraphs.4.id",
            '"3" is used 2 times; make each id unique, across all sources',
        ),
        ('on = ["wire"]', 'on = ["wires"]', "sources.1.based_on.1", 'there is no source "wires"; did you mean "wire"?'),
        ('on = ["wire"]', 'on = ["paper"]', "sources.1.based_on.1", "refers to itself; refer to another source"),
        (
            'type = "press-release"',
            'based_on = ["paper"]',
            "sources.2.based_on.1",
            f'{CIRCULAR}; remove it, or fix based_on of "paper"',
        ),
        ('published = "2021-06"', 'published = "June"', "sources.2.published", f'"June" is not a date; {NO_DATE}'),
        ('id = "wire"\n', 'id = "paper"\n', "sources.2.id", '"paper" is used 2 times; make each id unique'),
    ],
)
def test_what_is_wrong_with_sources_is_told(old: str, new: str, key: str, told: str, tmp_path: Path) -> None:
    text = LIGHTHOUSE.read_text("utf-8")
    assert old in text
    path = tmp_path / "changed.toml"
    path.write_text(text.replace(old, new), "utf-8")
    _, problems = inspect_dossier(path)
    assert (key, told) in {(each.key, f"{each.what}; {each.remedy}") for each in problems}


def test_a_source_without_a_body_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bodiless.toml"
    head = 'format = 2\nid = "x"\ntitle = "X"\n[[sources]]\nid = "a"\ntitle = "A"\n'
    path.write_text(f'{head}[[sources.paragraphs]]\nid = "title"\npart = "title"\n', "utf-8")
    dossier, problems = inspect_dossier(path)
    assert [(each.key, each.what) for each in problems] == [("sources.1.paragraphs", "has no paragraph of the body")]
    assert list_facts(dossier).source == "A"


def test_the_only_fact_is_counted_in_the_singular(tmp_path: Path) -> None:
    path = tmp_path / "one.toml"
    path.write_text('format = 2\nid = "x"\ntitle = "X"\n[[parties]]\nid = "a"\nname = "A"\n', "utf-8")
    dossier, _ = inspect_dossier(path)
    assert list_facts(dossier).facts == "1 fact"
