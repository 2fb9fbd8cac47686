"""A dossier in words: how facts, dates, quantities and bases are called, wherever they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, paragraph_number
from jvexplore.dossier import numbers
from jvexplore.dossier.countries import COUNTRIES
from jvexplore.dossier.editorial import EDITOR, is_editorial, marked_name, title_mark
from jvexplore.dossier.fact_values import fact_values
from jvexplore.dossier.facts import Challenge, Event, Fact, Figure, Party, Quote, Relation, Stake
from jvexplore.dossier.vocabulary.verb_plurals import plural_verb
from jvexplore.dossier.vocabulary.verbs import verb_phrases
from jvexplore.reading import edtf
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from decimal import Decimal

    from jvexplore.dossier.model import Dossier
    from jvexplore.safe_text import SafeLine

BASIS: Final = {
    "stated": "Stated in the article.",
    "attributed": "Attributed to a named source.",
    "derived": "Derived from other facts.",
    "editorial": "Relies in part or whole on the editor, not the article.",
}
"""What each basis means, as a sentence."""

_QUOTE_OPENING: Final = 60


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


def quantity(figure: Figure) -> str:
    """Return a figure's number with its qualifier and unit: nearly 80 million subscribers."""
    return f"{figure.qualifier} {numbers.amount(figure.value, figure.unit)}".strip()


def country(code: str) -> str:
    """Return what a country is called, by its ISO 3166-1 alpha-2 code; the code itself where it is none."""
    return COUNTRIES.get(code, code)


def verb(relation: Relation, *, backward: bool = False, plural: bool = False) -> str:
    """Return what a relation's subject does ("leads"), or what is done to its object ("is led by").

    Args:
        relation: it.
        backward: whether it is seen from its object.
        plural: whether several do it: "lead".
    """
    told = verb_phrases(relation.verb)[backward]
    return plural_verb(told) if plural else told


def holds(party: Party, percent: Decimal) -> str:
    """Return that a party holds so much: "holds 48 % of"."""
    return f"{'hold' if is_several(party) else 'holds'} {numbers.percent(percent)} of"


def is_several(party: Party) -> bool:
    """Tell whether a party takes the plural."""
    return party.type == "group"


def within(party: Party) -> str:
    """Return the name of a party as it stands within a sentence, without any mark: "the Kremlin"."""
    return f"the {party.name[4:]}" if party.name.startswith("The ") else party.name


