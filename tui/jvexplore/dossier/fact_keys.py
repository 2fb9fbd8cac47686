"""The keys that every fact may have in the file, and what follows from them alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Annotated, ClassVar, Final, TypeAlias

from jvexplore.address import Address, address_of, fact_address, party_address
from jvexplore.constraints import REQUIRED_KEY, OneOf, Slug, Text
from jvexplore.dossier.answers import Prefill
from jvexplore.dossier.fact_address import AboutAddress, FactAddress, FormerAddress
from jvexplore.dossier.moments.fact_moments import moment_references
from jvexplore.dossier.moments.moment import MomentText, parse_moment
from jvexplore.dossier.other_versions import OtherVersion
from jvexplore.dossier.party_id import PartyId
from jvexplore.dossier.source import Passage
from jvexplore.dossier.vocabulary.bases import Basis
from jvexplore.dossier.vocabulary.statuses import DEFAULT_FACT_STATUS, FactStatus
from jvexplore.reading.edtf import Edtf
from jvexplore.record import Record
from jvexplore.table_reader import NOT_IN_FILE
from jvexplore.unread_value import UnreadValue

CONFLICT: Final = "conflict"
"""The key of the other versions of a fact that two people changed; no key of a fact that is as it should be."""
CHANGED_TWICE: Final = "was changed in two ways"
"""What is wrong with it."""

RequiredSlug: TypeAlias = Annotated[Slug, REQUIRED_KEY]
RequiredText: TypeAlias = Annotated[Text, REQUIRED_KEY]

Reference: TypeAlias = tuple[str, Address]
"""A key of a fact and the address that is its value: `("holder", "party/alibaba")`."""


def keep_one_remedy(collection: str) -> str:
    """Return what to do about versions in conflict of an entry of a collection."""
    return f"keep one version, and delete [[{collection}.{CONFLICT}]]"


def party_references(key: str, *party_ids: str) -> Iterator[Reference]:
    """Yield the references of a key that names parties by their ids; an id that is missing leads nowhere."""
    for party_id in party_ids:
        if party_id:
            yield key, party_address(party_id)


class Origin(Record):
    """Who made a fact, and what proposed it.

    Attributes:
        by: the person who wrote or accepted it.
        proposed_by: the program that proposed it: `rules/stake`.
        on: the day.
    """

    by: str = ""
    proposed_by: str = ""
    on: Edtf | None = None


class FactKeys(Record):
    """The keys of every fact. Whatever an unfinished file leaves out is empty.

    Attributes:
        kind: the name of the kind, as in `kind_table.py`.
        default_status: what its status is if it says none.
        open_text_keys: the keys of its kind that take any text, of which a near miss of a usual one is a problem.
        form_keys: the keys that its form shows at once, in this order, before `id` and `basis`; all keys of its own if
            there are none. A key that only a form has is among them: the `amount` of a term.
        prefilled: what keys of its form take from the words that are selected for a new fact.
        party_types: the type that a party probably has which one of its keys names, by that key.
        identifying_keys: the keys whose values tell it from others of its kind, so that two suggestions are the same.
        verbatim_key: the key that has words as the article has them; empty if none does.
        name_keys: the keys that have names of its own.
        can_be_denied: whether it says something that the words may deny, or make depend on something else.
        id: unique within its kind.
        passages: where the article says it.
        description: what it is, in the editor's words.
        comment: a comment by the editor.
        according_to: the parties who say so, where it is attributed and no quote.
        when: the moment as of which it is so, or at which it happens; `since` and `until` bound a span.
        status: how real it is.
        about: the facts that it is about, or the dossier.
        part_of: the facts of which it is a part: a tranche, a member's share.
        derived_from: the facts from which it is derived.
        contradicts: the facts that cannot be true if it is, as a person found.
        formerly: its earlier ids, or whole addresses where its kind was another.
        origin: who made it.
        conflict: the other versions of it, of which a person is to choose one.
        unread: the values of its table that do not fit their keys; a field whose value is among them is empty.
        as_typed: its whole table as it was typed, if there are such values; `None` if the fields have all of it.
    """

    kind: ClassVar[str]
    default_status: ClassVar[str] = DEFAULT_FACT_STATUS
    open_text_keys: ClassVar[frozenset[str]] = frozenset()
    form_keys: ClassVar[Sequence[str]] = ()
    prefilled: ClassVar[Mapping[str, Prefill]] = {}
    party_types: ClassVar[Mapping[str, str]] = {}
    identifying_keys: ClassVar[Sequence[str]] = ()
    verbatim_key: ClassVar[str] = ""
    name_keys: ClassVar[Sequence[str]] = ()
    can_be_denied: ClassVar[bool] = True

    id: RequiredSlug = ""
    basis: Annotated[Basis, REQUIRED_KEY] | None = None
    passages: tuple[Passage, ...] = ()
    description: str = ""
    comment: str = ""
    tags: tuple[Slug, ...] = ()
    according_to: tuple[PartyId, ...] = ()
    when: MomentText | None = None
    since: MomentText | None = None
    until: MomentText | None = None
    status: Annotated[str, OneOf(FactStatus)] | None = None
    about: tuple[AboutAddress, ...] = ()
    part_of: tuple[FactAddress, ...] = ()
    derived_from: tuple[FactAddress, ...] = ()
    contradicts: tuple[FactAddress, ...] = ()
    formerly: tuple[FormerAddress, ...] = ()
    origin: Origin | None = None
    conflict: tuple[OtherVersion, ...] = field(default=(), metadata=NOT_IN_FILE)
    unread: tuple[UnreadValue, ...] = field(default=(), metadata=NOT_IN_FILE)
    as_typed: Mapping[str, object] | None = field(default=None, compare=False, repr=False, metadata=NOT_IN_FILE)

    @property
    def address(self) -> Address:
        """The address for notes and links: `stake/alibaba`."""
        return fact_address(self.kind, self.id)

    @property
    def is_editorial(self) -> bool:
        """Whether the whole fact relies on the editor."""
        return self.basis == "editorial"

    def all_passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield every passage that supports the fact, with its key path in the file: `passages.1`."""
        for number, passage in enumerate(self.passages, 1):
            yield f"passages.{number}", passage

    def references(self) -> Iterator[Reference]:
        """Yield the references to other facts, in the order of the keys; they may lead nowhere."""
        yield from party_references("according_to", *self.according_to)
        for key in ("about", "part_of", "derived_from", "contradicts"):
            for address in getattr(self, key):
                yield key, address
        yield from moment_references(self.when, self.since, self.until)

    def former_addresses(self) -> Iterator[Address]:
        """Yield the addresses that it had before, in the order of `formerly`."""
        for former in self.formerly:
            yield address_of(former) if "/" in former else fact_address(self.kind, former)

    def converted_addresses(self) -> Iterator[Address]:
        """Yield the addresses that it gets if a file of format 1 is converted, and keeps if that is undone."""
        yield from ()

    def incoming_label(self, key: str) -> str:
        """Return the label of its links on the page of what it names in a key; empty for that of its kind.

        Nothing begins or ends with an event that is only counted from: "five years after", "before".
        """
        text = {"since": self.since, "until": self.until}.get(key)
        moment = parse_moment(text) if text else None
        return "Used to date" if moment and moment.event and (moment.distance or moment.side != "at") else ""

    def is_unread(self, key: str) -> bool:
        """Return whether the value of a key, or a part of it, could not be read."""
        return any(value.key.partition(".")[0] == key for value in self.unread)

    @property
    def effective_status(self) -> str:
        """How real it is: its status, or that of its kind if it says none."""
        return self.status or self.default_status

    @property
    def status_of_figures(self) -> str:
        """How real a figure is that measures it and does not say so itself."""
        return self.effective_status

    @property
    def unusual_status(self) -> str:
        """Its status if that is not the usual one of its kind; else empty."""
        return "" if self.effective_status == self.default_status else self.effective_status
