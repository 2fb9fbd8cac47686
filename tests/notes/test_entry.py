"""What is taken without pydantic is what pydantic would make of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.notes.entry import read_plain_note, validate_note
from jvexplore.notes.model import Note

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_MOMENTS = st.sampled_from(
    [
        datetime(2026, 11, 22, 6, tzinfo=UTC),
        datetime(2026, 11, 22, 6, tzinfo=timezone(timedelta(hours=3))),
        datetime(2026, 11, 22, 6),
        date(2026, 11, 22),
        "2026-11-22T06:00:00Z",
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
    ]
)
_STRANGE: SearchStrategy[Any] = st.sampled_from([0, True, 1.5, "", [], {}, ["a"], [1], "x", None])
_SPANS = st.fixed_dictionaries(
    {"start": st.sampled_from([0, -1, True, 3]), "end": st.just(3), "exact": st.sampled_from(["x", " ", ""])},
    optional={"prefix": st.just("a"), "suffix": _STRANGE, "more": st.just(1)},
)


def _or_strange(usual: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.integers(0, 9).flatmap(lambda chance: usual if chance else _STRANGE)


_NEEDED = {
    "id": _or_strange(st.sampled_from(["01M81J6RA00000000000000001", "01M81J6RA0000000000000000", "x" * 26])),
    "on": _or_strange(st.sampled_from(["stake/alibaba", "dossier", "paragraph/5", "Stake/x", "stake/", "stake/a\n"])),
    "text": _or_strange(st.text(max_size=3)),
    "created": _or_strange(_MOMENTS),
    "updated": _or_strange(_MOMENTS),
}
_OTHERS = {
    "kind": _or_strange(st.sampled_from(["comment", "check", "note"])),
    "status": _or_strange(st.sampled_from(["open", "resolved", "confirmed"])),
    "tags": _or_strange(st.lists(st.text(max_size=2), max_size=2)),
    "author": _or_strange(st.text(max_size=2)),
    "fact": _or_strange(st.text(max_size=2)),
    "span": _or_strange(_SPANS),
    "stars": st.just(5),
    "conflict": st.just([{"text": "other"}]),
    "extra": st.just({"a": 1}),
}


@given(st.fixed_dictionaries(_NEEDED, optional=_OTHERS))
def test_an_entry_is_the_same_note_with_or_without_pydantic(entry: dict[str, Any]) -> None:
    found = read_plain_note(entry)
    if isinstance(found, Note):
        assert (found, "") == validate_note(entry)
    else:
        assert found is entry


def test_a_usual_note_needs_no_pydantic() -> None:
    moment = datetime(2026, 11, 22, 6, tzinfo=UTC)
    least = {"id": "01M81J6RA00000000000000001", "on": "dossier", "text": "", "created": moment, "updated": moment}
    span = {"start": 1, "end": 3, "exact": "ab", "prefix": "x"}
    for more in (
        {},
        {"kind": "check", "status": "confirmed", "tags": ["a"]},
        {"on": "paragraph/5", "span": span},
        {"kind": "risk", "status": "open", "tags": [], "author": "ana", "fact": "so", "span": span},
    ):
        assert isinstance(read_plain_note({**least, **more}), Note)
