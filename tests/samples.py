"""Notes for tests: made by hand, or by hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from ulid import ULID

from jvexplore.notes.model import NOTE_KINDS, Note, allowed_statuses
from jvexplore.span import Span

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

AWKWARD_TEXTS = (
    "",
    " ",
    "\n",
    "plain",
    "[the company] said [/b] so",
    'three """ quotes and \\ a backslash \\',
    "Привет, 🧁 and 👩‍🍳",
    "ends with an empty line\n",
    "ends with two\n\n",
    "\nbegins with one",
    "many\n\n\n\nblank lines",
    "tabs\tand trailing spaces  \n    four spaces in front",
    "carriage\rreturn and\r\nboth",
    "NUL \0 and escape \x1b[31m and \x9b and \u202e and \u2028 line",
    "# heading\n## two #\n- list\n+ list\n* list\n1. one\n2) two\n- [ ] task",
    "> quote\n>> quote\n| a | b |\n|---|---|\n| c | d |",
    "under\n===\nlines\n---\n\n***\n___\n\n: definition",
    "``` fence\n``````\n~~~\n`code` ``code``",
    "*a* _b_ **c** ~~d~~ ==e== ^f^ $g$ <b>h</b> <!-- i --> &amp; &#42; &nbsp;",
    "[link](http://a_b.c) ![image](x) [ref]: http://x\n[^1]: foot <https://a_b.c> https://a.b/_c_ www.a_b_.c a_b@c.d",
    "=1+1",
    "\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}wide\N{EM SPACE}",
    "1986. A year\n-\n+\n=\n1.",
)
"""Texts that formats are known to stumble over."""

TEXTS = st.one_of(
    st.sampled_from(AWKWARD_TEXTS),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.text(alphabet=" \t\n\r\\`*_[]<>#&|~-+=.:1)(!\"'$^{}aé🧁\0", max_size=40),
)


def made(number: int, on: str = "stake/dough", text: str = "text", **changes: Any) -> Note:
    """Make a note; `number` decides its id, and so its place in the order."""
    moment = NOON + timedelta(minutes=number)
    known: dict[str, Any] = {"id": str(ULID.from_datetime(moment))[:10] + f"{number:016}", "on": on, "text": text}
    return Note(**{**known, "created": moment, "updated": moment, **changes})


_EXTRA_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.booleans(), st.integers(-(2**60), 2**60), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=5,
)


def extras() -> st.SearchStrategy[dict[str, Any]]:
    """Make keys that only a newer version knows."""
    return st.dictionaries(TEXTS.map(lambda key: f"x{key}"), _EXTRA_VALUES, max_size=3)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Make any stretch that the format allows."""
    return Span(
        start=draw(st.integers(0, 2**40)),
        end=draw(st.integers(0, 2**40)),
        exact=draw(TEXTS.filter(lambda text: bool(text.strip()))),
        prefix=draw(TEXTS),
        suffix=draw(TEXTS),
        extra=draw(extras()),
    )


@st.composite
def notes(draw: st.DrawFn, number: int = 0) -> Note:
    """Make any note that the format allows."""
    kind = draw(st.sampled_from(NOTE_KINDS))
    made_at = draw(st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)))
    return made(
        number,
        draw(
            st.sampled_from(["stake/dough", "party/crumb", "paragraph/2", "dossier", "stake/gone", "recipe/new-kind"])
        ),
        draw(TEXTS),
        span=draw(st.none() | spans()),
        kind=kind,
        status=draw(st.sampled_from(allowed_statuses(kind))),
        tags=tuple(draw(st.lists(TEXTS, max_size=3))),
        author=draw(TEXTS),
        created=made_at,
        updated=made_at + timedelta(microseconds=draw(st.integers(0, 10**9))),
        extra=draw(extras()),
    )


@st.composite
def notebooks(draw: st.DrawFn) -> dict[str, Note]:
    """Make a few notes by id."""
    drawn = [draw(notes(number)) for number in range(draw(st.integers(0, 4)))]
    return {note.id: note for note in drawn}
