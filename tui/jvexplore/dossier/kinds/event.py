"""Events: what happened, or is planned, and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jvexplore.address import fact_address
from jvexplore.constraints import Slug, Text
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import FactDate, PaneRow, ReferenceLabels, SearchFields
from jvexplore.dossier.fields import date_words, labelled_fields
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.model import Dossier, Fact, Reference
from jvexplore.dossier.timeline import dated_facts
from jvexplore.dossier.titled_fact import TitledFact
from jvexplore.dossier.value_text import labelled_names
from jvexplore.reading import edtf
from jvexplore.reading.edtf import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(TitledFact):
    """A past or planned event, dated as exactly as the article does."""

    kind = "event"
    reference_labels = {"parties": ReferenceLabels("Involved", "Events")}

    when: Edtf
    title: Text
    parties: tuple[Slug, ...] = ()

    def references(self) -> Iterator[Reference]:
        """Yield the references to its parties."""
        for party in self.parties:
            yield "parties", fact_address("party", party)
        yield from Fact.references(self)

    def statement_parts(self, _dossier: Dossier) -> list[str]:
        """Return its date and title."""
        return [date_words(self.when), self.title]

    def stated_date(self) -> FactDate:
        """Return its date."""
        return FactDate("when", self.when)

    def timeline_date(self) -> str:
        """Return its date."""
        return self.when

    def value_text(self, dossier: Dossier) -> str:
        """Return its date and the names of its parties."""
        return f"{self.when}{labelled_names('with', (party_by_id(dossier, each).name for each in self.parties))}"

    def agrees_with_former_text(self, _dossier: Dossier, former: str) -> bool:
        """Return whether a former text has the same date, which was always followed by a title."""
        from jvexplore.dossier import former_wording
        from jvexplore.dossier.former_dates import former_dates

        dates = (f"{date}{former_wording.VALUES_SEPARATOR}" for date in former_dates(self.when))
        return any(former_wording.begins_with_values(former, date) for date in dates)

    def detail_blocks(self, _dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield its date."""
        yield labelled_fields(("When", date_words(self.when)))

    @classmethod
    def in_reading_order(cls, dossier: Dossier) -> Sequence[Fact]:
        """Return the events by date."""
        return [event for _, event in dated_facts(dossier) if isinstance(event, cls)]

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the events by date, each with its date."""
        dated = [(when.short, event) for when, event in dated_facts(dossier) if isinstance(event, cls)]
        column = max((len(short) for short, _ in dated), default=0)
        for short, event in dated:
            yield event.pane_row(f"{short:<{column}}  {event.title}", mark=event.row_mark(dossier))

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return its date as shown in its row."""
        return SearchFields(row=(edtf.parse_edtf(self.when).short,))
