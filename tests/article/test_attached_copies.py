"""What a reader is told of a copy that is not as the dossier knows it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.copy_check import check_copy
from jvexplore.article.read_copy import SourceCopy
from jvexplore.article.recognise import recognise_blocks, split_blocks
from jvexplore.dossier.source import Passage
from jvexplore.span import Span
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

QUOTED = Span(start=1, end=28, exact="[It] will rise - like bread", prefix='"', suffix=',"')


@pytest.fixture
def parts(bakery_article: Path) -> list[str]:
    """The paragraphs of the copy, the first at 0, behind a headline and a standfirst."""
    return re.split(r"\n\s*\n", bakery_article.read_text("utf-8").strip())[2:]


def attach(dossier: Dossier, parts: list[str]) -> AttachedCopies:
    return AttachedCopies(
        dossier, [SourceCopy("article", recognise_blocks(split_blocks("\n\n".join(parts)), dossier.first_source))]
    )


def reworded(part: str) -> str:
    return part.replace("told the", "said to the")


def test_words_of_a_reworded_paragraph_are_reported_where_they_stand(bakery: Dossier, parts: list[str]) -> None:
    for order, head, where in (
        ((0, 1, 2, 3, 4), "Edited", "between paragraphs 2 and 4"),
        ((0, 1, 3, 2, 4), "Moved", "between paragraphs 4 and 5"),
        ((2, 0, 1, 3, 4), "Moved", "before paragraph 1"),
        ((0, 1, 3, 4, 2), "Moved", "after paragraph 5"),
        ((0, 1, 2), "Edited", "after paragraph 2"),
    ):
        attached = attach(bakery, [reworded(parts[number]) for number in order])
        told, quoted = (
            attached.passage_remark(Address("quote/ada-rise")),
            attached.quote_remark(Address("paragraph/3"), QUOTED),
        )
        if head == "Moved":
            missing = "paragraph 3 is missing or changed in your copy"
            assert told == f"Passage moved: {missing}; the passage is {where}."
            assert quoted == f"Quoted words moved: in your copy they are {where}."
        else:
            unchanged = "paragraph 3 differs in your copy; the passage is unchanged"
            assert told == f"Paragraph edited: {unchanged}, {where}."
            unchanged = "the quoted words are unchanged in your copy"
            assert quoted == f"Context edited: {unchanged}, {where}; the text around them differs."
        assert attached.passage_anchors.worst_state(Address("quote/ada-rise")) == "moved"


def test_words_found_in_another_paragraph_are_reported_there(bakery: Dossier, parts: list[str]) -> None:
    quoted = Span(start=0, end=5, exact="Lisbon", prefix="in ", suffix=",")
    elsewhere = attach(bakery, parts).quote_remark(Address("paragraph/3"), quoted)
    assert elsewhere == "Quoted words moved: in your copy they are in paragraph 1."
    same = attach(bakery, parts).quote_remark(Address("paragraph/1"), quoted)
    assert same == "", "what stands before them in their paragraph may have been corrected"


def test_a_paragraph_is_distinguished_from_words_in_it(bakery: Dossier, parts: list[str]) -> None:
    attached = attach(bakery, [parts[0], *parts[2:]])
    assert (
        attached.passage_remark(Address("party/staff"))
        == "Paragraph not found: paragraph 2 is missing or changed in your copy."
    )
    assert attached.passage_remark(Address("stake/dough")).endswith("the words from paragraph 2 are not in your copy.")
    moved = attach(bakery, [parts[0], *parts[2:], parts[1]])
    assert moved.passage_remark(Address("stake/dough")).endswith("paragraph 2 is out of order in your copy.")


def test_paragraph_numbers_and_fact_counts_are_distinguished(bakery: Dossier, parts: list[str]) -> None:
    def told(parts: list[str]) -> str:
        return attach(bakery, parts).recognition_summary().partition("in your copy. ")[2]

    assert told(parts) == ""
    assert told([*parts[:2], reworded(parts[2]), *parts[3:]]) == (
        "Paragraph 3 is missing or changed. 3 facts have a passage in an edited paragraph."
    )
    assert told([*parts[:2], reworded(parts[2]).replace("will rise", "rises"), *parts[3:]]) == (
        "Paragraph 3 is missing or changed. "
        "2 facts have a passage in an edited paragraph, 1 has one that was not found."
    )
    assert told([*parts[:2], *parts[3:], reworded(parts[2])]) == (
        "Paragraph 3 is missing or changed. 3 facts have a passage that moved."
    )
    assert told([parts[0], parts[1]]).startswith("Paragraphs 3, 4 and 5 are missing or changed. ")
    assert told([parts[0], parts[2], parts[1], *parts[3:]]).startswith("Paragraphs 2 and 3 are out of order. ")
    assert told([parts[0], *parts[2:], parts[1]]).startswith("Paragraph 2 is out of order. ")


def without_digests(dossier: Dossier, *paragraphs: str) -> Dossier:
    source = dossier.first_source
    kept = (replace(each, digest=None) if each.id in paragraphs else each for each in source.paragraphs)
    return replace(dossier, sources=(replace(source, paragraphs=tuple(kept)),))


def with_passage(dossier: Dossier, passage: Passage) -> Dossier:
    return with_facts(dossier, parties=(replace(dossier.collections["parties"][0], passages=(passage,)),))


def test_nothing_is_said_to_be_edited_in_a_paragraph_that_has_no_digest(bakery: Dossier, parts: list[str]) -> None:
    undigested = without_digests(bakery, "2", "3")
    attached = attach(undigested, parts)
    assert attached.recognition_summary() == (
        "3 of 5 paragraphs found in your copy. "
        "The dossier has no digest of paragraphs 2 and 3, so they cannot be compared."
    )
    by_digest = Address("quote/ada-rise")
    assert attached.passage_remark(by_digest) == ""
    assert attached.passage_anchors.worst_state(by_digest) == "here"
    assert attached.comparison_sign(by_digest) == "="
    assert attached.quote_remark(Address("paragraph/3"), QUOTED) == ""
    assert attached.passage_remark(Address("party/staff")) == (
        "Cannot be found: the dossier has no digest of paragraph 2 to find it in your copy."
    )
    assert attach(without_digests(bakery, "3"), parts).recognition_summary() == (
        "4 of 5 paragraphs found in your copy. The dossier has no digest of paragraph 3, so it cannot be compared."
    )
    assert attach(without_digests(bakery, *"12345"), parts).recognition_summary() == (
        "The dossier has no digests of the article, so its paragraphs cannot be compared with your copy. "
        "1 fact has a passage with several matches."
    )


@pytest.mark.parametrize(
    ("words", "state", "remark"),
    [
        ("37.5 per cent", "here", ""),
        (
            "Lisbon",
            "moved",
            "Passage in another paragraph: the words from paragraph 2 are in paragraph 1 of your copy.",
        ),
        ("nowhere in it", "gone", "Passage not found: the words from paragraph 2 are not in your copy."),
    ],
)
def test_words_of_a_paragraph_without_a_digest_are_found_outside_the_others(
    bakery: Dossier, parts: list[str], words: str, state: str, remark: str
) -> None:
    dossier = with_passage(without_digests(bakery, "2"), Passage(paragraph="2", words=words))
    attached, party = attach(dossier, parts), dossier.collections["parties"][0].address
    assert attached.passage_anchors.worst_state(party) == state
    assert attached.passage_remark(party) == remark


def test_words_that_another_paragraph_has_too_are_those_of_the_one_without_a_digest(
    bakery: Dossier, parts: list[str]
) -> None:
    dossier = with_passage(without_digests(bakery, "2"), Passage(paragraph="2", words="Crumb will hold"))
    twice = [f"{parts[1]} {parts[1]}" if number == 1 else part for number, part in enumerate(parts)]
    address = dossier.collections["parties"][0].address
    assert attach(dossier, [*parts, "Crumb will hold on, too."]).passage_anchors.worst_state(address) == "ambiguous"
    found = [each.key for each in check_copy(dossier, attach(dossier, twice).copy) if each.entry == address]
    assert found == [], "which of the two is the paragraph is not known"
