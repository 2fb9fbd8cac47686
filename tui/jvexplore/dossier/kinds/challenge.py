"""Challenges: obstacles to the deal, and responses to them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, Final, cast, get_args

from jvexplore.address import party_address
from jvexplore.constraints import REQUIRED_KEY, OneOf
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import ReferenceLabels, SearchFields
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.fact_keys import Reference, RequiredSlug, RequiredText, party_references
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.fingerprints.value_text import labelled_names
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.kinds.titled_fact import TitledFact
from jvexplore.dossier.missing_values import WORDS_MISSING
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.overview_card import MAX_CARD_ROWS, CardRow, OverviewCard
from jvexplore.dossier.pane_lists import PaneRemark, PaneRow, State
from jvexplore.dossier.paragraph_labels import short_label
from jvexplore.dossier.party_id import PartyId, RequiredPartyId
from jvexplore.dossier.source import Passage
from jvexplore.dossier.vocabulary.bases import Basis
from jvexplore.dossier.vocabulary.statuses import (
    CHALLENGE_STATUSES,
    DEFAULT_CHALLENGE_STATUS,
    DEFAULT_FACT_STATUS,
    ChallengeStatus,
)
from jvexplore.record import Record

_STATES: Final[Sequence[State]] = ("open", "disputed", "settled")
"""What is least settled comes first."""
_SETTLING: Final = frozenset(("answered", "resolved"))
"""The statuses of a challenge that is settled even if no response is listed: a condition may be waived."""
_STEM: Final = 4
"""As many letters as two forms of a word have in common."""
_UNNAMED_RAISERS: Final[dict[Basis | None, str]] = {
    "stated": "the article",
    "attributed": "",
    "derived": "",
    "editorial": "the editor",
    None: "",
}
"""The wording for "Raised by" if no party is named, by the basis of the challenge."""


class Response(Record):
    """A response to a challenge."""

    by: RequiredPartyId = ""
    text: RequiredText = ""
    passages: Annotated[tuple[Passage, ...], REQUIRED_KEY] = ()


class Challenge(TitledFact):
    """An obstacle to the deal.

    Attributes:
        category: `logistics`, `data-localisation`, `censorship` and the like.
        raised_by: the parties that raise it; empty if the article or the editor does.
    """

    kind = "challenge"
    id_keys = (("category",), ("title",))
    identifying_keys = ("category", "title")
    can_be_denied = False
    form_keys = ("title", "category", "raised_by", "about", "status", "responses")
    prefilled = {"title": "title", "category": "category", "raised_by": "raisers"}
    default_status = DEFAULT_CHALLENGE_STATUS
    status_of_figures = DEFAULT_FACT_STATUS
    own_value_keys = frozenset(("status",))
    has_values = ("responses",)
    reference_labels = {
        "raised_by": ReferenceLabels("Raised by", "Challenges raised", is_in_words=True),
        "about": ReferenceLabels("Affects", "Challenges"),
        "responses": ReferenceLabels("Response by", "Responses", is_in_words=True),
    }

    title: RequiredText = ""
    category: RequiredSlug = ""
    raised_by: tuple[PartyId, ...] = ()
    responses: tuple[Response, ...] = ()
    status: Annotated[str, OneOf(ChallengeStatus)] | None = None

    def all_passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield its own passages and those of the responses."""
        yield from Fact.all_passages(self)
        for position, response in enumerate(self.responses, 1):
            for number, passage in enumerate(response.passages, 1):
                yield f"responses.{position}.passages.{number}", passage

    def references(self) -> Iterator[Reference]:
        """Yield the references to those who raise it, to what it affects, and to those who respond."""
        yield from party_references("raised_by", *self.raised_by)
        yield from Fact.references(self)
        yield from party_references("responses", *(each.by for each in self.responses))

    def attributed_parties(self) -> Iterator[str]:
        """Yield those who raise it, and others who say so."""
        yield from self.raised_by
        yield from self.according_to

    def statement_parts(self, _dossier: Dossier) -> list[str]:
        """Return the title and the description."""
        return [self.title, self.description]

    def value_text(self, dossier: Dossier) -> str:
        """Return the category, the status, and the names of those who raise it and respond."""
        raised_by = labelled_names("raised by", (party_by_id(dossier, each).name for each in self.raised_by))
        responses = labelled_names("response", (party_by_id(dossier, each.by).name for each in self.responses))
        return f"{self.category}, {self.effective_status}{raised_by}{responses}"

    def agrees_with_former_text(self, _dossier: Dossier, former: str) -> bool:
        """Return whether a text has the form of earlier versions, which had no values of a challenge to compare."""
        return not re.fullmatch(rf"[a-z0-9-]++, (?:{'|'.join(get_args(ChallengeStatus))})(?:; .*+)?", former, re.DOTALL)

    def heading_block(self, dossier: Dossier) -> blocks.Heading:
        """Return its title with its status; its category, unless the title has a word of it."""
        repeated = ("Category",) if _share_word(self.category_name(dossier), self.title) else ()
        is_unanswered = self.effective_status == "open" and not self.responses
        status = "no response" if is_unanswered else self.status_name.lower()
        text = self.page_heading(dossier, EDITOR)
        return blocks.Heading(text, status, self.state_shown, ("Status",), repeated)

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield its category, status and responses."""
        raised_by = ", ".join(party_by_id(dossier, party).marked_name() for party in self.raised_by)
        yield labelled_fields(
            ("Category", self.category_name(dossier)),
            ("Status", self.status_name),
            ("Raised by", raised_by or _UNNAMED_RAISERS[self.basis]),
        )
        for response in self.responses:
            by = party_by_id(dossier, response.by)
            speaker = (blocks.Link(by.address, by.name, is_editorial=by.is_editorial),)
            cited = dict.fromkeys(passage.paragraph for passage in response.passages if passage.paragraph)
            paragraphs = tuple(short_label(dossier, each) for each in cited)
            text = marked_text(dossier, response.text or WORDS_MISSING)
            yield blocks.ReportedSpeech(text, by.marked_name(), speaker, paragraphs)

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the challenges, each with its number of responses."""
        for challenge in dossier.facts_of(cls):
            yield challenge.status_row(dossier)

    def status_row(self, dossier: Dossier) -> PaneRow:
        """Return its row with its status."""
        is_said = self.effective_status in ("disputed", "resolved") or (
            self.state_shown != "open" and not self.responses
        )
        status = self.status_name.lower() if is_said else self.response_count()
        return self.pane_row(dossier, self.list_title(dossier, ""))._replace(status=status, state=self.state_shown)

    @property
    def state_shown(self) -> State:
        """How far it is settled."""
        if self.effective_status == "disputed":
            return "disputed"
        return "settled" if self.responses or self.effective_status in _SETTLING else "open"

    @classmethod
    def overview_card(cls, dossier: Dossier) -> OverviewCard:
        """Return the challenges, those without a response first, and how many there are in each state."""
        challenges = dossier.facts_of(cls)
        shown = sorted(challenges, key=lambda each: _STATES.index(each.state_shown))[:MAX_CARD_ROWS]
        counts = Counter(each.state_shown for each in challenges)
        return OverviewCard(
            len(challenges),
            tuple(CardRow(each.status_row(dossier), rank=rank) for rank, each in enumerate(shown)),
            remarks=tuple(PaneRemark(f"{counts[state]:,}", state) for state in _STATES if counts[state]),
        )

    @classmethod
    def pane_remark(cls, dossier: Dossier) -> PaneRemark:
        """Return how many challenges are open."""
        unanswered = sum(challenge.state_shown == "open" for challenge in dossier.facts_of(cls))
        return PaneRemark(str(unanswered), "open") if unanswered else PaneRemark()

    def search_fields(self, dossier: Dossier) -> SearchFields:
        """Return its category, status, responses and speakers."""
        return SearchFields(
            text=[response.text for response in self.responses],
            keywords=self.effective_status,
            category=self.category_name(dossier),
            row=(self.response_count(),),
            voices=[party_address(each) for each in (*self.raised_by, *(each.by for each in self.responses))],
            has=self.has_values if self.responses else (),
        )

    @property
    def effective_status(self) -> str:
        """Its status; if it says none, a response makes it answered."""
        return self.status or ("answered" if self.responses else self.default_status)

    @property
    def status_name(self) -> str:
        """The name of its status: "Response on record"."""
        return CHALLENGE_STATUSES[cast("ChallengeStatus", self.effective_status)].name

    def response_count(self) -> str:
        """Return how many responses there are, in words: "2 responses"."""
        count = len(self.responses)
        return f"{count} response{'s' * (count != 1)}" if count else "no response"


def _share_word(words: str, title: str) -> bool:
    """Return whether one of the words begins as one of the title does: "politics" as "political"."""
    begins = {word[:_STEM] for word in title.lower().split()}
    return any(word[:_STEM] in begins for word in words.lower().split())
