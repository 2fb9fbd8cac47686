"""Compare the date of a fact with the dates that its words state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jvexplore.reading.read_date import Edge, ReadDate


_LONGEST_EDGE: Final = 92
"""The most days that the start or the end of a period may be: a quarter."""


_LONGEST_YEAR: Final = 366


class _Days(NamedTuple):
    """The days that a date may be, its year as written, and whether it is uncertain or approximate."""

    first: date
    last: date
    year: str
    hedged: bool

    def contains_days(self, other: _Days) -> bool:
        return self.first <= other.first and other.last <= self.last


def fits_date(edtf: str, read: ReadDate) -> bool:
    """Return whether a fact's date is the one that some words state, or a less precise one.

    Open ends, and "by", are ignored. A date that is more precise than the words fits only if it is hedged, and within
    the period that they state, or is its edge if they name that: the last day, month or quarter for "the end of 2029".
    If they state an interval, either of its ends fits, too.

    Args:
        edtf: the fact's date.
        read: the date read from the words.

    Raises:
        JvexploreError: if `edtf` is not a date.
    """
    fact, words = _closed_ends(edtf), _closed_ends(read.edtf)
    if len(fact) == len(words):
        return all(map(_fits, fact, words, read.edges))
    if len(fact) > 1:
        whole, stated = parse_edtf(edtf), words[0]
        is_same = (whole.first, whole.last) == (stated.first, stated.last)
        return is_same or (read.is_fiscal and _may_be_fiscal_year(whole.first, whole.last, stated))
    whole_words = _Days(words[0].first, words[-1].last, "", hedged=False)
    return any(map(_fits, [fact[0]] * len(words), words, read.edges)) or _fits(fact[0], whole_words, "")


def _may_be_fiscal_year(first: date, last: date, stated: _Days) -> bool:
    """Return whether a period may be the fiscal year that is called by a calendar year, or a part of it."""
    return (last - first).days <= _LONGEST_YEAR and first <= stated.last and stated.first <= last


def fits_dates(edtf: str, reads: Sequence[ReadDate]) -> bool:
    """Return whether a fact's date fits one of several, or is an interval from one to a later one.

    Args:
        edtf: the fact's date.
        reads: the dates read from the fact's words, in the order of the text.

    Raises:
        JvexploreError: if `edtf` is not a date.
    """
    if any(fits_date(edtf, read) for read in reads):
        return True
    start, slash, end = edtf.partition("/")
    if not slash or len(_closed_ends(edtf)) == 1:
        return False
    first = next((number for number, read in enumerate(reads) if fits_date(start, read)), len(reads))
    return any(fits_date(end, read) for read in reads[first + 1 :])


def _closed_ends(edtf: str) -> list[_Days]:
    """Return the date, or the known ends of an interval."""
    parse_edtf(edtf)
    dates = [end for end in edtf.split("/") if end not in ("", "..")]
    ends = [(end, parse_edtf(end)) for end in dates]
    return [_Days(when.first, when.last, end[:4], hedged=when.hedged) for end, when in ends]


def _fits(fact: _Days, words: _Days, edge: Edge) -> bool:
    """Return whether a date contains another, or is its edge, or is hedged and within it.

    Winter belongs to the year in which it begins.
    """
    is_year = (fact.first.timetuple().tm_yday, fact.last.month, fact.last.day) == (1, 12, 31)
    return (
        fact.contains_days(words)
        or (is_year and fact.year == words.year)
        or (words.contains_days(fact) and (fact.hedged or _is_edge(fact, words, edge)))
    )


def _is_edge(fact: _Days, words: _Days, edge: Edge) -> bool:
    """Return whether a date within a period is the edge of it that the words name."""
    is_at_edge = fact.last == words.last if edge == "end" else edge == "start" and fact.first == words.first
    return is_at_edge and (fact.last - fact.first).days < _LONGEST_EDGE
