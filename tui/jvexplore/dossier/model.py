"""The dossier model: sources, and the facts taken from it; `data/README.md` describes the format.

`Fact` is the interface of all kinds to the rest of the program: nothing outside of `kinds/` depends on the kind of a
fact. The dataclasses are created from the tables of a file (`load.py`) and validated by their annotations. These are
not postponed (no `from __future__ import annotations`), because evaluating them from text would double the start time.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from jvexplore.address import DOSSIER, Address, paragraph_address, source_address
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import FactAmount, FactDate, HeldOffice, OpenWord, ReferenceLabels, SearchFields
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.editor_mark import ACCORDING, EDITOR, SPOKEN_MARK
from jvexplore.dossier.fact_keys import FactKeys
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.overview_card import OverviewCard
from jvexplore.dossier.pane_lists import STATUS_STATES, PaneRemark, PaneRow
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.speech import spell_signs_out

if TYPE_CHECKING:
    from jvexplore.dossier.fact_comparison import Comparison

F = TypeVar("F", bound="Fact")


class Fact(FactKeys, ABC):
    """The base class of all kinds of fact; a kind overrides what differs.

    Each kind implements the abstract methods. The parameter `dossier` is always the fact's own dossier, and `mark` the
    editor's mark for parts of the result that rely on the editor: empty for text that is searched or compared.

    Attributes:
        reference_labels: the labels above the links of its references, by key; all references but `derived_from`.
        tie_order: the sort key of its ties in a graph.
        ties_neighbours: whether it is listed below a graph if it connects two neighbours of the centre.
        required_keys: the keys that each kind must declare itself, because its base class reads them.
        has_values: the values of its own for the filter `has:`; `search_fields` says which of them a fact matches.
        is_on_timeline: whether its facts are on the timeline.
        own_value_keys: the keys of every fact that its `value_text` has, so that they are not added to it.
        id_keys: the keys of whose values an id is proposed; of several combinations, the first that is there and free.
        amount_categories: for kinds with an amount that is a figure, its category by their own; `None` for others.
    """

    __slots__ = ()

    reference_labels: ClassVar[Mapping[str, ReferenceLabels]] = {}
    tie_order: ClassVar[int] = 1
    ties_neighbours: ClassVar[bool] = False
    required_keys: ClassVar[tuple[str, ...]] = ()
    has_values: ClassVar[tuple[str, ...]] = ()
    is_on_timeline: ClassVar[bool] = False
    own_value_keys: ClassVar[frozenset[str]] = frozenset()
    id_keys: ClassVar[Sequence[Sequence[str]]] = ()
    amount_categories: ClassVar[Mapping[str, str] | None] = None

    # Titles and statements.

    @abstractmethod
    def list_title(self, dossier: "Dossier", mark: str) -> str:
        """Return its title in lists and links."""

    def list_lead(self, _dossier: "Dossier") -> str:
        """Return what stands before its title in lists, in a column: a date, a number; empty if nothing does."""
        return ""

    def page_heading(self, dossier: "Dossier", mark: str) -> str:
        """Return the heading of its page."""
        return self.list_title(dossier, mark)

    def whole_title(self, dossier: "Dossier", mark: str) -> str:
        """Return its title without shortening."""
        return self.page_heading(dossier, mark)

    @property
    def is_untitled(self) -> bool:
        """Whether its title is made of its values, because the editor gave it none."""
        return False

    @property
    def is_unnamed(self) -> bool:
        """Whether it is a party that the article does not name."""
        return False

    @property
    def is_several(self) -> bool:
        """Whether it is a group, whose name takes a plural verb."""
        return False

    def attributed_parties(self) -> Iterator[str]:
        """Yield the ids of the parties who say so, if it is attributed."""
        yield from self.according_to

    def own_names(self) -> Iterable[str]:
        """Return the names that it defines, which other facts may mention; the usual name first."""
        return ()

    def names_editorial_party(self, _dossier: "Dossier") -> bool:
        """Return whether its title names an editorial party."""
        return False

    def editorial_phrases(self, _dossier: "Dossier") -> Iterable[str]:
        """Return the phrases in its text, besides names, that rely on the editor."""
        return ()

    def verbatim_text(self) -> str:
        """Return the verbatim quotation in the key `text`; empty if there is none."""
        return ""

    def statement_parts(self, dossier: "Dossier") -> list[str]:
        """Return its statement in parts, for search excerpts; some may be empty."""
        return [self.list_title(dossier, "")]

    def stated_amounts(self) -> Sequence[FactAmount]:
        """Return the numbers that it states."""
        return ()

    def stated_date(self) -> FactDate | None:
        """Return the first date that it states, if any; one that is given by an event is none."""
        for key, text in (("when", self.when), ("since", self.since), ("until", self.until)):
            if text and (edtf := parse_moment(text).edtf):
                return FactDate(key, edtf)
        return None

    def held_office(self, _dossier: "Dossier") -> HeldOffice | None:
        """Return the office that it states, if any."""
        return None

    def comparison(self, _dossier: "Dossier") -> "Comparison | None":
        """Return what it says, to find facts that contradict it; `None` if it is compared with none."""
        return None

    def status_in(self, _dossier: "Dossier") -> str:
        """Return how real it is, whether it says so itself or what it measures does."""
        return self.effective_status

    # The fingerprint that notes store, to detect changes.

    @abstractmethod
    def value_text(self, dossier: "Dossier") -> str:
        """Return its values as one short text, without titles and descriptions; see `fingerprints/value_text.py`."""

    def agrees_with_former_text(self, _dossier: "Dossier", _former: str) -> bool:
        """Return whether a text of before 26 November 2026 fits its values; see `fingerprints/former_wording.py`."""
        return False

    def agrees_with_text_of_former_kind(self, _dossier: "Dossier", _former: str) -> bool:
        """Return whether a text stored when it was a fact of another kind fits its values."""
        return False

    # Its page.

    def heading_block(self, dossier: "Dossier") -> blocks.Block:
        """Return the first block of its page."""
        return blocks.Heading(self.page_heading(dossier, EDITOR))

    @abstractmethod
    def detail_blocks(self, dossier: "Dossier") -> Iterator[blocks.Block]:
        """Yield the blocks that only its kind has."""

    def shared_blocks(self, _dossier: "Dossier") -> blocks.SharedBlocks | None:
        """Return the blocks that its page shares with other pages, if any."""
        return None

    def tie_block(self, dossier: "Dossier", key: str) -> blocks.GraphEdge:
        """Return the graph edge from the fact referred to by `key`; a kind with `is_tie` in its labels must have it."""
        raise NotImplementedError

    # Its row in a pane, and the order of its kind.

    @classmethod
    def in_reading_order(cls, dossier: "Dossier") -> Sequence["Fact"]:
        """Return all facts of the kind in reading order, which is file order by default."""
        return dossier.facts_of(cls)

    @classmethod
    def pane_rows(cls, dossier: "Dossier") -> Iterator[PaneRow]:
        """Yield the rows of the pane of its kind."""
        for fact in cls.in_reading_order(dossier):
            yield fact.pane_row(dossier, fact.list_title(dossier, ""))

    def pane_row(self, dossier: "Dossier", label: str) -> PaneRow:
        """Return its pane row, with its label only; a kind adds its columns with `_replace`."""
        is_editorial = self.is_editorial or self.names_editorial_party(dossier)
        status = "" if (status := self.status_in(dossier)) == self.default_status else status
        return PaneRow(
            label, self.address, status=status, state=STATUS_STATES.get(status, ""), is_editorial=is_editorial
        )

    @classmethod
    def pane_remark(cls, _dossier: "Dossier") -> PaneRemark:
        """Return what the frame of the pane says about all facts of the kind."""
        return PaneRemark()

    @classmethod
    def overview_card(cls, _dossier: "Dossier") -> OverviewCard | None:
        """Return what the deal at a glance says about all facts of the kind; `None` if it has no card there."""
        return None

    # Search, speech, `jvexplore check`.

    def search_fields(self, _dossier: "Dossier") -> SearchFields:
        """Return the search fields that depend on its kind."""
        return SearchFields()

    def spoken_name(self, dossier: "Dossier") -> str:
        """Return its spoken title on its own, as in a list."""
        return self.list_title(dossier, SPOKEN_MARK)

    def spoken_inline_name(self, dossier: "Dossier") -> str:
        """Return its spoken title within a sentence, in brackets so that a listener can tell where it ends."""
        # No quotation marks: titles are the editor's words.
        return f"the {self.kind} ({spell_signs_out(self.list_title(dossier, f', {ACCORDING}'))})"

    def spoken_heading(self, dossier: "Dossier") -> str:
        """Return the spoken heading of its page."""
        return self.page_heading(dossier, SPOKEN_MARK)

    def spoken_fields(self, fields: blocks.LabelledValues) -> blocks.LabelledValues:
        """Return the labelled values of its page, worded for speech."""
        return fields

    def open_words(self) -> Iterator[OpenWord]:
        """Yield the words of its values that a dossier may add to the known ones: a role, a verb, a category."""
        yield from ()

    def own_problems(self) -> Iterator[Problem]:
        """Yield the problems that only its kind can have."""
        yield from ()

    def problems_with_others(self, _dossier: "Dossier") -> Iterator[Problem]:
        """Yield what is wrong with it and others together, at its own keys, before it is saved; quick at each key."""
        yield from ()

    @classmethod
    def group_problems(cls, _dossier: "Dossier") -> Iterator[Problem]:
        """Yield the problems of all facts of its kind together."""
        yield from ()


class Dossier(DossierHead):
    """Sources and their facts.

    Attributes:
        collections: the facts of each kind by collection key (`stakes`), in file order.
    """

    collections: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)

    def facts_of(self, fact_type: type[F]) -> tuple[F, ...]:
        """Return all facts of a kind, in file order."""
        facts = self.collections.get(collection_names()[fact_type.kind], ())
        return cast("tuple[F, ...]", facts)

    def fact_at(self, address: Address) -> Fact | None:
        """Return the fact that has an address, or had it; `None` if there is none."""
        return self.facts.get(address) or self.facts.get(self.present_address(address))

    def present_address(self, address: Address) -> Address:
        """Return the address that a fact or paragraph has now by one that it had; any other address unchanged."""
        return self.former_addresses.get(address, address)

    @cached_property
    def facts(self) -> Mapping[Address, Fact]:
        """Every fact by its address, in file order."""
        return {fact.address: fact for facts in self.collections.values() for fact in facts}

    @cached_property
    def former_addresses(self) -> Mapping[Address, Address]:
        """The present address of each fact and paragraph by those that it had; an address in use is none of these."""
        found = {**self.joined_paragraphs}
        facts = self.facts.items()
        former = ((each, address) for address, fact in facts for each in fact.former_addresses())
        converted = ((each, address) for address, fact in facts for each in fact.converted_addresses())
        for each, address in chain(former, converted):
            if each not in self.facts:
                found.setdefault(each, address)
        return found

    @property
    def all_addresses(self) -> list[Address]:
        """Every address: facts in file order, then paragraphs, then the sources that have a page, then the dossier."""
        sources = map(source_address, filter(None, self.sources_by_id if self.lists_sources else ()))
        return [*self.facts, *map(paragraph_address, self.paragraphs), *sources, DOSSIER]

    @cached_property
    def computed_values(self) -> dict[Any, Any]:
        """The cache of `computed_once`."""
        return {}
