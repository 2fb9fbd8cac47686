"""What is written as one word, with a hyphen, or as several finds each other, in the query and in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.search.abbreviations import abbreviated_words
from jvexplore.search.highlights import find_highlights, match_excerpt
from jvexplore.search.query import parse_query
from jvexplore.search.spellings import regional_spellings, singular_forms
from tests.samples import made
from tests.search.dossiers import party_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.search.finder import DossierFinder
    from tests.search.dossiers import MakeFinder

COMPOUNDS = (
    ("e-commerce", "e commerce", "ecommerce"),
    ("cross-border", "cross border", "crossborder"),
    ("co-operation", "co operation", "cooperation"),
    ("buy-out", "buy out", "buyout"),
    ("on-line", "on line", "online"),
    ("share-holder", "share holder", "shareholder"),
    ("Mail.ru", "Mail ru", "Mailru"),
    ("O'Reilly", "O Reilly", "OReilly"),
    ("café-bar", "café bar", "cafébar"),
)


def _abouts(make_finder: MakeFinder, abouts: Sequence[str]) -> DossierFinder:
    """Return what searches a dossier whose parties x-0, x-1 … are said to be this."""
    return make_finder(party_entry(f"Nova{number}", number, about=about) for number, about in enumerate(abouts))


@pytest.mark.parametrize("compound", COMPOUNDS)
@pytest.mark.parametrize("written", [0, 1, 2])
def test_each_way_of_writing_a_word_finds_each_other(
    make_finder: MakeFinder, compound: tuple[str, str, str], written: int
) -> None:
    finder = _abouts(
        make_finder, [f"It is a {compound[written]} firm.", "Another firm altogether: one long, the other not."]
    )
    for typed in (*compound, compound[0].upper(), *(f"{each} firm" for each in compound)):
        found = [each.document.key for each in finder.find_documents(typed, {}).found if each.document.kind == "party"]
        assert found == ["party/x-0"], typed


@pytest.mark.parametrize("compound", COMPOUNDS)
def test_all_ways_of_writing_a_word_are_found_at_once(make_finder: MakeFinder, compound: tuple[str, str, str]) -> None:
    finder = _abouts(make_finder, [f"It is a {each} firm." for each in compound])
    for typed in compound:
        found = {each.document.key for each in finder.find_documents(typed, {}).found if each.document.kind == "party"}
        assert found == {"party/x-0", "party/x-1", "party/x-2"}, typed


@pytest.mark.parametrize("typed", ["business-to-consumer", "business to consumer", "business-to-con", "B2C"])
@pytest.mark.parametrize("text", ["a business to consumer site", "a business-to-consumer site"])
def test_words_of_more_than_two_parts_are_found_too(make_finder: MakeFinder, typed: str, text: str) -> None:
    finder = _abouts(make_finder, [text, "to a consumer, from a business"])
    assert finder.find_documents(typed, {}).found[0].document.key == "party/x-0"


@pytest.mark.parametrize("typed", ["-cross-border", "-crossborder"])
def test_what_must_not_be_there_must_not_in_any_way_of_writing_it(make_finder: MakeFinder, typed: str) -> None:
    finder = _abouts(make_finder, ["cross border", "crossborder", "cross-border", "across the border"])
    assert {each.document.key for each in finder.find_documents(f"kind:party {typed}", {}).found} == {"party/x-3"}


@pytest.mark.parametrize("typed", ['"cross-border trade"', '"cross border trade"', '"Cross-Border"'])
@pytest.mark.parametrize("text", ["of cross border trade", "of cross-border trade"])
def test_a_phrase_may_have_a_hyphen_or_none(make_finder: MakeFinder, typed: str, text: str) -> None:
    finder = _abouts(make_finder, [text, "trade across the border: a cross-road"])
    assert [each.document.key for each in finder.find_documents(typed, {}).found] == ["party/x-0"]
    assert find_highlights(text, parse_query(typed))


@pytest.mark.parametrize(
    ("typed", "text"), [("another", "an other way"), ("outlook", "look out"), ("crossborder", "cross the border")]
)
def test_words_that_only_stand_in_the_same_text_are_no_compound(make_finder: MakeFinder, typed: str, text: str) -> None:
    assert _abouts(make_finder, [text]).find_documents(typed, {}).found == []


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("CEO", "the chief executive officer"),
        ("chief executive", "the CEO"),
        ("JVs", "two joint ventures"),
        ("joint venture", "a JV of both"),
        ("SWF", "a sovereign wealth fund"),
        ("NDA", "a non-disclosure agreement"),
        ("initial public offering", "before the IPO"),
    ],
)
def test_an_abbreviation_and_what_it_stands_for_find_each_other(make_finder: MakeFinder, typed: str, text: str) -> None:
    finder = _abouts(make_finder, [text, "venture, joint; fund, wealth; executive, chief"])
    assert finder.find_documents(typed, {}).found[0].document.key == "party/x-0"
    assert abbreviated_words("ventures") == ()


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("organization", "organisation"),
        ("organised", "organized"),
        ("labor", "labour"),
        ("colour", "color"),
        ("data center", "data centre"),
        ("licence", "license"),
        ("programme", "program"),
        ("analyse", "analyze"),
        ("stakes", "stake"),
        ("companies", "company"),
        ("losses", "loss"),
        ("stake", "stakes"),
    ],
)
def test_british_and_american_spellings_and_plurals_find_each_other(
    make_finder: MakeFinder, typed: str, text: str
) -> None:
    """Also where the word as it is typed stands elsewhere, so that it is no slip."""
    finder = _abouts(make_finder, [f"the {text} here", f"the {typed} there"])
    assert {each.document.key for each in finder.find_documents(typed, {}).found} == {"party/x-0", "party/x-1"}


@pytest.mark.parametrize("word", ["is", "this", "wise", "status", "loss", "for", "four", "rise", "size", "", "ios"])
def test_short_words_have_one_spelling(word: str) -> None:
    assert regional_spellings(word) == singular_forms(word) == ()


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("of cross border trade, cross the border", "cross-border", ["cross border"]),
        ("of cross border trade", "crossborder", ["cross border"]),
        ("business to consumer", "business-to-consumer", ["business to consumer"]),
        ("an e commerce site", "ecommerce", ["e commerce"]),
        ("two stakes, one stake", "stakes", ["stakes", "stake"]),
        ("an organisation", "organization", ["organisation"]),
    ],
)
def test_the_words_that_were_found_are_marked(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in find_highlights(text, parse_query(query))] == marked
    assert match_excerpt(text, parse_query(query)).endswith(text[-5:])


def test_a_note_is_found_by_a_compound_too(make_finder: MakeFinder) -> None:
    note = made(1, "party/x-0", "Who pays for cross border transport?")
    for typed in ("cross-border", "crossborder", "cross border"):
        found = _abouts(make_finder, ["x"]).find_documents(typed, {note.id: note}).found
        assert [each.document.key for each in found] == [note.id]
