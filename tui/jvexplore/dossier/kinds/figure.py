"""Figures: numbers with a unit, and what they measure."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Annotated

from jvexplore.constraints import ExactType, Slug
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import FactAmount, ReferenceLabels, SearchFields
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.editorial import title_mark
from jvexplore.dossier.fact_address import AboutAddress
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.model import Dossier, Fact, Reference
from jvexplore.dossier.number_text import format_amount, number_variants, plain_digits
from jvexplore.dossier.overview_card import MAX_CARD_ROWS, CardRow, OverviewCard
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.dossier.titled_fact import TitledFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(TitledFact):
    """A number and what it measures.

    Attributes:
        value: the number in single units: 97000000, not 97.
        unit: `percent`, a currency's ISO 4217 code, or what is counted: `users`.
        qualifier: the article's hedge: nearly, more than, roughly; empty if there is none.
        of: the fact that the figure describes.
    """

    kind = "figure"
    reference_labels = {"of": ReferenceLabels("Relates to", "Figures")}

    title: str = ""
    category: Slug = ""
    value: Annotated[Decimal, ExactType(Decimal, int)] | None = None
    unit: str = ""
    qualifier: str = ""
    of: AboutAddress | None = None

    def references(self) -> Iterator[Reference]:
        """Yield the reference to the fact that it describes."""
        if self.of:
            yield "of", self.of
        yield from Fact.references(self)

    @property
    def quantity(self) -> str:
        """The number with its qualifier and unit: nearly 80 million subscribers."""
        return f"{self.qualifier} {self._number_words()}".strip()

    def list_lead(self, _dossier: Dossier) -> str:
        """Return its number in short."""
        return f"{self.qualifier} {self._number_words(short=True)}".strip()

    def _number_words(self, *, short: bool = False) -> str:
        return "" if self.value is None else format_amount(self.value, self.unit, short=short)

    def page_heading(self, dossier: Dossier, mark: str) -> str:
        """Return its title and its number."""
        title = ": ".join(filter(None, (self.title, self.quantity))) or self.kind
        return title + title_mark(dossier, self, mark)

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return its title and its number."""
        return [self.page_heading(dossier, mark="")]

    def stated_amount(self) -> FactAmount | None:
        """Return its number, if it is known."""
        return None if self.value is None else FactAmount("value", self.value, self.unit)

    def value_text(self, dossier: Dossier) -> str:
        """Return its number, qualifier and unit, and the name or the address of the fact that it describes."""
        measured = dossier.facts.get(self.of) if self.of else None
        of = next(iter(measured.own_names()), self.of) if measured else self.of
        unit = "%" if self.unit == "percent" else self.unit
        digits = "" if self.value is None else plain_digits(self.value, ",")
        number = " ".join(filter(None, (self.qualifier, digits, unit)))
        return f"{number}; of {of}" if of else number

    def agrees_with_former_text(self, _dossier: Dossier, former: str) -> bool:
        """Return whether a former text ends with the same number."""
        from jvexplore.dossier.former_wording import ends_with_values, former_quantity

        if self.value is None:
            return False
        return ends_with_values(former, former_quantity(self.value, self.unit, self.qualifier))

    def heading_block(self, dossier: Dossier) -> blocks.Heading:
        """Return its title and its number, which say all of its values."""
        return blocks.Heading(self.page_heading(dossier, EDITOR), text_labels=("Value", "Qualifier"))

    def detail_blocks(self, _dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield the number and its qualifier."""
        yield labelled_fields(("Value", self._number_words()), ("Qualifier", self.qualifier))

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the figures, each with its number."""
        for figure in dossier.facts_of(cls):
            row = figure.pane_row(dossier, figure.list_title(dossier, ""))
            yield row._replace(lead=figure.list_lead(dossier), lead_is_number=True)

    @classmethod
    def overview_card(cls, dossier: Dossier) -> OverviewCard:
        """Return the first figures: the dossier has the most important ones first."""
        rows = islice(cls.pane_rows(dossier), MAX_CARD_ROWS)
        return OverviewCard(len(dossier.facts_of(cls)), tuple(CardRow(row, rank=rank) for rank, row in enumerate(rows)))

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return the ways to write its number, and its qualifier."""
        variants = [] if self.value is None else number_variants(self.value, self.unit)
        return SearchFields(names=" ".join(variants), row=(self.qualifier,))

    def spoken_heading(self, dossier: Dossier) -> str:
        """Return its title; the number follows."""
        return self.list_title(dossier, SPOKEN_MARK)

    def spoken_fields(self, _fields: blocks.LabelledValues) -> blocks.LabelledValues:
        """Return its number with its qualifier, in one phrase."""
        return labelled_fields(("Value", self.quantity))
