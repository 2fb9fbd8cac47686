"""Events: what happened, or is planned, and when."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from jvexplore.constraints import Slug
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import ReferenceLabels, SearchFields
from jvexplore.dossier.fact_keys import Reference, party_references
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.fingerprints.value_text import labelled_names
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.kinds.titled_fact import TitledFact
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.overview_card import MAX_CARD_ROWS, CardRow, OverviewCard
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.dossier.party_id import PartyId
from jvexplore.dossier.timeline import dated_facts, fact_when_short, facts_on_timeline, written_words
from jvexplore.joined_words import join_words
from jvexplore.reading.edtf import EdtfSpan

if TYPE_CHECKING:
    from jvexplore.dossier.fact_comparison import Comparison


def _distance(when: EdtfSpan, day: date | None) -> tuple[bool, int]:
    """Return how far a date is from a day, for sorting; dates with an open end, and long periods, come last."""
    is_vague = when.open_before or when.open_after or when.is_duration
    return is_vague, abs((when.listing_day - day).days) if day else 0


class Event(TitledFact):
    """A past or planned event, dated as exactly as the article does."""

    kind = "event"
    id_keys = (("title",), ("category",), ("category", "parties"))
    identifying_keys = ("category", "when", "title")
    form_keys = ("title", "category", "when", "parties", "status")
    prefilled = {
        "title": "title",
        "category": "deed",
        "when": "date",
        "parties": "actors",
        "status": "status of happening",
    }
    is_on_timeline = True
    own_value_keys = frozenset(("when",))
    reference_labels = {"parties": ReferenceLabels("Involved", "Events")}

    title: str = ""
    category: Slug = ""
    parties: tuple[PartyId, ...] = ()

    def references(self) -> Iterator[Reference]:
        """Yield the references to its parties."""
        yield from party_references("parties", *self.parties)
        yield from Fact.references(self)

    def list_lead(self, dossier: Dossier) -> str:
        """Return its date."""
        return fact_when_short(dossier, self)

    def untitled_words(self, dossier: Dossier) -> str:
        """Return its category and parties: "Signing: Finch and Wren"."""
        category = self.category_name(dossier)
        parties = join_words(party_by_id(dossier, each).name for each in self.parties)
        return ": ".join(filter(None, (category, parties))) or TitledFact.untitled_words(self, dossier)

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return its date and title."""
        return [written_words(dossier, self.when), self.list_title(dossier, "")]

    def comparison(self, dossier: Dossier) -> "Comparison | None":
        """Return its day, for events that are the same."""
        from jvexplore.dossier.kinds.compared_identities import compare_event

        return compare_event(dossier, self, self.category)

    def value_text(self, dossier: Dossier) -> str:
        """Return its date and the names of its parties."""
        return f"{self.when or ''}{labelled_names('with', (party_by_id(dossier, each).name for each in self.parties))}"

    def agrees_with_former_text(self, _dossier: Dossier, former: str) -> bool:
        """Return whether a former text has the same date, which was always followed by a title."""
        from jvexplore.dossier.fingerprints import former_wording
        from jvexplore.dossier.fingerprints.former_dates import former_dates

        if not self.when:
            return False
        dates = (f"{date}{former_wording.VALUES_SEPARATOR}" for date in former_dates(self.when))
        return any(former_wording.begins_with_values(former, date) for date in dates)

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield its category."""
        yield labelled_fields(("Category", self.category_name(dossier)))

    @classmethod
    def in_reading_order(cls, dossier: Dossier) -> Sequence[Fact]:
        """Return the events by date; those without one come last."""
        return [event for event in facts_on_timeline(dossier) if isinstance(event, cls)]

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the events by date, each with its date."""
        for event in cls.in_reading_order(dossier):
            yield event.pane_row(dossier, event.list_title(dossier, ""))._replace(lead=event.list_lead(dossier))

    @classmethod
    def overview_card(cls, dossier: Dossier) -> OverviewCard:
        """Return the events nearest to the day of the article, by date."""
        today = dossier.latest_published
        events = [(when, event) for when, event in dated_facts(dossier) if isinstance(event, cls)]
        nearest = sorted(range(len(events)), key=lambda at: _distance(events[at][0], today))
        ranks = {at: rank for rank, at in enumerate(nearest[:MAX_CARD_ROWS])}
        rows = []
        for at in sorted(ranks):
            when, event = events[at]
            row = event.pane_row(dossier, event.list_title(dossier, ""))._replace(lead=when.short)
            rows.append(CardRow(row, when=when, rank=ranks[at]))
        return OverviewCard(len(events), tuple(rows))

    def search_fields(self, dossier: Dossier) -> SearchFields:
        """Return its category, and its date as shown in its row."""
        category = self.category_name(dossier)
        return SearchFields(row=(self.list_lead(dossier),), category=category)
