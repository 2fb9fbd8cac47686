from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.article.quote_resolver import QuoteResolver
from jvexplore.article.recognise import recognise_blocks, split_blocks
from jvexplore.span import cut_span

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


@pytest.fixture
def text(bakery_article: Path) -> str:
    return bakery_article.read_text(encoding="utf-8")


def place(dossier: Dossier, text: str, changed: str, number: str, words: str) -> tuple[str, str]:
    """Return what becomes of words of a paragraph in a changed copy: state, and the words that are found."""
    paragraph = recognise_blocks(split_blocks(text), dossier.first_source).recognised_sections[number].normalised_text
    start = paragraph.index(words)
    span = cut_span(paragraph, start, start + len(words))
    assert span
    copy = recognise_blocks(split_blocks(changed), dossier.first_source)
    found = QuoteResolver(copy).resolve_quote(number, span)
    if found.section < 0:
        return found.state, ""
    whole = copy.sections[found.section].normalised_text
    return found.state, f"{whole[: found.start][-6:]}|{whole[found.start : found.end]}"


def test_words_stand_where_they_stood(bakery: Dossier, text: str) -> None:
    assert place(bakery, text, text, "3", "will rise") == ("here", '"[It] |will rise')
    assert place(bakery, text, text.replace("\n", "\r\n  "), "3", "will rise") == ("here", '"[It] |will rise')


def test_words_of_a_changed_paragraph_are_found_by_themselves(bakery: Dossier, text: str) -> None:
    changed = text.replace("“[It]", "Soon “[it]")
    assert place(bakery, text, changed, "3", "will rise") == ("moved", '"[it] |will rise')


def test_of_several_places_the_one_with_the_same_words_around_is_taken(bakery: Dossier, text: str) -> None:
    changed = text.replace("“[It] will rise", "Dough will rise, and “[It] will rise").replace("told the", "told a")
    assert place(bakery, text, changed, "3", "will rise") == ("moved", '"[It] |will rise')


def test_of_several_places_that_fit_alike_none_is_guessed(bakery: Dossier, text: str) -> None:
    changed = text.replace("“[It] will rise — like bread", "It will rise, it will rise")
    assert place(bakery, text, changed, "3", "will rise") == ("ambiguous", "")


def test_words_that_are_not_there_are_gone(bakery: Dossier, text: str) -> None:
    assert place(bakery, text, text.replace("will rise", "shall rise"), "3", "will rise") == ("gone", "")


def test_words_that_a_note_on_a_fact_quotes_may_stand_anywhere(bakery: Dossier, text: str) -> None:
    copy = recognise_blocks(split_blocks(text), bakery.first_source)
    span = cut_span(copy.paragraph_texts["3"], 6, 15)
    assert span
    assert QuoteResolver(copy).resolve_quote("", span).state == "here"
