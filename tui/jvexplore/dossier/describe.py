"""Lay a fact, a paragraph or the whole dossier out for a person, as blocks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, paragraph, paragraph_number
from jvexplore.dossier import blocks, numbers, words
from jvexplore.dossier.editorial import marked_name, marked_text
from jvexplore.dossier.facts import Challenge, Event, Fact, Figure, Party, Quote, Relation, Stake
from jvexplore.dossier.model import COLLECTIONS
from jvexplore.dossier.related import graph, link, related, timeline
from jvexplore.dossier.vocabulary.headings import id_heading
from jvexplore.dossier.vocabulary.roles import role_name
from jvexplore.reading import edtf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.facts import Basis, ChallengeStatus
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier

_HALF = 50
_COMPARED = 20
"""How many shares at most one compares at a glance."""
_UNNAMED_RAISERS: Final[Mapping[Basis, str]] = {
    "stated": "the article",
    "attributed": "",
    "derived": "",
    "editorial": "the editor",
}
"""Who raises a challenge where no party does, by its basis; what is attributed is not the article's own."""
OWN_COPY: Final = "your copy of the article"
NO_COPY: Final = "Gist only. To read the paragraph itself, attach your copy of the article (--article FILE)."
_CHANGED: Final = "Gist only. This paragraph is missing or changed in your copy of the article."
_UNKNOWN: Final = (
    "Gist only. The dossier has no digest of this paragraph, so it cannot be found in your copy of the article."
)
_STATUSES: Final[Mapping[ChallengeStatus, str]] = {
    "open": "Open",
    "answered": "Response on record",
    "disputed": "Disputed",
    "resolved": "Resolved",
}


def describe(dossier: Dossier, links: Links, address: Address, texts: Mapping[int, str] | None = None) -> list[Block]:
    """Return the page about an address: a fact's, `paragraph/5`, or `dossier`.

    Args:
        dossier: a sound one.
        links: its graph.
        address: what the page is about.
        texts: the paragraphs of the reader's own copy of the article, by their numbers; `None` without a copy.

    Raises:
        KeyError: when the address leads nowhere.
    """
    if address == DOSSIER:
        return list(_dossier(dossier, links))
    if number := paragraph_number(address):
        return list(_paragraph(dossier, links, number, texts))
    fact = dossier.facts[address]
    return [
        *_fact(dossier, links, fact),
        *_basis(fact),
        *_picture(dossier, links, fact),
        *_passages(dossier, fact),
        *related(dossier, links, fact),
    ]


def _fact(dossier: Dossier, links: Links, fact: Fact) -> Iterator[Block]:
    """Yield what only facts of its kind have."""
    if not isinstance(fact, Quote):
        yield blocks.Heading(words.headline(dossier, fact))
    match fact:
        case Party():
            yield from _party(dossier, fact)
        case Relation():
            yield _fields(("Since", _date(fact.since)))
        case Stake():
            yield from _stake(dossier, links, fact)
        case Quote():
            yield from _quote(dossier, fact)
        case Challenge():
            yield from _challenge(dossier, fact)
        case Event():
            yield _fields(("When", _date(fact.when)))
        case Figure():
            yield _fields(("Value", numbers.amount(fact.value, fact.unit)), ("Qualifier", fact.qualifier))


def _party(dossier: Dossier, party: Party) -> Iterator[Block]:
    if party.about:
        yield blocks.Prose(marked_text(dossier, party.about))
    yield _fields(
        ("Role", role_name(party.role)),
        ("Type", party.type.capitalize()),
        ("Country", words.country(party.country) if party.country else ""),
        ("Also known as", ", ".join(party.aliases)),
    )


def _stake(dossier: Dossier, links: Links, stake: Stake) -> Iterator[Block]:
    yield from shares(dossier, links, stake)
    yield _fields(("Consideration", marked_text(dossier, stake.consideration)))


def shares(dossier: Dossier, links: Links, stake: Stake) -> Iterator[Block]:
    """Yield how a venture is shared, from the side of one stake: by holder and by country."""
    stakes = links.stakes_in(stake.venture)
    if len(stakes) > _COMPARED:  # the largest ones, and this one
        stakes = [each for each in stakes if each in stakes[:_COMPARED] or each is stake]
    yield blocks.Bars(
        tuple(blocks.Bar(marked_name(dossier.party(each.holder)), each.percent, each is stake) for each in stakes)
    )
    yield blocks.Prose(_sum([each.percent for each in links.stakes_in(stake.venture)]))
    yield from _countries(dossier, links.stakes_in(stake.venture))


def _sum(shares: list[Decimal]) -> str:
    """Return what shares, the largest first, add up to, and whether one of them is a majority."""
    total = f"Total {numbers.percent(sum(shares[1:], shares[0]))}."
    if len(shares) == 1:
        return f"{total} Majority." if shares[0] > _HALF else total
    largest, rest = numbers.percent(shares[0]), numbers.percent(sum(shares[2:], shares[1]))
    return f"{total} {'Majority' if shares[0] > _HALF else 'No majority'}: largest stake {largest}, the rest {rest}."


