"""The time axis: to scale, at any width, with inexact dates drawn as inexact."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.page_fields import flow_links
from jvexplore.app.ui.time_axis import TimeAxis
from jvexplore.app.ui.timeline import draw_timeline
from jvexplore.dossier.blocks import TimelineEvent
from jvexplore.reading.edtf import parse_edtf
from jvexplore.safe_text import GAP

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeText

DAYS = st.dates()


@given(st.lists(DAYS, min_size=3, max_size=3, unique=True), st.integers(12, 120))
def test_gaps_are_to_scale(days: list[date], width: int) -> None:
    first, middle, last = sorted(days)
    axis = TimeAxis([parse_edtf(day.isoformat()) for day in days], width)
    cells = [axis.cell_of_day(day) for day in (first, middle, last)]
    whole = (axis.ticks[-1] - axis.ticks[0]).days
    for day, cell in zip((first, middle, last), cells, strict=True):
        assert abs(cell - (day - axis.ticks[0]).days / whole * (width - 1)) < 1
    labels, line = axis.draw_scale()
    assert len(labels) == len(line) == width


@given(st.lists(DAYS, min_size=1, max_size=5), st.integers(12, 120))
def test_a_day_is_one_mark_where_it_belongs(days: list[date], width: int) -> None:
    whens = [parse_edtf(day.isoformat()) for day in days]
    axis = TimeAxis(whens, width)
    for when in whens:
        assert axis.draw_date(when) == "●".rjust(axis.cell_of_day(when.first) + 1).ljust(width)


@pytest.mark.parametrize(
    ("when", "drawn"),
    [
        ("2018-01-01", "●                    "),
        ("2018-01-01?", "○                    "),
        ("2019", "          ├┄┄┄┄┄┄┄┄┤ "),
        ("2018/2019", "┣━━━━━━━━━━━━━━━━━━┫ "),
        ("2019-02", "          ├┤         "),
        ("2018-01/2018-01", "┣┫                   "),
        ("2018-01", "├┤                   "),
        ("../2019-01-01", "     ◄┄┄┄┄┤          "),
        ("/2019-01-01", "     ◄━━━━┫          "),
        ("2019-01-01/..", "          ┣━━━━━━━━━►"),
        ("2020-01-01", "                    ●"),
    ],
)
def test_what_is_less_exact_is_drawn_so(when: str, drawn: str) -> None:
    axis = TimeAxis([parse_edtf("2018-01-01"), parse_edtf("2019-12-31")], len(drawn))
    assert axis.ticks == [date(2018, 1, 1), date(2019, 1, 1), date(2020, 1, 1)]
    assert axis.draw_date(parse_edtf(when)) == drawn


@pytest.mark.parametrize(
    ("when", "drawn"),
    [
        ("0001-01-01", "●           "),
        ("9999-12-31", "           ●"),
        ("../0001-01-01", "◄           "),
        ("9999-12-31/..", "           ►"),
    ],
)
def test_the_first_and_the_last_day_of_all_are_days_like_others(when: str, drawn: str) -> None:
    axis = TimeAxis([parse_edtf(when)], len(drawn))
    assert axis.draw_date(parse_edtf(when)) == drawn
    assert (
        TimeAxis([parse_edtf(when), parse_edtf("0001"), parse_edtf("9999")], len(drawn)).draw_date(parse_edtf(when))
        == drawn
    )


def test_all_texts_are_links_and_fit_at_any_width() -> None:
    moments = [
        TimelineEvent(
            parse_edtf("2014"),
            Address("event/a"),
            "The first [b]event[/b] of them all, with a title that needs several lines",
        ),
        TimelineEvent(parse_edtf("2018-09-11"), Address("event/b"), "二つ目の出来事", current=True),
    ]
    for width in range(10, 120):
        linked: list[str] = []

        def stop(address: str, text: SafeText, linked: list[str] = linked) -> SafeContent:
            linked.append(address)
            return content(text)

        lines, legend = draw_timeline(moments, width, stop)
        assert linked == ["event/a", "event/b"]
        assert all(line.cell_length <= width for line in lines), width
        assert any(line.plain.startswith("›") for line in lines)
        assert bool(legend) == any("├" in line.plain for line in lines)


MOMENTS = [
    TimelineEvent(parse_edtf(when), Address(f"event/{number}"), f"Event {number} of many, with a rather long title")
    for number, when in enumerate(
        ("2014", "2014/..", "../2018-09-11", "2018-09-10", "2018-09-11", "2018-09-11?", "2019")
    )
]


def test_each_event_has_one_line_and_the_articles_day_runs_through_all() -> None:
    drawn, legend = draw_timeline(MOMENTS, 80, lambda _, text: content(text), date(2018, 9, 11))
    lines = [line.plain for line in drawn]
    cell = lines[2].index("▼")
    assert lines[0].strip() == "article"
    assert abs(lines[0].index("article") + 3 - cell) <= 1
    rows = lines[3:]
    assert sum("Event" in line for line in rows) == len(MOMENTS)
    assert all(line[cell] != " " for line in rows)
    assert sum(line[cell] == "┊" for line in rows) >= 3
    entries = [entry.plain for entry in legend]
    assert entries == [
        "● a day",
        "○ uncertain",
        "┄ some time in this span",
        "━ throughout",
        "◄ or earlier",
        "► or later",
    ]
    for room in range(30, 80):  # where they stand below the rows, none is broken
        below = "\n".join(line.plain for line in flow_links(legend, room, GAP))
        assert all(entry in below for entry in entries), room


@pytest.mark.parametrize("width", [80, 118])
def test_titles_have_what_the_axis_does_not_need(width: int) -> None:
    long = MOMENTS[0]._replace(text="x" * (width * 2 // 3 - 10))
    drawn, _ = draw_timeline([long, *MOMENTS[1:]], width, lambda _, text: content(text), date(2018, 9, 11))
    lines = [line.plain for line in drawn]
    assert any(line.endswith(f"  {long.text}") for line in lines), "the longest title is whole"
    axis = next(line for line in lines if "├" in line and "▼" in line)
    assert axis.index("┤") - axis.index("├") + 1 >= 16
    assert max(map(len, lines)) == width, "and the axis has what titles leave"


def test_groups_stand_apart_and_a_date_that_repeats_is_faint() -> None:
    lines, _ = draw_timeline(MOMENTS, 80, lambda _, text: content(text))
    rows = [line.plain[:16].strip() for line in lines[2:]]
    assert rows[:4] == ["2014", "from 2014", "", "by 11 Sep 2018"]
    twice, _ = draw_timeline([MOMENTS[4]] * 2, 80, lambda _, text: content(text))
    inks = [[str(span.style) for span in line.spans if "ink" in str(span.style)][:1] for line in twice[2:4]]
    assert inks == [["$ink-second"], ["$ink-faint"]]


def test_a_single_day_has_an_axis_too() -> None:
    day = date(2020, 2, 29)
    axis = TimeAxis([parse_edtf(day.isoformat())], 20)
    assert axis.ticks[0] <= day <= axis.ticks[-1] + timedelta(31)


def test_a_long_title_is_wrapped_beside_the_day_of_the_article() -> None:
    title = "Two bakers quarrel about flour, and then about the water for it [editor]"
    moments = [MOMENTS[0]._replace(text=title), *MOMENTS[1:]]
    drawn, _ = draw_timeline(moments, 64, lambda _, text: content(text), date(2018, 9, 11))
    lines = [line.plain for line in drawn]
    start = next(number for number, line in enumerate(lines) if "Two bakers" in line)
    words = [line[lines[start].index("Two bakers") :].strip() for line in lines[start : start + 3]]
    assert " ".join(words) == title.replace("[editor]", "†")
    assert all("┊" in line for line in lines[start + 1 : start + 3])
    assert max(map(len, lines)) <= 64
