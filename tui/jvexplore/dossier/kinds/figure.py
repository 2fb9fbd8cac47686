"""Figures: numbers with a unit, and what they measure."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Final

from jvexplore.constraints import REQUIRED_KEY, ExactType, Slug
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import FactAmount, ReferenceLabels, SearchFields
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.editorial import title_mark
from jvexplore.dossier.fact_address import AboutAddress
from jvexplore.dossier.fact_keys import Reference, RequiredText
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.fingerprints.number_value_text import number_value_text
from jvexplore.dossier.kinds.titled_fact import TitledFact
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.number_text import MULTIPLES, number_variants
from jvexplore.dossier.numbers.number_problems import FIGURE_KEYS, number_problems, own_number_problems
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.numbers.unit_problems import unit_problem
from jvexplore.dossier.numbers.written_digits import is_too_long
from jvexplore.dossier.overview_card import MAX_CARD_ROWS, CardRow, OverviewCard
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.dossier.problem import Problem
from jvexplore.record import Record

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.dossier.fact_comparison import Comparison

_NUMBER_LABELS: Final = ("Value", "Qualifier", "Per", "Of what")
"""The labels of the fields that are one phrase in a heading and in speech."""
_RELATIVE: Final = {"premium": "over ", "discount": "below "}
"""What stands before the base of a percentage by which one thing is more or less than another, by category."""
_Number = Annotated[Decimal, ExactType(Decimal, int)]


class Equivalent(Record):
    """The same amount in another unit, as the article has it.

    Attributes:
        value: the number in single units.
        unit: as in a figure.
        qualifier: its hedge.
    """

    value: Annotated[_Number, REQUIRED_KEY] | None = None
    unit: RequiredText = ""
    qualifier: str = ""

    @property
    def words(self) -> str:
        """The number with its qualifier and unit."""
        return number_words(StatedNumber(self.value, qualifier=self.qualifier), self.unit)


class Figure(TitledFact):
    """A number and what it measures.

    Attributes:
        value: the number in single units: 97000000, not 97; or `minimum` and `maximum`, for a range.
        unit: `percent`, a currency's ISO 4217 code, or what is counted: `users`.
        qualifier: the article's hedge: nearly, more than, roughly; empty if there is none.
        per: of what it is one: "share", "year".
        base: of what a percentage is one.
        equivalents: the same amount in other units.
        of: the fact that the figure describes, or the dossier; the figure is as real as that is if it says no status.
    """

    kind = "figure"
    id_keys = (("title",), ("of", "category"), ("category",))
    identifying_keys = ("value", "minimum", "maximum", "unit", "category")
    form_keys = ("value", "title", "category", "of", "when")
    prefilled = {
        "value": "number",
        "category": "category of number",
        "of": "measured",
        "when": "date of state",
        "equivalents": "equivalents",
    }
    open_text_keys = frozenset(("unit",))
    reference_labels = {"of": ReferenceLabels("Relates to", "Figures", is_said_there=True)}

    title: str = ""
    category: Slug = ""
    value: _Number | None = None
    minimum: _Number | None = None
    maximum: _Number | None = None
    unit: str = ""
    per: str = ""
    base: str = ""
    qualifier: str = ""
    equivalents: tuple[Equivalent, ...] = ()
    of: AboutAddress | None = None

    @property
    def number(self) -> StatedNumber:
        """The number with its range and qualifier."""
        return StatedNumber(self.value, self.minimum, self.maximum, self.qualifier)

    def status_in(self, dossier: Dossier) -> str:
        """Return how real it is: if it does not say so itself, as real as what it measures."""
        measured: Fact | None = self
        seen: set[Address] = set()
        while isinstance(measured, Figure) and measured.of and not (measured.status or measured.is_unread("status")):
            if measured.address in seen:  # figures that measure each other
                return self.default_status
            seen.add(measured.address)
            measured = dossier.fact_at(measured.of)
        return measured.status_of_figures if measured else self.default_status

    def references(self) -> Iterator[Reference]:
        """Yield the reference to the fact that it describes."""
        if self.of:
            yield "of", self.of
        yield from Fact.references(self)

    @property
    def quantity(self) -> str:
        """The number with its qualifier and unit: nearly 80 million subscribers."""
        return self._number_words()

    def list_lead(self, _dossier: Dossier) -> str:
        """Return its number in short."""
        return self._number_words(short=True)

    def _number_words(self, *, short: bool = False) -> str:
        words = number_words(self.number, self.unit, short=short)
        base = f" {self._base_link}{self.base}" if self.base and not short else ""
        return f"{words}{base}{f' per {self.per}' if self.per else ''}" if words else ""

    @property
    def _base_link(self) -> str:
        """What stands between the number and what it is one of: "7.5 times EBITDA", "38 % over the closing price"."""
        if self.unit in MULTIPLES:
            return ""
        return _RELATIVE.get(self.category, "of ") if self.unit == "percent" else "of "

    def page_heading(self, dossier: Dossier, mark: str) -> str:
        """Return its title and its number."""
        title = self.title or self.untitled_words(dossier)
        return ": ".join(filter(None, (title, self.quantity))) + title_mark(dossier, self, mark)

    def untitled_words(self, dossier: Dossier) -> str:
        """Return its category, and what it measures: "Premium (Finch bids for Wren)"."""
        category = self.category_name(dossier) or self.kind.capitalize()
        measured = dossier.fact_at(self.of) if self.of else None
        if measured is None or isinstance(measured, Figure):  # figures that measure each other would have no end
            return category
        return f"{category} ({measured.list_title(dossier, '')})"

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return its title and its number."""
        return [self.page_heading(dossier, mark="")]

    def stated_amounts(self) -> Sequence[FactAmount]:
        """Return its number, or the ends of its range, and the same in other units."""
        others = (
            FactAmount(f"equivalents.{number}.value", each.value, each.unit)
            for number, each in enumerate(self.equivalents, 1)
            if each.value is not None
        )
        own = (FactAmount(key, value, self.unit) for key, value in FIGURE_KEYS.written_values(self.number))
        return [amount for amount in (*own, *others) if not is_too_long(amount.value)]

    def comparison(self, dossier: Dossier) -> "Comparison | None":
        """Return its number and equivalents, for figures that measure the same."""
        from jvexplore.dossier.kinds.compared_identities import compare_figure

        equivalents = ((StatedNumber(each.value, qualifier=each.qualifier), each.unit) for each in self.equivalents)
        numbers = ((self.number, self.unit), *equivalents)
        return compare_figure(dossier, self, self.category, self.of, (self.per, self.base), numbers)

    def value_text(self, dossier: Dossier) -> str:
        """Return its number, qualifier and unit, and the name or the address of the fact that it describes."""
        measured = dossier.fact_at(self.of) if self.of else None
        of = next(iter(measured.own_names()), self.of) if measured else self.of
        unit = "%" if self.unit == "percent" else self.unit
        per = f"per {self.per}" if self.per else ""
        base = f"of {self.base}" if self.base else ""
        number = " ".join(filter(None, (number_value_text(self.number, unit, ","), base, per)))
        return f"{number}; of {of}" if of else number

    def agrees_with_former_text(self, _dossier: Dossier, former: str) -> bool:
        """Return whether a former text ends with the same number."""
        from jvexplore.dossier.fingerprints.former_wording import ends_with_values, former_quantity

        if self.value is None or self.minimum or self.maximum or self.per or self.base or is_too_long(self.value):
            return False
        return ends_with_values(former, former_quantity(self.value, self.unit, self.qualifier))

    def heading_block(self, dossier: Dossier) -> blocks.Heading:
        """Return its title and its number, which say all of its values."""
        return blocks.Heading(self.page_heading(dossier, EDITOR), text_labels=_NUMBER_LABELS)

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield the number, its qualifier, and the same in other units."""
        plain = StatedNumber(self.value, self.minimum, self.maximum)
        yield labelled_fields(
            ("Value", number_words(plain, self.unit)),
            ("Qualifier", self.qualifier),
            ("Per", self.per),
            ("Of what", self.base),
            ("Equivalent", "; ".join(filter(None, (each.words for each in self.equivalents)))),
            ("Category", self.category_name(dossier)),
        )

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

    def search_fields(self, dossier: Dossier) -> SearchFields:
        """Return the ways to write its number, and its qualifier."""
        variants = [each for amount in self.stated_amounts() for each in number_variants(amount.value, amount.unit)]
        category = self.category_name(dossier)
        return SearchFields(names=" ".join(variants), row=(self.qualifier,), category=category)

    def spoken_name(self, dossier: Dossier) -> str:
        """Return its title and its number."""
        named = ", ".join(filter(None, (self.list_title(dossier, ""), self.quantity)))
        return named + title_mark(dossier, self, SPOKEN_MARK)

    def spoken_heading(self, dossier: Dossier) -> str:
        """Return its title; the number follows."""
        return self.list_title(dossier, SPOKEN_MARK)

    def spoken_fields(self, fields: blocks.LabelledValues) -> blocks.LabelledValues:
        """Return the fields with its number, qualifier and base in one phrase."""
        others = [row for row in fields.rows if row[0] not in _NUMBER_LABELS]
        if len(others) == len(fields.rows):
            return fields
        return labelled_fields(("Value", self.quantity), *others)

    def own_problems(self) -> Iterator[Problem]:
        """Yield the problems of its number and its units."""
        for problem in own_number_problems(self.number, FIGURE_KEYS, self.is_unread):
            yield Problem(self.address, *problem)
        for number, each in enumerate(self.equivalents, 1):
            for key, what, remedy in number_problems(StatedNumber(each.value, qualifier=each.qualifier)):
                yield Problem(self.address, f"equivalents.{number}.{key}", what, remedy)
            if each.value is not None and (wrong := unit_problem(each.unit, [("value", each.value)])):
                yield Problem(self.address, f"equivalents.{number}.unit", *wrong)
        if wrong := unit_problem(self.unit, FIGURE_KEYS.written_values(self.number)):
            yield Problem(self.address, "unit", *wrong)
