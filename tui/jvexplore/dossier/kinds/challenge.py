"""Challenges: obstacles to the deal, and responses to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, get_args

from jvexplore.address import fact_address
from jvexplore.constraints import Slug, Text, WithinLimits
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import PaneRow, ReferenceLabels, SearchFields
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fact_address import FactAddress
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.model import Basis, Dossier, Fact, Reference
from jvexplore.dossier.source import STRICT, Passage
from jvexplore.dossier.titled_fact import TitledFact
from jvexplore.dossier.value_text import labelled_names
from jvexplore.dossier.vocabulary.headings import id_heading, id_words
from jvexplore.dossier.vocabulary.statuses import ChallengeStatus

_STATUS_WORDS: Final[dict[ChallengeStatus, str]] = {
    "open": "Open",
    "answered": "Response on record",
    "disputed": "Disputed",
    "resolved": "Resolved",
}
_UNNAMED_RAISERS: Final[dict[Basis, str]] = {
    "stated": "the article",
    "attributed": "",
    "derived": "",
    "editorial": "the editor",
}
"""The wording for "Raised by" if no party is named, by the basis of the challenge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A response to a challenge."""

    __pydantic_config__: ClassVar = STRICT

    by: Slug
    text: Text
    passages: Annotated[tuple[Passage, ...], WithinLimits(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(TitledFact):
    """An obstacle to the deal.

    Attributes:
        category: `logistics`, `data-localisation`, `censorship` and the like.
        raised_by: the parties that raise it; empty if the article or the editor does.
        affects: the facts that it affects.
    """

    kind = "challenge"
    has_values = ("responses",)
    reference_labels = {
        "raised_by": ReferenceLabels("Raised by", "Challenges raised", is_in_words=True),
        "affects": ReferenceLabels("Affects", "Challenges"),
        "responses": ReferenceLabels("Response by", "Responses", is_in_words=True),
    }

    title: Text
    category: Slug
    statement: Text
    raised_by: tuple[Slug, ...] = ()
    affects: tuple[FactAddress, ...] = ()
    responses: tuple[Response, ...] = ()
    status: ChallengeStatus = "open"

    def all_passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield its own passages and those of the responses."""
        yield from Fact.all_passages(self)
        for position, response in enumerate(self.responses, 1):
            for number, passage in enumerate(response.passages, 1):
                yield f"responses.{position}.passages.{number}", passage

    def references(self) -> Iterator[Reference]:
        """Yield the references to those who raise it, to what it affects, and to those who respond."""
        for party in self.raised_by:
            yield "raised_by", fact_address("party", party)
        for address in self.affects:
            yield "affects", address
        for response in self.responses:
            yield "responses", fact_address("party", response.by)
        yield from Fact.references(self)

    def statement_parts(self, _dossier: Dossier) -> list[str]:
        """Return the title and the statement."""
        return [self.title, self.statement]

    def value_text(self, dossier: Dossier) -> str:
        """Return the category, the status, and the names of those who raise it and respond."""
        raised_by = labelled_names("raised by", (party_by_id(dossier, each).name for each in self.raised_by))
        responses = labelled_names("response", (party_by_id(dossier, each.by).name for each in self.responses))
        return f"{self.category}, {self.status}{raised_by}{responses}"

    def agrees_with_former_text(self, _dossier: Dossier, former: str) -> bool:
        """Return whether a text has the form of earlier versions, which had no values of a challenge to compare."""
        return not re.fullmatch(rf"[a-z0-9-]++, (?:{'|'.join(get_args(ChallengeStatus))})(?:; .*+)?", former, re.DOTALL)

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield its statement, category, status and responses."""
        yield blocks.Prose(marked_text(dossier, self.statement))
        raised_by = ", ".join(party_by_id(dossier, party).marked_name() for party in self.raised_by)
        yield labelled_fields(
            ("Category", self.category_words()),
            ("Status", _STATUS_WORDS[self.status]),
            ("Raised by", raised_by or _UNNAMED_RAISERS[self.basis]),
        )
        for response in self.responses:
            by = party_by_id(dossier, response.by).marked_name()
            yield blocks.ReportedSpeech(marked_text(dossier, response.text), by)

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the challenges, each with its category and number of responses."""
        for challenge in dossier.facts_of(cls):
            label = f"{challenge.category_words()}: {challenge.title}"
            yield challenge.pane_row(label, challenge.response_count(), mark=challenge.row_mark(dossier))

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return its category, status, responses and speakers."""
        return SearchFields(
            text=[response.text for response in self.responses],
            keywords=self.status,
            category=id_words(self.category),
            row=(self.response_count(),),
            voices=[fact_address("party", each) for each in (*self.raised_by, *(each.by for each in self.responses))],
            status=self.status,
            has=self.has_values if self.responses else (),
        )

    def category_words(self) -> str:
        """Return the category as a heading: "Data localisation"."""
        return id_heading(self.category)

    def response_count(self) -> str:
        """Return how many responses there are, in words: "2 responses"."""
        count = len(self.responses)
        return f"{count} response{'s' * (count != 1)}" if count else "no response"
