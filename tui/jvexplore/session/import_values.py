"""What people type into the fields of an import: dates in words, languages by name, addresses without https."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.source_constraints import SourceDay, WebAddress
from jvexplore.errors import JvexploreError
from jvexplore.reading.dates import read_dates
from jvexplore.reading.edtf import parse_edtf
from jvexplore.reading.language_codes import READ_LANGUAGES, language_code, language_name, language_problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLASHED_DAY: Final = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])")
_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTHS: Final = 12
_NAME_END: Final = re.compile(r"\s*[,;]\s*")
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?")
_DATE_REMEDY: Final = 'write it like "11 Sept 2018" or 2018-09-11'


class FieldProblem(NamedTuple):
    """What is wrong with a field.

    Attributes:
        what: what is wrong, in a few words.
        remedy: what to type, as an example; empty if there is a replacement.
        replacement: a text that is right, which the field can take in place of its own.
    """

    what: str
    remedy: str = ""
    replacement: str = ""


class ImportFieldReading(NamedTuple):
    """What was understood of a field.

    Attributes:
        value: the value for the dossier; empty if there is none, or a problem.
        words: the value in words, where it is not as typed: "11 September 2018".
        problem: what is wrong.
        doubt: what else the text may mean: "11 Sep or 9 Nov?".
        alternative: the text for the other meaning.
    """

    value: str = ""
    words: str = ""
    problem: FieldProblem | None = None
    doubt: str = ""
    alternative: str = ""


def read_published(text: str, language: str) -> ImportFieldReading:
    """Read the day of publication, or the month or year, as it is typed: in EDTF or in words.

    Args:
        text: the text.
        language: of the article, whose names of months come first.
    """
    text = text.strip()
    edtf = _read_edtf(text) or _read_date_words(text, language)
    if not edtf:
        return ImportFieldReading(problem=FieldProblem("not a date", _DATE_REMEDY)) if text else ImportFieldReading()
    words = parse_edtf(edtf).words
    other = swap_day_and_month(edtf) if (day := _SLASHED_DAY.search(text)) and day[1] != day[3] else ""
    return ImportFieldReading(edtf, words if words != text else "", doubt=doubt_words(edtf, other), alternative=other)


def doubt_words(edtf: str, other: str) -> str:
    """Return the question which of two days is meant: "11 Sep or 9 Nov?"; empty if there is only one."""
    if not other:
        return ""
    year = edtf[:4]
    shown, other_shown = (parse_edtf(each).short.removesuffix(year).rstrip(" ,") for each in (edtf, other))
    return f"{shown} or {other_shown}?"


def swap_day_and_month(edtf: str) -> str:
    """Return a day with its month and its day exchanged; empty if there is no such day, or it is the same."""
    day = _ISO_DAY.fullmatch(edtf)
    if not day or day[2] == day[3] or int(day[3]) > _MONTHS:
        return ""
    return f"{day[1]}-{day[3]}-{day[2]}"


def _read_edtf(text: str) -> str:
    try:
        SourceDay().check_value(text)
    except JvexploreError:
        return ""
    return text


def _read_date_words(text: str, language: str) -> str:
    """Return the only date in a text, as the language reads it that knows most of its words; empty if there is none.

    A number besides it may be its day, with a month of another language.
    """
    found: dict[str, int] = {}
    for each in (language, *READ_LANGUAGES):
        dates = read_dates(text, None, each)
        if len(dates) == 1 and not dates[0].is_relative and not dates[0].bound:
            start, end = dates[0].start, dates[0].end
            if not any(map(str.isdecimal, text[:start] + text[end:])):
                found.setdefault(dates[0].edtf, end - start)
    return max(found, key=lambda edtf: found[edtf], default="")


def read_language(text: str) -> ImportFieldReading:
    """Read a language: its code, or its name in English or in itself."""
    text = text.strip()
    if not text:
        return ImportFieldReading()
    if not language_problem(text):
        return ImportFieldReading(text, language_name(text))
    if code := language_code(text, is_exact=True):
        name = language_name(code)
        return ImportFieldReading(code, "" if name.casefold() == text.casefold() else name)
    if close := language_code(text):
        return ImportFieldReading(problem=FieldProblem("not a language", replacement=show_language(close)))
    remedy = 'write its name or its code, like "English" or "en"'
    return ImportFieldReading(problem=FieldProblem("not a language", remedy))


def show_language(code: str) -> str:
    """Return the name of a language; its code if the name is not known, or the code has more than the language."""
    return language_name(code) or code


def read_url(text: str) -> ImportFieldReading:
    """Read the address of a web page."""
    text = text.strip()
    try:
        WebAddress().check_value(text)
    except JvexploreError:
        if _HOST.fullmatch(text):
            return ImportFieldReading(problem=FieldProblem("not complete", replacement=f"https://{text}"))
        return ImportFieldReading(
            problem=FieldProblem("not a web address", 'write it like "https://example.org/article"')
        )
    if " " in text:
        return ImportFieldReading(problem=FieldProblem("has a space", replacement=text.replace(" ", "%20")))
    return ImportFieldReading(text)


def join_names(names: Sequence[str]) -> str:
    """Return names as they stand in a field."""
    return ", ".join(names)


def split_names(text: str) -> tuple[str, ...]:
    """Return the names in a field, separated by commas or semicolons."""
    return tuple(filter(None, _NAME_END.split(text.strip())))
