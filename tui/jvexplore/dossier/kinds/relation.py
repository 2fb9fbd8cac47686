"""Relations between two parties."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jvexplore.address import Address, fact_address
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import HeldOffice, OpenWord, ReferenceLabels
from jvexplore.dossier.editor_mark import SPOKEN_MARK
from jvexplore.dossier.editorial import title_mark
from jvexplore.dossier.fact_keys import Reference, RequiredSlug, party_references
from jvexplore.dossier.grammar.verb_plurals import plural_verb
from jvexplore.dossier.kinds.party import names_editorial_parties, party_by_id
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.party_id import RequiredPartyId
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.timeline import written_words
from jvexplore.dossier.vocabulary.verbs import FORMER_STAKE_VERB, canonical_verb, verb_ids

if TYPE_CHECKING:
    from jvexplore.dossier.fact_comparison import Comparison


class Relation(Fact):
    """A relation between two parties: `subject` `verb` `object`, as in "Evans leads Alibaba".

    Attributes:
        verb: `leads`, `founded`, `owns`, `controls`, `competes-with`, `criticises` and the like.
        office: the office held, if any: "president".
    """

    kind = "relation"
    id_keys = (("subject", "verb", "object"),)
    identifying_keys = ("subject", "verb", "object")
    form_keys = ("subject", "verb", "object", "office", "since", "until")
    prefilled = {
        "subject": "subject",
        "verb": "verb",
        "object": "object",
        "office": "office",
        "since": "since",
        "until": "until",
    }
    party_types = {"object": "company"}
    ties_neighbours = True
    own_value_keys = frozenset(("since",))
    reference_labels = {
        "subject": ReferenceLabels("Subject", "Ties", is_tie=True, is_in_words=True),
        "object": ReferenceLabels("Object", "Ties", is_tie=True, is_in_words=True),
    }

    subject: RequiredPartyId = ""
    verb: RequiredSlug = ""
    object: RequiredPartyId = ""
    office: str = ""

    def references(self) -> Iterator[Reference]:
        """Yield the references to both parties."""
        yield from party_references("subject", self.subject)
        yield from party_references("object", self.object)
        yield from Fact.references(self)

    def own_problems(self) -> Iterator[Problem]:
        """Yield a problem if it ties a party to itself."""
        if self.subject and self.subject == self.object:
            yield Problem(self.address, "object", "is the subject itself", "name the other party")

    def converted_addresses(self) -> Iterator[Address]:
        """Yield the address of the stake that it is in format 2, if it says who held one."""
        if self.verb == FORMER_STAKE_VERB:
            yield fact_address("stake", self.id)

    def verb_phrase(self, dossier: Dossier, *, backward: bool = False, plural: bool = False) -> str:
        """Return the verb phrase: "leads".

        Args:
            dossier: the one that holds the relation.
            backward: whether the object is the grammatical subject: "is led by".
            plural: whether the grammatical subject is plural: "lead".
        """
        phrase = dossier.words.verb_phrases(self.verb)[backward]
        return plural_verb(phrase) if plural else phrase

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return the relation as a sentence: "Michael Evans leads Alibaba Group as president"; unusual, its status."""
        subject, object_ = party_by_id(dossier, self.subject), party_by_id(dossier, self.object)
        title = f"{subject.name} {self.verb_phrase(dossier, plural=subject.is_several)} {object_.inline_name}"
        title += self._office_words(dossier) + self._status_words
        return title + title_mark(dossier, self, mark)

    def _office_words(self, dossier: Dossier) -> str:
        """Return the office within a sentence: " as president"; nobody "chairs a company as chairman"."""
        stem = self.verb_phrase(dossier).removesuffix("s").removesuffix("ed").lower()
        is_repeated = " " not in self.office and self.office.lower().startswith(stem)
        return f" as {self.office}" if self.office and not is_repeated else ""

    @property
    def _status_words(self) -> str:
        return f" ({self.unusual_status})" if self.unusual_status else ""

    def _party_names(self, dossier: Dossier) -> tuple[str, str]:
        return party_by_id(dossier, self.subject).name, party_by_id(dossier, self.object).name

    def names_editorial_party(self, dossier: Dossier) -> bool:
        """Return whether either party is editorial."""
        return names_editorial_parties(dossier, self.subject, self.object)

    def statement_parts(self, dossier: Dossier) -> list[str]:
        """Return the relation as a sentence, and its start date, if any."""
        subject, object_ = self._party_names(dossier)
        tie = f"{subject} {self.verb_phrase(dossier)} {object_}"
        return [
            f"{tie}, {self.office}" if self.office else tie,
            f"since {written_words(dossier, self.since)}" if self.since else "",
        ]

    def held_office(self, dossier: Dossier) -> HeldOffice | None:
        """Return the office that the subject holds, if any."""
        if not self.office:
            return None
        company = party_by_id(dossier, self.object)
        is_editorial = self.is_editorial or company.is_editorial
        return HeldOffice(self.subject, f"{self.office} of {company.inline_name}", is_editorial, company.id)

    def comparison(self, dossier: Dossier) -> "Comparison | None":
        """Return its days and its status, for relations of the same parties."""
        from jvexplore.dossier.kinds.compared_identities import compare_relation

        return compare_relation(dossier, self, self.subject, self.verb, self.object, self.office)

    def value_text(self, dossier: Dossier) -> str:
        """Return both parties, the verb by its id, the office and the date."""
        subject, object_ = self._party_names(dossier)
        tie = f"{subject} {canonical_verb(self.verb).replace('-', ' ')} {object_}"
        return ", ".join(filter(None, (tie, self.office, f"since {self.since}" if self.since else "")))

    def agrees_with_former_text(self, dossier: Dossier, former: str) -> bool:
        """Return whether a former text has both parties, the verb by any of its ids, the office and the date."""
        from jvexplore.dossier.fingerprints.former_wording import former_verb_phrase, is_relation

        subject, object_ = self._party_names(dossier)
        office = f", {self.office}" if self.office else ""
        return any(
            is_relation(former, f"{subject} {former_verb_phrase(verb)} {object_}{office}", self.since)
            for verb in verb_ids(self.verb)
        )

    def agrees_with_text_of_former_kind(self, dossier: Dossier, former: str) -> bool:
        """Return whether it was a stake in format 2, whose text has the same parties and date, and any percentage."""
        subject, object_ = self._party_names(dossier)
        since = f"; since {self.since}" if self.since else ""
        return (
            self.verb == FORMER_STAKE_VERB
            and former.startswith(f"{subject} holds ")
            and former.endswith(f" of {object_}; status former{since}")
        )

    def open_words(self) -> Iterator[OpenWord]:
        """Yield its verb."""
        yield OpenWord("verb", "verbs", self.verb)

    def detail_blocks(self, _dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield nothing of its own."""
        yield from ()

    def tie_block(self, dossier: Dossier, key: str) -> blocks.GraphEdge:
        """Return the edge from the subject to the object, or the reverse."""
        outward = key == "subject"
        subject, object_ = party_by_id(dossier, self.subject), party_by_id(dossier, self.object)
        one, other = (subject, object_) if outward else (object_, subject)
        forward, backward = phrases = dossier.words.verb_phrases(self.verb)
        phrase = self.verb_phrase(dossier, backward=not outward, plural=one.is_several)
        after = ", ".join(filter(None, (self.office, self.unusual_status)))
        link = other.link_from(self, after, by_editor=self.is_editorial)
        office = self._office_words(dossier)
        spoken = ""
        if not outward and not phrases.has_converse:
            spoken = self.spoken_name(dossier)
        elif self.unusual_status or (self.office and not office):
            mark = SPOKEN_MARK if link.is_editorial else ""
            spoken = f"{phrase} {other.inline_name}{office}{self._status_words}{mark}"
        return blocks.GraphEdge(phrase, link, None if forward == backward else outward, spoken)
