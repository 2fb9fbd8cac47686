"""Which sentences of a copy carry a fact: each is covered or a gap, and another passage never makes more gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import DOSSIER, Address
from jvexplore.article.attached_copies import AttachedCopies, page_blocks_with_copy
from jvexplore.article.coverage import find_coverage
from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.article.passage_anchors import PassageAnchors
from jvexplore.article.read_copy import SourceCopy
from jvexplore.article.recognise import recognise_blocks
from jvexplore.dossier.blocks import LabelledValues, Prose
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.source import Paragraph, Passage, Source
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.coverage import Coverage
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.vocabulary.paragraph_parts import ParagraphPart

    Parts = Sequence[tuple[str, ParagraphPart, str]]

PARTS: Final[Parts] = (
    ("title", "title", "A ferry for two islands"),
    ("standfirst", "standfirst", "Two crews share one boat. Nobody swims."),
    ("1", "body", "Mr. Holm bought a ferry. It has 40 seats; none is new. “Why wait?” he asked."),
    ("2", "body", "* * *"),
    ("3", "body", "The mayor of Grey Rock nodded."),
    ("caption-1", "caption", "The ferry at dusk. It leaves at six."),
    ("table-1", "table", "Seats 40. Crew 2."),
)
"""Made up: paragraphs by id, with their parts."""


def dossier_with(dossier: Dossier, passages: Sequence[Passage], parts: Parts = PARTS) -> Dossier:
    """Return a dossier with one article and one fact."""
    paragraphs = tuple(
        Paragraph(id=each, part=part, digest=text_digest(normalise_text(text)), length=len(normalise_text(text)))
        for each, part, text in parts
    )
    source = Source(id="ferry", title="A ferry for two islands", language="en", paragraphs=paragraphs)
    party = Party(id="holm", name="Holm", type="person", basis="stated", passages=tuple(passages))
    none: dict[str, tuple[()]] = dict.fromkeys(dossier.collections, ())
    return with_facts(replace(dossier, sources=(source,), unread=()), **{**none, "parties": (party,)})


def coverage_of(dossier: Dossier, passages: Sequence[Passage], parts: Parts = PARTS) -> Coverage:
    """Return what is covered of a copy that has all paragraphs of the article."""
    changed = dossier_with(dossier, passages, parts)
    copy = recognise_blocks([text for _, _, text in parts], changed.first_source)
    return find_coverage(changed, copy, PassageAnchors(changed, copy))


def gap_words(coverage: Coverage, parts: Parts = PARTS) -> list[str]:
    """Return the words of the gaps."""
    texts = {each: normalise_text(text) for each, _, text in parts}
    return [texts[each.paragraph][start:end] for each in coverage.sections.values() for start, end in each.gaps]


def passage(paragraph: str, words: str) -> Passage:
    text = normalise_text(next(text for each, _, text in PARTS if each == paragraph))
    start = text.index(words)
    return Passage(paragraph=paragraph, start=start, end=start + len(words), digest=text_digest(words))


def test_sentences_of_the_body_and_the_standfirst_are_counted(bakery: Dossier) -> None:
    nothing = coverage_of(bakery, ())
    assert nothing.sentence_count.words == "0 of 6 sentences"
    assert gap_words(nothing) == [
        "Two crews share one boat.",
        "Nobody swims.",
        "Mr. Holm bought a ferry.",
        "It has 40 seats; none is new.",
        '"Why wait?" he asked.',
        "The mayor of Grey Rock nodded.",
    ]
    some = coverage_of(bakery, [passage("1", "ferry. It"), passage("title", "ferry"), passage("caption-1", "six")])
    assert some.sentence_count.statement == "2 of 6 sentences have facts"
    whole = coverage_of(
        bakery, [Passage(paragraph="1"), passage("1", "bought"), Passage(paragraph="3"), Passage(paragraph="2")]
    )
    assert gap_words(whole) == ["Two crews share one boat.", "Nobody swims."]
    assert coverage_of(bakery, (), (("1", "body", "Alone."),)).sentence_count.statement == "0 of 1 sentence has facts"
    assert not coverage_of(bakery, (), PARTS[:1]).sentence_count.words


def test_words_of_a_moved_passage_are_covered_where_they_are_now(bakery: Dossier) -> None:
    words = "It has 40 seats"
    moved = Passage(paragraph="9", start=0, end=len(words), digest=text_digest(words))
    changed = dossier_with(bakery, [moved], (*PARTS, ("9", "body", "It has 40 seats, they say.")))
    copy = recognise_blocks([text for _, _, text in PARTS], changed.first_source)
    coverage = find_coverage(changed, copy, PassageAnchors(changed, copy))
    assert coverage.sentence_count.words == "1 of 6 sentences"  # those of a paragraph that is not there are not counted
    assert "It has 40 seats; none is new." not in gap_words(coverage)


def test_of_a_paragraph_that_stands_there_twice_the_first_counts(bakery: Dossier) -> None:
    changed = dossier_with(bakery, [passage("1", "a ferry")])
    copy = recognise_blocks([text for _, _, text in (*PARTS, PARTS[2])], changed.first_source)
    coverage = find_coverage(changed, copy, PassageAnchors(changed, copy))
    assert coverage.sentence_count.words == "1 of 6 sentences"


TEXTS: Final = tuple((each, normalise_text(text)) for each, _, text in PARTS)


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """Make a passage of any characters of any paragraph, or a whole paragraph."""
    paragraph, text = draw(st.sampled_from(TEXTS))
    if draw(st.booleans()) and draw(st.booleans()):
        return Passage(paragraph=paragraph)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Passage(paragraph=paragraph, start=start, end=end, digest=text_digest(text[start:end]))


@given(st.lists(passages(), max_size=6), passages())
def test_each_sentence_is_covered_or_a_gap_and_no_passage_makes_more_gaps(
    bakery: Dossier, before: list[Passage], added: Passage
) -> None:
    coverage, after = coverage_of(bakery, before), coverage_of(bakery, [*before, added])
    covered = {
        (each.paragraph or "", at)
        for each in before
        for at in range(each.start or 0, each.end or len(dict(TEXTS)[each.paragraph]))
    }
    for section in coverage.sections.values():
        for start, end in section.sentences:
            has_fact = any((section.paragraph, at) in covered for at in range(start, end))
            assert ((start, end) in section.gaps) is not has_fact
    for index, section in after.sections.items():
        assert {*section.gaps} <= {*coverage.sections[index].gaps} <= {*section.sentences}
    assert after.sentence_count.covered >= coverage.sentence_count.covered


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (DOSSIER, "2 of 6 sentences have facts"),
        (Address("source/ferry"), "2 of 6 sentences have facts"),
        (Address("paragraph/1"), "No facts in sentence 3 of 3."),
        (Address("paragraph/3"), "No facts in this paragraph."),
        (Address("paragraph/title"), ""),
        (Address("party/holm"), ""),
    ],
)
def test_pages_say_what_has_no_fact(bakery: Dossier, address: Address, expected: str) -> None:
    dossier = dossier_with(bakery, [passage("1", "ferry. It")])
    copy = recognise_blocks([text for _, _, text in PARTS], dossier.first_source)
    attached = AttachedCopies(dossier, [SourceCopy("ferry", copy)])
    page = page_blocks_with_copy(dossier, ReferenceIndex(dossier), address, attached)
    rows = [value for block in page if isinstance(block, LabelledValues) for _, value in block.rows]
    said = [*rows, *(block.text for block in page if isinstance(block, Prose))]
    assert [each for each in said if "facts" in each and "parties" not in each] == ([expected] if expected else [])
