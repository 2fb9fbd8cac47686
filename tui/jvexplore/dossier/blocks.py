"""The parts that a page about a fact is made of.

`describe.py` makes a page once; the screen, `jvexplore show` and the Markdown export each draw it
in their own way. So a new kind of fact is described in one place, and a new output needs to know
only these few blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """What the page is about, in one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of text; `aside` marks remarks on the fact rather than the fact itself."""

    text: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, and whose; `verbatim` ones stand between quotation marks."""

    text: str
    by: str
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class Fields:
    """Short values with their labels."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One share of a whole; `current` marks the one that the page is about."""

    label: str
    percent: Decimal
    current: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares of one whole, to be compared."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page.

    Attributes:
        address: where it leads.
        text: what it is called.
        before: words in front of it: "is led by".
        after: words behind it: "president".
        via: the address of the fact that makes the connection, itself a link.
    """

    address: str
    text: str
    before: str = ""
    after: str = ""
    via: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """Links of one sort, with what they are to the page's fact."""

    label: str
    links: tuple[Link, ...]


Block: TypeAlias = Heading | Prose | Quotation | Fields | Bars | Links
