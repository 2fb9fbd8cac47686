"""What a page and the deal at a glance show of the stakes in a company: bars, what they add up to, countries."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.address import party_address
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart, ShareBar
from jvexplore.dossier.contradictions.find_contradictions import contradictions_by_fact
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.number_text import format_percent
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.overview_card import MAX_CARD_ROWS, CardLine, CardRow, CardWhole
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.dossier.source_text import source_name
from jvexplore.dossier.stakes.stake_bases import CAPITAL
from jvexplore.dossier.stakes.stake_groups import drawn_percent
from jvexplore.dossier.stakes.stake_totals import majority_words, total_sentence
from jvexplore.dossier.timeline import written_words
from jvexplore.dossier.vocabulary.countries import country_name
from jvexplore.dossier.vocabulary.statuses import DEFAULT_FACT_STATUS
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.stakes.stake_groups import StakeGroup
    from jvexplore.dossier.stakes.stake_sums import Position

_IN_FORCE: Final = "Actual"
"""The heading of stakes of which no more is said, where there are others."""
_MAX_OTHER_BASES: Final = 2
_MAX_BARS: Final = 20
"""The most bars of a chart, so that they can be compared at a glance."""


def group_blocks(dossier: Dossier, group: StakeGroup, current: str, title: str) -> Iterator[blocks.Block]:
    """Yield the chart of a group of stakes, what they add up to, and the shares by country.

    Args:
        dossier: the dossier.
        group: the stakes.
        current: the address of the stake that the page is about.
        title: of the chart; empty if there is only one.
    """
    sources = group.rival_sources
    compared = group.compared if group.has_rivals else _one_of_each(group, current)
    if sources:  # source by source, so that no bar stands between those of another
        compared = tuple(sorted(compared, key=lambda each: _source_place(sources, each)))
    shown = compared
    if len(compared) > _MAX_BARS:  # show the largest ones, and this one
        shown = (*compared[:_MAX_BARS], *(each for each in compared[_MAX_BARS:] if each.address == current))
    bars = (share_bar(dossier, each, current) for each in shown)
    if sources:
        bars = (bar._replace(source=_source_names(dossier, each)) for bar, each in zip(bars, shown, strict=True))
    yield BarChart(tuple(bars), title)
    if sources:
        differing = (
            _differing(sources) if _is_disputed(dossier, group) else "a stake changed from one source to another"
        )
        yield blocks.Prose(f"Not added up: {differing}.")
    elif group.has_rivals:
        yield blocks.Prose("Not added up: a holder has several of these stakes.")
    elif group.total:
        if words := total_sentence(group):
            yield blocks.Prose(words)
        yield from _country_blocks(dossier, compared)


def _one_of_each(group: StakeGroup, current: str) -> tuple[Position, ...]:
    """Return a stake of each holder; of two that agree, the one that the page is about."""
    shown = next((each for each in group.compared if each.address == current), None)
    return tuple(shown if shown and each.holder == shown.holder else each for each in group.counted)


def known_position(dossier: Dossier, stake: Fact, position: Position) -> Position:
    """Return the position of a stake with the sources that it stands in; a holder that does not exist is none."""
    cited = (dossier.find_source_of(each.paragraph) for each in stake.passages)
    sources = {source.id for source in cited if source}
    holder = position.holder if dossier.fact_at(party_address(position.holder)) else ""
    return position._replace(
        holder=holder,
        sources=tuple(each for each in dossier.sources_by_id if each in sources),
        contradicts=frozenset(map(dossier.present_address, stake.contradicts)),
    )


def _source_place(sources: Sequence[str], position: Position) -> int:
    """Return the position of the first source of a stake among those that differ; those of others come last."""
    return min((sources.index(each) for each in position.sources if each in sources), default=len(sources))


def _source_names(dossier: Dossier, position: Position) -> str:
    return ", ".join(source_name(dossier, dossier.sources_by_id[each]) for each in position.sources)


def _differing(sources: Sequence[str]) -> str:
    return f"{'two' if len(sources) == len(('one', 'other')) else 'several'} sources differ"


def share_bar(dossier: Dossier, position: Position, current: str) -> ShareBar:
    """Return the bar of a stake; `current` is the address of the one that the page is about."""
    name = party_by_id(dossier, position.holder).marked_name()
    percent = drawn_percent(position.number)
    words = number_words(position.number, "percent")
    return ShareBar(name, percent, position.address == current, words, is_vague=position.number.is_vague)


def group_title(dossier: Dossier, group: StakeGroup, stake: Fact, company: str = "") -> str:
    """Return what tells a group of stakes from others: "Votes, agreed, after “Completion”"; may be empty.

    Args:
        dossier: the dossier.
        group: the stakes.
        stake: one of them.
        company: the name of the company, if there are several.
    """
    base = "" if group.base == CAPITAL else group.base
    moments = (("", stake.when), ("since ", stake.since), ("until ", stake.until))
    said = [f"{before}{written_words(dossier, each)}" for before, each in moments if each]
    title = ", ".join(filter(None, (company, base, stake.unusual_status, *said)))
    return title[:1].upper() + title[1:]


def heading_row(dossier: Dossier, group: StakeGroup, stake: Fact, *, names_company: bool) -> PaneRow:
    """Return the heading of a group of stakes in their pane; parameters as for `group_title`."""
    company = party_by_id(dossier, group.company)
    title = group_title(dossier, group, stake, company.name if names_company else "") or _IN_FORCE
    return PaneRow(title, is_editorial=names_company and company.is_editorial)


def shares_by_country(dossier: Dossier, positions: Sequence[Position]) -> list[tuple[str, Decimal, list[Position]]]:
    """Return the shares by country of the holder, the largest first.

    None unless all countries are known, there are several, and all shares are plain numbers.
    """
    by_country: dict[str, list[Position]] = {}
    for each in positions:
        if each.number.value is None or each.number.qualifier:
            return []
        by_country.setdefault(party_by_id(dossier, each.holder).country or "", []).append(each)
    if len(by_country) <= 1 or "" in by_country:
        return []
    shares = [(code, _sum_drawn(held), held) for code, held in by_country.items()]
    shares.sort(key=lambda each: -each[1])
    return shares


def _sum_drawn(positions: Sequence[Position]) -> Decimal:
    first, *others = (drawn_percent(each.number) for each in positions)
    return sum(others, first)


def _country_blocks(dossier: Dossier, positions: Sequence[Position]) -> Iterator[blocks.Block]:
    """Yield the shares by country of the holder, if all countries are known and there are several."""
    shares = shares_by_country(dossier, positions)
    if not shares:
        return
    yield BarChart(tuple(ShareBar(country_name(code), share) for code, share, _ in shares), "By country")
    yield blocks.Prose(" ".join(_country_sentence(dossier, code, share, held) for code, share, held in shares))


def _country_sentence(dossier: Dossier, code: str, share: Decimal, positions: Sequence[Position]) -> str:
    holders = join_words(party_by_id(dossier, each.holder).marked_name() for each in positions)
    total = "total " if len(positions) > 1 else ""
    return f"{country_name(code)}: {holders}, {total}{format_percent(share)}."


def groups_remark(groups: Sequence[StakeGroup]) -> str:
    """Return what is to be said of all stakes that are added up: a majority, the total if it is not 100 per cent."""
    companies = {each.company for each in groups}
    if len(companies) > 1:
        return f"{len(companies)} companies"
    if len(groups) != 1 or groups[0].has_rivals:
        return ""
    total = "" if groups[0].is_whole else groups[0].total_words
    return f"total {total}" if total else majority_words(groups[0]).lower()


def card_remark(group: StakeGroup) -> str:
    """Return what the deal at a glance says of the only company: that its stakes are agreed, and their total."""
    return ", ".join(filter(None, (_unusual_status(group), group.total_words and f"total {group.total_words}")))


def _unusual_status(group: StakeGroup) -> str:
    return "" if group.status == DEFAULT_FACT_STATUS else group.status


def company_card(
    dossier: Dossier,
    group: StakeGroup,
    others: Sequence[StakeGroup],
    rows: Mapping[Address, tuple[PaneRow, str]],
    *,
    is_named: bool,
) -> CardWhole:
    """Return a company for the deal at a glance: the largest stake first, with the others of its country.

    Of several stakes of one holder that exclude each other, one is counted; the others are listed last. Of several that
    agree, the others are left out.

    Args:
        dossier: the dossier.
        group: the stakes in it.
        others: the stakes of another base, which get a line each.
        rows: the row of each stake, and what was given for it.
        is_named: whether there are several, so that its name and the status of its stakes are to be said.
    """
    names = (party_by_id(dossier, group.company).name, _unusual_status(group)) if is_named else ()
    name = ", ".join(filter(None, names))
    counted = group.counted
    shares = shares_by_country(dossier, counted)
    shares.sort(key=lambda each: -drawn_percent(each[2][0].number))
    ordered = [position for _, _, held in shares for position in held] or [*counted]
    addresses = {each.address for each in counted}
    ordered += [each for each in group.compared if each.address not in addresses and group.has_rivals]
    parts = tuple(
        _card_row(dossier, group, position, rows[position.address], is_counted=position.address in addresses)._replace(
            rank=rank
        )
        for rank, position in enumerate(ordered[:MAX_CARD_ROWS])
    )
    countries = tuple((country_name(code), share) for code, share, _ in shares)
    dispute = _differing(group.rival_sources) if _is_disputed(dossier, group) else ""
    lines = tuple(_base_line(dossier, each) for each in others[:_MAX_OTHER_BASES])
    return CardWhole(name, parts, countries, dispute, lines)


def unsummed_rows(stakes: Iterable[Fact], rows: Iterable[PaneRow]) -> tuple[CardRow, ...]:
    """Return what the deal at a glance lists where no stakes are added up: all of them are expected, rumoured, former.

    Args:
        stakes: the stakes.
        rows: the row of each.
    """
    listed = islice(zip(stakes, rows, strict=True), MAX_CARD_ROWS)
    return tuple(
        CardRow(row._replace(lead=row.share_words, lead_is_number=True, status=stake.unusual_status), rank=rank)
        for rank, (stake, row) in enumerate(listed)
    )


def _card_row(
    dossier: Dossier, group: StakeGroup, position: Position, row: tuple[PaneRow, str], *, is_counted: bool
) -> CardRow:
    """Return the row of a stake, with what was given for it, and the source where sources differ."""
    shown, given = row
    is_told_apart = position.address in group.rival_addresses or (group.rival_addresses and not is_counted)
    if is_told_apart and (names := _source_names(dossier, position)):
        given = f"{given} ({names})" if given else names
    return CardRow(shown, given, is_counted=is_counted)


def _is_disputed(dossier: Dossier, group: StakeGroup) -> bool:
    """Return whether sources contradict each other about stakes of a group, and nothing has merely changed."""
    addresses = {each.address for each in group.compared}
    found = contradictions_by_fact(dossier)
    for address in group.rival_addresses:
        pairs = [pair for pair in found.get(address, ()) if {pair.one, pair.other} <= addresses]
        if not pairs or any(not pair.is_change for pair in pairs):
            return True
    return False


def _base_line(dossier: Dossier, group: StakeGroup) -> CardLine:
    """Return who has how much of another base in a line: "Votes: Kestrel Lines 60 %, Wader Shipping 40 %"."""
    shares = (
        f"{party_by_id(dossier, each.holder).marked_name()} {number_words(each.number, 'percent', short=True)}"
        for each in group.counted
    )
    base = f"{group.base[:1].upper()}{group.base[1:]}"
    return CardLine(f"{base}: {', '.join(shares)}", group.counted[0].address, len(group.counted))


def position_remark(dossier: Dossier, position: Position) -> str:
    """Return why a stake is not added up with others: held through a party, part of another; may be empty."""
    if position.via:
        return f"Held through {join_words(party_by_id(dossier, each).name for each in position.via)}; not added up."
    return "A part of another stake; not added up." if position.part_of else ""
