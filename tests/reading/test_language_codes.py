from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.dates import DATE_LANGUAGES
from jvexplore.reading.language_codes import READ_LANGUAGES, language_problem, unread_language_remark
from jvexplore.reading.languages import NUMBER_WORDS

UNREAD = "numbers of this source are not compared: only English and German are read"


@pytest.mark.parametrize("code", ["en", "EN", "de-AT", "en_US", "no", "nb", "zh-Hans-CN", "haw", "und", "mul"])
def test_a_code_is_no_problem(code: str) -> None:
    assert language_problem(code) is None


@pytest.mark.parametrize(
    ("language", "remedy"),
    [
        ("English", 'write "en"'),
        ("eng", 'write "en"'),
        ("eng-US", 'write "en-US"'),
        ("us", 'write "en"'),
        ("German", 'write "de"'),
        ("deutsch", 'write "de"'),
        ("ger", 'write "de"'),
        ("norwegian", 'write "no"'),
        ("Norwegian (Bokmål)", 'write an ISO 639 code, like "en"'),
        ("British English", 'write "en"'),
        ("Englsh", 'write "en"'),
        ("Русский", 'write "ru"'),
        ("English, German", 'write an ISO 639 code, like "en"'),
        ("xx", 'write an ISO 639 code, like "en"'),
        ("en US", 'write "en"'),
        ("e", 'write an ISO 639 code, like "en"'),
    ],
)
def test_what_is_no_code_has_the_code_that_was_meant_as_its_remedy(language: str, remedy: str) -> None:
    assert language_problem(language) == (f'"{language}" is not a language code', remedy)
    assert unread_language_remark(language) == ""


@pytest.mark.parametrize("language", ["", "en", "EN-gb", "de-CH", "und"])
def test_nothing_is_said_of_a_language_that_is_read(language: str) -> None:
    assert unread_language_remark(language) == ""


@pytest.mark.parametrize("language", ["no", "fr-CH", "haw"])
def test_a_language_that_is_not_read_is_named(language: str) -> None:
    assert unread_language_remark(language) == UNREAD


def test_the_languages_that_are_read_are_those_that_have_rules() -> None:
    for rules in (NUMBER_WORDS, DATE_LANGUAGES):
        assert {tag.partition("-")[0] for tag in rules} == {*READ_LANGUAGES}


@given(st.text(max_size=200))
def test_any_text_is_a_code_or_a_problem(language: str) -> None:
    found = language_problem(language)
    assert found is None or found[1].startswith("write ")
