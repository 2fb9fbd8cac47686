from __future__ import annotations

import pytest

from jvexplore.dossier.name_finder import NameFinder
from tests.growth import assert_linear, repeat


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mail.ru Group takes part", "Mail.ru Group"),
        ("owned by Mail.ru Group.", "owned by Mail.ru Group"),
        ("Mail.ru Group’s share", "Mail.ru Group’s"),
        ("Mail.ru Group's share", "Mail.ru Group's"),
        ("Mail.ru alone", "Mail.ru"),
        ("the first, Mail.ru, and Mail.ru Group", "the first, Mail.ru"),
        ("XMail.ru Groups", None),
        ("mail.ru group", None),
        ("Группа «Дом»", "Группа «Дом"),
        ("", None),
        ("Group", None),
    ],
)
def test_names_are_found_as_whole_words(text: str, found: str | None) -> None:
    end = NameFinder(["Mail.ru", "Mail.ru Group", "Дом", "…", "", "word " * 13]).first_end(text)
    assert (None if end is None else text[:end]) == found


def test_without_names_nothing_is_found() -> None:
    assert NameFinder([]).first_end("Mail.ru Group") is None


def names(count: int) -> list[str]:
    return [f"Company {number} of {length * 'words '}" for number in range(count // 3) for length in (1, 5, 8)]


def test_the_time_grows_with_the_text_and_no_faster(harm: int) -> None:
    assert_linear(NameFinder(names(1_500)).first_end, repeat("Company 1 of no names "), 1_000 * harm)


def test_the_time_for_a_text_is_the_same_however_many_the_names(harm: int) -> None:
    text = "Company 1 of no names " * 100 * harm
    assert_linear(lambda finder: [finder.first_end(text)], lambda count: NameFinder(names(count)), 15 * harm)
