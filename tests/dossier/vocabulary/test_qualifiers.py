from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.vocabulary.qualifiers import KNOWN_QUALIFIERS, follows_number, qualifier_class
from jvexplore.reading.english import qualifiers as english
from jvexplore.reading.german import qualifiers as german
from jvexplore.reading.qualifier_classes import QualifierClass
from jvexplore.reading.quantities import read_quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", QualifierClass.EXACT),
        (" ", QualifierClass.EXACT),
        ("exactly", QualifierClass.EXACT),
        ("about", QualifierClass.ABOUT),
        ("Roughly", QualifierClass.ABOUT),
        ("some", QualifierClass.ABOUT),
        ("ca.", QualifierClass.ABOUT),
        ("nearly", QualifierClass.JUST_UNDER),
        ("almost", QualifierClass.JUST_UNDER),
        ("just over", QualifierClass.JUST_OVER),
        ("MORE  than", QualifierClass.MORE_THAN),
        ("over", QualifierClass.MORE_THAN),
        ("at least", QualifierClass.AT_LEAST),
        ("no less than", QualifierClass.AT_LEAST),
        ("or more", QualifierClass.AT_LEAST),
        ("less than", QualifierClass.LESS_THAN),
        ("under", QualifierClass.LESS_THAN),
        ("up to", QualifierClass.AT_MOST),
        ("at most", QualifierClass.AT_MOST),
        ("plus one share", QualifierClass.PLUS_ONE_SHARE),
        ("less one share", QualifierClass.LESS_ONE_SHARE),
        ("minus 1 share", QualifierClass.LESS_ONE_SHARE),
        ("undisclosed", QualifierClass.UNDISCLOSED),
        ("knapp", QualifierClass.JUST_UNDER),
        ("gut", QualifierClass.JUST_OVER),
        ("höchstens", QualifierClass.AT_MOST),
        ("plus eine Aktie", QualifierClass.PLUS_ONE_SHARE),
        ("give or take", QualifierClass.ABOUT),
        ("no more than about", QualifierClass.ABOUT),
        ("x" * 10_000, QualifierClass.ABOUT),
    ],
)
def test_what_a_qualifier_does(text: str, found: QualifierClass) -> None:
    assert qualifier_class(text) is found


def test_no_phrase_has_two_classes() -> None:
    tables = [each for words in (english, german) for each in (words.QUALIFIERS_BEFORE, words.QUALIFIERS_AFTER)]
    for table in tables:
        for phrase, found in table.items():
            assert {each.get(phrase, found) for each in tables} == {found}, phrase
            assert qualifier_class(phrase) is found


def test_a_form_offers_each_class_that_needs_a_word() -> None:
    assert {qualifier_class(each) for each in KNOWN_QUALIFIERS} == set(QualifierClass) - {QualifierClass.EXACT}
    assert len(set(KNOWN_QUALIFIERS)) == len(KNOWN_QUALIFIERS)


@pytest.mark.parametrize("qualifier", [each for each in KNOWN_QUALIFIERS if each != "undisclosed"])
def test_what_a_form_offers_is_read_from_an_article(qualifier: str) -> None:
    text = f"50 per cent {qualifier}" if follows_number(qualifier) else f"{qualifier} 50 per cent"
    (quantity,) = read_quantities(f"It holds {text} of it")
    assert quantity.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("Plus one share", True),
        ("or more", True),
        ("oder mehr", True),
        ("at least", False),
        ("plus", True),
        ("", False),
    ],
)
def test_where_a_qualifier_stands(text: str, follows: bool) -> None:
    assert follows_number(text) is follows


@given(st.text())
def test_any_text_is_a_qualifier(text: str) -> None:
    assert isinstance(qualifier_class(text), QualifierClass)
