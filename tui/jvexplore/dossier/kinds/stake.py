"""Stakes: who holds how much of which company, and the consideration."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Final

from jvexplore.address import Address
from jvexplore.constraints import ExactType, WithinLimits
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import FactAmount, ReferenceLabels, SearchFields
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.editor_mark import SPOKEN_MARK
from jvexplore.dossier.editorial import marked_text, title_mark
from jvexplore.dossier.fact_keys import Reference, party_references
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.fingerprints.number_value_text import number_value_text
from jvexplore.dossier.kinds import stake_charts
from jvexplore.dossier.kinds.party import names_editorial_parties, party_by_id
from jvexplore.dossier.kinds.stake_problems import group_sum_problem, stake_group_problems
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.moments.written_moment import written_moment
from jvexplore.dossier.number_text import number_variants
from jvexplore.dossier.numbers.number_problems import STAKE_KEYS, own_number_problems
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.numbers.written_digits import is_too_long
from jvexplore.dossier.overview_card import OverviewCard
from jvexplore.dossier.pane_lists import PaneRemark, PaneRow
from jvexplore.dossier.party_id import PartyId, RequiredPartyId
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.stakes.stake_bases import is_of_capital
from jvexplore.dossier.stakes.stake_groups import (
    StakeGroup,
    compared_groups,
    drawn_percent,
    group_stakes,
    groups_by_company,
    main_groups,
    other_bases,
)
from jvexplore.dossier.stakes.stake_sums import Position
from jvexplore.dossier.stakes.stake_words import held_words, holding_words, share_words, size_words, spoken_share

if TYPE_CHECKING:
    from jvexplore.dossier.fact_comparison import Comparison

_MAX_COMPANIES: Final = 3  # in the deal at a glance
_Percent = Annotated[Decimal, ExactType(Decimal, int), WithinLimits(ge=0, le=100)]


class Stake(Fact):
    """A share of a company, in per cent: a position at some time, not a parcel that changes hands.

    Attributes:
        base: of what it is one: "votes", "class B shares"; empty for the capital.
        via: those through whom it is held: none if it is direct; `None` if the article does not say.
    """

    kind = "stake"
    id_keys = (("holder",), ("holder", "company"))
    identifying_keys = ("holder", "company", "percent", "minimum", "maximum", "base")
    form_keys = ("holder", "company", "percent", "status", "when", "base", "via", "consideration")
    prefilled = {
        "holder": "holder", "company": "company", "percent": "share", "status": "status of position",
        "when": "date of state", "base": "base of share",
    }  # fmt: skip
    party_types = {"company": "company"}
    tie_order = 0
    open_text_keys = frozenset(("base",))
    reference_labels = {
        "holder": ReferenceLabels("Holder", "Stakes held", is_tie=True, is_in_words=True),
        "company": ReferenceLabels("Company", "Stakes", is_tie=True, is_in_words=True),
        "via": ReferenceLabels("Held through", "Holds for others"),
    }

    holder: RequiredPartyId = ""
    company: RequiredPartyId = ""
    percent: _Percent | None = None
    minimum: _Percent | None = None
    maximum: _Percent | None = None
    qualifier: str = ""
    base: str = ""
    via: tuple[PartyId, ...] | None = None
    consideration: str = ""

    @property
    def share(self) -> StatedNumber:
        """The percentage with its range and qualifier."""
        return StatedNumber(self.percent, self.minimum, self.maximum, self.qualifier)

    @property
    def position(self) -> Position:
        """The stake, as sums and charts need it."""
        return Position(
            self.address,
            self.holder,
            self.company,
            self.base,
            self.effective_status,
            written_moment(self.when, self.since, self.until),
            self.share,
            self.via,
            self.part_of[0] if self.part_of else "",
        )

    def references(self) -> Iterator[Reference]:
        """Yield the references to the holder, the company, and those through whom it is held."""
        yield from party_references("holder", self.holder)
        yield from party_references("company", self.company)
        yield from party_references("via", *self.via or ())
        yield from Fact.references(self)

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return the holder and the percentage: "MegaFon, 24 %"."""
        holder = party_by_id(dossier, self.holder).name
        return f"{holder}, {share_words(self.share, self.base)}" + title_mark(dossier, self, mark)

    def page_heading(self, dossier: Dossier, mark: str) -> str:
        """Return who holds how much of what, as a sentence."""
        holder, company = party_by_id(dossier, self.holder), party_by_id(dossier, self.company)
        return f"{holder.name} {self._holding_words(dossier)} {company.inline_name}" + title_mark(dossier, self, mark)

    def _holding_words(self, dossier: Dossier) -> str:
        holder = party_by_id(dossier, self.holder)
        return holding_words(self.share, self.base, self.effective_status, is_several=holder.is_several)

    def _party_names(self, dossier: Dossier) -> tuple[str, str]:
        return party_by_id(dossier, self.holder).name, party_by_id(dossier, self.company).name

    def names_editorial_party(self, dossier: Dossier) -> bool:
        """Return whether the holder or the company is editorial."""
        return names_editorial_parties(dossier, self.holder, self.company)

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return who holds how much of what, and what was given for it."""
        holder, company = self._party_names(dossier)
        return [f"{holder} {self._holding_words(dossier)} {company}", self.consideration]

    def stated_amounts(self) -> Sequence[FactAmount]:
        """Return the percentage, or the ends of its range."""
        written = STAKE_KEYS.written_values(self.share)
        return [FactAmount(key, value, "percent") for key, value in written if not is_too_long(value)]

    def comparison(self, dossier: Dossier) -> "Comparison | None":
        """Return its percentage, for stakes of the same holder in the same company."""
        from jvexplore.dossier.kinds.compared_identities import compare_stake

        return compare_stake(dossier, self, (self.holder, self.company), self.base, self.via, self.share)

    def value_text(self, dossier: Dossier) -> str:
        """Return the holder, the percentage, of what it is one, and the company."""
        holder, company = self._party_names(dossier)
        share = number_value_text(self.share, "%")
        base = "" if is_of_capital(self.base) else f" of {self.base}"
        through = [party_by_id(dossier, each).name for each in self.via or ()]
        via = "" if self.via is None else f"; via {', '.join(through) or 'nobody'}"
        return f"{holder} holds{' ' * bool(share)}{share}{base} of {company}{via}"

    def agrees_with_former_text(self, dossier: Dossier, former: str) -> bool:
        """Return whether a former text has the same holder, percentage and company."""
        from jvexplore.dossier.fingerprints.former_wording import begins_with_values, former_percent

        holder, company = self._party_names(dossier)
        if self.percent is None or self.base or self.qualifier or is_too_long(self.percent):
            return False
        return begins_with_values(former, f"{holder} holds {former_percent(self.percent)} of {company}")

    def agrees_with_text_of_former_kind(self, dossier: Dossier, former: str) -> bool:
        """Return whether it was a relation in format 1, and a text has the same holder, company and date."""
        from jvexplore.dossier.fingerprints.former_wording import is_stake_relation

        holder, company = self._party_names(dossier)
        return is_stake_relation(self, f"{holder} held a stake in {company}", former)

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield the shares of the company, and the consideration."""
        if shared := self.shared_blocks(dossier):
            yield from shared.blocks
        elif self.share.written_numbers:
            yield BarChart((stake_charts.share_bar(dossier, self.position, self.address),))
        if remark := stake_charts.position_remark(dossier, self.position):
            yield blocks.Prose(remark)
        held = ("Held", "directly" if self.via == () else "")
        yield labelled_fields(("Consideration", marked_text(dossier, self.consideration)), held)

    def shared_blocks(self, dossier: Dossier) -> blocks.SharedBlocks | None:
        """Return the chart of the stakes in the company that this one is compared with; `None` if with none."""
        own, is_only = _compared_groups(dossier).get(self.address, (None, True))
        if own is None:
            return None
        title = "" if is_only else stake_charts.group_title(dossier, own, self)
        found = stake_charts.group_blocks(dossier, own, self.address, title)
        return blocks.SharedBlocks("/".join(own[:4]), [*found])

    def tie_block(self, dossier: Dossier, key: str) -> blocks.GraphEdge:
        """Return the edge from the holder to the company, or the reverse."""
        holder, company = party_by_id(dossier, self.holder), party_by_id(dossier, self.company)
        if key == "holder":
            return blocks.GraphEdge(self._holding_words(dossier), company.link_from(self), outward=True)
        held = held_words(self.share, self.base, self.effective_status)
        return blocks.GraphEdge(held, holder.link_from(self), outward=False)

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the stakes group by group; each has a heading, but for the only one of the company that comes first."""
        groups = groups_by_company(stake_groups(dossier))
        counts = Counter(group.company for group in groups)
        stakes = {stake.address: stake for stake in dossier.facts_of(cls)}
        for group in groups:
            first, *_ = members = [stakes[position.address] for position in group.positions]
            if group is not groups[0] or counts[group.company] > 1:
                yield stake_charts.heading_row(dossier, group, first, names_company=len(counts) > 1)
            yield from (stake.share_row(dossier) for stake in members)

    def share_row(self, dossier: Dossier) -> PaneRow:
        """Return its row with its share."""
        row = self.pane_row(dossier, party_by_id(dossier, self.holder).name)
        row = row._replace(share=drawn_percent(self.share), share_is_vague=self.share.is_vague, state="")
        status = "indirect" if self.via else "part" if self.part_of else ""
        return row._replace(share_words=share_words(self.share, short=True), status=status)

    @classmethod
    def pane_remark(cls, dossier: Dossier) -> PaneRemark:
        """Return whether one holder has the majority of the company; the total if it is not 100 per cent."""
        added_up = [each for each in stake_groups(dossier) if each.total and each.compared]
        return PaneRemark(stake_charts.groups_remark(added_up))

    @classmethod
    def overview_card(cls, dossier: Dossier) -> OverviewCard:
        """Return each company as a whole, its stakes by country if all are known; a list if none are added up."""
        groups, stakes = main_groups(known := stake_groups(dossier)), dossier.facts_of(cls)
        remark = stake_charts.card_remark(groups[0]) if len(groups) == 1 else f"{len(groups)} companies"
        rows = {each.address: (each.share_row(dossier), marked_text(dossier, each.consideration)) for each in stakes}
        return OverviewCard(
            len(stakes),
            () if groups else stake_charts.unsummed_rows(stakes, (row for row, _ in rows.values())),
            wholes=tuple(
                stake_charts.company_card(dossier, group, other_bases(known, group), rows, is_named=len(groups) > 1)
                for group in islice(groups, _MAX_COMPANIES)
            ),
            remarks=(PaneRemark(remark),) if groups and remark else (),
        )

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return the ways to write its percentage, and the terms for its size and status."""
        variants = [each for amount in self.stated_amounts() for each in number_variants(amount.value, amount.unit)]
        return SearchFields(
            names=" ".join(variants),
            text=(self.qualifier, self.base),
            keywords=self.status or "",
            topics=tuple(filter(None, (size_words(self.share),))),
        )

    def spoken_name(self, dossier: Dossier) -> str:
        """Return the share with its holder: "MegaFon’s 24 per cent of AliExpress Russia"."""
        return self._spoken_share(dossier, party_by_id(dossier, self.holder).name)

    def spoken_inline_name(self, dossier: Dossier) -> str:
        """Return the same within a sentence."""
        return self._spoken_share(dossier, party_by_id(dossier, self.holder).inline_name)

    def _spoken_share(self, dossier: Dossier, holder: str) -> str:
        whose = f"{holder}’" if holder.endswith("s") else f"{holder}’s"
        company = party_by_id(dossier, self.company).inline_name
        share = spoken_share(self.share, self.base, self.effective_status)
        return f"{whose} {share} {company}{title_mark(dossier, self, SPOKEN_MARK)}"

    def own_problems(self) -> Iterator[Problem]:
        """Yield the problems of its number, and one if a company holds a stake in itself."""
        if self.holder and self.holder == self.company:
            yield Problem(self.address, "holder", "is the company itself", "name the party that holds the stake")
        for problem in own_number_problems(self.share, STAKE_KEYS, self.is_unread):
            yield Problem(self.address, *problem)

    def problems_with_others(self, dossier: Dossier) -> Iterator[Problem]:
        """Yield one if it counts in a sum of more than 100 %."""
        yield from group_sum_problem(dossier, self, self.position, stake_groups(dossier))

    @classmethod
    def group_problems(cls, dossier: Dossier) -> Iterator[Problem]:
        """Yield a problem for each base that is probably misspelt, and for each sum of more than 100 %."""
        positions = [each.position for each in dossier.facts_of(cls)]
        yield from stake_group_problems(dossier, positions, stake_groups(dossier))


@computed_once
def stake_groups(dossier: Dossier) -> Sequence[StakeGroup]:
    """Return the stakes that can be compared, in file order."""
    return group_stakes(stake_charts.known_position(dossier, each, each.position) for each in dossier.facts_of(Stake))


@computed_once
def _compared_groups(dossier: Dossier) -> Mapping[Address, tuple[StakeGroup, bool]]:
    return compared_groups(stake_groups(dossier))
