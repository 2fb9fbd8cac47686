"""A dossier in words: how facts, dates, quantities and bases are called, wherever they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, paragraph_number
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.editorial import names_editorial
from jvexplore.dossier.value_text import fact_value_text
from jvexplore.reading import edtf
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.safe_text import SafeLine

BASIS: Final = {
    "stated": "Stated in the article.",
    "attributed": "Attributed to a named source.",
    "derived": "Derived from other facts.",
    "editorial": "Relies in part or whole on the editor, not the article.",
}
"""What each basis means, as a sentence."""


def day(when: date) -> str:
    """Return a day in words: 11 September 2018."""
    return edtf.parse(when.isoformat()).words


def short_day(when: date) -> str:
    """Return a day as short as a list wants it: 11 Sep 2018."""
    return edtf.parse(f"{when.year:04}-{when:%m-%d}").short  # %Y alone is not padded everywhere


def moment(when: datetime) -> str:
    """Return a moment by the reader's clock: 11 Sep 2018, 14:05."""
    here = local(when)
    return f"{short_day(here)}, {here:%H:%M}"


def local(when: datetime) -> datetime:
    """Return a moment by the reader's clock; as it is where that has no such moment, as at the ends of the calendar."""
    try:
        return when.astimezone()
    except (OverflowError, OSError):
        return when


def title(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return what a fact is called in a list, or as a link.

    Args:
        dossier: it.
        fact: one of its facts.
        mark: what tells that a part of it rests on the editor; empty for what is searched, or kept to be compared.
    """
    return fact.list_title(dossier, mark)


def headline(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return what a fact says, as the heading of the page about it; `mark` as in `title`."""
    return fact.page_heading(dossier, mark)


def excerpt_mark(dossier: Dossier, address: Address, excerpt: str) -> SafeLine:
    """Return the mark of a stretch of what a fact says: where it has a name or an office that rests on the editor.

    Empty where it is what somebody said verbatim, or stands in a paragraph.
    """
    fact = dossier.facts.get(address)
    verbatim = fact.verbatim_text() if fact else ""
    if fact is None or (verbatim and excerpt.strip("…") in verbatim):
        return EMPTY_LINE
    rests = names_editorial(dossier, excerpt) or any(each in excerpt for each in fact.editorial_phrases(dossier))
    return EDITOR if rests else EMPTY_LINE


def subject(dossier: Dossier, address: Address, mark: str = EDITOR, *, whole_quote: bool = False) -> str:
    """Return what an address is called: of a fact, a paragraph, or the dossier; `mark` as in `title`.

    One that leads nowhere is returned as it is: a note may outlive its fact. A quote is shortened, or whole.
    """
    if address == DOSSIER:
        return dossier.title
    if number := paragraph_number(address):
        return f"Paragraph {number}"
    fact = dossier.facts.get(address)
    if fact is None:
        return address
    return fact.whole_title(dossier, mark) if whole_quote else fact.page_heading(dossier, mark)


def name(dossier: Dossier, address: Address, mark: str = EDITOR) -> str:
    """Return what an address is called in short: of a fact, as in a list; `mark` as in `title`."""
    fact = dossier.facts.get(address)
    return title(dossier, fact, mark) if fact else subject(dossier, address)


def said(dossier: Dossier, address: Address, kept: str = "") -> str:
    """Return the values of what is at an address, as notes keep them to tell when these change; see `value_text.py`.

    Args:
        dossier: it.
        address: of a fact, a paragraph or the dossier; one that leads nowhere has no values.
        kept: what a note has kept of it, perhaps as a version before worded it: returned as it is while the values are
            the same, so that whoever compares both finds no difference.
    """
    now = fact_value_text(dossier, address)
    if not kept or kept == now or not exists(dossier, address):
        return now
    if not now:
        return kept  # of paragraphs and the dossier, an older version kept the wording
    return kept if dossier.facts[address].agrees_with_former_text(dossier, kept) else now


def says_else(dossier: Dossier, address: Address, before: str) -> bool:
    """Tell whether an address has other values now than a note kept; one that is gone has none."""
    return bool(before) and exists(dossier, address) and said(dossier, address, before) != before


def exists(dossier: Dossier, address: Address) -> bool:
    """Tell whether an address leads to a fact, a paragraph or the dossier itself."""
    number = paragraph_number(address)
    if number is not None:
        return 1 <= number <= len(dossier.source.paragraphs)
    return address == DOSSIER or address in dossier.facts


def paragraphs(fact: Fact) -> list[int]:
    """Return the numbers of the paragraphs that a fact stands in, each once, in order."""
    return sorted({passage.paragraph for _, passage in fact.all_passages()})


def citation(dossier: Dossier, address: Address) -> str:
    """Return where something stands: Financial Times, 11 September 2018, paragraphs 5 and 6."""
    source = f"{dossier.source.publisher}, {day(dossier.source.published)}"
    fact = dossier.facts.get(address)
    numbers = [number] if (number := paragraph_number(address)) else paragraphs(fact) if fact else []
    return f"{source}, {numbered(numbers)}" if numbers else source


def numbered(numbers: Sequence[int]) -> str:
    """Return what paragraphs are called by their numbers: paragraphs 5 and 6."""
    *most, last = map(str, numbers)
    return f"paragraphs {', '.join(most)} and {last}" if most else f"paragraph {last}"
