from __future__ import annotations

import pytest
from hypothesis import given

from jvexplore.dossier.moments.moment import Moment, parse_moment
from jvexplore.dossier.moments.moment_words import (
    boundary_words,
    moment_short,
    moment_words,
    span_in_written_words,
)
from jvexplore.process_state import use_date_style
from tests.dossier.moments.written_moments import MOMENTS, resolver_of

TITLE = "Completion of the sale"


@pytest.mark.parametrize(
    ("text", "words", "short"),
    [
        ("2018-09-11", "11 September 2018", "11 Sep 2018"),
        ("2018-09-11?", "perhaps 11 September 2018", "11 Sep 2018?"),
        ("2018-09-11~", "about 11 September 2018", "11 Sep 2018~"),
        ("2018%", "perhaps about 2018", "2018%"),
        ("2019-33", "the first quarter of 2019", "2019 Q1"),
        ("199X", "the 1990s", "1990s"),
        ("2018-XX", "some month in 2018", "a month in 2018"),
        ("2018/2019", "2018 to 2019", "2018–2019"),
        ("../2018-09", "by the end of September 2018", "by end-Sep 2018"),
        ("2018/..", "from 2018 on", "from 2018"),
        ("event/completion", f"at the time of “{TITLE}”", "at Completion of…"),
        ("after event/completion", f"after “{TITLE}”", "after Completion of…"),
        ("P5Y after event/completion", f"five years after “{TITLE}”", "5 years after Completion of…"),
        ("P1M before event/completion", f"one month before “{TITLE}”", "1 month before Completion of…"),
        ("P18M after event/completion", f"18 months after “{TITLE}”", "18 months after Completion of…"),
        ("P1Y6M after event/completion", f"one year and six months after “{TITLE}”", "1 year 6 months after Completion of…"),
        ("P1Y1M2W30D after event/completion", f"one year, one month, two weeks and 30 days after “{TITLE}”", "1 year 1 month 2 weeks 30 days after Completion of…"),
    ],
)  # fmt: skip
def test_a_moment_in_words(text: str, words: str, short: str) -> None:
    moment = parse_moment(text)
    assert moment_words(moment, TITLE) == words
    assert moment_short(moment, TITLE) == short


def test_an_event_without_a_title_is_named_by_its_address() -> None:
    moment = parse_moment("P6W before event/completion")
    assert moment_words(moment) == "six weeks before event/completion"
    assert moment_short(moment) == "6 weeks before event/completion"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Completion", "Completion"),
        ("Sixteen letters.", "Sixteen letters."),
        ("Sixteen letters, more", "Sixteen letters…"),
        ("Completion: the first tranche", "Completion: the…"),
        ("Completion of 1: the rest", "Completion of 1…"),
        ("Shareholders’ vote", "Shareholders’…"),
        ("Aktionärsversammlung", "Aktionärsversamm…"),
    ],
)
def test_a_long_title_is_cut_with_an_ellipsis(title: str, short: str) -> None:
    assert moment_short(parse_moment("after event/x"), title) == f"after {short}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2014", "2014"),
        ("event/completion", "“Completion of the sale”"),
        ("after event/completion", "after “Completion of the sale”"),
        ("P18M after event/completion", "18 months after “Completion of the sale”"),
    ],
)
def test_what_stands_after_since_or_until(text: str, words: str) -> None:
    assert boundary_words(parse_moment(text), TITLE) == words


def test_no_moment_has_no_words() -> None:
    assert (boundary_words(None), moment_words(None), moment_short(None)) == ("", "", "")


def test_dates_are_in_the_style_of_the_settings() -> None:
    moment = parse_moment("2018-09-11")
    use_date_style("month-day-year")
    assert (moment_words(moment), moment_short(moment)) == ("September 11, 2018", "Sep 11, 2018")
    use_date_style("year-month-day")
    assert moment_words(moment) == "2018-09-11"


def test_computed_days_have_the_words_of_what_is_written() -> None:
    moment = parse_moment("P5Y after event/completion")
    span = resolver_of(completion="2019-33").resolve_moment(moment)
    assert span is not None
    assert span.words == "the first quarter of 2024"
    worded = span_in_written_words(span, moment, TITLE)
    assert (worded.words, worded.short) == ("five years after “Completion of the sale”", "5 years after Completion of…")
    assert (worded.first, worded.last) == (span.first, span.last)


@given(MOMENTS)
def test_every_moment_has_words(moment: Moment) -> None:
    for words in (moment_words(moment, TITLE), moment_short(moment, TITLE)):
        assert words == words.strip()
        assert words
