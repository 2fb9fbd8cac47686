from __future__ import annotations

import pytest

from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.normalise import text_digest
from jvexplore.article.read_copy import read_source_copy
from jvexplore.article.typed_passages import find_typed_passages
from jvexplore.dossier.load import load_dossier
from jvexplore.errors import JvexploreError
from tests.lighthouse import LIGHTHOUSE, PAPER_COPY, WIRE_COPY

_DOSSIER = load_dossier(LIGHTHOUSE)
_PAPER = AttachedCopies(_DOSSIER, [read_source_copy(PAPER_COPY, _DOSSIER.sources)])
_BOTH = AttachedCopies(_DOSSIER, [read_source_copy(each, _DOSSIER.sources) for each in (PAPER_COPY, WIRE_COPY)])


@pytest.mark.parametrize(
    ("words", "paragraph", "found"),
    [
        ("40,000 crowns", "", ("2", 18, 31)),
        ("offers  40,000", "", ("2", 11, 24)),
        ("75 per cent", "2", ("2", 47, 58)),
        ("75 per cent", "wire-2", ("wire-2", 39, 50)),
        ("“We light it first and count later,” said", "", ("3", 0, 41)),
        ('"We light it first', "wire-2", ("wire-2", 52, 70)),
        ("new", "2", ("2", 66, 69)),
        ("spring storm", "", ("caption-1", 33, 45)),
    ],
)
def test_words_that_occur_once(words: str, paragraph: str, found: tuple[str, int, int]) -> None:
    ((passage),) = find_typed_passages(_DOSSIER, _BOTH, [words], paragraph)
    section = _BOTH.copy.recognised_sections[found[0]]
    covered = section.normalised_text[found[1] : found[2]]
    assert passage == dict(zip(("paragraph", "start", "end", "digest"), (*found, text_digest(covered)), strict=True))


def test_whole_words_come_before_parts_of_words() -> None:
    ((passage),) = find_typed_passages(_DOSSIER, _BOTH, ["it"], "wire-2")
    assert (passage["start"], passage["end"]) == (62, 64)


def test_each_of_several_words_has_a_passage() -> None:
    found = find_typed_passages(_DOSSIER, _BOTH, ["40,000 crowns", "42,000 crowns", "40,000 crowns"])
    assert [each["paragraph"] for each in found] == ["2", "wire-2"]


@pytest.mark.parametrize(
    ("words", "paragraph", "error"),
    [
        (
            "75 per cent",
            "",
            '"75 per cent" occurs in 2 paragraphs: 2, wire-2; say which with --paragraph, or give more words',
        ),
        ("the", "2", '"the" occurs 3 times in paragraph 2; give more of the words around it'),
        ("50 per cent", "", '"50 per cent" is not in a paragraph of your copies; copy the words from the article'),
        ("50 per cent", "2", '"50 per cent" is not in paragraph 2; copy the words from the article'),
        (" ", "2", 'words are missing; write them as in the article, like --words "48 per cent"'),
        (
            "x",
            "9",
            (
                'there is no paragraph "9"; use one of title, standfirst, 1, 2, 3, caption-1, wire-title, wire-1,'
                " wire-2, wire-3"
            ),
        ),
    ],
)
def test_words_that_do_not(words: str, paragraph: str, error: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        find_typed_passages(_DOSSIER, _BOTH, [words], paragraph)
    assert str(refused.value) == error


@pytest.mark.parametrize(
    ("paragraph", "error"),
    [
        ("wire-2", "there is no copy of “Bids in for Skerry lighthouse”; name it with --article FILE"),
        (
            "",
            (
                '"42,000 crowns" is not in a paragraph of your copy, and there is no copy of “Bids in for Skerry'
                " lighthouse”; copy the words from the article"
            ),
        ),
    ],
)
def test_a_source_without_a_copy(paragraph: str, error: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        find_typed_passages(_DOSSIER, _PAPER, ["42,000 crowns"], paragraph)
    assert str(refused.value) == error


def test_no_copy_at_all() -> None:
    with pytest.raises(JvexploreError, match="words are found in your own copy of the article; name it with --article"):
        find_typed_passages(_DOSSIER, None, ["42,000 crowns"])


def test_every_passage_of_the_dossier_is_found_by_its_words() -> None:
    for fact in _DOSSIER.facts.values():
        for passage in fact.passages:
            if passage.end is None:
                continue
            text = _BOTH.copy.recognised_sections[passage.paragraph].normalised_text
            (found,) = find_typed_passages(_DOSSIER, _BOTH, [text[passage.start : passage.end]], passage.paragraph)
            assert found == {key: getattr(passage, key) for key in ("paragraph", "start", "end", "digest")}
