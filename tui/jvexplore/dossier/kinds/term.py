"""Terms: what was agreed or offered, who gives or owes it, and who receives it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

from jvexplore.address import Address
from jvexplore.constraints import OneOf, OneOrMore
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import ReferenceLabels, SearchFields
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.contradictions.find_contradictions import contradictions_by_fact
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.editorial import marked_text, names_editorial
from jvexplore.dossier.fact_keys import Reference, RequiredSlug, party_references
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.fingerprints.value_text import labelled_names
from jvexplore.dossier.grammar.headings import id_words
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.kinds.party import Party, names_editorial_parties, party_by_id
from jvexplore.dossier.kinds.titled_fact import TitledFact
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.overview_card import MAX_CARD_ROWS, CardRow, OverviewCard
from jvexplore.dossier.pane_lists import PaneRemark, PaneRow, State
from jvexplore.dossier.party_id import PartyId
from jvexplore.dossier.vocabulary.categories import TERM_CATEGORIES
from jvexplore.dossier.vocabulary.statuses import DEFAULT_TERM_STATUS, TERM_STATUSES, TermStatus
from jvexplore.dossier.vocabulary.term_readings import TermParties

if TYPE_CHECKING:
    from jvexplore.dossier.fact_comparison import Comparison

_LONGEST_LEAD = 16
"""In characters; a longer amount would take the room of the titles, and is on the page only, but for its sign."""
_STATES: Mapping[str, State] = {"proposed": "open", "met": "settled", "waived": "settled", "failed": "disputed"}
"""How far a term is settled; what is agreed, as most terms are, needs no sign."""
_STATUS_NAMES: Mapping[str, str] = {status: wording.name for status, wording in TERM_STATUSES.items()}
_STATUSES_OF_FIGURES: Mapping[str, str] = {
    "proposed": "proposed", "agreed": "agreed", "met": "actual", "waived": "abandoned", "failed": "abandoned",
}  # fmt: skip
"""How real the amount of a term is, by the status of the term."""
_MUST_BE_MET: Mapping[str, str] = {"approval": "Approvals", "condition": "Conditions", "deadline": "Deadlines"}
"""The categories of what somebody must do or decide, with their headings on the page of that party."""
_ORDER: Mapping[str, int] = {
    category: position for position, category in enumerate(each for group in TERM_CATEGORIES for each in group)
}


class Term(TitledFact):
    """One thing that the deal is about: an offer, a payment, an option, a condition, a loan.

    Its amounts are figures, which name it in `of`; what depends on it, or what it depends on, is in `about`.

    Attributes:
        title: in the editor's words; a sentence by its category and parties if it is left out.
        category: `offer`, `break-fee`, `put-option`, `approval` and the like.
        by: who gives, pays, approves or must act.
        to: who receives.
    """

    kind = "term"
    id_keys = (("title",), ("by", "category"), ("category",))
    identifying_keys = ("category", "by", "to")
    form_keys = ("category", "by", "to", "title", "amount", "status", "when", "about")
    prefilled = {
        "category": "category",
        "by": "giver",
        "to": "receiver",
        "amount": "amount",
        "status": "status of term",
        "when": "date of state",
    }
    amount_categories = {
        **dict.fromkeys(("offer", "purchase"), "price"),
        **dict.fromkeys(("loan", "bond", "equity-commitment", "debt-swap", "write-down"), "principal"),
        **dict.fromkeys(("contribution", "commitment"), "contribution"),
        "irrevocable": "shares-covered",
        "approval": "threshold",
        "break-fee": "fee",
        "lease": "rent",
    }
    default_status = DEFAULT_TERM_STATUS
    own_value_keys = frozenset(("status",))
    reference_labels = {
        "by": ReferenceLabels("By", "Terms given", is_in_words=True),
        "to": ReferenceLabels("To", "Terms received", is_in_words=True),
        "about": ReferenceLabels("About", "Terms"),
    }

    title: str = ""
    category: RequiredSlug = ""
    by: Annotated[tuple[PartyId, ...], OneOrMore()] = ()
    to: Annotated[tuple[PartyId, ...], OneOrMore()] = ()
    status: Annotated[str, OneOf(TermStatus)] | None = None

    def references(self) -> Iterator[Reference]:
        """Yield the references to its parties, and those of every fact."""
        yield from party_references("by", *self.by)
        yield from party_references("to", *self.to)
        yield from Fact.references(self)

    @property
    def status_words(self) -> str:
        """Its status within a line: "waived"; empty for what is agreed, as most terms are."""
        is_usual = self.effective_status == self.default_status
        return "" if is_usual else _STATUS_NAMES[self.effective_status].lower()

    @property
    def status_of_figures(self) -> str:
        """How real the amount is that is given or owed."""
        return _STATUSES_OF_FIGURES[self.effective_status]

    @property
    def _must_be_met(self) -> bool:
        """Whether it is an approval or the like, of which "agreed" would be read as "given"."""
        return self.category in _MUST_BE_MET

    def incoming_label(self, key: str) -> str:
        """Return a heading for whose approval it is that does not say that it was given."""
        return _MUST_BE_MET.get(self.category, "") if key == "by" else Fact.incoming_label(self, key)

    @property
    def state_shown(self) -> State:
        """How far it is settled."""
        return _STATES.get(self.effective_status, "")

    def sentence(self, dossier: Dossier) -> str:
        """Return what is given or owed, as a sentence without its full stop: "Finch grants Wren a put option"."""
        by, to = ([party_by_id(dossier, each) for each in parties] for parties in (self.by, self.to))
        sentence = dossier.words.term_sentence(
            self.category, _term_parties(by), _term_parties(to), self.effective_status
        )
        for party in (*by, *to):  # the description of an unnamed party has a capital where it begins the sentence
            if party.unnamed and sentence.startswith(party.inline_name):
                return party.name + sentence[len(party.name) :]
        return sentence

    def untitled_words(self, dossier: Dossier) -> str:
        """Return the sentence by its category and parties."""
        return self.sentence(dossier)

    def names_editorial_party(self, dossier: Dossier) -> bool:
        """Return whether the title, or else a party, is editorial."""
        if self.title:
            return names_editorial(dossier, self.title)
        return names_editorial_parties(dossier, *self.by, *self.to)

    def figures(self, dossier: Dossier) -> Sequence[Figure]:
        """Return the figures that measure it, in file order; those that are part of another of them come last."""
        found = _figures_by_term(dossier).get(self.address, ())
        wholes = {each.address for each in found}
        return sorted(found, key=lambda figure: not wholes.isdisjoint(figure.part_of))

    def list_lead(self, dossier: Dossier) -> str:
        """Return its amount in short: that of the first figure, with others that contradict it: "€640m ≠ €610m"."""
        amounts = [(each, lead) for each in self.figures(dossier) if (lead := each.list_lead(dossier))]
        if len(amounts) <= 1:
            return "".join(lead for _, lead in amounts)
        first, _ = amounts[0]
        alike = {each.address: lead for each, lead in amounts if each.category == first.category}
        found = contradictions_by_fact(dossier)
        pairs = (pair for address in alike for pair in found.get(address, ()) if not pair.is_change)
        told = {first.address, *(each for pair in pairs if alike.keys() >= {pair.one, pair.other} for each in pair[:2])}
        return f" {blocks.DIFFERS_SIGN} ".join(dict.fromkeys(alike[each] for each in alike if each in told))

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return the title and the sentence."""
        return list(dict.fromkeys((self.title or self.sentence(dossier), self.sentence(dossier))))

    def comparison(self, dossier: Dossier) -> "Comparison | None":
        """Return its days and its status, for terms that are the same."""
        from jvexplore.dossier.kinds.compared_identities import compare_term

        return compare_term(dossier, self, self.category, self.by, self.to)

    def value_text(self, dossier: Dossier) -> str:
        """Return the category, the status, and the names of the parties."""
        by = labelled_names("by", (party_by_id(dossier, each).name for each in self.by))
        to = labelled_names("to", (party_by_id(dossier, each).name for each in self.to))
        return f"{self.category}, {self.effective_status}{by}{to}"

    def heading_block(self, dossier: Dossier) -> blocks.Heading:
        """Return its title with its status."""
        return blocks.Heading(self.page_heading(dossier, EDITOR), self.status_words, self.state_shown, ("Status",))

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield the sentence, unless it is the heading; its category, status and parties."""
        if self.title and (self.by or self.to):
            sentence = self.sentence(dossier)  # the name of a company may end with a full stop: "S.A."
            yield blocks.Prose(marked_text(dossier, sentence if sentence.endswith(".") else f"{sentence}."))
        yield labelled_fields(
            ("Category", self.category_name(dossier)),
            ("Status", _STATUS_NAMES[self.effective_status] if self.status or not self._must_be_met else ""),
            ("By", _listed(dossier, self.by)),
            ("To", _listed(dossier, self.to)),
        )

    @classmethod
    def in_reading_order(cls, dossier: Dossier) -> Sequence[Fact]:
        """Return the terms by category."""
        return _terms_by_category(dossier)

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the terms by category, each with its amount, and with its status if that is not "agreed"."""
        for term in _terms_by_category(dossier):
            yield term.status_row(dossier)._replace(group=term.category_name(dossier))

    def status_row(self, dossier: Dossier) -> PaneRow:
        """Return its row with its amount and its status."""
        row = self.pane_row(dossier, self.list_title(dossier, ""))
        lead = self.list_lead(dossier)
        shown = lead if len(lead) <= _LONGEST_LEAD else blocks.DIFFERS_SIGN * (blocks.DIFFERS_SIGN in lead)
        row = row._replace(lead=shown, lead_is_number=True)
        return row._replace(status=self.status_words, state=self.state_shown)

    @classmethod
    def pane_remark(cls, dossier: Dossier) -> PaneRemark:
        """Return how many terms are only proposed."""
        proposed = sum(term.effective_status == "proposed" for term in dossier.facts_of(cls))
        return PaneRemark(str(proposed), "open") if proposed else PaneRemark()

    @classmethod
    def overview_card(cls, dossier: Dossier) -> OverviewCard | None:
        """Return the first terms, and how many there are in each state; `None` if a dossier has none."""
        terms = dossier.facts_of(cls)
        if not terms:
            return None
        counts = Counter(term.status_words for term in terms)
        return OverviewCard(
            len(terms),
            tuple(CardRow(term.status_row(dossier), rank=rank) for rank, term in enumerate(terms[:MAX_CARD_ROWS])),
            remarks=tuple(
                PaneRemark(f"{counts[status]:,} {status}", state) for status, state in _STATES.items() if counts[status]
            ),
            is_optional=True,
        )

    def search_fields(self, dossier: Dossier) -> SearchFields:
        """Return its category, status and the amounts of its figures."""
        return SearchFields(
            text=[figure.list_title(dossier, "") for figure in self.figures(dossier)],
            keywords=f"{self.effective_status} {id_words(self.category)}",
            category=self.category_name(dossier),
            row=(self.list_lead(dossier), self.status_words),
        )


@computed_once
def _terms_by_category(dossier: Dossier) -> Sequence[Term]:
    """Return the terms in the order of the known categories, then those of others."""
    return sorted(dossier.facts_of(Term), key=lambda term: (_ORDER.get(term.category, len(_ORDER)), term.category))


@computed_once
def _figures_by_term(dossier: Dossier) -> Mapping[Address, Sequence[Figure]]:
    """Return the figures by the address of what they measure."""
    found: dict[Address, list[Figure]] = {}
    for figure in dossier.facts_of(Figure):
        if figure.of and (measured := dossier.fact_at(figure.of)):
            found.setdefault(measured.address, []).append(figure)
    return found


def _term_parties(parties: Sequence[Party]) -> TermParties:
    return TermParties([each.inline_name for each in parties], any(each.is_several for each in parties))


def _listed(dossier: Dossier, party_ids: Iterable[str]) -> str:
    return ", ".join(party_by_id(dossier, each).marked_name() for each in party_ids)
