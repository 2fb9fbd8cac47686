"""Stakes: who holds how much of which company, and the consideration."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Annotated, Final

from jvexplore.address import fact_address
from jvexplore.constraints import ExactType, WithinLimits
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import FactAmount, ReferenceLabels, SearchFields
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.countries import country_name
from jvexplore.dossier.editor_mark import SPOKEN_MARK
from jvexplore.dossier.editorial import marked_text, title_mark
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kinds.party import names_editorial_parties, party_by_id
from jvexplore.dossier.model import Dossier, Fact, Reference, RequiredSlug
from jvexplore.dossier.number_text import format_percent, number_variants, plain_digits
from jvexplore.dossier.overview_card import MAX_CARD_ROWS, CardRow, CardWhole, OverviewCard
from jvexplore.dossier.pane_lists import PaneRemark, PaneRow
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.speech import spell_signs_out

_SHARE_MISSING: Final = "an unknown share"
_HALF: Final = 50
_WHOLE: Final = 100
_MAX_COMPANIES: Final = 3
"""How many companies the deal at a glance draws."""
_MAX_BARS: Final = 20
"""The most bars of a chart, so that they can be compared at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake(Fact):
    """A share of a company, in per cent, and the consideration for it."""

    kind = "stake"
    tie_order = 0
    reference_labels = {
        "holder": ReferenceLabels("Holder", "Stakes held", is_tie=True, is_in_words=True),
        "company": ReferenceLabels("Company", "Stakes", is_tie=True, is_in_words=True),
    }

    holder: RequiredSlug = ""
    company: RequiredSlug = ""
    percent: Annotated[Decimal, WithinLimits(ge=0, le=100), ExactType(Decimal, int)] | None = None
    consideration: str = ""

    @property
    def known_percent(self) -> Decimal:
        """The percentage; 0 if it is not known."""
        return self.percent or Decimal()

    @property
    def share_words(self) -> str:
        """Its share: "24 %"."""
        return _SHARE_MISSING if self.percent is None else format_percent(self.percent)

    def references(self) -> Iterator[Reference]:
        """Yield the references to the holder and the company."""
        for key, party in (("holder", self.holder), ("company", self.company)):
            if party:
                yield key, fact_address("party", party)
        yield from Fact.references(self)

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return the holder and the percentage: "MegaFon, 24 %"."""
        holder = party_by_id(dossier, self.holder).name
        return f"{holder}, {self.share_words}" + title_mark(dossier, self, mark)

    def page_heading(self, dossier: Dossier, mark: str) -> str:
        """Return who holds how much of what, as a sentence."""
        holder, company = party_by_id(dossier, self.holder), party_by_id(dossier, self.company)
        sentence = f"{holder.name} {holder.holds_words(self.share_words)} {company.inline_name}"
        return sentence + title_mark(dossier, self, mark)

    def names_editorial_party(self, dossier: Dossier) -> bool:
        """Return whether the holder or the company is editorial."""
        return names_editorial_parties(dossier, self.holder, self.company)

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return who holds how much of what, and what was given for it."""
        holder, company = party_by_id(dossier, self.holder).name, party_by_id(dossier, self.company).name
        return [f"{holder} holds {self.share_words} of {company}", self.consideration]

    def stated_amount(self) -> FactAmount | None:
        """Return the percentage, if it is known."""
        return None if self.percent is None else FactAmount("percent", self.percent, "percent")

    def value_text(self, dossier: Dossier) -> str:
        """Return the holder, the percentage and the company."""
        holder, company = party_by_id(dossier, self.holder).name, party_by_id(dossier, self.company).name
        share = "" if self.percent is None else f" {plain_digits(self.percent)} %"
        return f"{holder} holds{share} of {company}"

    def agrees_with_former_text(self, dossier: Dossier, former: str) -> bool:
        """Return whether a former text has the same holder, percentage and company."""
        from jvexplore.dossier.former_wording import begins_with_values, former_percent

        if self.percent is None:
            return False
        holder, company = party_by_id(dossier, self.holder).name, party_by_id(dossier, self.company).name
        return begins_with_values(former, f"{holder} holds {former_percent(self.percent)} of {company}")

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield the shares of the company, and the consideration."""
        if shared := self.shared_blocks(dossier):
            yield from shared.blocks
        yield labelled_fields(("Consideration", marked_text(dossier, self.consideration)))

    def shared_blocks(self, dossier: Dossier) -> blocks.SharedBlocks | None:
        """Return the charts of the company's shares by holder and by country."""
        if not _largest_stakes_first(dossier).get(self.company):
            return None
        return blocks.SharedBlocks(self.company, list(self._shares(dossier)))

    def _shares(self, dossier: Dossier) -> Iterator[blocks.Block]:
        stakes = _largest_stakes_first(dossier)[self.company]
        shown = stakes
        if len(stakes) > _MAX_BARS:  # show the largest ones, and this one
            shown = [*stakes[:_MAX_BARS], *(each for each in stakes[_MAX_BARS:] if each is self)]
        bars = (
            blocks.ShareBar(party_by_id(dossier, each.holder).marked_name(), each.known_percent, each is self)
            for each in shown
        )
        yield blocks.BarChart(tuple(bars))
        yield blocks.Prose(_total_words([each.known_percent for each in stakes]))
        yield from _country_blocks(dossier, stakes)

    def tie_block(self, dossier: Dossier, key: str) -> blocks.GraphEdge:
        """Return the edge from the holder to the company, or the reverse."""
        holder, company = party_by_id(dossier, self.holder), party_by_id(dossier, self.company)
        if key == "holder":
            return blocks.GraphEdge(holder.holds_words(self.share_words), company.link_from(self), outward=True)
        return blocks.GraphEdge(f"{self.share_words} held by", holder.link_from(self), outward=False)

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the stakes company by company."""
        companies = stakes_by_company(dossier)
        for company, stakes in companies.items():
            name = party_by_id(dossier, company).name if len(companies) > 1 else ""
            for stake in stakes:
                holder = party_by_id(dossier, stake.holder).name
                yield stake.pane_row(dossier, holder)._replace(lead=name, share=stake.percent)

    @classmethod
    def pane_remark(cls, dossier: Dossier) -> PaneRemark:
        """Return whether one holder has the majority of the company; the total if it is not 100 per cent."""
        companies = stakes_by_company(dossier)
        if len(companies) != 1:
            return PaneRemark(f"{len(companies)} companies" if companies else "")
        stakes = next(iter(companies.values()))
        if _total_percent(stakes) != _WHOLE:
            return PaneRemark(f"total {format_percent(_total_percent(stakes))}")
        return PaneRemark("majority" if any(stake.known_percent > _HALF for stake in stakes) else "no majority")

    @classmethod
    def overview_card(cls, dossier: Dossier) -> OverviewCard:
        """Return each company as a whole, its stakes by country if the countries of all holders are known."""
        companies = _largest_stakes_first(dossier)
        remark = f"{len(companies)} companies"
        if len(companies) == 1:
            remark = f"total {format_percent(_total_percent(next(iter(companies.values()))))}"
        return OverviewCard(
            len(dossier.facts_of(cls)),
            wholes=tuple(
                _company_card(dossier, party_by_id(dossier, company).name if len(companies) > 1 else "", stakes)
                for company, stakes in islice(companies.items(), _MAX_COMPANIES)
            ),
            remarks=(PaneRemark(remark),) if companies else (),
        )

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return the ways to write its percentage, and the term for its size."""
        if self.percent is None:
            return SearchFields()
        size = "minority stake" if self.percent < _HALF else "majority stake" if self.percent > _HALF else ""
        return SearchFields(names=" ".join(number_variants(self.percent, "percent")), topics=(size,) if size else ())

    def spoken_name(self, dossier: Dossier) -> str:
        """Return the share with its holder: "MegaFon’s 24 per cent of AliExpress Russia"."""
        return self._spoken_share(dossier, party_by_id(dossier, self.holder).name)

    def spoken_inline_name(self, dossier: Dossier) -> str:
        """Return the same within a sentence."""
        return self._spoken_share(dossier, party_by_id(dossier, self.holder).inline_name)

    def _spoken_share(self, dossier: Dossier, holder: str) -> str:
        whose = f"{holder}’" if holder.endswith("s") else f"{holder}’s"
        company = party_by_id(dossier, self.company).inline_name
        share = f"{spell_signs_out(self.share_words)} of {company}"
        return f"{whose} {share}{title_mark(dossier, self, SPOKEN_MARK)}"

    def own_problems(self) -> Iterator[Problem]:
        """Yield a problem if a company holds a stake in itself."""
        if self.holder and self.holder == self.company:
            yield Problem(self.address, "holder", "is the company itself", "name the party that holds the stake")

    @classmethod
    def group_problems(cls, dossier: Dossier) -> Iterator[Problem]:
        """Yield a problem for each company whose stakes add up to more than 100 %."""
        for company, stakes in stakes_by_company(dossier).items():
            if (total := _total_percent(stakes)) > _WHOLE:
                what = f"stakes add up to {total} %, more than 100 %"
                yield Problem(fact_address("party", company), "stakes", what, "check each stake against the article")


