"""What a dossier is: a source, and the facts taken from it.

`Fact` is what every kind of fact has, and what the rest of the program asks it: nothing outside of `kinds/` looks at
the kind of a fact. Plain dataclasses, made of the tables of a file (`load.py`): what a value must be its annotation
says. Annotations are evaluated with the classes, not kept as text: reading them out of that would take a start as
long again. The format is described in `data/README.md`.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar, cast

from jvexplore.address import DOSSIER, Address, fact_address, paragraph_address
from jvexplore.constraints import ExactType, Slug, Text, WithinLimits
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import (
    FactAmount,
    FactDate,
    HeldOffice,
    PaneRow,
    ReferenceLabels,
    SearchFields,
    SharedBlocks,
)
from jvexplore.dossier.editor_mark import ACCORDING, EDITOR, SPOKEN_MARK
from jvexplore.dossier.fact_address import FactAddress
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.source import STRICT, Paragraph, Passage, Source
from jvexplore.dossier.speech import spell_signs_out

Basis = Literal["stated", "attributed", "derived", "editorial"]
"""What a fact rests on: the article says it; it says that somebody says it; it follows from other
facts by arithmetic or logic; the dossier's editor says it."""

Reference: TypeAlias = tuple[str, Address]
"""A key of a fact and the address that stands there: `("holder", "party/alibaba")`."""

