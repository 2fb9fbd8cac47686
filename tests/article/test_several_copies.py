"""Copies of several sources: each is recognised, and passages, quotes and notes are found in their own source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.article.attached_copies import AttachedCopies, page_blocks_with_copy
from jvexplore.article.chosen_copies import read_chosen_copies
from jvexplore.article.copy_check import check_copy
from jvexplore.article.copy_locations import ChosenCopy
from jvexplore.article.read_copy import read_source_copy
from jvexplore.dossier.blocks import ArticleExcerpt, Prose
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.errors import JvexploreError
from jvexplore.span import Span
from tests.changed_dossiers import with_facts
from tests.lighthouse import LIGHTHOUSE, PAPER_COPY, WIRE_COPY

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

QUOTE = Address("quote/light-first")
SPAN = Span(start=1, end=34, exact="We light it first and count later", prefix='"', suffix=',"')


@pytest.fixture(scope="module")
def lighthouse() -> Dossier:
    return load_dossier(LIGHTHOUSE)


def attach(dossier: Dossier, *paths: Path) -> AttachedCopies:
    return AttachedCopies(dossier, [read_source_copy(path, dossier.sources) for path in paths])


def test_each_copy_finds_its_source(lighthouse: Dossier) -> None:
    for path, source, count in ((PAPER_COPY, "paper", 6), (WIRE_COPY, "wire", 4)):
        found = read_source_copy(path, lighthouse.sources)
        assert (found.source, found.path, len(found.copy.recognised_sections)) == (source, path, count)
        assert found.copy.missing_paragraphs == ()


def test_a_copy_of_no_source_is_refused_in_words(lighthouse: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("Another text altogether.", "utf-8")
    with pytest.raises(JvexploreError) as caught:
        read_source_copy(path, lighthouse.sources)
    assert str(caught.value) == (
        f"{path}: none of the 2 sources of this dossier: none of their 10 paragraphs is in it; "
        "choose a copy of “Two keepers bid for one lighthouse” or “Bids in for Skerry lighthouse”"
    )


def test_a_copy_of_sources_without_digests_cannot_be_recognised(lighthouse: Dossier) -> None:
    bare = [
        replace(source, paragraphs=tuple(replace(each, digest=None) for each in source.paragraphs))
        for source in lighthouse.sources
    ]
    with pytest.raises(JvexploreError) as caught:
        read_source_copy(PAPER_COPY, bare)
    assert caught.value.what == f"{PAPER_COPY}: cannot be recognised: the dossier has no digests of paragraphs"


def test_of_two_sources_with_the_same_text_the_one_without_a_copy_is_taken(lighthouse: Dossier) -> None:
    paper, _ = lighthouse.sources
    twice = (paper, replace(paper, id="again"))
    assert read_source_copy(PAPER_COPY, twice).source == "paper"
    assert read_source_copy(PAPER_COPY, twice, {"again"}).source == "again"


def test_all_spans_fit_by_the_rule_of_their_source(lighthouse: Dossier) -> None:
    attached = attach(lighthouse, WIRE_COPY, PAPER_COPY)
    assert list(attached.copies) == ["paper", "wire"]
    assert attached.matches_dossier
    assert not attached.sources_without_copy
    assert list(check_copy(lighthouse, attached.copy)) == []
    sections = attached.copy.recognised_sections
    assert sections["2"].normalised_text.startswith("Gull Trust offers")
    assert "o\ufb00ers" in sections["2"].text


@pytest.mark.parametrize("source", ["paper", "wire"])
def test_the_other_rule_leaves_paragraphs_unrecognised(lighthouse: Dossier, source: str) -> None:
    known = lighthouse.sources_by_id[source]
    assert known.normalised == (1 if source == "wire" else None)
    swapped = replace(known, normalised=None if source == "wire" else 1)
    copy = read_source_copy(PAPER_COPY if source == "paper" else WIRE_COPY, [swapped]).copy
    assert copy.missing_paragraphs == ()  # other spellings are tried as well
    assert copy.recognised_sections["2" if source == "paper" else "wire-2"].normalised_text.isascii()


def test_a_quote_is_compared_within_each_source(lighthouse: Dossier) -> None:
    both = attach(lighthouse, PAPER_COPY, WIRE_COPY).fact_comparisons(QUOTE)
    assert [(each.agrees, each.paragraphs) for each in both] == [(True, ("3",)), (True, ("wire-2",))]
    (one,) = attach(lighthouse, WIRE_COPY).fact_comparisons(QUOTE)
    assert one.paragraphs == ("wire-2",)
    assert one.as_block(lighthouse).text == "word for word in your copy, paragraph 2 of “Coast Wire”"


def test_a_passage_of_a_source_without_a_copy_is_not_said_to_be_gone(lighthouse: Dossier) -> None:
    attached = attach(lighthouse, WIRE_COPY)
    assert [each.id for each in attached.sources_without_copy] == ["paper"]
    assert [anchor.state for anchor in attached.passage_anchors.by_address[QUOTE]] == ["unattached", "here"]
    assert attached.passage_remark(QUOTE) == ""
    assert attached.comparison_sign(Address("figure/price-in-the-paper")) == ""
    references = ReferenceIndex(lighthouse)
    page = page_blocks_with_copy(lighthouse, references, Address("paragraph/1"), attached)
    assert any(isinstance(block, Prose) and "attach your copy" in block.text for block in page)
    page = page_blocks_with_copy(lighthouse, references, Address("paragraph/wire-3"), attached)
    assert ArticleExcerpt("Beacon Ltd named no price.", "your copy of the article") in page


def test_words_of_a_passage_are_found_where_they_occur_once(lighthouse: Dossier) -> None:
    attached = attach(lighthouse, PAPER_COPY, WIRE_COPY)
    (anchor,) = attached.passage_anchors.by_address[Address("figure/price-in-the-paper")]
    section = attached.copy.sections[anchor.section]
    assert (anchor.state, section.paragraph) == ("here", "2")
    assert section.displayed_text(anchor.start, anchor.end) == "40,000 crowns"


@pytest.mark.parametrize(
    ("paragraph", "words", "state", "found_in"),
    [
        ("", "named no price", "here", "wire-3"),
        ("", "75 per cent", "ambiguous", ""),
        ("", "nobody wrote this", "gone", ""),
        ("2", "42,000 crowns", "gone", ""),
        ("wire-2", "75 per cent", "here", "wire-2"),
    ],
)
def test_words_without_a_paragraph_are_sought_in_all_sources(
    lighthouse: Dossier, paragraph: str, words: str, state: str, found_in: str
) -> None:
    figure = lighthouse.facts_of(Figure)[0]
    (passage,) = figure.passages
    changed = replace(figure, passages=(replace(passage, paragraph=paragraph, words=words),))
    attached = attach(with_facts(lighthouse, figures=(changed,)), PAPER_COPY, WIRE_COPY)
    (anchor,) = attached.passage_anchors.by_address[figure.address]
    found = attached.copy.sections[anchor.section].paragraph if anchor.section >= 0 else ""
    assert (anchor.state, found) == (state, found_in)


def test_the_words_of_a_note_are_sought_in_the_source_of_its_paragraph(lighthouse: Dossier) -> None:
    attached = attach(lighthouse, PAPER_COPY, WIRE_COPY)
    assert attached.quote_remark(Address("paragraph/3"), SPAN) == ""
    elsewhere = attached.quote_remark(Address("paragraph/wire-1"), SPAN)
    assert elsewhere == "Quoted words moved: in your copy they are in paragraph 2 of “Coast Wire”."
    assert attached.resolve_quote(Address("stake/gull"), SPAN).state == "ambiguous"
    assert attach(lighthouse, WIRE_COPY).resolve_quote(Address("paragraph/3"), SPAN).state == "unattached"


def test_the_summary_is_by_source(lighthouse: Dossier) -> None:
    attached = attach(lighthouse, PAPER_COPY, WIRE_COPY)
    assert attached.recognition_summary("wire") == "Coast Wire: 4 of 4 paragraphs found in your copy."
    assert attached.recognition_summary() == (
        "The Skerry Lantern: 6 of 6 paragraphs found in your copy. Coast Wire: 4 of 4 paragraphs found in your copy."
    )


def test_what_changed_in_one_copy_is_told_of_its_source_only(lighthouse: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "wire.txt"
    path.write_text(WIRE_COPY.read_text("utf-8").replace("would pay", "is to pay"), "utf-8")
    attached = attach(lighthouse, PAPER_COPY, path)
    assert attached.copy.missing_paragraphs == ("wire-2",)
    assert attached.passage_remark(Address("figure/price-on-the-wire")) == (
        "Paragraph edited: paragraph 2 of “Coast Wire” differs in your copy; the passage is unchanged, "
        "between paragraphs 1 and 3 of “Coast Wire”."
    )


class TestReadChosenCopies:
    """Named copies and remembered ones."""

    def test_remembered_copies_serve_the_sources_that_no_named_one_is_of(self, lighthouse: Dossier) -> None:
        named = ChosenCopy(WIRE_COPY, is_named=True)
        before = ChosenCopy(PAPER_COPY, is_named=False)
        attached, problem = read_chosen_copies(lighthouse, [named, before])
        assert attached
        assert (dict(attached.paths), problem) == ({"paper": PAPER_COPY, "wire": WIRE_COPY}, "")

    def test_one_that_is_replaced_is_not_read(self, lighthouse: Dossier, tmp_path: Path) -> None:
        gone = ChosenCopy(tmp_path / "gone.txt", is_named=False, source="wire")
        attached, problem = read_chosen_copies(lighthouse, [ChosenCopy(WIRE_COPY, is_named=True), gone])
        assert attached
        assert (list(attached.copies), problem) == (["wire"], "")

    def test_one_that_cannot_be_read_any_more_is_told(self, lighthouse: Dossier, tmp_path: Path) -> None:
        gone = ChosenCopy(tmp_path / "gone.txt", is_named=False, source="paper")
        attached, problem = read_chosen_copies(lighthouse, [gone, ChosenCopy(WIRE_COPY, is_named=False)])
        assert attached
        assert list(attached.copies) == ["wire"]
        assert str(tmp_path / "gone.txt") in problem

    def test_two_named_ones_of_a_source_are_refused(self, lighthouse: Dossier) -> None:
        with pytest.raises(JvexploreError, match="name one copy of each source"):
            read_chosen_copies(lighthouse, [ChosenCopy(WIRE_COPY, is_named=True)] * 2)