@computed_once
def stakes_by_company(dossier: Dossier) -> Mapping[str, Sequence[Stake]]:
    """Return the stakes in each company, by the id of its party, in file order."""
    by_company: dict[str, list[Stake]] = {}
    for stake in dossier.facts_of(Stake):
        by_company.setdefault(stake.company, []).append(stake)
    return by_company


@computed_once
def _largest_stakes_first(dossier: Dossier) -> Mapping[str, Sequence[Stake]]:
    """Return the stakes in each company, the largest first; sorted only once, since every stake's page shows them."""
    by_company = stakes_by_company(dossier).items()
    return {
        company: sorted((each for each in stakes if each.percent is not None), key=lambda stake: -stake.known_percent)
        for company, stakes in by_company
    }


def _total_percent(stakes: Iterable[Stake]) -> Decimal:
    return sum((stake.percent or Decimal() for stake in stakes), Decimal())


def _total_words(shares: list[Decimal]) -> str:
    """Return the total of shares, sorted largest first, and whether one is a majority."""
    total = f"Total {format_percent(sum(shares[1:], shares[0]))}."
    if len(shares) == 1:
        return f"{total} Majority." if shares[0] > _HALF else total
    largest, rest = format_percent(shares[0]), format_percent(sum(shares[2:], shares[1]))
    return f"{total} {'Majority' if shares[0] > _HALF else 'No majority'}: largest stake {largest}, the rest {rest}."