def title(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return what a fact is called in a list, or as a link.

    Args:
        dossier: it.
        fact: one of its facts.
        mark: what tells that a part of it rests on the editor; empty for what is searched, or kept to be compared.
    """
    match fact:
        case Party():
            told = fact.name
        case Relation():
            office = f" as {fact.title}" if fact.title else ""
            who = dossier.party(fact.subject)
            told = f"{who.name} {verb(fact, plural=is_several(who))} {within(dossier.party(fact.object))}{office}"
        case Stake():
            told = f"{dossier.party(fact.holder).name}, {numbers.percent(fact.percent)}"
        case Quote():
            opening = fact.text if len(fact.text) <= _QUOTE_OPENING else fact.text[: _QUOTE_OPENING - 1].rstrip() + "…"
            return _words_of(dossier, fact, opening, mark)
        case Challenge() | Event() | Figure():
            told = fact.title
        case _:
            told = fact.id
    return told + title_mark(dossier, fact, mark)


def _words_of(dossier: Dossier, quote: Quote, text: str, mark: str) -> str:
    speaker = dossier.party(quote.speaker)
    if is_editorial(quote):
        return f"{speaker.name}: “{text}”{mark}"
    return f"{marked_name(speaker, mark)}: “{text}”"  # of what was said, nothing is the editor's


def headline(dossier: Dossier, fact: Fact, mark: str = EDITOR) -> str:
    """Return what a fact says, as the heading of the page about it; `mark` as in `title`."""
    match fact:
        case Stake():
            holder = dossier.party(fact.holder)
            told = f"{holder.name} {holds(holder, fact.percent)} {within(dossier.party(fact.venture))}"
        case Figure():
            told = f"{fact.title}: {quantity(fact)}"
        case _:
            return title(dossier, fact, mark)
    return told + title_mark(dossier, fact, mark)


def offices(dossier: Dossier, party: Party, mark: str = EDITOR) -> str:
    """Return the offices that a party holds: "president of Alibaba Group"; nothing where it holds none.

    Each carries the mark if it, or the name of where it is held, rests on the editor.
    """
    held = []
    for relation in dossier.offices.get(party.id, ()):
        where = dossier.party(relation.object)
        rests = is_editorial(relation) or is_editorial(where)
        held.append(f"{relation.title} of {within(where)}{mark if rests else ''}")
    return ", ".join(held)


def excerpt_mark(dossier: Dossier, address: Address, excerpt: str) -> SafeLine:
    """Return the mark of a stretch of what a fact says: where it has a name or an office that rests on the editor.

    Empty where it is what somebody said verbatim, or stands in a paragraph.
    """
    fact = dossier.facts.get(address)
    if fact is None or (isinstance(fact, Quote) and excerpt.strip("…") in fact.text):
        return EMPTY_LINE
    held = offices(dossier, fact).split(", ") if isinstance(fact, Party) else []
    marked = (office.removesuffix(EDITOR) for office in held if office.endswith(EDITOR))
    rests = dossier.editorial_names.first_end(excerpt) is not None or any(office in excerpt for office in marked)
    return EDITOR if rests else EMPTY_LINE


def by_line(dossier: Dossier, quote: Quote, mark: str = EDITOR) -> str:
    """Return who says something, and what they are: "Michael Evans, president of Alibaba Group"."""
    speaker = dossier.party(quote.speaker)
    rests = is_editorial(quote) or is_editorial(speaker)  # then all of it does, and says so once
    told = ", ".join(filter(None, (speaker.name, offices(dossier, speaker, "" if rests else mark))))
    return told + (mark if rests else "")


def subject(dossier: Dossier, address: Address, mark: str = EDITOR, *, whole_quote: bool = False) -> str:
    """Return what an address is called: of a fact, a paragraph, or the dossier; `mark` as in `title`.

    One that leads nowhere is returned as it is: a note may outlive its fact. A quote is shortened, or whole.
    """
    if address == DOSSIER:
        return dossier.title
    if number := paragraph_number(address):
        return f"Paragraph {number}"
    fact = dossier.facts.get(address)
    if whole_quote and isinstance(fact, Quote):
        return _words_of(dossier, fact, fact.text, mark)
    return headline(dossier, fact, mark) if fact else address


def name(dossier: Dossier, address: Address, mark: str = EDITOR) -> str:
    """Return what an address is called in short: of a fact, as in a list; `mark` as in `title`."""
    fact = dossier.facts.get(address)
    return title(dossier, fact, mark) if fact else subject(dossier, address)


def said(dossier: Dossier, address: Address, kept: str = "") -> str:
    """Return the values of what is at an address, as notes keep them to tell when these change; see `fact_values.py`.

    Args:
        dossier: it.
        address: of a fact, a paragraph or the dossier; one that leads nowhere has no values.
        kept: what a note has kept of it, perhaps as a version before worded it: returned as it is while the values are
            the same, so that whoever compares both finds no difference.
    """
    now = fact_values(dossier, address)
    if not kept or kept == now or not exists(dossier, address):
        return now
    if not now:
        return kept  # of paragraphs and the dossier, an older version kept the wording
    from jvexplore.dossier.former_wording import agrees_with_former_wording  # noqa: PLC0415 - on use: for old notes

    return kept if agrees_with_former_wording(dossier, dossier.facts[address], kept) else now


def says_else(dossier: Dossier, address: Address, before: str) -> bool:
    """Tell whether an address has other values now than a note kept; one that is gone has none."""
    return bool(before) and exists(dossier, address) and said(dossier, address, before) != before


def sayings(dossier: Dossier, fact: Fact) -> list[str]:
    """Return what a fact says, part by part, as the search shows it; some may be empty."""
    match fact:
        case Party():
            return [fact.name, fact.about]
        case Relation():
            tie = f"{dossier.party(fact.subject).name} {verb(fact)} {dossier.party(fact.object).name}"
            office = f"{tie}, {fact.title}" if fact.title else tie
            return [office, f"since {edtf.parse(fact.since).words}" if fact.since else ""]
        case Stake():
            holder, venture = dossier.party(fact.holder).name, dossier.party(fact.venture).name
            return [f"{holder} holds {numbers.percent(fact.percent)} of {venture}", fact.consideration]
        case Quote():
            return [dossier.party(fact.speaker).name, f"“{fact.text}”"]
        case Challenge():
            return [fact.title, fact.statement]
        case Event():
            return [edtf.parse(fact.when).words, fact.title]
        case Figure():
            return [headline(dossier, fact, mark="")]
    return []


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
