"""Where the reader was in a dossier: written in one line when it is left, and read when it is opened again.

Each field is read on its own: one that is damaged, or that an older version of the program did not write, is as at the
beginning. Whether the addresses still exist, and whether the filters are valid, only the open dossier says.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, get_args
from urllib.parse import quote, unquote

from jvexplore.address import DOSSIER, NO_ADDRESS, Address, address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jvexplore.session.session import Session

MAX_PLACE_CHARS: Final = 1 << 13
"""The longest line. Where it would be longer, the rows of filtered panes are left out, then the filters."""
NEARBY: Final = 8
"""How many facts around a cursor are kept, in case that its own is gone."""
_MAX_DIGITS: Final = 10
_CONTROL: Final = re.compile("[\\x00-\\x1f\\x7f-\\x9f]")
_quote: Final = partial(quote, errors="replace")

Focus: TypeAlias = Literal["pane", "page", "notes", "source"]
_FLAGS: Final = ("at_glance", "zoomed", "with_source")


class PanePlace(NamedTuple):
    """Where the reader was in a pane.

    Attributes:
        facts: the fact under the cursor, and those around it, the nearest first.
        query: what the pane was filtered by; empty if it showed all.
        shown: the facts that the filter let through; `None` if they are not known.
    """

    facts: tuple[Address, ...] = ()
    query: str = ""
    shown: tuple[Address, ...] | None = None


class CaretPlace(NamedTuple):
    """Where the caret is in the article.

    Attributes:
        paragraph: the id of its paragraph; empty if it is in none.
        character: the index of a character in that.
        scroll: how many lines the article is scrolled.
    """

    paragraph: str = ""
    character: int = 0
    scroll: int = 0


class Place(NamedTuple):
    """Where the reader was in a dossier.

    Attributes:
        pane: the kind of facts in the open pane; empty for the first one.
        address: what the page showed.
        focus: the part of the screen that had the focus; on a narrow screen, any but the pane covers the panes.
        at_glance: whether the deal at a glance stood in the place of the page.
        zoomed: whether one pane was shown alone.
        with_source: whether the article was shown.
        panes: the panes in which the reader was not at the beginning, by kind of fact.
        note: the id of the note under the cursor.
        page: the link under the cursor of the page, and how many lines it was scrolled.
        caret: where the caret is in the article.
    """

    pane: str = ""
    address: Address = NO_ADDRESS
    focus: Focus = "pane"
    at_glance: bool = False
    zoomed: bool = False
    with_source: bool = False
    panes: Mapping[str, PanePlace] = {}
    note: str = ""
    page: tuple[int, int] = (0, 0)
    caret: CaretPlace = CaretPlace()


def place_to_begin(session: Session) -> Place | None:
    """Return where to begin in a dossier that was not open before; `None` for the beginning.

    Where there are no facts yet, they are to be made from the article.
    """
    if session.dossier.facts or not session.facts.attached_copies:
        return None
    return Place(address=DOSSIER, focus="source", with_source=True)


def facts_around(position: int, count: int, address_at: Callable[[int], Address]) -> tuple[Address, ...]:
    """Return the fact at a position of a list, then those around it, the nearest first, the later of two first.

    Args:
        position: from 0.
        count: how many facts the list has.
        address_at: returns the address at a position.
    """
    positions = range(max(0, position - NEARBY), min(count, position + NEARBY))
    nearest = sorted(positions, key=lambda each: (abs(each - position), -each))
    return tuple(map(address_at, nearest[:NEARBY]))


def write_place(place: Place) -> str:
    """Return a place in one line, without line ends."""
    without_rows = {kind: each._replace(shown=None) for kind, each in place.panes.items()}
    unfiltered = {kind: each._replace(query="") for kind, each in without_rows.items()}
    lines = ("\t".join(_fields(place._replace(panes=panes))) for panes in (place.panes, without_rows, unfiltered))
    return next((line for line in lines if len(line) <= MAX_PLACE_CHARS), "")


def _fields(place: Place) -> Iterator[str]:
    yield f"pane={_quote(place.pane)}"
    yield f"on={_quote(place.address)}"
    yield f"focus={place.focus}"
    yield f"shows={','.join(flag for flag in _FLAGS if getattr(place, flag))}"
    yield f"note={_quote(place.note)}"
    yield f"page={place.page[0]},{place.page[1]}"
    yield f"caret={_quote(place.caret.paragraph)},{place.caret.character},{place.caret.scroll}"
    for kind, pane in place.panes.items():
        parts = [_write_addresses(pane.facts), _quote(pane.query)]
        if pane.query and pane.shown is not None:
            parts.append(_write_addresses(pane.shown))
        yield f"in={_quote(kind)};{';'.join(parts)}"


def _write_addresses(addresses: Sequence[Address]) -> str:
    return ",".join(map(_quote, addresses))


def read_place(line: str) -> Place:
    """Return the place that a line describes, as far as it can be read."""
    place, panes = Place(), dict[str, PanePlace]()
    for field in line.split("\t"):
        name, _, text = field.partition("=")
        with suppress(ValueError):
            if name == "in":
                kind, pane = _read_pane(text)
                panes[kind] = pane
            elif name in _READERS:
                place = _READERS[name](place, text)
    return place._replace(panes=panes)


def _read_focus(place: Place, text: str) -> Place:
    found: tuple[Focus, ...] = get_args(Focus)
    return place._replace(focus=next((each for each in found if each == text), "pane"))


def _read_flags(place: Place, text: str) -> Place:
    shown = text.split(",")
    at_glance, zoomed, with_source = (flag in shown for flag in _FLAGS)
    return place._replace(at_glance=at_glance, zoomed=zoomed, with_source=with_source)


def _read_page(place: Place, text: str) -> Place:
    cursor, scroll = text.split(",")
    return place._replace(page=(_read_number(cursor), _read_number(scroll)))


def _read_caret(place: Place, text: str) -> Place:
    paragraph, character, scroll = text.split(",")
    return place._replace(caret=CaretPlace(unquote(paragraph), _read_number(character), _read_number(scroll)))


_READERS: Final[Mapping[str, Callable[[Place, str], Place]]] = {
    "pane": lambda place, text: place._replace(pane=unquote(text)),
    "on": lambda place, text: place._replace(address=address_of(unquote(text))),
    "focus": _read_focus,
    "shows": _read_flags,
    "note": lambda place, text: place._replace(note=unquote(text)),
    "page": _read_page,
    "caret": _read_caret,
}
"""How each field is read; each raises `ValueError` if the field is damaged."""


def _read_pane(text: str) -> tuple[str, PanePlace]:
    """Read the field of a pane.

    Raises:
        ValueError: if it is damaged.
    """
    kind, facts, written, *shown = text.split(";")
    query = unquote(written)
    if _CONTROL.search(query):  # a reader cannot have typed it
        raise ValueError(text)
    return unquote(kind), PanePlace(
        _read_addresses(facts)[:NEARBY], query, _read_addresses(shown[0]) if shown else None
    )


def _read_addresses(text: str) -> tuple[Address, ...]:
    return tuple(address_of(unquote(each)) for each in text.split(",") if each)


def _read_number(text: str) -> int:
    """Read a number of lines, links or characters.

    Raises:
        ValueError: if it is none, or too large to be one.
    """
    if not (text.isascii() and text.isdecimal() and len(text) < _MAX_DIGITS):
        raise ValueError(text)
    return int(text)