def _company_card(dossier: Dossier, name: str, stakes: Sequence[Stake]) -> CardWhole:
    shares = _shares_by_country(dossier, stakes)
    shares.sort(key=lambda each: -each[2][0].known_percent)  # the largest stake first, with the others of its country
    ordered = [stake for _, _, held in shares for stake in held] or stakes
    parts = []
    for rank, stake in enumerate(ordered[:MAX_CARD_ROWS]):
        row = stake.pane_row(dossier, party_by_id(dossier, stake.holder).name)._replace(share=stake.percent)
        parts.append(CardRow(row, marked_text(dossier, stake.consideration), rank=rank))
    groups = tuple((country_name(code), share) for code, share, _ in shares)
    return CardWhole(name, tuple(parts), groups)


def _shares_by_country(dossier: Dossier, stakes: Sequence[Stake]) -> list[tuple[str, Decimal, list[Stake]]]:
    """Return the shares by country of the holder; none unless all countries are known and there are several."""
    by_country: dict[str, list[Stake]] = {}
    for stake in stakes:
        by_country.setdefault(party_by_id(dossier, stake.holder).country or "", []).append(stake)
    if len(by_country) == 1 or "" in by_country:
        return []
    shares = [(code, _total_percent(held), held) for code, held in by_country.items()]
    shares.sort(key=lambda each: -each[1])
    return shares


def _country_blocks(dossier: Dossier, stakes: Sequence[Stake]) -> Iterator[blocks.Block]:
    """Yield the shares by country of the holder, if all countries are known and there are several."""
    shares = _shares_by_country(dossier, stakes)
    if not shares:
        return
    yield blocks.BarChart(tuple(blocks.ShareBar(country_name(code), share) for code, share, _ in shares), "By country")
    yield blocks.Prose(" ".join(_country_sentence(dossier, code, share, held) for code, share, held in shares))


def _country_sentence(dossier: Dossier, code: str, share: Decimal, stakes: Sequence[Stake]) -> str:
    *most, last = [party_by_id(dossier, each.holder).marked_name() for each in stakes]
    holders = f"{', '.join(most)} and {last}" if most else last
    return f"{country_name(code)}: {holders}, {'total ' if most else ''}{format_percent(share)}."
