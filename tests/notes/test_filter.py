from __future__ import annotations

import pytest

from jvexplore.notes.filter import NoteFilter, matches_words
from tests.samples import made

QUESTION = made(1, "stake/dough", "Who says so?", kind="question", tags=("mill", "money"), author="ana")
CHECK = made(2, "party/crumb", "Call them", kind="check", status="confirmed", author="ben")
NOTES = [QUESTION, CHECK]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (NoteFilter(), NOTES),
        (NoteFilter(on="stake/dough"), [QUESTION]),
        (NoteFilter(on="stake"), []),
        (NoteFilter(kind="check"), [CHECK]),
        (NoteFilter(status="open"), [QUESTION]),
        (NoteFilter(tag="money"), [QUESTION]),
        (NoteFilter(tag="mon"), []),
        (NoteFilter(author="ben"), [CHECK]),
        (NoteFilter(author="ben", kind="question"), []),
    ],
)
def test_a_filter_asks_for_all_that_it_names(wanted: NoteFilter, found: list[object]) -> None:
    assert wanted.select(NOTES) == found


@pytest.mark.parametrize("typed", ["", "quest", "QUEST ana", "stake dou", "stake/d", "mill who"])
def test_typed_words_find_a_note_by_their_beginnings(typed: str) -> None:
    assert matches_words(QUESTION, typed)


@pytest.mark.parametrize("typed", ["uest", "quest ben", "who x"])
def test_other_words_do_not(typed: str) -> None:
    assert not matches_words(QUESTION, typed)