F = TypeVar("F", bound="Fact")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(ABC):
    """What facts of every kind have and answer; a kind overrides what is different for it.

    What is abstract, each kind says itself: what it is called, what it states, and what its page has of its own.

    In the methods, `dossier` is the one that the fact is of, and `mark` what tells that a part of what is returned
    rests on the editor: empty for what is searched, or kept to be compared.

    Attributes:
        kind: the name of the kind, as in `kind_table.py`.
        reference_labels: what is written above the links that a reference makes, by its key; of all its references
            but `derived_from`.
        tie_order: where its ties stand in a graph: those of a lower number first.
        ties_neighbours: whether a graph lists it among the other ties where it ties two neighbours.
        id: unique within its kind, stable for ever.
        passages: where the article says it; at least one.
        derived_from: the facts that a derived one follows from.
        comment: the editor's.
    """

    __pydantic_config__: ClassVar = STRICT
    kind: ClassVar[str]
    reference_labels: ClassVar[Mapping[str, ReferenceLabels]] = {}
    tie_order: ClassVar[int] = 1
    ties_neighbours: ClassVar[bool] = False

    id: Slug
    basis: Basis
    passages: Annotated[tuple[Passage, ...], WithinLimits(min_length=1)]
    derived_from: tuple[FactAddress, ...] = ()
    tags: tuple[Slug, ...] = ()
    comment: str = ""

    @property
    def address(self) -> Address:
        """What notes and links name it by: `stake/alibaba`."""
        return fact_address(self.kind, self.id)

    @property
    def is_editorial(self) -> bool:
        """Whether all of it rests on the editor."""
        return self.basis == "editorial"

    def all_passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield every passage that the fact rests on, each with its place in the file: `passages.1`."""
        for number, passage in enumerate(self.passages, 1):
            yield f"passages.{number}", passage

    def references(self) -> Iterator[Reference]:
        """Yield the other facts that this one names, in the order of its keys."""
        for address in self.derived_from:
            yield "derived_from", address

    # What it is called, and what it states.

    @abstractmethod
    def list_title(self, dossier: "Dossier", mark: str) -> str:
        """Return what it is called in a list, or as a link."""

    def page_heading(self, dossier: "Dossier", mark: str) -> str:
        """Return what it says, as the heading of the page about it."""
        return self.list_title(dossier, mark)

    def whole_title(self, dossier: "Dossier", mark: str) -> str:
        """Return what it is called where there is room for all of it, however long."""
        return self.page_heading(dossier, mark)

    def own_names(self) -> Iterable[str]:
        """Return the names that it brings into the dossier, the usual one first: other facts may use them."""
        return ()

    def names_editorial_party(self, _dossier: "Dossier") -> bool:
        """Tell whether what it is called names a party that rests on the editor."""
        return False

    def editorial_phrases(self, _dossier: "Dossier") -> Iterable[str]:
        """Return the phrases of what it says that rest on the editor, besides names."""
        return ()

    def verbatim_text(self) -> str:
        """Return what somebody said, word for word, under the key `text`; empty where nobody is quoted."""
        return ""

    def statement_parts(self, dossier: "Dossier") -> list[str]:
        """Return what it says, part by part, as find shows it; some may be empty."""
        return [self.list_title(dossier, "")]

    def stated_amount(self) -> FactAmount | None:
        """Return the number that it states."""
        return None

    def stated_date(self) -> FactDate | None:
        """Return the date that it states."""
        return None

    def timeline_date(self) -> str:
        """Return the date, in EDTF, at which it stands on the timeline; empty where it does not."""
        return ""

    def held_office(self, _dossier: "Dossier") -> HeldOffice | None:
        """Return the office that it says a party holds."""
        return None

    # What notes keep of it, to tell later whether it has changed.

    @abstractmethod
    def value_text(self, dossier: "Dossier") -> str:
        """Return its values, never its titles or descriptions, as one short text; see `value_text.py`."""

    def agrees_with_former_text(self, _dossier: "Dossier", _former: str) -> bool:
        """Tell whether a text that a note of before e18311f kept holds its present values; see `former_wording.py`."""
        return False

    # Its page.

    def heading_block(self, dossier: "Dossier") -> blocks.Block:
        """Return what its page begins with."""
        return blocks.Heading(self.page_heading(dossier, EDITOR))

    @abstractmethod
    def detail_blocks(self, dossier: "Dossier") -> Iterator[blocks.Block]:
        """Yield what only facts of its kind have."""

    def shared_blocks(self, _dossier: "Dossier") -> SharedBlocks | None:
        """Return the part of its page that other facts have too."""
        return None

    def tie_block(self, dossier: "Dossier", key: str) -> blocks.GraphEdge:
        """Return what ties the fact named under a key to another; asked only for keys that are ties."""
        raise NotImplementedError

    # Its line in a pane, and where facts of its kind stand.

    @classmethod
    def in_reading_order(cls, dossier: "Dossier") -> Sequence["Fact"]:
        """Return all facts of the kind in the order in which one reads them: of the file."""
        return dossier.facts_of(cls)

    @classmethod
    def pane_rows(cls, dossier: "Dossier") -> Iterator[PaneRow]:
        """Yield the lines of the pane of its kind, with headings and sums."""
        for fact in cls.in_reading_order(dossier):
            yield fact.pane_row(fact.list_title(dossier, ""))

    def pane_row(self, label: str, *at_edge: str, share: Decimal | None = None, mark: str = "") -> PaneRow:
        """Return its line in a pane; see `PaneRow`."""
        return PaneRow(label, self.address, at_edge, share, mark, self.is_editorial)

    # Find, reading aloud, `jvexplore check`.

    def search_fields(self, _dossier: "Dossier") -> SearchFields:
        """Return what finds it that finds no fact of another kind."""
        return SearchFields()

    def spoken_name(self, dossier: "Dossier") -> str:
        """Return what it is called where it is heard and stands for itself, as in a list."""
        return self.list_title(dossier, SPOKEN_MARK)

    def spoken_inline_name(self, dossier: "Dossier") -> str:
        """Return what it is called within a sentence, such that one hears where its name ends."""
        # No quotation marks: what it is called are the editor's words.
        return f"the {self.kind} ({spell_signs_out(self.list_title(dossier, f', {ACCORDING}'))})"

    def spoken_heading(self, dossier: "Dossier") -> str:
        """Return the heading of its page as it is heard."""
        return self.page_heading(dossier, SPOKEN_MARK)

    def spoken_fields(self, fields: blocks.LabelledValues) -> blocks.LabelledValues:
        """Return the fields of its page as they are heard."""
        return fields

    def own_problems(self) -> Iterator[Problem]:
        """Yield what is wrong with it that only its kind can have."""
        yield from ()

    @classmethod
    def group_problems(cls, _dossier: "Dossier") -> Iterator[Problem]:
        """Yield what is wrong with all facts of its kind together."""
        yield from ()


@dataclass(frozen=True, kw_only=True)
class DossierHead:
    """What a dossier has besides its facts."""

    __pydantic_config__: ClassVar = STRICT

    format: Annotated[Literal[1], ExactType(int)]
    id: Slug
    title: Text
    summary: str = ""
    source: Source


@dataclass(frozen=True, kw_only=True)
class Dossier(DossierHead):
    """A source and its facts.

    Attributes:
        collections: the facts of each kind, by the key that they have in a file, in the order of the file.
    """

    collections: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)

    def facts_of(self, fact_type: type[F]) -> tuple[F, ...]:
        """Return all facts of a kind, in the order of the file."""
        facts = self.collections.get(collection_names()[fact_type.kind], ())
        return cast("tuple[F, ...]", facts)

    def fact_by_id(self, fact_type: type[F], fact_id: str) -> F:
        """Return a fact of a kind by its id.

        Raises:
            KeyError: when there is none; `check.py` makes sure that no reference does that.
        """
        return cast("F", self.facts[fact_address(fact_type.kind, fact_id)])

    @cached_property
    def facts(self) -> Mapping[Address, Fact]:
        """Every fact by its address, in the order of the file."""
        return {fact.address: fact for facts in self.collections.values() for fact in facts}

    @property
    def all_addresses(self) -> list[Address]:
        """Every address: of the facts, in the order of the file, then of the paragraphs, and of the dossier itself."""
        numbers = range(1, len(self.source.paragraphs) + 1)
        return [*self.facts, *map(paragraph_address, numbers), DOSSIER]

    @cached_property
    def computed_values(self) -> dict[Any, Any]:
        """What `computed_once` keeps."""
        return {}

    def paragraph(self, number: int) -> Paragraph:
        """Return a paragraph of the source by its number, from 1.

        Raises:
            KeyError: when there is none.
        """
        if not 1 <= number <= len(self.source.paragraphs):
            raise KeyError(paragraph_address(number))
        return self.source.paragraphs[number - 1]