def _countries(dossier: Dossier, stakes: Sequence[Stake]) -> Iterator[Block]:
    """Yield what the holders from each country have together, where all are known and not all the same."""
    by_country: dict[str, list[Stake]] = {}
    for stake in stakes:
        by_country.setdefault(dossier.party(stake.holder).country or "", []).append(stake)
    if len(by_country) == 1 or "" in by_country:
        return
    shares = [(country, sum((each.percent for each in held), Decimal()), held) for country, held in by_country.items()]
    shares.sort(key=lambda each: -each[1])
    yield blocks.Bars(tuple(blocks.Bar(words.country(country), share) for country, share, _ in shares), "By country")
    yield blocks.Prose(
        " ".join(
            f"{words.country(country)}: {_and([marked_name(dossier.party(each.holder)) for each in held])}, "
            f"{'total ' if len(held) > 1 else ''}{numbers.percent(share)}."
            for country, share, held in shares
        )
    )


def _and(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _quote(dossier: Dossier, quote: Quote) -> Iterator[Block]:
    yield blocks.Quotation(quote.text, words.by_line(dossier, quote))
    yield _fields(("Said to", marked_text(dossier, quote.audience)))


def _challenge(dossier: Dossier, challenge: Challenge) -> Iterator[Block]:
    yield blocks.Prose(marked_text(dossier, challenge.statement))
    raised_by = ", ".join(marked_name(dossier.party(party)) for party in challenge.raised_by)
    yield _fields(
        ("Category", id_heading(challenge.category)),
        ("Status", _STATUSES[challenge.status]),
        ("Raised by", raised_by or _UNNAMED_RAISERS[challenge.basis]),
    )
    for response in challenge.responses:
        yield blocks.Reported(marked_text(dossier, response.text), marked_name(dossier.party(response.by)))


def _fields(*rows: tuple[str, str]) -> blocks.Fields:
    return blocks.Fields(tuple((label, value) for label, value in rows if value))


def _date(when: str | None) -> str:
    return edtf.parse(when).words if when else ""


def _basis(fact: Fact) -> Iterator[Block]:
    yield blocks.Prose(words.BASIS[fact.basis])
    if fact.comment:
        yield blocks.Prose(f"Editor: {fact.comment}", aside=True)


def _picture(dossier: Dossier, links: Links, fact: Fact) -> Iterator[Block]:
    """Yield what is better drawn than told."""
    match fact:
        case Party():
            yield from graph(dossier, links, fact)
        case Event():
            yield from timeline(dossier, links, fact.address)


def _passages(dossier: Dossier, fact: Fact) -> Iterator[Block]:
    if fact.tags:
        yield blocks.Prose(" ".join(f"#{tag}" for tag in fact.tags), aside=True)
    for number in words.paragraphs(fact):
        gist = marked_text(dossier, dossier.paragraph(number).gist)
        yield blocks.Links("", (blocks.Link(paragraph(number), f"Paragraph {number}", after=gist),))


def _paragraph(dossier: Dossier, links: Links, number: int, texts: Mapping[int, str] | None) -> Iterator[Block]:
    yield blocks.Heading(f"Paragraph {number} of {len(dossier.source.paragraphs)}")
    yield blocks.Prose(marked_text(dossier, dossier.paragraph(number).gist))
    if texts and number in texts:
        yield blocks.Excerpt(texts[number], OWN_COPY)
    elif texts is not None:
        yield blocks.Prose(_CHANGED if dossier.paragraph(number).digest else _UNKNOWN, aside=True)
    else:
        yield blocks.Prose(NO_COPY, aside=True)
    by_kind: dict[str, list[blocks.Link]] = {}
    for address in links.on_paragraph(number):
        by_kind.setdefault(address.partition("/")[0], []).append(link(dossier, address))
    several = {cls.kind: key for key, cls in COLLECTIONS.items()}
    for kind, group in by_kind.items():
        yield blocks.Links((several[kind] if len(group) > 1 else kind).capitalize(), tuple(group))
    neighbours = {"Previous": number - 1, "Next": number + 1}
    for label, other in neighbours.items():
        if 1 <= other <= len(dossier.source.paragraphs):
            yield blocks.Links(label, (blocks.Link(paragraph(other), f"Paragraph {other}"),))


def _dossier(dossier: Dossier, links: Links) -> Iterator[Block]:
    source = dossier.source
    yield blocks.Heading(dossier.title)
    if dossier.summary:
        yield blocks.Prose(marked_text(dossier, dossier.summary))
    counts = (
        f"{len(facts):,} {key if len(facts) > 1 else facts[0].kind}"
        for key, facts in dossier.collections.items()
        if facts
    )
    yield _fields(
        ("Article", source.title),
        ("Published", f"{source.publisher}, {words.day(source.published)}"),
        ("Facts", f"{len(dossier.facts):,} ({', '.join(counts)})" if dossier.facts else "none"),
    )
    yield blocks.Links(
        "Paragraphs",
        tuple(
            blocks.Link(paragraph(number), f"{number}", after=marked_text(dossier, each.gist))
            for number, each in enumerate(source.paragraphs, 1)
        ),
    )
    yield from timeline(dossier, links)
