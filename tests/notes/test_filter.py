from __future__ import annotations

import pytest

from jvexplore.address import Address
from jvexplore.notes.filter import NoteFilter
from tests.samples import made

QUESTION = made(1, "stake/dough", "Who says so?", kind="question", tags=("mill", "money"), author="ana")
CHECK = made(
    2, "party/crumb", "Call them", kind="check", status="confirmed", author="ben", tags=("social-media", "by hand")
)
NOTES = [QUESTION, CHECK]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (NoteFilter(), NOTES),
        (NoteFilter(on=Address("stake/dough")), [QUESTION]),
        (NoteFilter(on=Address("stake")), []),
        (NoteFilter(kind="check"), [CHECK]),
        (NoteFilter(status="open"), [QUESTION]),
        (NoteFilter(tag="money"), [QUESTION]),
        (NoteFilter(tag="mon"), []),
        (NoteFilter(tag="social media"), [CHECK]),
        (NoteFilter(tag="by-hand"), [CHECK]),
        (NoteFilter(author="ben"), [CHECK]),
        (NoteFilter(author="ben", kind="question"), []),
    ],
)
def test_a_filter_asks_for_all_that_it_names(wanted: NoteFilter, found: list[object]) -> None:
    assert wanted.select_notes(NOTES) == found
