"""Whether a fact's date is what the words of an article say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.reading.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jvexplore.reading.read_date import ReadDate


class _Days(NamedTuple):
    """The days that a date may be."""

    first: date
    last: date
    year: str
    hedged: bool

    def contains_days(self, other: _Days) -> bool:
        return self.first <= other.first and other.last <= self.last


def fits_date(edtf: str, read: ReadDate) -> bool:
    """Tell whether a fact's date is what some words say, or less exact than they are.

    Which end is open, and a "by", make no difference. A date that is more exact than the words fits if it
    is hedged and lies within. An interval fits if the words say it; one of its ends fits an interval.

    Args:
        edtf: the fact's date.
        read: what the words say.

    Raises:
        JvexploreError: when `edtf` is not a date.
    """
    fact, words = _closed_ends(edtf), _closed_ends(read.edtf)
    if len(fact) == len(words):
        return all(map(_fits, fact, words))
    if len(fact) > 1:
        whole, said = parse_edtf(edtf), words[0]
        return (whole.first, whole.last) == (said.first, said.last)
    whole_words = _Days(words[0].first, words[-1].last, "", hedged=False)
    return any(_fits(fact[0], end) for end in words) or _fits(fact[0], whole_words)


def fits_dates(edtf: str, reads: Sequence[ReadDate]) -> bool:
    """Tell whether a fact's date fits one of several, or as an interval begins with one and ends with a later one.

    Args:
        edtf: the fact's date.
        reads: the dates of the fact's words, in the order of the text.

    Raises:
        JvexploreError: when `edtf` is not a date.
    """
    if any(fits_date(edtf, read) for read in reads):
        return True
    start, slash, end = edtf.partition("/")
    if not slash or len(_closed_ends(edtf)) == 1:
        return False
    first = next((number for number, read in enumerate(reads) if fits_date(start, read)), len(reads))
    return any(fits_date(end, read) for read in reads[first + 1 :])


def _closed_ends(edtf: str) -> list[_Days]:
    """Return a date, or the ends of an interval that are known."""
    parse_edtf(edtf)
    dates = [end for end in edtf.split("/") if end not in ("", "..")]
    ends = [(end, parse_edtf(end)) for end in dates]
    return [_Days(when.first, when.last, end[:4], hedged=when.hedged) for end, when in ends]


def _fits(fact: _Days, words: _Days) -> bool:
    """Tell whether one date is another, less exact, or hedged within it; a winter is of the year that it begins in."""
    is_year = (fact.first.timetuple().tm_yday, fact.last.month, fact.last.day) == (1, 12, 31)
    return (
        fact.contains_days(words)
        or (is_year and fact.year == words.year)
        or (fact.hedged and words.contains_days(fact))
    )
