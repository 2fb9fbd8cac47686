"""Days as people write them, for tests that write a date out and read it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

ENGLISH_MONTHS: Final = "January February March April May June July August September October November December"
SHORT_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"
GERMAN_MONTHS: Final = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
SHORT_GERMAN: Final = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."
WEEKDAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
GERMAN_WEEKDAYS: Final = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"


def name_of(names: str, number: int) -> str:
    """Return one of some names, counted from 1."""
    return names.split()[number - 1]


def ordinal(day: int) -> str:
    """Return a day with its ending: 1st, 22nd."""
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


ENGLISH: Final[dict[str, Callable[[date], str]]] = {
    "day month year": lambda day: f"{day.day} {name_of(ENGLISH_MONTHS, day.month)} {day.year}",
    "padded": lambda day: f"{day.day:02} {name_of(ENGLISH_MONTHS, day.month)} {day.year}",
    "ordinal": lambda day: f"the {ordinal(day.day)} of {name_of(ENGLISH_MONTHS, day.month)}, {day.year}",
    "month day year": lambda day: f"{name_of(ENGLISH_MONTHS, day.month)} {day.day}, {day.year}",
    "month ordinal year": lambda day: f"{name_of(ENGLISH_MONTHS, day.month)} {ordinal(day.day)}, {day.year}",
    "short": lambda day: f"{day.day} {name_of(SHORT_MONTHS, day.month)} {day.year}",
    "short with a dot": lambda day: f"{name_of(SHORT_MONTHS, day.month)}. {day.day}, {day.year}",
    "capitals": lambda day: f"{day.day} {name_of(ENGLISH_MONTHS, day.month)} {day.year}".upper(),
    "weekday": lambda day: (
        f"{name_of(WEEKDAYS, day.isoweekday())}, {name_of(ENGLISH_MONTHS, day.month)} {day.day}, {day.year}"
    ),
    "ISO": lambda day: day.isoformat(),
    "slashes": lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    "dots": lambda day: f"{day.day}.{day.month}.{day.year}",
    "hyphens": lambda day: f"{day.day}-{name_of(SHORT_MONTHS, day.month)}-{day.year}",
    "no-break spaces": lambda day: f"{day.day}\u00a0{name_of(ENGLISH_MONTHS, day.month)}\u00a0{day.year}",
    "over a line's end": lambda day: f"{day.day}\n{name_of(ENGLISH_MONTHS, day.month)} {day.year}",
}
GERMAN: Final[dict[str, Callable[[date], str]]] = {
    "day month year": lambda day: f"{day.day}. {name_of(GERMAN_MONTHS, day.month)} {day.year}",
    "short": lambda day: f"{day.day}. {name_of(SHORT_GERMAN, day.month)} {day.year}",
    "dots": lambda day: f"{day.day}.{day.month}.{day.year}",
    "padded": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "spaces": lambda day: f"{day.day}. {day.month}. {day.year}",
    "ISO": lambda day: day.isoformat(),
    "weekday": lambda day: (
        f"{name_of(GERMAN_WEEKDAYS, day.isoweekday())}, den {day.day}. {name_of(GERMAN_MONTHS, day.month)} {day.year}"
    ),
}
