from __future__ import annotations

import time

import pytest

from jvexplore.dossier.name_finder import NameFinder


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


def test_many_names_in_much_text_take_little_time() -> None:
    finder = NameFinder(f"Company {number} of {length * 'words '}" for number in range(5_000) for length in (1, 5, 8))
    started = time.perf_counter()
    assert finder.first_end("Company 1 of no names " * 50_000) is None
    assert time.perf_counter() - started < 3
